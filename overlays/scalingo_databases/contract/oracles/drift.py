"""Where a valid answer says more than its document: fields and values that nobody has written down yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scalingo_databases.contract.documents.document import Document
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.documents.spec_places import escaped


@dataclass(frozen=True)
class Drift:
    """Something undocumented: the field ``name``, or the ``value`` beside those that are ``known``.

    ``where`` is its place in the body with stars for positions, ``pointer`` that of the schema.
    """

    name: str
    where: str
    pointer: str
    value: Any = None
    known: tuple[Any, ...] = ()

    @property
    def at(self) -> str:
        """The place as a pointer: of the object that has the field, or of the value."""
        return f"/{self.where}" if self.where else ""


class Drifts:
    """Finds what the answers of one document have beyond it."""

    def __init__(self, document: Document) -> None:
        """Read the schemas of ``document``."""
        self._document = document
        self._known: dict[str, list[tuple[Mapping[str, Any], str]]] = {}

    def of(self, pointer: str, value: Any, where: str = "") -> Iterator[Drift]:
        """Give what ``value``, which fits the schema at ``pointer``, has beyond it."""
        branches = self._branches(pointer)
        if isinstance(value, dict):
            yield from self._fields(branches, value, where)
        elif isinstance(value, list):
            for branch, place in branches:
                if isinstance(branch.get("items"), dict):
                    for item in value:
                        yield from self.of(f"{place}/items", item, _below(where, "*"))
                    return
        elif isinstance(value, str):
            yield from _values(branches, value, where)

    def _fields(
        self, branches: list[tuple[Mapping[str, Any], str]], value: Mapping[str, Any], where: str
    ) -> Iterator[Drift]:
        known: dict[str, str] = {}
        for branch, place in branches:
            if "additionalProperties" in branch or "patternProperties" in branch:
                return  # the document says that there is more
            for name in branch.get("properties", {}):
                known.setdefault(name, f"{place}/properties/{name}")
        for name, item in value.items() if known else ():
            if name in known:
                yield from self.of(known[name], item, _below(where, escaped(name)))
            else:
                yield Drift(name, where, branches[0][1])

    def _branches(self, pointer: str) -> list[tuple[Mapping[str, Any], str]]:
        if pointer not in self._known:
            schema = pointed(self._document, pointer)
            self._known[pointer] = list(_branches(self._document, schema, pointer))
        return self._known[pointer]


def _values(branches: list[tuple[Mapping[str, Any], str]], value: str, where: str) -> Iterator[Drift]:
    listed = [each for branch, _ in branches for each in branch.get("enum", ())]
    words = [branch["const"] for branch, _ in branches if "const" in branch]
    known = tuple(dict.fromkeys([*listed, *words]))
    if listed and value not in known:
        place = next(place for branch, place in branches if "enum" in branch)
        yield Drift(where.rpartition("/")[2], where, place, value, known)


def _branches(document: Document, schema: Any, pointer: str) -> Iterator[tuple[Mapping[str, Any], str]]:
    """Give ``schema`` and all that it is made of, without references."""
    while isinstance(schema, dict) and isinstance(reference := schema.get("$ref"), str):
        pointer = reference.removeprefix("#")
        schema = pointed(document, pointer)
    if not isinstance(schema, dict):
        return
    yield schema, pointer
    for keyword in ("allOf", "anyOf", "oneOf"):
        for index, branch in enumerate(schema.get(keyword, ())):
            yield from _branches(document, branch, f"{pointer}/{keyword}/{index}")


def _below(where: str, step: str) -> str:
    return f"{where}/{step}" if where else step
