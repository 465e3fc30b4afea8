"""Compares what tells the forms of a union apart."""

from collections.abc import Mapping
from typing import Any

from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.shape import Shape
from scalingo_databases.changes.compare.side import Side
from scalingo_databases.changes.compare.whole import shape

_SCHEMAS = "#/components/schemas/"


def discriminators(side: Side, pairs: list[tuple[Node, Node]]) -> None:
    """Compare them; ``pairs`` are the forms that are the same on both sides."""
    was, now = (_field(shape_) for shape_ in (side.old, side.new))
    side.switched("discriminator-set", "discriminator-dropped", was, now)
    if was is None or now is None:
        return
    if was != now:
        side.add("discriminator-changed", was, now)
        return
    before, after = _words(side.old, was), _words(side.new, now)
    for word in before.keys() - after.keys():
        side.add("discriminator-value-removed", was=word)
    for word in after.keys() - before.keys():
        side.add("discriminator-value-added", now=word)
    for word in before.keys() & after.keys():
        old, new = before[word], after[word]
        if old.reference != new.reference and not _is_pair(old, new, pairs) and not side.same(old, new):
            side.add("discriminator-value-changed", old.reference, new.reference)


def fixed(node: Node) -> dict[str, Any]:
    """Give the fields of a form that can have one value only, with it."""
    values = {}
    for name, inner in shape(node).properties.items():
        choices = shape(inner).choices
        if choices is not None and len(choices) == 1:
            values[name] = choices[0]
    return values


def _said(found: Shape) -> Mapping[str, Any]:
    said = found.words.get("discriminator")
    return said if isinstance(said, Mapping) else {}


def _field(found: Shape) -> str | None:
    name = _said(found).get("propertyName")
    return name if isinstance(name, str) else None


def _words(found: Shape, field: str) -> dict[str, Node]:
    """Give the forms by the words that stand for them: those of the mapping, else their components' names.

    A form that fixes the word itself says it there.
    """
    said = _said(found).get("mapping")
    mapping = said if isinstance(said, Mapping) else {}
    words = {str(word): _form(found.node, str(target)) for word, target in mapping.items()}
    named = {node.reference for node in words.values()}
    for lists in found.unions.values():
        for member in (member for members in lists for member in members):
            if member.reference and member.reference not in named and field not in fixed(member):
                words[member.reference.rpartition("/")[2]] = member
    return words


def _form(node: Node, target: str) -> Node:
    reference = target if "/" in target or "#" in target else f"{_SCHEMAS}{target}"
    return Node(node.document, node.pointer, {"$ref": reference})


def _is_pair(old: Node, new: Node, pairs: list[tuple[Node, Node]]) -> bool:
    wanted = old.reference, new.reference
    return any((before.reference, after.reference) == wanted for before, after in pairs)
