"""The technologies that the command line knows without asking."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases import documents
from scalingo_databases.cli.technologies import DATABASES


def test_they_are_those_of_the_documents() -> None:
    assert sorted(DATABASES) == sorted(set(_named(documents.load("database-api"))))


def _named(node: Any) -> Iterator[str]:
    """Give every technology that something in ``node`` is said to be for."""
    if isinstance(node, dict):
        yield from node.get("x-technologies", ())
        for value in node.values():
            yield from _named(value)
    elif isinstance(node, list):
        for value in node:
            yield from _named(value)
