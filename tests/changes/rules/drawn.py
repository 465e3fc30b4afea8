"""Schemas, their neighbours and their values, drawn by chance.

Each function takes the source of chance: one of hypothesis finds the smallest example of what is wrong.
"""

import copy
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import jsonschema_rs

Json = dict[str, Any]

COMPONENTS = ("A", "B", "C")
_FIELDS = ("a", "b", "c")
_ELSEWHERE = "z"
"""A field that no schema describes: what would be said of one later is no promise."""

_WORDS = ("", "on", "off", "aaaa", "abcdefgh")
_NUMBERS = (-7, -1, 0, 1, 2, 3, 4, 6, 10, 12)
_SIMPLE: dict[str, tuple[Any, ...]] = {
    "string": _WORDS,
    "integer": _NUMBERS,
    "number": (*_NUMBERS, 1.5, 4.25),
    "boolean": (True, False),
}
_KINDS = ("string", "integer", "number", "boolean", "object", "array", "null")


def reference(name: str) -> Json:
    """Give a reference to a component."""
    return {"$ref": f"#/components/schemas/{name}"}


def components(r: Random) -> dict[str, Json]:
    """Give the components, each of which may refer to all."""
    return {name: plain_schema(r, 2) for name in COMPONENTS}


def schema(r: Random, depth: int = 2) -> Json:
    """Give a schema, which may be a reference."""
    return reference(r.choice(COMPONENTS)) if r.random() < 0.2 else plain_schema(r, depth)


def plain_schema(r: Random, depth: int) -> Json:
    """Give a schema that is no reference: at the top of a component it could lead in a circle."""
    makers: list[Callable[[Random, int], Json]] = [_text, _number, _truth, _listed]
    if depth > 0:
        makers += [_object, _object, _object, _array, _union, _whole]
    return r.choice(makers)(r, depth - 1)


def of_kind(r: Random, kind: str) -> Json:
    """Give a schema of a type."""
    makers = {"string": _text, "integer": _number, "number": _number, "object": _object, "array": _array}
    return makers.get(kind, _listed)(r, 1)


def _text(r: Random, _: int) -> Json:
    found: Json = {"type": "string"}
    _maybe(r, found, "minLength", 0, 1, 2, 3)
    _maybe(r, found, "maxLength", 3, 4, 8, 9)
    _maybe(r, found, "pattern", "^a", "f$")
    return _perhaps_null(r, found)


def _number(r: Random, _: int) -> Json:
    found: Json = {"type": r.choice(["integer", "number"])}
    _maybe(r, found, "minimum", -1, 0, 1, 1.5)
    _maybe(r, found, "exclusiveMinimum", -1, 0, 1)
    _maybe(r, found, "maximum", 3, 4.5, 6)
    _maybe(r, found, "exclusiveMaximum", 4, 7)
    _maybe(r, found, "multipleOf", 1, 2, 3, 6)
    return _perhaps_null(r, found)


def _truth(_: Random, __: int) -> Json:
    return {"type": "boolean"}


def _listed(r: Random, _: int) -> Json:
    values = r.sample(["on", "off", "aaaa", 1, 2, None], r.randint(1, 4))
    words = r.sample(["on", "off", "aaaa"], r.randint(1, 3))
    return r.choice([{"enum": values}, {"type": "string", "enum": words}, {"const": values[0]}])


def _object(r: Random, depth: int) -> Json:
    names = r.sample(_FIELDS, r.randint(0, 3))
    found: Json = {"type": "object", "properties": {name: schema(r, depth) for name in names}}
    required = [name for name in _FIELDS if r.random() < (0.4 if name in names else 0.05)]
    if required:
        found["required"] = required
    _maybe(r, found, "additionalProperties", False, False, True, plain_schema(r, 0))
    _maybe(r, found, "minProperties", 0, 1, 2)
    _maybe(r, found, "maxProperties", 2, 3)
    _maybe(r, found, "dependentRequired", {"a": ["b"]}, {"a": ["c"], "b": ["c"]})
    _rarely(r, found, "patternProperties", {"^[ab]": _listed(r, 0)}, {"^z": {"type": "string"}})
    _rarely(r, found, "propertyNames", {"enum": ["a", "b", "z"]}, {"pattern": "^[abc]"})
    _rarely(r, found, "dependentSchemas", {"a": {"required": ["b"]}}, {"a": {"maxProperties": 1}})
    if r.random() < 0.1:
        found |= {"if": {"required": ["a"]}, "then": {"required": [r.choice("bc")]}}
    return _perhaps_null(r, found)


def _array(r: Random, depth: int) -> Json:
    found: Json = {"type": "array"}
    _maybe(r, found, "items", schema(r, depth))
    _maybe(r, found, "prefixItems", [schema(r, depth) for _ in range(r.randint(1, 2))])
    _maybe(r, found, "minItems", 0, 1, 2)
    _maybe(r, found, "maxItems", 2, 3)
    _maybe(r, found, "uniqueItems", False, True)
    _rarely(r, found, "contains", {"const": 1}, {"type": "string"})
    _rarely(r, found, "maxContains", 1, 2)
    _rarely(r, found, "minContains", 0, 1, 2)
    return _perhaps_null(r, found)


def _union(r: Random, depth: int) -> Json:
    """Give a union; the members of a ``oneOf`` are of different types, for callers must tell them apart."""
    number = r.choice(["integer", "number"])
    kinds = r.sample(["string", number, "boolean", "object", "array", "null"], r.randint(1, 3))
    members = [_member(r, kind, depth) for kind in kinds]
    if r.random() < 0.5:
        return {"oneOf": members}
    if r.random() < 0.5:
        members.append(r.choice([reference(r.choice(COMPONENTS)), _listed(r, 0), {"type": "string"}]))
    return {"anyOf": members}


