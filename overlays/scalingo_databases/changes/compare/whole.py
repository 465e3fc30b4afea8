"""Puts together all that holds for a value: what a schema says, refers to and is made of."""

import math
from collections.abc import Generator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from scalingo_databases.changes.compare.canonical import canonical, unique
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.patterns import matches
from scalingo_databases.changes.compare.shape import TEXTS, TYPES, UNIONS, Shape, joined, own
from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.reading.document import Document

_LOWEST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains")
_HIGHEST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains")
_UNEVALUATED = {"unevaluatedProperties": "additionalProperties", "unevaluatedItems": "items"}
_OVERLAID = TEXTS | {"default"}
"""What stands beside a reference instead of what it refers to."""
_OF_WORDS = frozenset({"x-terminal", "x-enumDescriptions"})
"""What is said of listed words, and holds for them where other words may come too."""

_BOTH = " and "
"""Stands between patterns that all have to match."""

_Seen = frozenset[Pointer]
_Reading = Generator["_Reading", Any, Shape]
"""Reads a schema; it gives out the readings that it needs, and gets their shapes."""


@dataclass
class _Memory:
    """The shapes of what references lead to, which are read once for each document.

    In a circle, what a reference stands for depends on the way to it: that is known by the way too, and only
    while one schema is read.
    """

    known: dict[str, Shape] = field(default_factory=dict)
    in_circles: dict[tuple[str, _Seen], Shape] = field(default_factory=dict)

    def get(self, reference: str, seen: _Seen) -> Shape | None:
        """Give a shape of one's own, if it is known."""
        found = self.known.get(reference) or self.in_circles.get((reference, seen))
        return found.copy() if found else None

    def add(self, reference: str, seen: _Seen, found: Shape, place: Pointer) -> None:
        """Remember the shape of what stands at ``place``."""
        if not found.left_out:
            self.known[reference] = found.copy()
            return
        # Whoever stands outside of the circle sees all of it.
        found.left_out -= {place}
        self.in_circles[reference, seen] = found.copy()


def _memory(document: Document) -> _Memory:
    return document.remembered("shapes", _Memory)


def shape(node: Node) -> Shape:
    """Read a schema with all that it refers to and is made of."""
    _memory(node.document).in_circles.clear()
    found = _run(_shape(node, frozenset()))
    found.types = found.implied
    for name, node in found.properties.items():
        for pattern, rule in found.patterns.items():
            if matches(pattern, name):
                found.properties[name] = node = joined(node, rule)
    return found


def _run(first: _Reading) -> Shape:
    """Read to the end; what is read for something else waits in a list, for chains can be long."""
    waiting = [first]
    done: Shape | None = None
    while True:
        try:
            inner = waiting[-1].send(done)
        except StopIteration as stop:
            waiting.pop()
            read: Shape = stop.value
            if not waiting:
                return read
            done = read
        else:
            waiting.append(inner)
            done = None


def _shape(node: Node, seen: _Seen) -> _Reading:
    if node.reference is not None:
        referred: Shape = yield _referred(node, seen)
        return referred
    if node.value is False:
        return Shape(node, types=frozenset())
    if not isinstance(node.value, dict):
        return Shape(node)
    found = own(node)
    # Those of the parts have been looked at when they are merged.
    unions, found.unions = found.unions, {}
    for member in node.listed("allOf"):
        merge(found, (yield _shape(member, seen)))
    for union in UNIONS:
        for members in unions.get(union, ()):
            yield from _union(found, union, members, seen)
    # These two look at what all the parts say, which is what has been put together here.
    for word, plain in _UNEVALUATED.items():
        if word in found.parts:
            rest = found.parts.pop(word)
            found.parts.setdefault(plain, rest)
    return found


def _referred(node: Node, seen: _Seen) -> _Reading:
    inner: Shape = yield _target(node, str(node.reference), seen)
    beside = {key: value for key, value in node.value.items() if key != "$ref"}
    if beside:
        outer = yield _shape(Node(node.document, node.pointer, beside), seen)
        merge(inner, outer)
        inner.words.update({key: value for key, value in outer.words.items() if key in _OVERLAID})
    return inner


def _target(node: Node, reference: str, seen: _Seen) -> _Reading:
    memory = _memory(node.document)
    known = memory.get(reference, seen)
    if known is not None:
        return known
    target = Node(node.document, node.pointer, {"$ref": reference}).resolved()
    if target.pointer in seen:
        return Shape(target, left_out=frozenset({target.pointer}))
    found: Shape = yield _shape(target, seen | {target.pointer})
    memory.add(reference, seen, found, target.pointer)
    return found


def merge(found: Shape, other: Shape) -> None:
    """Let ``other`` hold too."""
    found.left_out |= other.left_out
    found.types = both_types(found.types, other.types)
    if other.values is not None:
        allowed = {canonical(value) for value in other.values}
        found.values = (
            other.values
            if found.values is None
            else tuple(value for value in found.values if canonical(value) in allowed)
        )
        found.is_const = other.is_const or found.is_const
    if other.known and not found.known:
        found.known, found.listing = other.known, other.listing
    found.required.update(other.required)
    found.properties = _fields(found, other)
    for own_nodes, more in ((found.patterns, other.patterns), (found.dependent, other.dependent)):
        for name, node in more.items():
            own_nodes[name] = joined(own_nodes[name], node) if name in own_nodes else node
    for key, value in other.words.items():
        found.words[key] = _stricter(key, found.words[key], value) if key in found.words else value
    for key, node in other.parts.items():
        how = "anyOf" if key == "not" else "allOf"
        found.parts[key] = joined(found.parts[key], node, how) if key in found.parts else node
    both = min(len(found.prefix), len(other.prefix))
    longer = max(found.prefix, other.prefix, key=len)
    found.prefix = [*map(joined, found.prefix[:both], other.prefix[:both]), *longer[both:]]
    for key, lists in other.unions.items():
        known = found.unions.setdefault(key, [])
        known += [members for members in lists if members not in known]
    found.conditions += [node for node in other.conditions if node not in found.conditions]


