"""Values for what a document has no example of."""

import math
from collections.abc import Mapping
from typing import Any

from scalingo_databases.docs.model.fields import Field
from scalingo_databases.reading.document import Document

_DEEPEST = 5
_LONGEST = 200
"""Characters of a text that is made up: nobody reads more."""

_FORMATS = {
    "date-time": "2026-11-21T08:30:00Z",
    "date": "2026-11-21",
    "time": "08:30:00Z",
    "duration": "PT1H",
    "email": "someone@example.com",
    "hostname": "host.example.com",
    "ipv4": "198.51.100.7",
    "ipv6": "2001:db8::7",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "uuid": "3d1f6b0a-92c4-4e7d-b5a8-61f0c7e2d934",
}
_PLAIN: dict[str, Any] = {"integer": 1, "number": 1.5, "boolean": True, "null": None, "string": "text"}


def of_parameter(parameter: Field, document: Document) -> Any:
    """Give a value for a parameter: its example where it has one."""
    if parameter.examples:
        return parameter.examples[0]
    if parameter.meanings:
        return parameter.meanings[0].value
    return of_schema(parameter.raw, document, parameter.name)


def of_schema(schema: Any, document: Document, name: str = "text", depth: int = 0) -> Any:
    """Give a value that a schema describes, as far as types and formats tell; ``name`` for free texts."""
    target = schema.get("$ref") if isinstance(schema, Mapping) and len(schema) == 1 else None
    if not isinstance(target, str):
        return _of_schema(schema, document, name, depth)
    known: dict[tuple[str, str, int], Any] = document.remembered("values", dict)
    if (target, name, depth) not in known:  # many ways may lead to one schema
        known[target, name, depth] = _of_schema(schema, document, name, depth)
    return known[target, name, depth]


def _of_schema(schema: Any, document: Document, name: str, depth: int) -> Any:
    resolved = document.resolved(schema)
    if not isinstance(resolved, Mapping):
        return name
    for key in ("example", "const", "default"):
        if key in resolved:
            return resolved[key]
    for key in ("examples", "enum"):
        if isinstance(resolved.get(key), list) and resolved[key]:
            return resolved[key][0]
    for key in ("oneOf", "anyOf"):
        if resolved.get(key) and depth <= _DEEPEST:
            return of_schema(_first_real(resolved[key], document), document, name, depth + 1)
    return _of_type(resolved, document, name, depth)


def _of_type(schema: Mapping[str, Any], document: Document, name: str, depth: int) -> Any:
    types = schema.get("type")
    word = types if isinstance(types, str) else next((one for one in types or () if one != "null"), None)
    if word == "object" or "properties" in schema or "allOf" in schema:
        return _object(schema, document, depth) if depth <= _DEEPEST else {}
    if word == "array":
        return [of_schema(schema.get("items"), document, name, depth + 1)] if depth <= _DEEPEST else []
    if word in ("integer", "number"):
        return _number(schema, word)
    if word == "string" or word is None:
        return _FORMATS.get(str(schema.get("format"))) or _text(schema, name)
    return _PLAIN.get(word, name)


def _number(schema: Mapping[str, Any], word: str) -> Any:
    """Give a number within its limits, and the usual one where they allow it."""
    step = 1 if word == "integer" else 0.5
    above, below = schema.get("exclusiveMinimum"), schema.get("exclusiveMaximum")
    if word == "number" and above is not None and below is not None:
        return (above + below) / 2
    least = [schema.get("minimum"), None if above is None else math.floor(above) + step]
    most = [schema.get("maximum"), None if below is None else math.ceil(below) - step]
    found = max([_PLAIN[word], *(one for one in least if one is not None)])
    found = min([found, *(one for one in most if one is not None)])
    return math.floor(found) if word == "integer" else found


def _text(schema: Mapping[str, Any], name: str) -> str:
    """Give ``name``, as long as it may be and as it must be."""
    least, most = int(schema.get("minLength", 0)), int(schema.get("maxLength", _LONGEST))
    return name.ljust(min(least, _LONGEST), "x")[:most]


def _object(schema: Mapping[str, Any], document: Document, depth: int) -> Any:
    found: dict[str, Any] = {}
    for part in schema.get("allOf") or ():
        value = of_schema(part, document, depth=depth + 1)
        if not isinstance(value, Mapping):
            return value
        found |= value
    for name, each in (schema.get("properties") or {}).items():
        resolved = document.resolved(each)
        if isinstance(resolved, Mapping) and not resolved.get("readOnly"):
            found[name] = of_schema(each, document, name, depth + 1)
    return found


def _first_real(members: list[Any], document: Document) -> Any:
    """Give the first alternative that is more than null."""
    resolved = [document.resolved(one) for one in members]
    return next(
        (one for one in resolved if isinstance(one, Mapping) and one.get("type") != "null"), members[0]
    )


def is_file(schema: Any, document: Document) -> bool:
    """Whether a field of a form is a file and no text."""
    resolved = document.resolved(schema)
    if not isinstance(resolved, Mapping):
        return False
    return resolved.get("format") == "binary" or "contentMediaType" in resolved
