"""Each part of the documents is found on the line of spec/ that it was written on."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from scalingo_databases import documents

from .schemas import METHODS

ROOT = Path(__file__).parents[2]
NAMES = get_args(documents.Name)


@cache
def lines(file: str) -> list[str]:
    return (ROOT / file).read_text(encoding="utf-8").splitlines()


def parts(value: Any, at: str) -> Iterator[tuple[str, str]]:
    """Yield the pointer of what has to be found inside, and a text that its line has."""
    for key in ("x-rules", "x-effects", "parameters"):
        for index, _ in enumerate(value.get(key, [])):
            yield f"{at}/{key}/{index}", "- "
    for key in ("properties", "responses"):
        for name, item in value.get(key, {}).items():
            yield f"{at}/{key}/{step(name)}", name
            yield from parts(item, f"{at}/{key}/{step(name)}")
    if isinstance(value.get("items"), dict):
        yield from parts(value["items"], f"{at}/items")
    if "requestBody" in value:
        yield f"{at}/requestBody", "request"


def step(text: str) -> str:
    return text.replace("~", "~0").replace("/", "~1")


def expected(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for path, item in document["paths"].items():
        for method in METHODS:
            if method not in item:
                continue
            operation, at = item[method], f"/paths/{step(path)}/{method}"
            name = operation["operationId"]
            action = operation.get("x-action")
            yield at, f"{action['name']}:" if action else f"{name}:"
            for pointer, text in parts(operation, at):
                # What the 200 of an action holds is said by its entry, as `result`.
                own_result = action and pointer == f"{at}/responses/200"
                yield pointer, "result" if own_result else text
            for technology, entries in operation.get("x-actions", {}).items():
                for action_name, entry in entries.items():
                    inside = f"{at}/x-actions/{technology}/{action_name}"
                    yield inside, f"{action_name}:"
                    yield from parts(entry, inside)
    for name, schema in document["components"]["schemas"].items():
        yield f"/components/schemas/{name}", ""
        yield from parts(schema, f"/components/schemas/{name}")


@pytest.mark.parametrize("name", NAMES)
def test_everything_has_its_line(name: documents.Name) -> None:
    places = documents.places(name)
    wrong = []
    for pointer, text in expected(documents.load(name)):
        file, line = places.get(pointer, ("", 0))
        if not line or text not in lines(file)[line - 1]:
            wrong.append((pointer, text, file, line))
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_files_are_named_from_the_root(name: documents.Name) -> None:
    files = {file for file, _ in documents.places(name).values()}
    assert all(file.startswith("spec/") and (ROOT / file).is_file() for file in files)


def test_caller_cannot_change_the_places() -> None:
    with pytest.raises(TypeError):
        documents.places("scalingo-api")["/x"] = ("y", 1)  # type: ignore[index] # the mistake that is tested


def test_file_is_small() -> None:
    size = (ROOT / "generated/documents/places.json").stat().st_size
    assert size < len(json.dumps([dict(documents.places(name)) for name in NAMES])) / 2
