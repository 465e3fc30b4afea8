"""A pair of schemas, as seen by those who send or read their values."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from scalingo_databases.changes.compare.change import Found
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.shape import Shape
from scalingo_databases.changes.rules.schemas import REQUEST

_TEXTS = frozenset({"request-schema-text-changed", "response-schema-text-changed", "provenance-changed"})

Compare = Callable[[Node, Node, str, str, Found], None]


@dataclass
class Side:
    """What is compared: ``old`` and ``new``, in the ``direction`` of requests or of answers.

    ``name`` is how findings call the value; ``inner`` compares two schemas inside, now or later, and
    ``settle`` all those that wait.
    """

    direction: str
    old: Shape
    new: Shape
    name: str
    found: Found
    inner: Compare
    settle: Callable[[], None]
    today: date

    @property
    def is_request(self) -> bool:
        """Whether callers send the value."""
        return self.direction == REQUEST

    def both(self, *kinds: str) -> bool:
        """Tell whether a value of one of these types was possible and still is."""
        return all(not shape.types.isdisjoint(kinds) for shape in (self.old, self.new))

    def add(
        self,
        kind: str,
        was: Any = None,
        now: Any = None,
        *,
        name: str | None = None,
        old: Node | None = None,
        new: Node | None = None,
        gone: bool = False,
    ) -> None:
        """Note a change; ``kind`` is its code without the direction, the nodes are the schemas by default."""
        self.found.add(
            f"{self.direction}-{kind}",
            old or self.old.node,
            new or self.new.node,
            self.name if name is None else name,
            was,
            now,
            gone=gone,
        )

    def switched(self, smaller: str, larger: str, was: Any, now: Any) -> None:
        """Note that a rule which makes the set of values smaller has come (``smaller``) or gone."""
        if was is None and now is not None:
            self.add(smaller, now=now)
        elif was is not None and now is None:
            self.add(larger, was=was)

    def same(self, old: Node, new: Node) -> bool:
        """Tell whether two schemas allow the same values and say the same of them, but for texts."""
        trial = Found()
        self.inner(old, new, self.direction, self.name, trial)
        self.settle()
        return all(change.code in _TEXTS for part in trial.all() for change in part.changes)

    def compare(self, old: Node, new: Node, step: str) -> None:
        """Compare two schemas inside, which findings call by ``step``."""
        self.inner(old, new, self.direction, f"{self.name}{step}", self.found)
