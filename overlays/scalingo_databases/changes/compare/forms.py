"""Lets two schemas be compared of which one is a union of forms and the other says the same without one."""

from dataclasses import replace
from typing import Any

from scalingo_databases.changes.compare.canonical import unique
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.shape import ANY, TEXTS, UNIONS, Shape, fits
from scalingo_databases.changes.compare.whole import shape

_OUTSIDE = TEXTS | {"default", "deprecated"}
"""What is said of a value, of whichever form it is."""


def like_a_union(old: Shape, new: Shape, was: Node, now: Node) -> tuple[Shape, Shape]:
    """Give both shapes; where only one is a union, the other as a union of its forms.

    A union of listed values is a list, where the other one is a list or no union. ``was`` and ``now`` are the
    schemas as they are written.
    """
    if not old.is_bare_union and not new.is_bare_union:
        return old, new
    before, after = _listed(old), _listed(new)
    are_lists = (before or not old.is_bare_union) and (after or not new.is_bare_union)
    if are_lists and old.unions.keys() != new.unions.keys():
        return before or old, after or new
    if new.is_bare_union and _is_single(old):
        return _as_union(old, was, new), new
    if old.is_bare_union and _is_single(new):
        return old, _as_union(new, now, old)
    return old, new


def _is_single(one: Shape) -> bool:
    return not one.unions and bool(one.kinds) and len(one.kinds) < len(ANY - {"null"})


def _listed(union: Shape) -> Shape | None:
    """Give a union of listed values as one list of them; ``None`` for any other."""
    if not union.is_bare_union:
        return None
    key, [members] = next(iter(union.unions.items()))
    forms = [shape(member) for member in members]
    if not all(_is_list(form) for form in forms):
        return None
    values = [value for form in forms for value in form.values or () if fits(value, form.types)]
    values += [None] if union.has_null and None not in values else []
    if key == "oneOf" and len(unique(values)) < len(values):
        # What fits two of the forms fits none of such unions.
        return None
    types = frozenset[str]().union(*(form.types for form in forms))
    types |= {"null"} if union.has_null else set()
    words = {key: value for key, value in union.words.items() if key != "discriminator"}
    return replace(union, types=types, values=tuple(unique(values)), words=words, unions={})


def _is_list(form: Shape) -> bool:
    others = (form.unions, form.parts, form.conditions, form.words.keys() - TEXTS)
    return form.values is not None and not any(others)


def _as_union(one: Shape, node: Node, union: Shape) -> Shape:
    """Give the forms of ``one`` as a union like ``union``; null is told apart from the forms."""
    forms, words = _forms(one, node, union)
    types = (ANY - {"null"}) | ({"null"} if one.has_null else set())
    return Shape(one.node, types=types, words=words, unions={next(iter(union.unions)): [forms]})


def _forms(one: Shape, node: Node, union: Shape) -> tuple[list[Node], dict[str, Any]]:
    """Give the forms, and what is said of all of them."""
    members = [member for lists in union.unions.values() for each in lists for member in each]
    if node.reference is not None and node.reference in [member.reference for member in members]:
        return [_without(node, _OUTSIDE)], _only(node.value, _OUTSIDE)
    alone = _alone(one.node)
    if alone is not None:
        return [alone], _only(one.node.value, _OUTSIDE | {"discriminator"})
    shared = {key for key in union.words if key in _OUTSIDE or key.startswith("x-")}
    if len(one.kinds) > 1 and one.values is None:
        rest = _without(node.resolved(), _OUTSIDE | shared)
        return [_of_type(rest, kind) for kind in sorted(one.kinds)], _only(one.words, _OUTSIDE | shared)
    return [_not_null(_without(one.node, shared - {"title"}))], _only(one.words, shared)


def _alone(node: Node) -> Node | None:
    """Give the single form of a schema that is nothing else."""
    composed = [key for key in ("allOf", *UNIONS) if node.listed(key)]
    others = {key for key in node if key not in _OUTSIDE and not key.startswith("x-")}
    if len(composed) != 1 or others - {*composed, "discriminator"}:
        return None
    members = [member for member in node.listed(composed[0]) if shape(member).kinds]
    return members[0] if len(members) == 1 else None


def _of_type(node: Node, kind: str) -> Node:
    """Give what a schema says of the values of one type."""
    inside = "type" in node or not isinstance(node.value, dict)
    value = {**node.value, "type": kind} if inside else {"allOf": [node.value, {"type": kind}]}
    return Node(node.document, node.pointer, value)


def _not_null(node: Node) -> Node:
    kinds = node.get("type")
    if not isinstance(kinds, list) or "null" not in kinds:
        return node
    value = {**node.value, "type": [kind for kind in kinds if kind != "null"]}
    return Node(node.document, node.pointer, value)


def _without(node: Node, keys: set[str] | frozenset[str]) -> Node:
    if not isinstance(node.value, dict) or keys.isdisjoint(node.value):
        return node
    value = {key: said for key, said in node.value.items() if key not in keys}
    return Node(node.document, node.pointer, value, node.made_of)


def _only(words: dict[str, Any], keys: set[str] | frozenset[str]) -> dict[str, Any]:
    return {key: value for key, value in words.items() if key in keys}
