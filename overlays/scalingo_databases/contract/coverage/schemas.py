"""The schemas that a value reaches, keyword by keyword."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.contract.documents.document import Document
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.documents.schemas import Schemas
from scalingo_databases.contract.documents.spec_places import escaped

Keyword = tuple[str, str]
"""A keyword of a schema: the schema's JSON pointer, and the name of the keyword."""

_ELEMENTS = 3
"""Elements of a list that are looked at; the others are like them."""
_ERRORS = 5

_TEXT = frozenset({"minLength", "maxLength", "pattern", "format"})
_NUMBER = frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})
_LIST = frozenset({"items", "minItems", "maxItems", "uniqueItems"})
_OBJECT = frozenset({"required", "properties", "additionalProperties", "minProperties", "maxProperties"})
_ANY = frozenset({"type", "enum", "const", "anyOf", "oneOf", "allOf", "not"})
ASSERTIONS = _TEXT | _NUMBER | _LIST | _OBJECT | _ANY
"""The keywords that can be broken."""

# A key that holds a schema, one that holds a list of them, and one that holds them by name.
_ONE = ("items", "additionalProperties", "not")
_UNIONS = ("anyOf", "oneOf", "allOf")


class SchemaWalk:
    """Walks the schemas of one document."""

    def __init__(self, document: Document) -> None:
        """Walk those of ``document``."""
        self._document = document
        self._schemas = Schemas(document)

    def all_of(self, pointer: str, known: set[str]) -> Iterator[str]:
        """Yield the place of the schema at ``pointer`` and of all that it uses, but for those ``known``."""
        place, schema = self._resolved(pointer)
        if place in known or not isinstance(schema, dict):
            return
        known.add(place)
        yield place
        for inner in _inner(place, schema):
            yield from self.all_of(inner, known)

    def keywords(self, place: str) -> list[str]:
        """Give the keywords of the schema at ``place`` that can be broken."""
        return [key for key in pointed(self._document, place) if key in ASSERTIONS]

    def reached(self, pointer: str, value: Any) -> tuple[set[str], set[Keyword], set[Keyword]]:
        """Give the schemas that apply to ``value``, the keywords that it keeps, and those that it breaks."""
        places: set[str] = set()
        broken = set(self._broken(pointer, value))
        kept: set[Keyword] = set()
        for place, schema, part in self._applying(pointer, value):
            places.add(place)
            kept.update((place, key) for key in schema if key in ASSERTIONS and _speaks_of(key, part))
        return places, kept - broken, broken

    def _broken(self, pointer: str, value: Any) -> Iterator[Keyword]:
        for number, error in enumerate(self._schemas.errors(pointer, value)):
            if number == _ERRORS:
                return
            steps = [escaped(str(step)) for step in error.schema_path]
            if steps:
                yield "".join(f"/{step}" for step in steps[:-1]), steps[-1]

    def _applying(self, pointer: str, value: Any) -> Iterator[tuple[str, dict[str, Any], Any]]:
        place, schema = self._resolved(pointer)
        if not isinstance(schema, dict):
            return
        yield place, schema, value
        if isinstance(value, dict):
            yield from self._of_object(place, schema, value)
        elif isinstance(value, list) and "items" in schema:
            for each in value[:_ELEMENTS]:
                yield from self._applying(f"{place}/items", each)
        for key in _UNIONS:
            for index in range(len(schema.get(key, ()))):
                branch = f"{place}/{key}/{index}"
                if key == "allOf" or self._schemas.fits(branch, value):
                    yield from self._applying(branch, value)

    def _of_object(
        self, place: str, schema: dict[str, Any], value: dict[str, Any]
    ) -> Iterator[tuple[str, dict[str, Any], Any]]:
        properties = schema.get("properties", {})
        for name, inner in value.items():
            if name in properties:
                yield from self._applying(f"{place}/properties/{escaped(name)}", inner)
            elif isinstance(schema.get("additionalProperties"), dict):
                yield from self._applying(f"{place}/additionalProperties", inner)

    def _resolved(self, pointer: str) -> tuple[str, Any]:
        schema = pointed(self._document, pointer)
        while isinstance(schema, dict) and "$ref" in schema:
            pointer = schema["$ref"].removeprefix("#")
            schema = pointed(self._document, pointer)
        return pointer, schema


def _inner(place: str, schema: dict[str, Any]) -> Iterator[str]:
    """Yield where the schemas inside ``schema`` stand."""
    yield from (f"{place}/{key}" for key in _ONE if isinstance(schema.get(key), dict))
    yield from (f"{place}/properties/{escaped(name)}" for name in schema.get("properties", ()))
    for key in _UNIONS:
        yield from (f"{place}/{key}/{index}" for index in range(len(schema.get(key, ()))))


def _speaks_of(keyword: str, value: Any) -> bool:
    """Tell whether ``keyword`` can be broken by a value of this type (JSON Schema 2020-12, validation)."""
    if keyword in _TEXT:
        return isinstance(value, str)
    if keyword in _NUMBER:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if keyword in _LIST:
        return isinstance(value, list)
    return keyword not in _OBJECT or isinstance(value, dict)
