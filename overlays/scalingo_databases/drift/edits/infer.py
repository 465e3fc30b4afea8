"""A schema for values that were seen: as narrow as they allow, and never narrower."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import jsonschema_rs

from scalingo_databases.drift.masking import names_secret

MOST_LEVELS = 20
"""Levels of a value that are described; what is deeper may be anything."""

_FORMATS = ("date-time", "uuid", "email")
_ORDER = ("object", "array", "string", "boolean", "integer", "number", "null")
# Keys that are ids and no names: the object is a map.
_ID = re.compile(r"\d+|[\w-]*[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=.*\d)[0-9a-f]{16,}")


def infer(values: Sequence[Any], level: int = 0) -> dict[str, Any]:
    """Return a schema that all ``values`` fit.

    It says types, with ``null`` where it was seen, and a format that every text has; it lists no values and
    requires no fields, because a recording shows only some of what there is.
    """
    kinds = {kind_of(value) for value in values}
    if "number" in kinds:
        kinds.discard("integer")
    if not kinds or level >= MOST_LEVELS:
        return {}
    names = [kind for kind in _ORDER if kind in kinds]
    schema: dict[str, Any] = {"type": names[0] if len(names) == 1 else names}
    texts = [value for value in values if isinstance(value, str)]
    if texts and (fitting := format_of(texts)):
        schema["format"] = fitting
    if "array" in kinds:
        items = [item for value in values if isinstance(value, list) for item in value]
        schema["items"] = infer(items, level + 1)
    if "object" in kinds:
        schema.update(_fields([value for value in values if isinstance(value, dict)], level))
    return schema


def kind_of(value: Any) -> str:
    """Return what JSON Schema calls the type of ``value``; a number without a fraction is an integer."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number"
    if isinstance(value, str):
        return "string"
    return "array" if isinstance(value, list) else "object"


def format_of(texts: Sequence[str]) -> str | None:
    """Return the format that all ``texts`` have, as the documents check formats."""
    for name in _FORMATS:
        if all(_validator(name).is_valid(text) for text in texts):
            return name
    return None


@cache
def _validator(name: str) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator({"format": name}, validate_formats=True)


def _fields(values: Sequence[dict[str, Any]], level: int) -> dict[str, Any]:
    names = list(dict.fromkeys(name for value in values for name in value))
    if names and all(map(_ID.fullmatch, names)):
        items = [item for value in values for item in value.values()]
        return {"additionalProperties": infer(items, level + 1)}
    fields = {}
    for name in names:
        fields[name] = infer([value[name] for value in values if name in value], level + 1)
        if names_secret(name) and "string" in fields[name].get("type", ()):
            fields[name]["x-secret"] = True
    return {"properties": fields} if fields else {}
