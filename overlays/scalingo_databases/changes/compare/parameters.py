"""Compares the parameters of two operations."""

from datetime import date

from scalingo_databases.changes.compare.bodies import content_schema, plain
from scalingo_databases.changes.compare.change import Found, examples_differ, removal, texts
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.operation import Operation, renamed
from scalingo_databases.changes.compare.plans import plans
from scalingo_databases.changes.compare.schemas import Schemas
from scalingo_databases.changes.compare.whole import shape
from scalingo_databases.changes.rules.schemas import RESPONSE

_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
_ELSEWHERE = ("accept", "content-type", "authorization")
"""Headers that OpenAPI describes elsewhere: an entry among the parameters says nothing."""


_Parameters = dict[tuple[str, str], Node]


def parameters(
    old: Operation, new: Operation, schemas: Schemas, direction: str, today: date, found: Found
) -> None:
    """Compare them; those of a path are the same when they stand at the same place in it."""
    before, after = _of(old, {}), _of(new, {now: was for was, now in renamed(old.path, new.path)})
    lost, gained = before.keys() - after.keys(), after.keys() - before.keys()
    for key in sorted(lost):
        name = key[1].lower()
        moved = next((other for other in sorted(gained) if other[1].lower() == name), None)
        if moved is not None:
            gained.remove(moved)
            name = str(after[moved].get("name"))
            found.add("parameter-moved", before[key], after[moved], name, key[0], moved[0])
            _compare(before[key], after[moved], moved[0], schemas, direction, found)
        else:
            _lost(before[key], key[0], new.node, direction, today, found)
    for key in sorted(gained):
        code = _added(after[key], key[0], direction)
        found.add(code, old.node, after[key], str(after[key].get("name")))
    for key in sorted(before.keys() & after.keys()):
        _compare(before[key], after[key], key[0], schemas, direction, found)


def _of(operation: Operation, names: dict[str, str]) -> _Parameters:
    """Give the parameters by location and name; names in the path are told by those that they had before."""
    found: _Parameters = {}
    for owner in (operation.item, operation.node):
        for each in owner.listed("parameters"):
            node = each.resolved()
            place, name = str(node.get("in")), str(node.get("name"))
            if place in _STYLES and not (place == "header" and name.lower() in _ELSEWHERE):
                key = (
                    name.lower() if place == "header" else names.get(name, name) if place == "path" else name
                )
                found[place, key] = node
    return found


def _added(node: Node, place: str, direction: str) -> str:
    if direction == RESPONSE:
        return "received-parameter-added"
    word = "" if place == "path" else "-required" if node.get("required") is True else "-optional"
    return f"{place}-parameter-added{word}"


def _lost(node: Node, place: str, where: Node, direction: str, today: date, found: Found) -> None:
    code = removal(
        node,
        today,
        "received-parameter-removed" if direction == RESPONSE else f"{place}-parameter-removed",
        "parameter-removed-before-date",
        "parameter-removed-as-announced",
    )
    found.add(code, node, where, str(node.get("name")), was=node.get("x-removed-on"), gone=True)


def _compare(old: Node, new: Node, place: str, schemas: Schemas, direction: str, found: Found) -> None:
    name = str(new.get("name"))
    was, now = (node.get("required") is True for node in (old, new))
    if was != now and place != "path":
        which = "received" if direction == RESPONSE else place
        found.add(f"{which}-parameter-became-{'required' if now else 'optional'}", old, new, name)
    _form(old, new, place, name, found)
    for word, codes in (
        ("deprecated", ("parameter-deprecated", "parameter-undeprecated")),
        ("allowReserved", ("parameter-reserved-allowed", "parameter-reserved-forbidden")),
        ("allowEmptyValue", ("parameter-empty-allowed", "parameter-empty-forbidden")),
    ):
        was, now = (node.get(word) is True for node in (old, new))
        if was != now:
            found.add(codes[0] if now else codes[1], old, new, name)
    for code, before, after in plans(old, new):
        found.add(f"parameter-{code}", old, new, name, before, after)
    if texts(old, new, "description") or examples_differ(old, new):
        found.add("parameter-text-changed", old, new, name)
    schemas.compare(content_schema(old), content_schema(new), direction, name, found)


def _form(old: Node, new: Node, place: str, name: str, found: Found) -> None:
    kinds = [next(iter(node.at("content")), None) for node in (old, new)]
    was, now = (kind and plain(kind) for kind in kinds)
    if was != now:
        found.add("parameter-form-changed", old, new, name, *(kind or "text" for kind in kinds))
        return
    styles = [str(node.get("style") or _STYLES[place]) for node in (old, new)]
    if styles[0] != styles[1]:
        found.add("parameter-style-changed", old, new, name, *styles)
        return
    exploded = [_explodes(node, style) for node, style in zip((old, new), styles, strict=True)]
    if exploded[0] != exploded[1] and any(_has_parts(content_schema(node)) for node in (old, new)):
        found.add("parameter-explode-changed", old, new, name, *exploded)


def header_form(header: Node) -> str:
    """Give how the value of a header is written: as a media type, or as text, in which objects can differ."""
    kind = next(iter(header.at("content")), None)
    if kind is not None:
        return plain(kind)
    is_exploded = _has_parts(content_schema(header)) and _explodes(header, "simple")
    return "text with names" if is_exploded else "text"


def _has_parts(schema: Node) -> bool:
    return not shape(schema).types.isdisjoint(("array", "object"))


def _explodes(node: Node, style: str) -> bool:
    """Tell whether each part is written by itself; ``deepObject`` has no other form."""
    if style == "deepObject":
        return True
    said = node.get("explode")
    return said if isinstance(said, bool) else style == "form"
