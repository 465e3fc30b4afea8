"""What a schema says in all, however it is written: behind references, ``allOf`` and unions with null."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from scalingo_databases.changes.compare.canonical import canonical, unique
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.codegen.yaml_source import Pointer

TYPES = frozenset({"string", "number", "integer", "boolean", "object", "array", "null"})
ANY = frozenset({"string", "number", "boolean", "object", "array", "null"})
UNIONS = ("oneOf", "anyOf")
TEXTS = frozenset({"title", "description", "examples", "example", "externalDocs", "$comment"})
"""What is said for readers."""
_BESIDE = TEXTS | {"default", "deprecated", "discriminator"}
"""What is no rule for values."""

_OBJECT = frozenset({"minProperties", "maxProperties", "dependentRequired"})
_ARRAY = frozenset({"minItems", "maxItems", "uniqueItems"})
_PARTS = (
    *("items", "additionalProperties", "propertyNames", "contains", "not"),
    *("unevaluatedProperties", "unevaluatedItems"),
)
_SCHEMAS = frozenset(
    {*_PARTS, *UNIONS, "prefixItems", "allOf", "if", "then", "else"}
    | {"properties", "patternProperties", "dependentSchemas"}
)
_ELSEWHERE = _SCHEMAS | {"type", "enum", "const", "required"}


@dataclass
class Shape:
    """All that holds for a value.

    ``words`` has the keywords whose values are no schemas; ``parts`` the single schemas, ``prefix`` those of
    the first items, ``unions`` the lists of schemas: each list holds, of which several may have the same
    keyword. ``conditions`` are ``if`` with ``then`` and ``else``. ``values`` are those that are allowed,
    ``known`` those that are named although others may come, ``listing`` where they are listed. ``left_out``
    are the places that were not read again, because the way to them had led through them already.
    """

    node: Node
    types: frozenset[str] = ANY
    values: tuple[Any, ...] | None = None
    is_const: bool = False
    known: tuple[Any, ...] = ()
    listing: Node | None = None
    required: dict[str, Node] = field(default_factory=dict)
    properties: dict[str, Node] = field(default_factory=dict)
    words: dict[str, Any] = field(default_factory=dict)
    parts: dict[str, Node] = field(default_factory=dict)
    prefix: list[Node] = field(default_factory=list)
    unions: dict[str, list[list[Node]]] = field(default_factory=dict)
    patterns: dict[str, Node] = field(default_factory=dict)
    dependent: dict[str, Node] = field(default_factory=dict)
    conditions: list[Node] = field(default_factory=list)
    left_out: frozenset[Pointer] = frozenset()

    def copy(self) -> "Shape":
        """Give one that can be merged with others, and this one stays as it is."""
        return replace(
            self,
            required=dict(self.required),
            properties=dict(self.properties),
            words=dict(self.words),
            parts=dict(self.parts),
            prefix=list(self.prefix),
            unions={key: list(lists) for key, lists in self.unions.items()},
            patterns=dict(self.patterns),
            dependent=dict(self.dependent),
            conditions=list(self.conditions),
        )

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
        if self.values is None:
            return None
        return tuple(value for value in self.values if value is not None and fits(value, self.types))

    @property
    def implied(self) -> frozenset[str]:
        """The types that are meant where none is written: objects or lists, where all is about those."""
        if len(self.types) < len(ANY) - 1 or self.kinds != ANY - {"null"} or self.values is not None:
            return self.types
        fields = (self.properties, self.required, self.patterns, self.dependent)
        words = {*self.words, *self.parts}
        if any(fields) or words & (_OBJECT | {"propertyNames"}):
            return frozenset({"object"})
        if self.prefix or words & (_ARRAY | {"items", "contains"}):
            return frozenset({"array"})
        return self.types

    @property
    def is_bare_union(self) -> bool:
        """Whether it is one of several forms, and no other rule holds for it."""
        others = (self.properties, self.required, self.parts, self.prefix, self.patterns, self.dependent)
        return (
            sum(map(len, self.unions.values())) == 1
            and self.kinds == ANY - {"null"}
            and self.values is None
            and not any(others)
            and not self.conditions
            and all(key in _BESIDE or key.startswith("x-") for key in self.words)
        )


def own(node: Node) -> Shape:
    """Read what a schema itself says, but for ``allOf``."""
    value = node.value
    found = Shape(node, types=_types(value))
    if isinstance(value.get("enum"), list):
        found.values = tuple(unique(value["enum"]))
    if "const" in value:
        allowed = found.values is None or canonical(value["const"]) in map(canonical, found.values)
        found.values, found.is_const = (value["const"],) if allowed else (), True
    names = value.get("required")
    found.required = dict.fromkeys(map(str, names), node) if isinstance(names, list) else {}
    found.properties = _nodes(node, "properties")
    found.patterns = _nodes(node, "patternProperties")
    found.dependent = _nodes(node, "dependentSchemas")
    found.parts = {key: node.at(key) for key in _PARTS if isinstance(value.get(key), dict | bool)}
    found.prefix = node.listed("prefixItems")
    found.unions = {key: [members] for key in UNIONS if (members := node.listed(key))}
    if "if" in value and ("then" in value or "else" in value):
        condition = {key: value[key] for key in ("if", "then", "else") if key in value}
        found.conditions = [Node(node.document, node.pointer, condition)]
    found.words = {key: item for key, item in value.items() if key not in _ELSEWHERE}
    return found


def _nodes(node: Node, key: str) -> dict[str, Node]:
    return {str(name): node.at(key, name) for name in node.at(key)}


def _types(value: Mapping[str, Any]) -> frozenset[str]:
    said = value.get("type")
    if isinstance(said, str):
        return frozenset({said})
    if isinstance(said, list):
        return frozenset(map(str, said))
    if "const" in value or isinstance(value.get("enum"), list):
        values = [value["const"]] if "const" in value else value["enum"]
        return frozenset(map(_type, values))
    return ANY


def fits(value: Any, types: frozenset[str]) -> bool:
    """Tell whether a value is of one of ``types``."""
    kind = _type(value)
    return kind in types or (kind == "integer" and "number" in types)


def _type(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    if isinstance(value, float):
        return "integer" if value.is_integer() else "number"
    names = ((int, "integer"), (str, "string"), (dict, "object"))
    return next((name for kind, name in names if isinstance(value, kind)), "array")


def joined(one: Node, other: Node, how: str = "allOf") -> Node:
    """Give a schema for what both say; it is the same however often they are joined."""
    if how == "allOf":
        for first, second in ((one, other), (other, one)):
            if first.value is False or second.value is True or second.value == {}:
                return first
    parts: dict[str, Node] = {}
    for part in (*_parts(one, how), *_parts(other, how)):
        parts.setdefault(canonical(part.value), part)
    if len(parts) == 1:
        return one
    made_of = tuple(parts.values())
    return Node(one.document, one.pointer, {how: [part.value for part in made_of]}, made_of)


def _parts(node: Node, how: str) -> tuple[Node, ...]:
    return node.made_of if node.made_of and how in node else (node,)
