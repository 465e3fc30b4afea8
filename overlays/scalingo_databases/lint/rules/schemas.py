"""What every schema says: descriptions, complete enums, bounds and units."""

import re
from collections.abc import Iterator
from typing import Any

from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.places import Place, Schema
from scalingo_databases.lint.rule import Spot, rule

_NUMBERS = {"integer", "number"}
_LEAST = ("minimum", "exclusiveMinimum")
_MOST = ("maximum", "exclusiveMaximum")
_CLOSED_SET = ("enum", "const")
# Words, in the name of a number or in its description, that mean a quantity with a unit.
_UNIT_NAMES = re.compile(
    "bytes?|[kmg]i?b|size|memory|disk|storage|percent|percentage|price|cost|ns|us|ms|secs?|seconds?|minutes?"
    "|hours?|days?|weekday|weeks?|utc|duration|delay|lag|ttl|uptime"
)
_UNIT_WORDS = re.compile(
    r"(?i)\b(bytes?|[KMGT]i?B|nanoseconds?|microseconds?|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|percent"
    r"(?:age)?|euros?)\b|%"
)


@rule(
    "schema-required",
    why="a required name without a property is a slip, and a closed schema then accepts nothing",
    preferred="only names that stand in `properties`",
    example="required: [id, name]",
)
def required(documents: Documents) -> Iterator[Spot]:
    """Names in ``required`` are properties."""
    for schema in documents.schemas:
        names = schema.fields.get("required")
        if isinstance(names, list) and "properties" in schema.fields:
            for name in names:
                if name not in list(schema.fields["properties"]):
                    yield schema.at("required"), f"`{name}` is required and is no property"


@rule(
    "schema-valid",
    why="what is no schema accepts whatever a tool makes of it; examples are checked once all are schemas",
    preferred="keywords of JSON Schema 2020-12 with values of the right type",
    example="size: {type: integer, minimum: 0}",
)
def valid(documents: Documents) -> Iterator[Spot]:
    """Schemas are schemas."""
    for place, what in documents.wrong_schemas:
        yield place.at(), what


@rule(
    "schema-description",
    why="types show the form of a field; only a sentence says what it means and when it is null",
    preferred="a description for every component and property, its own or that of the schema it refers to",
    example="size: {type: integer, x-unit: bytes, description: Size of the archive.}",
)
def description(documents: Documents) -> Iterator[Spot]:
    """Components and properties are described."""
    for schema in documents.schemas:
        if schema.role in ("component", "property") and not _described(schema):
            yield schema.at(), f"`{schema.name}` has no description"


def _described(schema: Place) -> bool:
    if str(schema.fields.get("description") or "").strip():
        return True
    if "$ref" in schema.fields:
        return _described(schema.resolved())
    return any(
        _described(schema.raw(keyword).raw(step))
        for keyword in ("anyOf", "oneOf", "allOf")
        for step in schema.raw(keyword).steps()
    )


@rule(
    "enum-described",
    why="a word alone does not tell what a state means and whether one has to wait",
    preferred="`x-enumDescriptions` with one sentence for each value, and for nothing else",
    example="x-enumDescriptions: {periodic: The platform's daily schedule., manual: A request of a user.}",
)
def enum(documents: Documents) -> Iterator[Spot]:
    """Every value of an enum of texts is described."""
    for place in [*documents.schemas, *_server_variables(documents)]:
        values = place.fields.get("enum")
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            continue
        described = place.fields.get("x-enumDescriptions")
        told = described if isinstance(described, dict) else {}
        for value in values:
            if not str(told.get(value) or "").strip():
                yield place.at("enum"), f"value `{value}` has no description"
        for value in told.keys() - set(values):
            yield place.at("x-enumDescriptions", value), f"`{value}` is described and is no value"


def _server_variables(documents: Documents) -> Iterator[Place]:
    for root in documents.roots:
        paths = root.child("paths")
        for owner in [root, *(paths.child(path) for path in paths.steps()), *documents.operations]:
            for _, server in owner.child("servers").children():
                yield from (variable for _, variable in server.child("variables").children())


@rule(
    "number-bounds",
    why="without bounds every tool invents its own, and tests send numbers that no server accepts",
    preferred="`minimum` or `maximum` (or an enum or a format) for every number",
    example="port: {type: integer, minimum: 1, maximum: 65535, description: Port on which it listens.}",
)
def bounds(documents: Documents) -> Iterator[Spot]:
    """Numbers are bounded."""
    for schema in _numbers(documents):
        if not any(key in schema.fields for key in (*_LEAST, *_MOST, *_CLOSED_SET, "format")):
            yield schema.at(), f"`{schema.name}` is a number without bounds"


