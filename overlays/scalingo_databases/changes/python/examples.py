"""The example programs and typed tests of a release, held against the code as it is now."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from scalingo_databases.changes.bases.git import NoSuchStateError, listed, show
from scalingo_databases.changes.python.surface import Break

FOLDER = "tests/examples"
_NO_EXAMPLE = ("test_", "__")


def broken_examples(root: Path, revision: str) -> list[Break]:
    """Give the programs of ``revision`` that mypy, in strict mode, does not accept with the code of ``root``.

    A program is named by its path, and told with the first thing that mypy says of it. Raises
    :class:`NoSuchStateError` when mypy cannot be run.
    """
    paths = [path for path in listed(root, revision, FOLDER) if path.endswith(".py")]
    programs = [path for path in paths if not Path(path).name.startswith(_NO_EXAMPLE)]
    with tempfile.TemporaryDirectory() as temporary:
        for path in programs:
            target = Path(temporary, Path(path).name)
            target.write_text(show(root, revision, path), "utf-8")
        said = _mypy(root, Path(temporary)) if programs else ""
    found: dict[str, str] = {}
    for name, message in re.findall(r"^(?:.*[/\\])?(\w+\.py):\d+: error: (.*)$", said, re.MULTILINE):
        found.setdefault(f"{FOLDER}/{name}", message)
    return sorted(Break(name, message) for name, message in found.items() if name in programs)


def _mypy(root: Path, folder: Path) -> str:
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--follow-imports=silent", "."]
    command[-1:-1] = ["--cache-dir", str(folder / "cache")]
    environment = {**os.environ, "MYPYPATH": str(root / "overlays")}
    done = subprocess.run(  # noqa: S603 - no shell; constant words and a folder of our own
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1):
        raise NoSuchStateError(f"mypy cannot be run: {(done.stderr or done.stdout).strip().splitlines()[-1]}")
    return done.stdout
