"""What can be wrong, and how it is told."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Position:
    """A line (counted from 1) of a file, whose path is written as the reader should see it."""

    file: str
    line: int

    def __str__(self) -> str:
        """``file:line``, which editors and terminals can open."""
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong in the documents: where, what, and what to do about it."""

    position: Position
    what: str
    remedy: str

    def __str__(self) -> str:
        """One line: ``file:line: what is wrong: what to do``."""
        return f"{self.position}: {self.what}: {self.remedy}"


class SpecError(Exception):
    """The documents have problems; ``problems`` holds all of them, each once, ordered by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep ``problems``, sorted and without repetitions."""
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


class UsageError(Exception):
    """The command was given something that it cannot work with."""


class GeneratorError(Exception):
    """A generator or the formatter failed; ``output`` is what it printed."""

    def __init__(self, name: str, output: str) -> None:
        """Keep the failed tool's ``name`` and its ``output``."""
        self.name = name
        self.output = output.strip() or "it printed nothing"
        super().__init__(f"{name} failed:\n\n{self.output}\n")