@rule(
    "int64-maximum",
    why="test generators read `int64` as a range and then expect 2**63 to be refused",
    preferred="a `maximum` beside `format: int64`",
    example="{type: integer, format: int64, minimum: 0, maximum: 9223372036854775807}",
)
def int64(documents: Documents) -> Iterator[Spot]:
    """``int64`` comes with a maximum."""
    for schema in documents.schemas:
        if schema.fields.get("format") == "int64" and not any(key in schema.fields for key in _MOST):
            yield schema.at("format"), f"`{schema.name}` is an int64 without a maximum"


@rule(
    "request-closed",
    why="a misspelt field of a request must be refused, not silently ignored",
    preferred="`additionalProperties: false` (or a schema) on every object that is sent",
    example="{type: object, additionalProperties: false, properties: {name: ...}}",
)
def closed(documents: Documents) -> Iterator[Spot]:
    """Objects in requests accept no unknown field."""
    for schema in documents.request_schemas:
        is_object = "object" in schema.types() or "properties" in schema.fields
        if is_object and schema.fields.get("additionalProperties", True) in (True, {}):
            yield schema.at(), f"`{schema.name}` is part of a request and accepts any field"


@rule(
    "request-bounds",
    why="what a client sends has limits; where they are unknown, a generous one still stops nonsense",
    preferred="`pattern`, `format`, `enum` or `maxLength` on texts, `maxItems` on lists of a request",
    example="name: {type: string, minLength: 1, maxLength: 64, description: Name of the user.}",
)
def request_bounds(documents: Documents) -> Iterator[Spot]:
    """Texts and lists in requests are bounded."""
    for schema in documents.request_schemas:
        if "string" in schema.types() and not _has(schema, *_CLOSED_SET, "pattern", "format", "maxLength"):
            yield schema.at(), f"`{schema.name}` is part of a request and a text without bounds"
        if "array" in schema.types() and not _has(schema, *_CLOSED_SET, "maxItems"):
            yield schema.at(), f"`{schema.name}` is part of a request and a list of any length"


def _has(schema: Place, *keys: str) -> bool:
    return any(key in schema.fields for key in keys)


@rule(
    "unit",
    why="the API mixes nanoseconds, milliseconds, hours and bytes; a number without a unit is a guess",
    preferred="`x-unit` with a unit of the table in spec/EXTENSIONS.md on every number that measures",
    example="total_time: {type: number, minimum: 0, x-unit: ms, description: Time of all calls together.}",
)
def unit(documents: Documents) -> Iterator[Spot]:
    """Quantities have a unit, and units are known ones."""
    for schema in documents.schemas:
        if "x-unit" in schema.fields and schema.fields["x-unit"] not in documents.extensions.units:
            what = f"unit `{schema.fields['x-unit']}` is not in the table of spec/EXTENSIONS.md"
            yield schema.at("x-unit"), what
    for schema in _numbers(documents):
        word = _unit_word(schema)
        if word and "x-unit" not in schema.fields:
            yield schema.at(), f"`{schema.name}` speaks of `{word}` and has no unit"


def _unit_word(schema: Schema) -> str | None:
    """Return the word that makes the number ``schema`` a quantity, if any."""
    in_name = [part for part in re.split(r"[_\W]+", schema.name.lower()) if _UNIT_NAMES.fullmatch(part)]
    if in_name and schema.role != "component":
        return in_name[0]
    found = _UNIT_WORDS.search(str(schema.fields.get("description", "")))
    return found[0] if found else None


@rule(
    "terminal-values",
    why="waiters stop at these words; one that the enum does not have is never seen, and the wait never ends",
    preferred="`succeeded` and `failed`, each a list of values of the enum, together not empty",
    example="x-terminal: {succeeded: [done], failed: [error, cancelled]}",
)
def terminal(documents: Documents) -> Iterator[Spot]:
    """Terminal values are values of the enum."""
    for schema in documents.schemas:
        if "x-terminal" in schema.fields:
            for what in _wrong_with_terminal(schema.fields["x-terminal"], schema.fields.get("enum")):
                yield schema.at("x-terminal"), what


def _wrong_with_terminal(value: Any, values: Any) -> Iterator[str]:
    ends = value if isinstance(value, dict) else {}
    if ends.keys() != {"succeeded", "failed"} or not all(isinstance(end, list) for end in ends.values()):
        yield "`x-terminal` is not `{succeeded: [...], failed: [...]}`"
        return
    for word in [*ends["succeeded"], *ends["failed"]]:
        if not isinstance(values, list) or word not in values:
            yield f"`{word}` is no value of the enum"


def _numbers(documents: Documents) -> Iterator[Schema]:
    """Yield the schemas of numbers; one that allows texts as well is a free value, not a quantity."""
    for schema in documents.schemas:
        types = schema.types() - {"null"}
        if types and types <= _NUMBERS:
            yield schema
