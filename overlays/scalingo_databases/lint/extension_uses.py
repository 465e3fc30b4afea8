"""Every extension that the files of ``spec/`` use, as they are written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scalingo_databases.codegen.problems import Position
from scalingo_databases.codegen.sources import Location, Sources

# Their values are data: an `x-` in them is nobody's extension.
_DATA = ("value", "example", "default", "enum", "const")
# The keys of these mappings are names, which may be anything.
_NAMED = (
    "properties",
    "patternProperties",
    "headers",
    "parameters",
    "schemas",
    "examples",
    "variables",
    "links",
)


@dataclass(frozen=True)
class Use:
    """An extension that is used somewhere."""

    name: str
    value: Any
    position: Position


def uses(sources: Sources) -> Iterator[Use]:
    """Yield each use of an extension in the files of ``sources``."""
    for path in sorted(sources.spec.rglob("*.y*ml")):
        file = sources.file(path)
        if file is not None:
            yield from _uses(file.value, Location(path, ()), sources, names=False)


def _uses(value: Any, at: Location, sources: Sources, *, names: bool) -> Iterator[Use]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _uses(item, at.at(str(index)), sources, names=False)
    for key, item in value.items() if isinstance(value, dict) else ():
        if not names and key.startswith("x-"):
            yield Use(key, item, sources.position(at.at(key)))
        if names or key not in _DATA:
            yield from _uses(item, at.at(key), sources, names=not names and key in _NAMED)
