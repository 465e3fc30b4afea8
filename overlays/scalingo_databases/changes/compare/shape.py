"""What a schema says in all, however it is written: behind references, ``allOf`` and unions with null."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from scalingo_databases.changes.compare.node import Node

TYPES = frozenset({"string", "number", "integer", "boolean", "object", "array", "null"})
_ANY = frozenset({"string", "number", "boolean", "object", "array", "null"})
_OBJECT = (
    *("properties", "required", "additionalProperties", "patternProperties", "propertyNames"),
    *("minProperties", "maxProperties", "dependentRequired", "dependentSchemas"),
)
_ARRAY = ("items", "prefixItems", "contains", "minItems", "maxItems", "uniqueItems")
_LOWEST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains")
_HIGHEST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains")
_WORDS = ("title", "description", "examples", "example", "externalDocs", "deprecated", "$comment")
_UNIONS = ("oneOf", "anyOf")


@dataclass
class Shape:
    """All that holds for a value.

    ``words`` has the keywords whose values are no schemas; ``parts`` the single schemas, ``members`` the
    lists of schemas. ``values`` are those that are allowed, ``known`` those that are named although others
    may come.
    """

    node: Node
    types: frozenset[str] = _ANY
    values: tuple[Any, ...] | None = None
    is_const: bool = False
    known: tuple[Any, ...] = ()
    required: dict[str, Node] = field(default_factory=dict)
    properties: dict[str, Node] = field(default_factory=dict)
    words: dict[str, Any] = field(default_factory=dict)
    parts: dict[str, Node] = field(default_factory=dict)
    members: dict[str, list[Node]] = field(default_factory=dict)
    patterns: dict[str, Node] = field(default_factory=dict)
    dependent: dict[str, Node] = field(default_factory=dict)

    @property
    def has_null(self) -> bool:
        """Whether the value can be null."""
        return "null" in self.types and (self.values is None or None in self.values)

    @property
    def kinds(self) -> frozenset[str]:
        """The types but null."""
        return self.types - {"null"}

    @property
    def choices(self) -> tuple[Any, ...] | None:
        """The allowed values but null; ``None`` when any is allowed."""
        return None if self.values is None else tuple(value for value in self.values if value is not None)


def shape(node: Node) -> Shape:
    """Read a schema with all that it refers to and is made of."""
    return _shape(node, frozenset())


def _shape(node: Node, seen: frozenset[tuple[str, ...]]) -> Shape:
    if node.reference is not None:
        target = Node(node.document, *_target(node))
        beside = {key: value for key, value in node.value.items() if key != "$ref"}
        inner = Shape(target) if target.pointer in seen else _shape(target, seen | {target.pointer})
        return _laid_over(inner, Node(node.document, node.pointer, beside), seen) if beside else inner
    if node.value is False:
        return Shape(node, types=frozenset())
    if not isinstance(node.value, Mapping):
        return Shape(node)
    found = _own(node)
    for member in node.listed("allOf"):
        _merge(found, _shape(member, seen | {node.pointer}))
    for union in _UNIONS:
        _without_null(found, union, seen)
        _opened(found, union, seen)
    return found


def _target(node: Node) -> tuple[tuple[str, ...], Any]:
    resolved = Node(node.document, node.pointer, {"$ref": node.reference}).resolved()
    return resolved.pointer, resolved.value


def _laid_over(inner: Shape, beside: Node, seen: frozenset[tuple[str, ...]]) -> Shape:
    outer = _shape(beside, seen)
    said = {**inner.words, **{key: value for key, value in outer.words.items() if key in _WORDS}}
    _merge(inner, outer)
    inner.words.update(said)
    return inner


def _own(node: Node) -> Shape:
    value = node.value
    found = Shape(node, types=_types(value))
    if "const" in value:
        found.values, found.is_const = (value["const"],), True
    elif isinstance(value.get("enum"), list):
        found.values = tuple(_unique(value["enum"]))
    names = value.get("required")
    found.required = dict.fromkeys(map(str, names), node) if isinstance(names, list) else {}
    found.properties = _nodes(node, "properties")
    found.patterns = _nodes(node, "patternProperties")
    found.dependent = _nodes(node, "dependentSchemas")
    for key in ("items", "additionalProperties", "propertyNames", "contains", "not", "if"):
        if isinstance(value.get(key), Mapping | bool):
            found.parts[key] = node.at(key)
    for key in ("prefixItems", *_UNIONS):
        if members := node.listed(key):
            found.members[key] = members
    schemas = {*found.parts, *found.members, "properties", "patternProperties", "dependentSchemas", "allOf"}
    found.words = {
        key: item
        for key, item in value.items()
        if key not in schemas and key not in ("type", "enum", "const", "required", "then", "else")
    }
    return found


def _nodes(node: Node, key: str) -> dict[str, Node]:
    return {str(name): node.at(key, name) for name in node.at(key)}


def _types(value: Mapping[str, Any]) -> frozenset[str]:
    """Give the types of a schema; what speaks of fields or items alone means objects or lists."""
    said = value.get("type")
    if isinstance(said, str):
        return frozenset({said})
    if isinstance(said, list):
        return frozenset(map(str, said))
    if "const" in value or isinstance(value.get("enum"), list):
        values = [value["const"]] if "const" in value else value["enum"]
        return frozenset(map(_type, values))
    if any(key in value for key in _OBJECT):
        return frozenset({"object"})
    if any(key in value for key in _ARRAY):
        return frozenset({"array"})
    return _ANY


def _type(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    names = ((int, "integer"), (float, "number"), (str, "string"), (Mapping, "object"))
    return next((name for kind, name in names if isinstance(value, kind)), "array")


def _merge(found: Shape, other: Shape) -> None:
    """Let ``other`` hold too."""
    found.types = both_types(found.types, other.types)
    if other.values is not None:
        kept = None if found.values is None else [value for value in found.values if value in other.values]
        found.values = other.values if kept is None else tuple(kept)
        found.is_const = other.is_const or found.is_const
    found.known = found.known or other.known
    found.required.update(other.required)
    for own, more in ((found.properties, other.properties), (found.patterns, other.patterns)):
        for name, node in more.items():
            own[name] = _joined(own[name], node) if name in own else node
    found.dependent.update(other.dependent)
    for key, value in other.words.items():
        found.words[key] = _stricter(key, found.words[key], value) if key in found.words else value
    for key, node in other.parts.items():
        found.parts[key] = _joined(found.parts[key], node) if key in found.parts else node
    for key, nodes in other.members.items():
        found.members.setdefault(key, nodes)


def _joined(one: Node, other: Node) -> Node:
    return Node(one.document, one.pointer, {"allOf": [one.value, other.value]})


def _stricter(key: str, one: Any, other: Any) -> Any:
    numbers = isinstance(one, int | float) and isinstance(other, int | float)
    if key in _LOWEST and numbers:
        return max(one, other)
    if key in _HIGHEST and numbers:
        return min(one, other)
    return one or other if key in ("deprecated", "readOnly", "writeOnly", "uniqueItems") else one


def _without_null(found: Shape, union: str, seen: frozenset[tuple[str, ...]]) -> None:
    """Read a union with null as a value that can be null, and one of a single form as that form."""
    members = found.members.get(union, [])
    others = [member for member in members if member.get("type") != "null" or len(member.value) > 1]
    if len(others) == len(members) and len(members) != 1:
        return
    found.members.pop(union)
    has_null = len(others) < len(members)
    if len(others) == 1:
        only = _shape(others[0], seen | {found.node.pointer})
        if has_null:
            only.types |= {"null"}
            only.values = None if only.values is None else (*only.values, None)
        said = {key: value for key, value in found.words.items() if key in _WORDS}
        _merge(found, only)
        found.words.update(said)
        return
    if others:
        found.members[union] = others
        inside = frozenset[str]().union(*(_shape(each, seen).types for each in others))
        found.types = both_types(found.types, inside | {"null"})


def _opened(found: Shape, union: str, seen: frozenset[tuple[str, ...]]) -> None:
    """Read a union of listed words with any text as a text of which some words are known."""
    members = found.members.get(union, [])
    free = [member for member in members if _is_free(member)]
    if union == "oneOf" or not free:
        return
    kinds = {member.value["type"] for member in free}
    known: list[Any] = []
    for member in members:
        inside = _shape(member, seen | {found.node.pointer})
        if not inside.types <= {*kinds, "null"}:
            return
        known += inside.values or inside.known
    found.members.pop(union)
    found.types = both_types(found.types, frozenset(kinds))
    found.known = tuple(_unique(known))


def _is_free(member: Node) -> bool:
    """Tell whether a schema has a single type and no other rule."""
    value = member.value
    return (
        isinstance(value, Mapping)
        and value.get("type") in TYPES - {"object", "array"}
        and all(key == "type" or key in _WORDS or key.startswith("x-") for key in value)
    )


def both_types(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Give the types that both allow; every integer is a number."""
    found = one & other
    for wide, narrow in ((one, other), (other, one)):
        if "number" in wide and "integer" in narrow:
            found |= {"integer"}
    return found - {"integer"} if "number" in found else found


def _unique(values: Iterable[Any]) -> list[Any]:
    found: dict[str, Any] = {}
    for value in values:
        found.setdefault(canonical(value), value)
    return list(found.values())


def canonical(value: Any) -> str:
    """Give a text that equal values share: JSON with sorted keys."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
