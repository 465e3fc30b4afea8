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
        variants = self._variants(schema)
        if variants:
            # The models have found a variant that fits; it is the one with the fewest faults.
            fitting = (variant for variant in variants if self._fits(value, variant))
            faults = (list(self.gaps(value, variant, path)) for variant in fitting)
            yield from min(faults, key=len, default=[(path, NULL)])
        elif value is None:
            if not self._fits(value, schema):
                yield path, NULL
        elif isinstance(value, dict):
            properties = schema.get("properties", {})
            for name in value.keys() & properties.keys():
                yield from self.gaps(value[name], properties[name], (*path, name))
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

    def _variants(self, schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        variants: list[Mapping[str, Any]] = schema.get("oneOf") or schema.get("anyOf") or []
        return variants

    def _fits(self, value: object, schema: Mapping[str, Any]) -> bool:
        """Return whether ``value`` is null, an object or a list only where ``schema`` has that type."""
        schema = self._resolved(schema)
        if variants := self._variants(schema):
            return any(self._fits(value, variant) for variant in variants)
        kinds = schema.get("type", KINDS.values())
        kinds = [kinds] if isinstance(kinds, str) else kinds
        kind = KINDS.get(type(value))
        return kind in kinds if kind else not set(kinds) <= set(KINDS.values())
