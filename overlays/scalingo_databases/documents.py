"""The published OpenAPI documents, as the installed package carries them, and where they were written."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal

Name = Literal["database-api", "database-api.expanded", "scalingo-api"]


@cache
def text(name: Name) -> str:
    """Return the JSON text of the document ``name``, byte for byte as ``nox -s generate`` wrote it."""
    return _read(f"{name}.json")


def _read(file: str) -> str:
    return files("scalingo_databases.generated.documents").joinpath(file).read_text(encoding="utf-8")


def load(name: Name) -> dict[str, Any]:
    """Return the document ``name`` as a fresh dictionary that the caller may change.

    ``database-api`` and ``scalingo-api`` are the canonical documents; ``database-api.expanded`` has one
    operation per technology and action in place of the generic action endpoint.
    """
    document: dict[str, Any] = json.loads(text(name))
    return document


@cache
def places(name: Name) -> Mapping[str, tuple[str, int]]:
    """Return file and line of the parts of the document ``name``, by JSON pointer.

    ``/components/schemas/App`` is at ``("spec/scalingo-api/schemas/App.yaml", 1)``: files are named from the
    root of the project. There are operations with their parameters, bodies, answers, actions, rules and
    effects, and components with their properties. What only ``database-api`` has may be in the mapping of
    ``database-api.expanded`` too.
    """
    return MappingProxyType(places_in(_read("places.json"), name))


def places_in(text: str, name: Name) -> dict[str, tuple[str, int]]:
    """Return what :func:`places` does, from the ``text`` of a ``places.json`` of any state of the project."""
    written = json.loads(text)
    found: dict[str, tuple[str, int]] = {}
    for document in dict.fromkeys((name.removesuffix(".expanded"), name)):
        for pointer, (file, line, inside) in written[document].items():
            found[pointer] = (file, line)
            found |= {pointer + rest: (file, its_line) for rest, its_line in inside.items()}
    return found
