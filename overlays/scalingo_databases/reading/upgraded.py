"""OpenAPI 3.0 in the words of 3.1, which is the only version that other rooms know."""

import copy
from typing import Any

from scalingo_databases.reading.grammar import Part, parts

_TEXTS = ("description", "summary")
# What is said about a value, and not about what it may be.
_ANNOTATIONS = (
    "title",
    "description",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "examples",
    "externalDocs",
)


def upgraded(document: dict[str, Any]) -> dict[str, Any]:
    """Give a document of 3.0 or 3.1 as one of 3.1; the document itself stays as it is."""
    new = copy.deepcopy(document)
    if not str(document.get("openapi", "")).startswith("3.0"):
        return new
    # Inner schemas first: an outer one moves them.
    for part in reversed(list(parts(new))):
        if part.kind == "schema":
            _upgrade(part)
    new["openapi"] = "3.1.0"
    return new


def _upgrade(part: Part) -> None:
    schema = part.value
    if isinstance(schema.get("$ref"), str):
        # 3.0 ignores what stands beside a reference; but a text there is meant for readers.
        for key in [key for key in schema if key != "$ref" and key not in _TEXTS]:
            del schema[key]
        return
    for limit, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if isinstance(schema.get(exclusive), bool) and schema.pop(exclusive) and limit in schema:
            schema[exclusive] = schema.pop(limit)
    if "example" in schema:
        schema["examples"] = [schema.pop("example")]
    if schema.pop("nullable", False) is True:
        _allow_null(schema)


def _allow_null(schema: dict[str, Any]) -> None:
    if isinstance(schema.get("enum"), list) and None not in schema["enum"]:
        schema["enum"] = [*schema["enum"], None]
    if isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
    if not any(key in schema for key in ("allOf", "oneOf", "anyOf")):
        return
    said = {key: schema.pop(key) for key in list(schema) if key in _ANNOTATIONS or key.startswith("x-")}
    meant = dict(schema)
    schema.clear()
    alone = meant.get("allOf")
    if list(meant) == ["allOf"] and isinstance(alone, list) and len(alone) == 1:
        meant = alone[0]
    schema.update(said, anyOf=[meant, {"type": "null"}])
