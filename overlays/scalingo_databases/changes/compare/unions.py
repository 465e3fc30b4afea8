"""Compares the forms of two unions, what tells them apart, and rules with ``not`` and ``if``."""

from collections.abc import Callable, Iterable

from scalingo_databases.changes.compare.canonical import canonical
from scalingo_databases.changes.compare.change import Told, told
from scalingo_databases.changes.compare.discriminators import children, discriminators, fixed
from scalingo_databases.changes.compare.labels import called, described, title
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.secrets import is_secret
from scalingo_databases.changes.compare.shape import Shape
from scalingo_databases.changes.compare.side import Side
from scalingo_databases.changes.compare.whole import shape

_UNIONS = {"oneOf": "one-of", "anyOf": "any-of"}
_Pairs = list[tuple[Node, Node]]


def unions(side: Side) -> None:
    """Compare them."""
    old, new = _forms(side.old, side.new), _forms(side.new, side.old)
    pairs: _Pairs = []
    if len(old) == len(new) == 1 and old.keys() != new.keys():
        was, now = next(iter(old)), next(iter(new))
        side.add("union-kind-changed", was, now)
        pairs += _lists(side, _UNIONS[now], old[was], new[now])
    else:
        for key, code in _UNIONS.items():
            pairs += _lists(side, code, old.get(key, []), new.get(key, []))
    discriminators(side, pairs)
    _not(side)
    _conditions(side)


def _forms(one: Shape, other: Shape) -> dict[str, list[list[Node]]]:
    """Give the unions; the children of a schema are one, where the other one has forms too."""
    forms = children(one)
    if forms is None or (children(other) is None and not other.unions):
        return one.unions
    return {next(iter(other.unions), "oneOf"): [forms]}


def _lists(side: Side, code: str, old: list[list[Node]], new: list[list[Node]]) -> _Pairs:
    """Compare the unions with the same keyword, in their order; mostly there is one."""
    pairs: _Pairs = []
    for before, after in zip(old, new, strict=False):
        pairs += _members(side, code, before, after)
    for members in new[len(old) :]:
        side.add(f"{code}-set", now=_names(side, members))
    for members in old[len(new) :]:
        side.add(f"{code}-dropped", was=_names(side, members))
    return pairs


def _members(side: Side, code: str, old: list[Node], new: list[Node]) -> _Pairs:
    pairs, lost, gained = paired(old, new, side.same)
    for before, after in pairs:
        side.compare(before, after, f"|{called(after)}")
    for node in lost:
        side.add(f"{code}-member-removed", was=_told(side, node), old=node, gone=True)
    for node in gained:
        side.add(f"{code}-member-added", now=_told(side, node), new=node)
    return pairs


def paired(
    old: list[Node], new: list[Node], same: Callable[[Node, Node], bool]
) -> tuple[_Pairs, list[Node], list[Node]]:
    """Find the members that are meant to be the same; give them, and those left over on either side.

    What counts, in this order: the same text, the same component, the same fixed values of fields, the same
    title, the same type if no other member has it, the ``same`` values.
    """
    pairs: _Pairs = []
    lost, gained = list(old), list(new)
    for mark in (_text, _component, _fixed, title, _type):
        before, after = _only_ones(lost, mark), _only_ones(gained, mark)
        _take(((node, after[name]) for name, node in before.items() if name in after), pairs, lost, gained)
    for node in list(lost):
        twin = next((other for other in gained if same(node, other)), None)
        _take([(node, twin)] if twin is not None else [], pairs, lost, gained)
    return pairs, lost, gained


def _take(found: Iterable[tuple[Node, Node]], pairs: _Pairs, lost: list[Node], gained: list[Node]) -> None:
    for before, after in list(found):
        pairs.append((before, after))
        lost.remove(before)
        gained.remove(after)


def _only_ones(nodes: list[Node], mark: Callable[[Node], str]) -> dict[str, Node]:
    """Give the nodes that alone have their mark, by it."""
    found: dict[str, list[Node]] = {}
    for node in nodes:
        name = mark(node)
        if name:
            found.setdefault(name, []).append(node)
    return {name: same[0] for name, same in found.items() if len(same) == 1}


def _text(node: Node) -> str:
    return canonical(node.value)


def _component(node: Node) -> str:
    return node.reference or ""


def _fixed(node: Node) -> str:
    values = fixed(node)
    return canonical(values) if values else ""


def _type(node: Node) -> str:
    kinds = shape(node).kinds
    return next(iter(kinds)) if len(kinds) == 1 else ""


def _told(side: Side, node: Node) -> str:
    """Give the words for a form, without its values where they are secret."""
    return called(node) if is_secret(node) or is_secret(side.old.node) else described(node)


def _names(side: Side, nodes: list[Node]) -> Told:
    return Told(", ".join(told(_told(side, node)) for node in nodes))


def _not(side: Side) -> None:
    """Compare forms that are forbidden: nobody can tell in general whether others allow more or less."""
    old, new = side.old.parts.get("not"), side.new.parts.get("not")
    side.switched("not-set", "not-dropped", old and "not", new and "not")
    if old is not None and new is not None and not side.same(old, new):
        side.add("not-changed", old.value, new.value, old=old, new=new)


def _conditions(side: Side) -> None:
    old, new = side.old.conditions, side.new.conditions
    for before, after in zip(old, new, strict=False):
        if not all(_same_part(side, before, after, key) for key in ("if", "then", "else")):
            side.add("condition-changed", before.value, after.value, old=before, new=after)
    for node in new[len(old) :]:
        side.add("condition-set", now=node.value, new=node)
    for node in old[len(new) :]:
        side.add("condition-dropped", was=node.value, old=node, gone=True)


def _same_part(side: Side, old: Node, new: Node, key: str) -> bool:
    was, now = old.at(key), new.at(key)
    return was.value == now.value is None or side.same(was, now)
