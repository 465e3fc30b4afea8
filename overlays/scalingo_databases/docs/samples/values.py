"""Values for what a document has no example of."""

from collections.abc import Mapping
from typing import Any

from scalingo_databases.docs.model.fields import Field
from scalingo_databases.reading.document import Document

_DEEPEST = 5
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
        return max(schema.get("minimum", _PLAIN[word]), _PLAIN[word])
    if word == "string" or word is None:
        return _FORMATS.get(str(schema.get("format")), name)
    return _PLAIN.get(word, name)


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
