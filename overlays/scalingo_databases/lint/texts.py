"""All prose in ``spec/`` with its file and line: fields and comments of YAML files, Markdown pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scalingo_databases.codegen.problems import Position
from scalingo_databases.codegen.sources import Location, Sources

_FIELDS = ("description", "summary", "note", "title")
# Values of examples are data, whatever their keys are called.
_DATA = ("value", "example", "default")
# What may be null on purpose.
_NULLABLE = (*_DATA, "const")
_COMMENT = re.compile(r"^\s*#(.*)$|\s#\s(.*)$")


@dataclass(frozen=True)
class Text:
    """A piece of prose: ``kind`` is the name of its field, ``comment`` or ``page``."""

    kind: str
    text: str
    position: Position


def fields(sources: Sources) -> Iterator[Text]:
    """Yield the prose in the fields of the YAML files."""
    for path in sorted(sources.spec.rglob("*.y*ml")):
        file = sources.file(path)
        if file is not None:
            yield from _fields(file.value, Location(path, ()), sources)


def _fields(value: Any, at: Location, sources: Sources) -> Iterator[Text]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _fields(item, at.at(str(index)), sources)
    names = at.pointer[-1:] == ("properties",)
    for key, item in value.items() if isinstance(value, dict) else ():
        place = at.at(key)
        if isinstance(item, str) and (key in _FIELDS or at.pointer[-1:] == ("x-enumDescriptions",)):
            yield Text(key if key in _FIELDS else "x-enumDescriptions", item, sources.position(place))
        elif names or key not in _DATA:
            yield from _fields(item, place, sources)


def without_value(sources: Sources) -> Iterator[Text]:
    """Yield the keys of the YAML files that have no value and are no data: the text is the key."""
    for path in sorted(sources.spec.rglob("*.y*ml")):
        file = sources.file(path)
        if file is not None:
            yield from _without_value(file.value, Location(path, ()), sources)


def _without_value(value: Any, at: Location, sources: Sources) -> Iterator[Text]:
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _without_value(item, at.at(str(index)), sources)
    names = at.pointer[-1:] == ("properties",)
    for key, item in value.items() if isinstance(value, dict) else ():
        place = at.at(key)
        data = not names and (key in _NULLABLE or (key == "examples" and isinstance(item, list)))
        if item is None and not data:
            yield Text("key", key, sources.position(place))
        elif not data:
            yield from _without_value(item, place, sources)


def pages(sources: Sources) -> Iterator[Text]:
    """Yield the paragraphs of the Markdown pages, and the comments of the YAML files, one for each block."""
    for path in sorted(sources.spec.rglob("*.md")):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        yield from _blocks(
            [(number, line) for number, line in enumerate(lines, 1)], sources.shown(path), "page"
        )
    for path in sorted(sources.spec.rglob("*.y*ml")):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        found = [(number, _COMMENT.search(line)) for number, line in enumerate(lines, 1)]
        comments = [(number, match[1] or match[2] or "" if match else "") for number, match in found]
        yield from _blocks(comments, sources.shown(path), "comment")


def _blocks(lines: list[tuple[int, str]], file: str, kind: str) -> Iterator[Text]:
    """Join lines that follow each other without an empty one between."""
    block: list[str] = []
    first = 1
    for number, line in [*lines, (0, "")]:
        if line.strip():
            first = first if block else number
            block.append(line)
        elif block:
            yield Text(kind, "\n".join(block), Position(file, first))
            block = []
