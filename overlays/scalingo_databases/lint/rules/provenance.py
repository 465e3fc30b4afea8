"""Where a claim comes from."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.extension_uses import uses
from scalingo_databases.lint.rule import Spot, rule


@rule(
    "provenance-form",
    why="a claim can only be checked again when its source is one that the reader can find",
    preferred="`level`, `sources` of spec/EXTENSIONS.md (none only if `assumed`), a `note` if useful",
    example="x-provenance: {level: observed, sources: [go], note: The documentation shows no body.}",
)
def form(documents: Documents) -> Iterator[Spot]:
    """Level and sources are those of the tables."""
    for use in uses(documents.sources):
        if use.name == "x-provenance":
            for what in _wrong_with(use.value, documents):
                yield use.position, what


def _wrong_with(value: Any, documents: Documents) -> Iterator[str]:
    if not isinstance(value, dict):
        yield "`x-provenance` is not a mapping"
        return
    for key in value.keys() - {"level", "sources", "note"}:
        yield f"`{key}` is no key of `x-provenance`"
    level, sources = value.get("level"), value.get("sources")
    if level not in documents.extensions.levels:
        yield f"level `{level}` is none of {', '.join(documents.extensions.levels)}"
    if not isinstance(sources, list):
        yield "`sources` is not a list"
        return
    for source in sources:
        if source not in list(documents.extensions.sources):
            yield f"source `{source}` is not in the table"
    if not sources and level != "assumed":
        yield f"`{level}` without a source"
