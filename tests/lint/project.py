"""A copy of small documents without a mistake, to plant mistakes in, and the command that finds them."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from scalingo_databases.lint.__main__ import main

SPEC = Path(__file__).parent / "data" / "spec"
_FIRST_LINE = re.compile(r"(spec/\S+:\d+): ([a-z0-9-]+): (.+)")


@dataclass(frozen=True)
class Reported:
    """A finding as it is printed."""

    place: str
    rule: str
    what: str
    lesson: dict[str, str]


@dataclass(frozen=True)
class Project:
    """A folder with ``spec/``."""

    root: Path
    capture: pytest.CaptureFixture[str]

    @classmethod
    def create(cls, root: Path, capture: pytest.CaptureFixture[str]) -> "Project":
        """Copy the small documents to ``root``."""
        shutil.copytree(SPEC, root / "spec")
        return cls(root, capture)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace ``old``, which must be there once, by ``new`` in a file below ``spec/``."""
        file = self.root / "spec" / path
        text = file.read_text()
        assert text.count(old) == 1, f"{path} has {old!r} {text.count(old)} times"
        file.write_text(text.replace(old, new))

    def place(self, path: str, line: str) -> str:
        """Return ``spec/path:N``, where N is the number of the only line that contains ``line``."""
        lines = (self.root / "spec" / path).read_text().splitlines()
        numbers = [number for number, text in enumerate(lines, start=1) if line in text]
        assert len(numbers) == 1, f"{path} has {line!r} on lines {numbers}"
        return f"spec/{path}:{numbers[0]}"

    def lint(self, *arguments: str) -> tuple[int, list[Reported]]:
        """Run the command; return its exit code and what it printed, finding by finding."""
        code = main(["--spec", str(self.root / "spec"), *arguments])
        return code, list(_parse(self.capture.readouterr().out))


def _parse(output: str) -> list[Reported]:
    found: list[Reported] = []
    for line in output.splitlines():
        if first := _FIRST_LINE.fullmatch(line):
            found.append(Reported(first[1], first[2], first[3], {}))
        else:
            label, _, text = line.strip().partition(":")
            found[-1].lesson[label] = text.strip()
    return found
