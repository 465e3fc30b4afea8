"""Compares the forms of two unions, what tells them apart, and rules with ``not`` and ``if``."""

from collections.abc import Callable, Mapping

from scalingo_databases.changes.compare.change import Told, told
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.shape import canonical, shape
from scalingo_databases.changes.compare.side import Side

_UNIONS = {"oneOf": "one-of", "anyOf": "any-of"}


def unions(side: Side) -> None:
    """Compare them."""
    old, new = (
        {key: shape_.members[key] for key in _UNIONS if key in shape_.members}
        for shape_ in (side.old, side.new)
    )
    if len(old) == len(new) == 1 and old.keys() != new.keys():
        was, now = next(iter(old)), next(iter(new))
        side.add("union-kind-changed", was, now)
        _members(side, _UNIONS[now], old[was], new[now])
    else:
        for key, code in _UNIONS.items():
            if key in old and key in new:
                _members(side, code, old[key], new[key])
            elif key in new:
                side.add(f"{code}-set", now=_names(new[key]))
            elif key in old:
                side.add(f"{code}-dropped", was=_names(old[key]))
    _discriminator(side)
    _whole(side, "not", "not")
    _condition(side)


def _members(side: Side, code: str, old: list[Node], new: list[Node]) -> None:
    pairs, lost, gained = paired(old, new)
    for before, after in pairs:
        side.compare(before, after, f"|{_label(after)}")
    for node in lost:
        side.add(f"{code}-member-removed", was=_label(node), old=node, gone=True)
    for node in gained:
        side.add(f"{code}-member-added", now=_label(node), new=node)


def paired(old: list[Node], new: list[Node]) -> tuple[list[tuple[Node, Node]], list[Node], list[Node]]:
    """Find the members that are meant to be the same; give them, and those left over on either side.

    What counts, in this order: the same text, the same component, the same fixed values of fields, the same
    title, the same type if no other member has it. One left on each side are the same too.
    """
    pairs: list[tuple[Node, Node]] = []
    lost, gained = list(old), list(new)
    for mark in (_text, _component, _fixed, _title, _type):
        before, after = _only_ones(lost, mark), _only_ones(gained, mark)
        for name, node in before.items():
            if name in after:
                pairs.append((node, after[name]))
        taken = {id(node) for pair in pairs for node in pair}
        lost = [node for node in lost if id(node) not in taken]
        gained = [node for node in gained if id(node) not in taken]
    return pairs, lost, gained


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
    values = {}
    for name, inner in shape(node).properties.items():
        choices = shape(inner).choices
        if choices is not None and len(choices) == 1:
            values[name] = choices[0]
    return canonical(values) if values else ""


def _title(node: Node) -> str:
    return str(node.resolved().get("title") or "")


def _type(node: Node) -> str:
    kinds = shape(node).kinds
    return next(iter(kinds)) if len(kinds) == 1 else ""


def _label(node: Node) -> str:
    """Give what a member is called: its component, its title, or its place."""
    if node.reference is not None:
        return node.reference.rpartition("/")[2]
    return _title(node) or _type(node) or f"member {node.pointer[-1]}"


def _names(nodes: list[Node]) -> Told:
    return Told(", ".join(told(_label(node)) for node in nodes))


def _discriminator(side: Side) -> None:
    old, new = (shape_.words.get("discriminator") for shape_ in (side.old, side.new))
    was, now = (each.get("propertyName") if isinstance(each, Mapping) else None for each in (old, new))
    side.switched("discriminator-set", "discriminator-dropped", was, now)
    if was is None or now is None:
        return
    if was != now:
        side.add("discriminator-changed", was, now)
    before, after = (_mapping(each) for each in (old, new))
    for word in before.keys() - after.keys():
        side.add("discriminator-value-removed", was=word)
    for word in after.keys() - before.keys():
        side.add("discriminator-value-added", now=word)
    for word in before.keys() & after.keys():
        if before[word] != after[word]:
            side.add("discriminator-value-changed", before[word], after[word])


def _mapping(discriminator: object) -> dict[str, str]:
    found = discriminator.get("mapping") if isinstance(discriminator, Mapping) else None
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, Mapping) else {}


def _whole(side: Side, key: str, code: str) -> None:
    """Compare a rule of which nobody can tell in general whether it allows more or less."""
    old, new = side.old.parts.get(key), side.new.parts.get(key)
    side.switched(f"{code}-set", f"{code}-dropped", old and key, new and key)
    if old is not None and new is not None and canonical(old.value) != canonical(new.value):
        side.add(f"{code}-changed", old.value, new.value, old=old, new=new)


def _condition(side: Side) -> None:
    was, now = (
        {key: shape_.node.get(key) for key in ("if", "then", "else") if shape_.node.get(key) is not None}
        if "if" in shape_.parts
        else None
        for shape_ in (side.old, side.new)
    )
    side.switched("condition-set", "condition-dropped", was, now)
    if was is not None and now is not None and canonical(was) != canonical(now):
        side.add("condition-changed", was, now)
