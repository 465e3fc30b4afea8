"""Compares two schemas and all that they lead to."""

from collections import deque
from dataclasses import dataclass, field
from datetime import date

from scalingo_databases.changes.compare.bounds import bounds
from scalingo_databases.changes.compare.canonical import canonical
from scalingo_databases.changes.compare.change import Found
from scalingo_databases.changes.compare.fields import fields
from scalingo_databases.changes.compare.forms import like_a_union
from scalingo_databases.changes.compare.marks import marks
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.side import Side
from scalingo_databases.changes.compare.unions import unions
from scalingo_databases.changes.compare.values import values
from scalingo_databases.changes.compare.whole import shape

_COMPOSED = frozenset({"$ref", "allOf", "anyOf", "oneOf"})
"""What can lead back to the schema that it stands in."""

_Identity = tuple[tuple[str, ...], str]
_Key = tuple[str, _Identity, _Identity]
_Pair = tuple[Node, Node, str, str, Found]


@dataclass
class Schemas:
    """Compares each pair of schemas once for requests and once for answers, however often they are used."""

    today: date
    _known: dict[_Key, Found] = field(default_factory=dict)
    _waiting: deque[_Pair] = field(default_factory=deque)

    def compare(self, old: Node, new: Node, direction: str, name: str, found: Found) -> None:
        """Compare two schemas; what is found goes to ``found``, or to a part that ``found`` leads to."""
        self._inner(old, new, direction, name, found)
        self._settle()

    def _inner(self, old: Node, new: Node, direction: str, name: str, found: Found) -> None:
        """Compare what can lead nowhere at once; the rest waits, for the way from one to the next is long."""
        if not _is_composed(old) and not _is_composed(new):
            self._compare(old, new, direction, name, found)
            return
        title = _title(old, new)
        has_moved = not title and bool(_component(old) or _component(new))
        identities = (_identity(old, has_moved), _identity(new, has_moved))
        key = (direction, *identities)
        if key not in self._known:
            self._known[key] = Found(place=(old, new) if has_moved else None)
            self._waiting.append((old, new, direction, title or name, self._known[key]))
        found.leads_to.append(self._known[key])

    def _settle(self) -> None:
        """Compare all that waits."""
        while self._waiting:
            self._compare(*self._waiting.popleft())

    def _compare(self, old: Node, new: Node, direction: str, name: str, found: Found) -> None:
        before, after = shape(old), shape(new)
        before, after = like_a_union(before, after, old, new)
        side = Side(direction, before, after, name, found, self._inner, self._settle, self.today)
        marks(side)
        if not values(side):
            return
        bounds(side)
        fields(side)
        unions(side)


def _is_composed(node: Node) -> bool:
    return isinstance(node.value, dict) and not _COMPOSED.isdisjoint(node.value)


def _title(old: Node, new: Node) -> str:
    """Give the name of the component that both are: the same one, or one that is called otherwise now.

    Nothing where a place has another schema than before, of which its component knows nothing.
    """
    was, now = _component(old), _component(new)
    if was and now and was != now:
        known = [node.document.raw.get("components", {}).get("schemas", {}) for node in (old, new)]
        return "" if was in known[1] or now in known[0] else now
    return now if was == now else ""


def _identity(node: Node, has_moved: bool) -> _Identity:
    """Give what no other schema of its document has: a component is the same wherever it is referred to.

    Schemas that were put together stand where their first part stands, and say something else.
    """
    if not has_moved and node.reference is not None and len(node.value) == 1:
        return node.resolved().pointer, ""
    return node.pointer, canonical(node.value)


def _component(node: Node) -> str:
    """Give the name of the component that a node is, or refers to; nothing for what is none."""
    return node.resolved().component
