"""The published OpenAPI documents, as the installed package carries them."""

import json
from functools import cache
from importlib.resources import files
from typing import Any, Literal

Name = Literal["database-api", "database-api.expanded", "scalingo-api"]


@cache
def text(name: Name) -> str:
    """Return the JSON text of the document ``name``, byte for byte as ``nox -s generate`` wrote it."""
    resource = files("scalingo_databases.generated.documents").joinpath(f"{name}.json")
    return resource.read_text(encoding="utf-8")


def load(name: Name) -> dict[str, Any]:
    """Return the document ``name`` as a fresh dictionary that the caller may change.

    ``database-api`` and ``scalingo-api`` are the canonical documents; ``database-api.expanded`` has one
    operation per technology and action in place of the generic action endpoint.
    """
    document: dict[str, Any] = json.loads(text(name))
    return document
