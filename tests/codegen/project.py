"""A small project to generate from: a copy of ``data/spec`` in a folder of the test's own."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SPEC = Path(__file__).parent / "data" / "spec"


@dataclass(frozen=True)
class Project:
    """A folder with ``spec/``, ``pyproject.toml`` and, once generated, ``generated/``."""

    root: Path

    @classmethod
    def create(cls, root: Path) -> "Project":
        """Copy the small documents to ``root``."""
        shutil.copytree(SPEC, root / "spec")
        (root / "pyproject.toml").touch()
        return cls(root)

    @property
    def generated(self) -> Path:
        return self.root / "generated"

    def run(
        self, *arguments: str, cwd: Path | None = None, closed: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run the command in the project, as a user does; nobody reads the stream named ``closed``."""
        command = [sys.executable, "-m", "scalingo_databases.codegen", *arguments]
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        reading, writing = os.pipe()
        os.close(reading)
        if closed:
            streams[closed] = writing
        try:
            return subprocess.run(
                command,
                cwd=cwd or self.root,
                stdout=streams["stdout"],
                stderr=streams["stderr"],
                text=True,
                timeout=60,
                check=False,
            )
        finally:
            os.close(writing)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace ``old``, which must be there, by ``new`` in a file below ``spec/``."""
        file = self.root / "spec" / path
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new))

    def append(self, path: str, text: str) -> None:
        """Add ``text`` at the end of a file below ``spec/``, which need not exist."""
        with (self.root / "spec" / path).open("a") as file:
            file.write(text)

    def place(self, path: str, line: str) -> str:
        """Return ``spec/path:N``, where N is the number of the only line that contains ``line``."""
        lines = (self.root / "spec" / path).read_text().splitlines()
        numbers = [number for number, text in enumerate(lines, start=1) if line in text]
        assert len(numbers) == 1
        return f"spec/{path}:{numbers[0]}"

    def tree(self) -> dict[str, bytes]:
        """Return every file of the project and its content."""
        files = (path for path in self.root.rglob("*") if path.is_file())
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in files}


def problem_lines(text: str) -> list[str]:
    """Return the lines of ``text`` that report a problem in a file."""
    return [line for line in text.splitlines() if re.match(r"spec/\S+:\d+: .+: .+", line)]
