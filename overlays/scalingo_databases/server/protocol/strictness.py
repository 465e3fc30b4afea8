"""What the generated models let through although the document does not.

pydantic makes a field that may be absent also one that may be null, does not know ``uniqueItems``, and reads
more forms of a date than RFC 3339 has.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Path = tuple[str | int, ...]
Gap = tuple[Path, str]

NULL = "must not be null"
FORMLESS = "has none of the forms that are possible here"
# What JSON Schema calls the values that can hold a fault; of all others the models see everything.
KINDS = {type(None): "null", dict: "object", list: "array"}
DATE_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})"
)


class Strictness:
    """Finds what a value has and its schema forbids, as far as the models do not see it.

    ``document`` resolves the schemas' references.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        """Take the schemas from ``document``."""
        self._schemas: Mapping[str, Any] = document["components"]["schemas"]

    def gaps(self, value: object, schema: Mapping[str, Any], path: Path = ()) -> Iterator[Gap]:
        """Yield the place of each fault with what is wrong with it."""
        schema = self._resolved(schema)
        if variants := _variants(schema):
            # Where several variants fit, the models took one; the one with the fewest faults is meant.
            fitting = [variant for variant in variants if self._fits(value, variant)]
            faults = [list(self.gaps(value, variant, path)) for variant in fitting]
            yield from min(faults, key=len, default=[(path, NULL if value is None else FORMLESS)])
        elif value is None:
            if not _has_kind(value, schema):
                yield path, NULL
        elif isinstance(value, dict):
            for name, part in value.items():
                yield from self.gaps(part, _part(schema, name), (*path, name))
        elif isinstance(value, list):
            yield from self._list_gaps(value, schema, path)
        elif (
            isinstance(value, str) and schema.get("format") == "date-time" and not DATE_TIME.fullmatch(value)
        ):
            yield path, "must be a date and time as in RFC 3339, such as 2026-11-20T22:30:00Z"

    def _list_gaps(self, value: Sequence[object], schema: Mapping[str, Any], path: Path) -> Iterator[Gap]:
        if schema.get("uniqueItems") and any(item in value[:index] for index, item in enumerate(value)):
            yield path, "must not contain the same item twice"
        for index, item in enumerate(value):
            yield from self.gaps(item, schema.get("items", {}), (*path, index))

    def _resolved(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        while "$ref" in schema:
            schema = self._schemas[schema["$ref"].rsplit("/", 1)[1]]
        return schema

    def _fits(self, value: object, schema: Mapping[str, Any]) -> bool:
        """Return whether ``value`` can be meant by ``schema``, whatever is wrong inside of it.

        It has its type and, as an object, its required names, no name too many, and its constants.
        """
        schema = self._resolved(schema)
        if variants := _variants(schema):
            return any(self._fits(value, variant) for variant in variants)
        if not (_has_kind(value, schema) and _is_allowed(value, schema)):
            return False
        if not isinstance(value, dict):
            return True
        properties = schema.get("properties", {})
        if schema.get("additionalProperties") is False and not value.keys() <= properties.keys():
            return False
        present = value.keys() & properties.keys()
        return value.keys() >= set(schema.get("required", ())) and all(
            _is_allowed(value[name], self._resolved(properties[name])) for name in present
        )


def _variants(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    variants: list[Mapping[str, Any]] = schema.get("oneOf") or schema.get("anyOf") or []
    return variants


def _part(schema: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return the schema of what an object has under ``name``; an empty one where anything may stand."""
    others = schema.get("additionalProperties")
    part: Mapping[str, Any] = schema.get("properties", {}).get(name, others)
    return part if isinstance(part, Mapping) else {}


def _has_kind(value: object, schema: Mapping[str, Any]) -> bool:
    """Return whether ``value`` is null, an object, a list or anything else as ``schema`` says."""
    if "type" not in schema:
        return True
    kinds = {schema["type"]} if isinstance(schema["type"], str) else set(schema["type"])
    kind = KINDS.get(type(value))
    return kind in kinds if kind else not kinds <= set(KINDS.values())


def _is_allowed(value: object, schema: Mapping[str, Any]) -> bool:
    """Return whether ``value`` is one of those that ``schema`` lists, if it lists any."""
    allowed = [schema["const"]] if "const" in schema else schema.get("enum")
    return allowed is None or value in allowed
