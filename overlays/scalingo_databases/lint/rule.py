"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scalingo_databases.codegen.problems import Position
from scalingo_databases.lint.documents import Documents

# Where something is wrong, and what.
Spot = tuple[Position, str]
Check = Callable[[Documents], Iterator[Spot]]


@dataclass(frozen=True)
class Lesson:
    """What a reader learns from a message: the rule's name, its reason, the preferred form and an example."""

    id: str
    why: str
    preferred: str
    example: str


@dataclass(frozen=True)
class Rule(Lesson):
    """A lesson, and the function that finds where the documents break it."""

    check: Check


@dataclass(frozen=True)
class Finding:
    """One place that breaks a rule."""

    position: Position
    what: str
    lesson: Lesson

    def __str__(self) -> str:
        """Several lines: ``file:line: RULE: what is wrong``, then why, the preferred form and an example."""
        teaching = {"why": self.lesson.why, "write": self.lesson.preferred, "example": self.lesson.example}
        lines = [f"    {label + ':':<9}{text}" for label, text in teaching.items()]
        return "\n".join([f"{self.position}: {self.lesson.id}: {self.what}", *lines])


def rule(identifier: str, *, why: str, preferred: str, example: str) -> Callable[[Check], Rule]:
    """Make a rule of the function below: it yields each place that is wrong, with one line on what is."""
    return lambda check: Rule(identifier, why, preferred, example, check)
