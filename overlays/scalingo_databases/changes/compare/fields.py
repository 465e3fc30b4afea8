"""Compares the fields of two objects and the items of two lists."""

import re
from collections.abc import Mapping

from scalingo_databases.changes.compare.canonical import canonical
from scalingo_databases.changes.compare.change import removal
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.shape import TEXTS, Shape
from scalingo_databases.changes.compare.side import Side

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")


def fields(side: Side) -> None:
    """Compare them, where objects, or lists, were possible and still are."""
    if side.both("object"):
        _properties(side)
        _additional(side)
        _rules(side)
    if side.both("array"):
        _items(side)


def _properties(side: Side) -> None:
    old, new = (_visible(side, shape) for shape in (side.old, side.new))
    lost = [name for name in old if name not in new]
    gained = [name for name in new if name not in old]
    for before, after in _renamed(side, old, new, lost, gained):
        lost.remove(before)
        gained.remove(after)
        _note(side, "property-renamed", after, old[before], new[after], was=before)
        side.compare(old[before], new[after], f".{after}")
    for name in lost:
        _lost(side, name, old[name])
    for name in gained:
        _gained(side, name, new[name])
    for name in old.keys() & new.keys():
        if (name in side.old.required) != (name in side.new.required):
            word = "required" if name in side.new.required else "optional"
            _note(side, f"property-became-{word}", name, old[name], new[name])
    for name, before_node in old.items():
        if name in new:
            side.compare(before_node, new[name], f".{name}")


def _visible(side: Side, shape: Shape) -> dict[str, Node]:
    """Give the fields that there are in this direction: nobody sends what can only be read."""
    mark = "readOnly" if side.is_request else "writeOnly"
    found = {name: node for name, node in shape.properties.items() if not _is_marked(node, mark)}
    for name, node in shape.required.items():
        # What must be there without being described can be anything.
        if name not in shape.properties:
            found[name] = shape.parts.get("additionalProperties") or Node(node.document, node.pointer, True)
    return found


def _is_marked(node: Node, mark: str) -> bool:
    waiting, seen = [node], set[tuple[str, ...]]()
    while waiting:
        said = waiting.pop().resolved()
        if said.get(mark) is True:
            return True
        if said.pointer not in seen or said.made_of:
            seen.add(said.pointer)
            waiting += said.listed("allOf")
    return False


def _note(
    side: Side, kind: str, name: str, old: Node, new: Node, was: object = None, *, gone: bool = False
) -> None:
    side.add(kind, was, name=f"{side.name}.{name}".lstrip("."), old=old, new=new, gone=gone)


def _lost(side: Side, name: str, node: Node) -> None:
    if name in side.new.properties:
        mark = "property-became-read-only" if side.is_request else "property-became-write-only"
        _note(side, mark, name, node, side.new.properties[name])
        return
    rest = side.new.parts.get("additionalProperties")
    if rest is not None and rest.value is not False:
        side.compare(node, rest, f".{name}")
    plain = "property-refused" if side.is_request and _closed(side.new) else "property-removed"
    code = removal(
        node.resolved(), side.today, plain, "property-removed-before-date", "property-removed-as-announced"
    )
    _note(side, code, name, node, side.new.node, node.resolved().get("x-removed-on"), gone=True)


def _gained(side: Side, name: str, node: Node) -> None:
    if name in side.old.properties:
        mark = "property-became-writable" if side.is_request else "property-became-readable"
        _note(side, mark, name, side.old.properties[name], node)
        if side.is_request and name in side.new.required:
            _note(side, "property-became-required", name, side.old.properties[name], node)
        return
    rest = side.old.parts.get("additionalProperties")
    if rest is not None and rest.value is not False:
        side.compare(rest, node, f".{name}")
    if side.is_request or not _closed(side.old):
        word = "required" if name in side.new.required else "optional"
        _note(side, f"property-added-{word}", name, side.old.node, node)
    else:
        _note(side, "property-added-to-closed", name, side.old.node, node)


def _closed(shape: Shape) -> bool:
    node = shape.parts.get("additionalProperties")
    return node is not None and node.value is False


def _renamed(
    side: Side, old: Mapping[str, Node], new: Mapping[str, Node], lost: list[str], gained: list[str]
) -> list[tuple[str, str]]:
    """Give the fields that are the same but for their names, where nothing else could be meant."""
    if any(
        name in shape.properties for names, shape in ((lost, side.new), (gained, side.old)) for name in names
    ):
        return []
    before = _by_meaning(lost, old, side.old)
    after = _by_meaning(gained, new, side.new)
    return [
        (names[0], after[meaning][0])
        for meaning, names in before.items()
        if len(names) == 1 and len(after.get(meaning, ())) == 1
        if _is_one(names[0], old[names[0]], after[meaning][0], new[after[meaning][0]])
    ]


