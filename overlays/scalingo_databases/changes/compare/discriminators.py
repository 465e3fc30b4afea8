"""Compares what tells the forms of a union apart."""

from collections.abc import Mapping
from typing import Any

from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.shape import Shape
from scalingo_databases.changes.compare.side import Side
from scalingo_databases.changes.compare.whole import shape
from scalingo_databases.codegen.openapi import component_pointer
from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.reading.document import Document

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
    known = {form.reference for pair in pairs for form in pair}
    # A form that has come or gone was told of; so was the word, if it is the name of the form.
    for word in before.keys() - after.keys():
        if word in _mapping(side.old) or before[word].reference in known:
            side.add("discriminator-value-removed", was=word)
    for word in after.keys() - before.keys():
        if word in _mapping(side.new) or after[word].reference in known:
            side.add("discriminator-value-added", now=word)
    for word in before.keys() & after.keys():
        old, new = before[word], after[word]
        if old.reference != new.reference and not _is_pair(old, new, pairs) and not side.same(old, new):
            side.add("discriminator-value-changed", old.reference, new.reference)


def children(found: Shape) -> list[Node] | None:
    """Give the forms of a schema that tells them apart and names no union of them.

    These are the schemas of its mapping, and the components that are made of it. ``None`` for any other.
    """
    parent = _parent(found.node)
    if parent is None or found.unions:
        return None
    document = parent.document
    made = document.remembered("schemas by what they are made of", lambda: _made_of(document))
    mapping = parent.at("discriminator", "mapping")
    forms = [_form(parent, str(mapping.get(word))) for word in mapping]
    forms += made.get(parent.pointer, [])
    known: dict[Pointer, Node] = {}
    for form in forms:
        if isinstance(form.resolved().value, dict):
            known.setdefault(form.resolved().pointer, form)
    return list(known.values())


def _parent(node: Node) -> Node | None:
    """Give the schema that says how to tell the forms apart: this one, or one that it only stands for."""
    waiting, seen = [node], set[Pointer]()
    while waiting:
        one = waiting.pop()
        if isinstance(one.get("discriminator"), dict):
            return one
        # A component that is made of a parent is one of its children.
        if not one.component and one.pointer not in seen:
            seen.add(one.pointer)
            waiting += [member.resolved() for member in reversed(one.listed("allOf"))]
    return None


def _made_of(document: Document) -> dict[Pointer, list[Node]]:
    """Give the components by those that their ``allOf`` refers to."""
    found: dict[Pointer, list[Node]] = {}
    schemas = Node(document, ("components", "schemas"), document.components("schemas"))
    for name in schemas:
        child = schemas.at(name)
        for member in child.listed("allOf"):
            if member.reference is not None:
                step = name.replace("~", "~0").replace("/", "~1")
                form = Node(document, child.pointer, {"$ref": f"{_SCHEMAS}{step}"})
                found.setdefault(component_pointer(member.reference), []).append(form)
    return found


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
    # What is made of a parent has its words too, and is no parent.
    is_its_own = bool(found.unions) or _parent(found.node) is not None
    return said if is_its_own and isinstance(said, Mapping) else {}


def _field(found: Shape) -> str | None:
    name = _said(found).get("propertyName")
    return name if isinstance(name, str) else None


def _words(found: Shape, field: str) -> dict[str, Node]:
    """Give the forms by the words that stand for them: those of the mapping, else their components' names.

    A form that fixes the word itself says it there.
    """
    words = {word: _form(found.node, target) for word, target in _mapping(found).items()}
    named = {node.reference for node in words.values()}
    lists = [members for each in found.unions.values() for members in each]
    for member in (member for members in (*lists, children(found) or []) for member in members):
        if member.reference and member.reference not in named and field not in fixed(member):
            words[member.reference.rpartition("/")[2]] = member
    return words


def _mapping(found: Shape) -> dict[str, str]:
    said = _said(found).get("mapping")
    return {str(word): str(form) for word, form in said.items()} if isinstance(said, Mapping) else {}


def _form(node: Node, target: str) -> Node:
    reference = target if "/" in target or "#" in target else f"{_SCHEMAS}{target}"
    return Node(node.document, node.pointer, {"$ref": reference})


def _is_pair(old: Node, new: Node, pairs: list[tuple[Node, Node]]) -> bool:
    wanted = old.reference, new.reference
    return any((before.reference, after.reference) == wanted for before, after in pairs)