def _fields(one: Shape, other: Shape) -> dict[str, Node]:
    """Give the fields of both; those that one does not know follow what it says of all its other fields."""
    either = {**one.properties, **other.properties}
    is_open = all("additionalProperties" not in each.parts for each in (one, other))
    if is_open and len(either) == len(one.properties) + len(other.properties):
        return either
    found: dict[str, Node] = {}
    for name in either:
        parts = [
            shape_.properties.get(name) or shape_.parts.get("additionalProperties") for shape_ in (one, other)
        ]
        said = [part for part in parts if part is not None and part.value is not False]
        found[name] = joined(said[0], said[1]) if len(said) == 2 else said[0] if said else one.node
    return found


def _stricter(key: str, one: Any, other: Any) -> Any:
    numbers = isinstance(one, int | float) and isinstance(other, int | float)
    if key in _LOWEST and numbers:
        return max(one, other)
    if key in _HIGHEST and numbers:
        return min(one, other)
    if key == "multipleOf" and numbers and one and other:
        return _common_multiple(one, other)
    if key == "pattern" and one != other:
        return _BOTH.join(sorted({*one.split(_BOTH), *other.split(_BOTH)}))
    if key == "dependentRequired":
        return {name: unique([*one.get(name, ()), *other.get(name, ())]) for name in {**one, **other}}
    return one or other if key in ("deprecated", "readOnly", "writeOnly", "uniqueItems") else one


def _common_multiple(one: float, other: float) -> float:
    first, second = Fraction(str(one)), Fraction(str(other))
    found = Fraction(
        math.lcm(first.numerator, second.numerator), math.gcd(first.denominator, second.denominator)
    )
    return int(found) if found.denominator == 1 else float(found)


def _union(found: Shape, union: str, members: list[Node], seen: _Seen) -> Generator[_Reading, Any, None]:
    """Let one of ``members`` hold too.

    A union with null is a value that can be null, one of a single form is that form, and one of listed words
    and any text is a text of which some words are known.
    """
    others = [member for member in members if not _is_null(member)]
    has_null = len(others) < len(members)
    if len(others) == 1:
        only = yield _shape(others[0], seen)
        if has_null:
            # Of a oneOf, null may fit one form only.
            twice = union == "oneOf" and only.has_null
            only.types = only.types - {"null"} if twice else only.types | {"null"}
            only.values = None if only.values is None or twice else tuple(unique((*only.values, None)))
        merge(found, only)
    elif not others:
        merge(found, (yield _shape(members[0], seen)))
    elif not (union == "anyOf" and (yield from _opened(found, others, has_null, seen))):
        found.unions.setdefault(union, []).append(others)
        has_null = has_null or (yield from _any_null(found, others, seen))
        if not has_null:
            found.types -= {"null"}


def _any_null(found: Shape, members: list[Node], seen: _Seen) -> Generator[_Reading, Any, bool]:
    for member in members:
        inner = yield _shape(member, seen)
        found.left_out |= inner.left_out
        if inner.has_null:
            return True
    return False


def _is_null(member: Node) -> bool:
    said = member.resolved()
    rules = {key: said.get(key) for key in said if key not in TEXTS}
    return rules in ({"type": "null"}, {"const": None}, {"enum": [None]})


def _opened(found: Shape, members: list[Node], has_null: bool, seen: _Seen) -> Generator[_Reading, Any, bool]:
    """Read a union of listed words with any text; tell whether it was one."""
    kinds = {member.resolved().get("type") for member in members if _is_free(member)}
    known: list[Any] = []
    listing: Node | None = None
    said: dict[str, Any] = {}
    types = {*kinds, "null"} if has_null else kinds
    for member in members if kinds else ():
        inside = yield _shape(member, seen)
        found.left_out |= inside.left_out
        if not inside.types <= types:
            return False
        if inside.values or inside.known:
            known += inside.values or inside.known
            listing = listing or inside.listing or inside.node
        for key in _OF_WORDS & inside.words.keys():
            said.setdefault(key, inside.words[key])
    if kinds:
        found.words = {**said, **found.words}
        found.types = both_types(found.types, frozenset(types))
        found.known, found.listing = tuple(unique(known)), listing
    return bool(kinds)


def _is_free(member: Node) -> bool:
    """Tell whether a schema has a single type and no other rule."""
    value = member.resolved().value
    return (
        isinstance(value, dict)
        and isinstance(value.get("type"), str)
        and value["type"] in TYPES - {"object", "array"}
        and all(key == "type" or key in TEXTS or key.startswith("x-") for key in value)
    )


def both_types(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Give the types that both allow; every integer is a number."""
    found = one & other
    for wide, narrow in ((one, other), (other, one)):
        if "number" in wide and "integer" in narrow:
            found |= {"integer"}
    return found - {"integer"} if "number" in found else found