def _is_one(was: str, old: Node, now: str, new: Node) -> bool:
    """Tell whether two names can mean one field: it is described in the same words, or they share one."""
    said, says = old.resolved().get("description"), new.resolved().get("description")
    if said is not None and said == says and old.reference is None:
        return True
    return not _words(was).isdisjoint(_words(now))


def _words(name: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(name)}


def _by_meaning(names: list[str], nodes: Mapping[str, Node], shape: Shape) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        value = nodes[name].value
        said = (
            {key: item for key, item in value.items() if key not in TEXTS}
            if isinstance(value, Mapping)
            else value
        )
        found.setdefault(canonical([said, name in shape.required]), []).append(name)
    return found


def _additional(side: Side) -> None:
    old, new = (shape.parts.get("additionalProperties") for shape in (side.old, side.new))
    was, now = (_openness(node) for node in (old, new))
    if was == now == "certain" and old is not None and new is not None:
        side.compare(old, new, ".*")
    elif was != now:
        code = {
            ("any", "none"): "additional-properties-forbidden",
            ("certain", "none"): "additional-properties-forbidden",
            ("none", "any"): "additional-properties-allowed",
            ("none", "certain"): "additional-properties-allowed",
            ("any", "certain"): "additional-properties-narrowed",
            ("certain", "any"): "additional-properties-widened",
        }[was, now]
        side.add(code, old=old, new=new)


def _openness(node: Node | None) -> str:
    if node is None or node.value is True or node.value == {}:
        return "any"
    return "none" if node.value is False else "certain"


def _rules(side: Side) -> None:
    _named(side, side.old.patterns, side.new.patterns, *_pattern_codes(side))
    _named(side, side.old.dependent, side.new.dependent, "dependent-schema-added", "dependent-schema-removed")
    _dependencies(side)
    _part(side, "propertyNames", "property-names", " (name)")


def _pattern_codes(side: Side) -> tuple[str, str]:
    """Give the codes for a pattern that comes and goes: in an object with no other fields it allows some."""
    if _closed(side.old) and _closed(side.new):
        return "pattern-properties-allowed", "pattern-properties-refused"
    return "pattern-properties-set", "pattern-properties-dropped"


def _named(side: Side, old: Mapping[str, Node], new: Mapping[str, Node], comes: str, goes: str) -> None:
    for name, node in old.items():
        if name in new:
            side.compare(node, new[name], f".{name}")
        else:
            side.add(goes, was=name, old=node, gone=True)
    for name in new.keys() - old.keys():
        side.add(comes, now=name, new=new[name])


def _dependencies(side: Side) -> None:
    old, new = (
        {
            f"{needs} with {name}"
            for name, needed in (shape.words.get("dependentRequired") or {}).items()
            for needs in needed
        }
        for shape in (side.old, side.new)
    )
    for each in sorted(new - old):
        side.add("dependent-required-added", now=each)
    for each in sorted(old - new):
        side.add("dependent-required-removed", was=each)


def _items(side: Side) -> None:
    _part(side, "items", "items", "[]")
    _part(side, "contains", "contains", "[?]")
    old, new = side.old.prefix, side.new.prefix
    rest, others = (shape.parts.get("items") for shape in (side.old, side.new))
    for number, (before, after) in enumerate(zip(old, new, strict=False)):
        side.compare(before, after, f"[{number}]")
    for number in range(len(old), len(new)):
        if rest is not None and _openness(rest) != "any":
            side.compare(rest, new[number], f"[{number}]")
        else:
            side.add("prefix-items-added", now=number, new=new[number])
    for number in range(len(new), len(old)):
        if others is not None and _openness(others) != "any":
            side.compare(old[number], others, f"[{number}]")
        else:
            side.add("prefix-items-removed", was=number, old=old[number], gone=True)


def _part(side: Side, key: str, code: str, step: str) -> None:
    """Compare a schema that an object or a list has at most one of."""
    old, new = side.old.parts.get(key), side.new.parts.get(key)
    if old is not None and new is not None:
        side.compare(old, new, step)
    elif new is not None and _openness(new) != "any":
        side.add(f"{code}-set", new=new)
    elif old is not None and _openness(old) != "any":
        side.add(f"{code}-dropped", old=old, gone=True)
