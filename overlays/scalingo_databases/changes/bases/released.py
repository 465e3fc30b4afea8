"""The documents that were released: kept in ``spec/released/<version>/``, and never changed again."""

import hashlib
import tempfile
from pathlib import Path

from scalingo_databases.changes.bases.git import NoSuchStateError
from scalingo_databases.changes.version import Version

FOLDER = Path("spec/released")
SUMS = "SHA256SUMS"
"""Has a line for each file of a release, as ``sha256sum --check`` reads it."""


def versions(root: Path) -> list[Version]:
    """Give the released versions, the newest last."""
    folders = [path for path in (root / FOLDER).glob("*") if path.is_dir()]
    return sorted(version for version in (Version.read(path.name) for path in folders) if version is not None)


def version(root: Path, given: str | None) -> Version | None:
    """Give the released version that is meant, or the newest; ``None`` for what is none."""
    known = versions(root)
    if given is None:
        return known[-1] if known else None
    wanted = Version.read(given.removeprefix("v"))
    return wanted if wanted in known else None


def folder(root: Path, version: Version) -> Path:
    """Give where the documents of a release lie. Raises :class:`NoSuchStateError` if they were changed."""
    path = root / FOLDER / str(version)
    wrong = changed(path)
    if wrong:
        raise NoSuchStateError(
            f"{FOLDER / str(version)}: {', '.join(wrong)} differs from what was released:"
            " bring it back with git; a release is never changed"
        )
    return path


def check(root: Path) -> None:
    """Raise :class:`NoSuchStateError` if any release that is kept was changed."""
    for each in versions(root):
        folder(root, each)


def changed(folder: Path) -> list[str]:
    """Give the files of a release that are not what they were when it was made."""
    try:
        lines = (folder / SUMS).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return [SUMS]
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    here = {path.name for path in folder.iterdir()} - {SUMS}
    return sorted(
        name
        for name in sums.keys() | here
        if name not in sums or not (folder / name).is_file() or _digest(folder / name) != sums[name]
    )


def keep(root: Path, version: Version, files: dict[str, bytes]) -> Path:
    """Write the documents of a release; give the folder."""
    path = root / FOLDER / str(version)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".") as temporary:
        whole = Path(temporary, "whole")
        whole.mkdir()
        for name, content in files.items():
            (whole / name).write_bytes(content)
        sums = "".join(f"{_digest(whole / name)}  {name}\n" for name in sorted(files))
        (whole / SUMS).write_text(sums, "utf-8")
        whole.rename(path)
    return path


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