def _member(r: Random, kind: str, depth: int) -> Json:
    if kind in ("boolean", "null"):
        return {"type": kind}
    makers = {"string": _text, "object": _object, "array": _array}
    return {**makers.get(kind, _number)(r, depth), "type": kind}


def _whole(r: Random, depth: int) -> Json:
    """Give a schema that is made of two, which say something of the same kind of value."""
    maker = r.choice([_text, _number, _object, _union])
    members = [maker(r, depth), maker(r, depth)]
    if r.random() < 0.3:
        members[1] = reference(r.choice(COMPONENTS))
    for member in members:
        # Fields that one part knows and the other refuses are a mistake in every document.
        if member.get("additionalProperties") is False:
            del member["additionalProperties"]
    found: Json = {"allOf": members}
    _maybe(r, found, "not", {"const": 1}, {"const": "on"})
    if maker is _object:
        _maybe(r, found, "unevaluatedProperties", False)
    return found


def _maybe(r: Random, found: Json, key: str, *values: Any) -> None:
    if r.random() < 0.25:
        found[key] = r.choice(values)


def _rarely(r: Random, found: Json, key: str, *values: Any) -> None:
    if r.random() < 0.1:
        found[key] = r.choice(values)


def _perhaps_null(r: Random, found: Json) -> Json:
    if r.random() < 0.2:
        return {**found, "type": [found["type"], "null"]}
    return found


def neighbour(r: Random, given: Json) -> Json:
    """Give a schema that differs from ``given`` in one place, or in two."""
    found = copy.deepcopy(given)
    for _ in range(r.randint(1, 2)):
        _change(r, r.choice(list(places(found))))
    return found


def places(given: Any) -> Iterator[Json]:
    """Give a schema and those inside, but for the members of ``oneOf``: they have to stay apart."""
    if not isinstance(given, dict):
        return
    yield given
    for key in ("items", "additionalProperties"):
        yield from places(given.get(key))
    for member in given.get("oneOf", ()):
        yield from list(places(member))[1:]
    for key in ("anyOf", "allOf", "prefixItems"):
        for member in given.get(key, ()):
            yield from places(member)
    for inner in given.get("properties", {}).values():
        yield from places(inner)


def _change(r: Random, given: Json) -> None:
    """Change a schema in place: replace it, take a keyword away, or take keywords from another."""
    how = r.randint(0, 3)
    composed = next((key for key in ("oneOf", "anyOf", "allOf") if key in given), None)
    if how == 0 or "$ref" in given:
        new = schema(r, 1)
        given.clear()
        given.update(new)
    elif composed is not None:
        if len(given[composed]) > 1:
            given[composed].pop(r.randrange(len(given[composed])))
    elif how == 1 and len(given) > 1:
        # What speaks of fields or items is taken to mean objects or lists, with or without the type.
        keeps = {"type"} if given.get("type") not in ("string", "integer", "number") else set()
        del given[r.choice(sorted(given.keys() - keeps))]
    else:
        kinds = given.get("type", "enum")
        new = of_kind(r, kinds[0] if isinstance(kinds, list) else kinds)
        given.update({key: value for key, value in new.items() if r.random() < 0.5})


def validator(given: Any, parts: dict[str, Json]) -> jsonschema_rs.Draft202012Validator:
    """Give the judge of values."""
    return jsonschema_rs.Draft202012Validator(
        {"$ref": "#/root", "root": given, "components": {"schemas": parts}}
    )


def value(r: Random, given: Any, parts: dict[str, Json], depth: int = 3) -> Any:
    """Give a value that mostly fits a schema."""
    if not isinstance(given, dict):
        return r.choice([None, 1, "on", {}, []])
    if "$ref" in given:
        inner = parts[given["$ref"].rpartition("/")[2]]
        return value(r, inner, parts, depth - 1) if depth > 0 else r.choice([None, {}, []])
    if "const" in given:
        return given["const"]
    if "enum" in given:
        return r.choice(given["enum"])
    for key in ("oneOf", "anyOf"):
        if key in given:
            return value(r, r.choice(given[key]), parts, depth)
    if "allOf" in given:
        drawn = [value(r, member, parts, depth) for member in given["allOf"]]
        if all(isinstance(each, dict) for each in drawn):
            return {key: inner for each in drawn for key, inner in each.items()}
        return r.choice(drawn)
    kinds = given.get("type", _KINDS)
    return _of_kind(r, kinds if isinstance(kinds, str) else r.choice(kinds), given, parts, depth)


def _of_kind(r: Random, kind: str, given: Json, parts: dict[str, Json], depth: int) -> Any:
    if kind == "object":
        fields = given.get("properties", {})
        names = [name for name in fields if name in given.get("required", ()) or r.random() < 0.5]
        found = {name: value(r, fields[name], parts, depth - 1) for name in names}
        if r.random() < 0.3:
            found[_ELSEWHERE] = value(r, given.get("additionalProperties"), parts, 0)
        return found
    if kind == "array":
        first = [value(r, each, parts, depth - 1) for each in given.get("prefixItems", ())]
        count = r.randint(0, 3) if depth > 0 else 0
        return [*first, *(value(r, given.get("items"), parts, depth - 1) for _ in range(count))]
    return r.choice(_SIMPLE.get(kind, (None,)))
