"""spec/DIVERGENCES.md decides every contradiction between the sources, and says where."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from scalingo_databases import documents

from .schemas import operations, resolve

PAGE = Path(__file__).parents[2] / "spec" / "DIVERGENCES.md"
ROW = re.compile(r"\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|")
PLACE = re.compile(r"`([^`]+)`")
ROWS = 115
DOCUMENTS = [documents.load(name) for name in ("database-api", "scalingo-api")]


def rows() -> list[tuple[int, str, str, str]]:
    """Return number, subject, decision and places of every row."""
    found = (ROW.fullmatch(line) for line in PAGE.read_text(encoding="utf-8").splitlines())
    return [(int(row[1]), row[2].strip(), row[3].strip(), row[4].strip()) for row in found if row is not None]


def test_every_contradiction_is_decided_once() -> None:
    assert [number for number, *_ in rows()] == list(range(1, ROWS + 1))


def nodes(place: str) -> Iterator[dict[str, Any]]:
    """Yield what a place means: an operation or a part of it, a component or a field of it."""
    head, _, rest = place.partition(".")
    if rest == "servers":
        yield from documents.load(cast(documents.Name, head))["servers"]
        return
    for document in DOCUMENTS:
        if head in operations(document):
            yield from part_of_operation(document, operations(document)[head], rest)
        for section in document["components"].values():
            if head in section:
                yield from fields(document, section[head], rest)


def part_of_operation(
    document: dict[str, Any], operation: dict[str, Any], name: str
) -> Iterator[dict[str, Any]]:
    """Yield the operation itself, or the parameter or response of it called ``name``."""
    if not name:
        yield operation
        return
    parameters = (resolve(document, parameter) for parameter in operation.get("parameters", []))
    yield from (parameter for parameter in parameters if parameter["name"] == name)
    if name in operation["responses"]:
        yield resolve(document, operation["responses"][name])


def fields(document: dict[str, Any], schema: dict[str, Any], path: str) -> Iterator[dict[str, Any]]:
    """Yield the component itself, or the field of it at the dotted ``path``."""
    if not path:
        yield schema
        return
    name, _, rest = path.partition(".")
    schema = resolve(document, schema)
    if name in schema.get("properties", {}):
        yield from fields(document, schema["properties"][name], rest)


@pytest.mark.parametrize(("number", "subject", "decision", "places"), rows())
def test_a_row_says_where(number: int, subject: str, decision: str, places: str) -> None:
    assert subject
    assert decision
    named = PLACE.findall(places)
    assert named, f"row {number} names no place"
    for place in named:
        assert list(nodes(place)), f"row {number}: there is no {place}"


@pytest.mark.parametrize(("number", "subject", "decision", "places"), rows())
def test_a_contradiction_about_a_field_is_noted_there(
    number: int, subject: str, decision: str, places: str
) -> None:
    """The one who reads the schema, not this page, must see it too."""
    for place in PLACE.findall(places):
        assert any(map(has_provenance, nodes(place))), f"row {number}: {place} has no x-provenance"


def has_provenance(node: dict[str, Any]) -> bool:
    """Tell whether a place, or the list of known words for it, says where it comes from."""
    words = [resolve(document, each) for document in DOCUMENTS for each in known_in(document, node)]
    return any("x-provenance" in each for each in (node, *words))


def known_in(document: dict[str, Any], node: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the references of ``node`` that lead somewhere in ``document``."""
    references = [each for each in (node, *node.get("anyOf", [])) if "$ref" in each]
    return [
        each for each in references if each["$ref"].rsplit("/", 1)[1] in document["components"]["schemas"]
    ]
