"""Compares two schemas and all that they lead to."""

from dataclasses import dataclass, field
from datetime import date

from scalingo_databases.changes.compare.bounds import bounds
from scalingo_databases.changes.compare.change import Found
from scalingo_databases.changes.compare.fields import fields
from scalingo_databases.changes.compare.marks import marks
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.shape import shape
from scalingo_databases.changes.compare.side import Side
from scalingo_databases.changes.compare.unions import unions
from scalingo_databases.changes.compare.values import values

_Key = tuple[str, tuple[str, ...], tuple[str, ...]]


@dataclass
class Schemas:
    """Compares each pair of schemas once for requests and once for answers, however often they are used."""

    today: date
    _known: dict[_Key, Found] = field(default_factory=dict)

    def compare(self, old: Node, new: Node, direction: str, name: str, found: Found) -> None:
        """Compare two schemas; what is found goes to ``found``, or to a part that ``found`` leads to."""
        if old.reference is None and new.reference is None:
            self._compare(old, new, direction, name, found)
            return
        before, after = old.resolved(), new.resolved()
        key = (direction, before.pointer, after.pointer)
        if key not in self._known:
            self._known[key] = Found()
            title = _component(after) or _component(before)
            self._compare(old, new, direction, title or name, self._known[key])
        found.leads_to.append(self._known[key])

    def _compare(self, old: Node, new: Node, direction: str, name: str, found: Found) -> None:
        before, after = shape(old), shape(new)
        side = Side(direction, before, after, name, found, self.compare, self.today)
        marks(side)
        if not values(side):
            return
        bounds(side)
        fields(side)
        unions(side)


def _component(node: Node) -> str:
    """Give the name of a component; nothing for what is none."""
    return node.pointer[2] if node.pointer[:1] == ("components",) and len(node.pointer) == 3 else ""
