"""The files of a foreign document, each read once, with the line of everything in them."""

import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from scalingo_databases.codegen.problems import Position, Problem
from scalingo_databases.codegen.sources import near_name
from scalingo_databases.codegen.yaml_source import Pointer, SourceFile, parse
from scalingo_databases.reading.document import is_index
from scalingo_databases.reading.errors import shortened
from scalingo_databases.reading.json_source import parse_json


class Location(NamedTuple):
    """A place in a file."""

    path: Path
    pointer: Pointer

    def at(self, *steps: str) -> "Location":
        """Give the place ``steps`` further inside."""
        return Location(self.path, (*self.pointer, *steps))


@dataclass
class Files:
    """The files that have been read, and the problems met on the way.

    What documents refer to is read only below ``folders``: those of the documents, and the current one.
    """

    folders: set[Path] = field(default_factory=lambda: {Path.cwd()})
    problems: list[Problem] = field(default_factory=list)
    _known: dict[Path, SourceFile | None] = field(default_factory=dict)

    @property
    def paths(self) -> list[Path]:
        """Every file that was asked for, also those that could not be read."""
        return list(self._known)

    def file(self, path: Path) -> SourceFile | None:
        """Give a file; ``None`` when it could not be read, and why is then among the problems."""
        if path not in self._known:
            self._known[path], problems = _read(path, shown(path))
            self.problems += problems
        return self._known[path]

    def value(self, location: Location) -> Any:
        """Give the value at a location that :meth:`follow` has found."""
        file = self.file(location.path)
        value = file.value if file is not None else None
        for step in location.pointer:
            value = _inside(value, step)
        return value

    def position(self, location: Location) -> Position:
        """Give file and line of a location, or of the nearest one around it."""
        file = self._known.get(location.path)
        return Position(shown(location.path), file.line(location.pointer) if file else 1)

    def report(self, location: Location, what: str, remedy: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.position(location), what, remedy))

    def follow(self, site: Location, reference: str) -> Location | None:
        """Give where a ``$ref`` at ``site`` leads; report it, and give ``None``, if that is nowhere."""
        what = f"`$ref` to `{shortened(reference)}`"
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", reference):
            self.report(
                site, f"{what} leads out of this machine", "save the file beside this one, and refer to it"
            )
            return None
        name, _, fragment = reference.partition("#")
        path = Path(os.path.normpath(site.path.parent / unquote(name))) if name else site.path
        if not self._within(path):
            remedy = "copy the file there, or run this in a folder that holds both"
            self.report(site, f"{what} leads out of the folder of the document", remedy)
            return None
        if not os.path.isfile(path):
            self.report(site, f"{what}: there is no such file", "create it or correct the path")
            return None
        file = self.file(path)
        if file is None:
            return None
        found = self._descended(Location(path, ()), unquote(fragment), file.value)
        if isinstance(found, Location):
            return found
        self.report(site, f"{what}: {shown(path)} has no `{shortened(unquote(fragment))}`", found)
        return None

    def _within(self, path: Path) -> bool:
        """Tell whether a document may refer to ``path``, which is not looked at if it may not.

        Else a document from elsewhere could have any file of this machine published.
        """
        if path in self._known or "\0" in str(path):  # no file has such a name
            return True
        real = Path(os.path.realpath(path))
        return any(real.is_relative_to(os.path.realpath(folder)) for folder in self.folders)

    def _descended(self, location: Location, fragment: str, value: Any) -> Location | str:
        """Give the place that a fragment names; a remedy when there is none."""
        if fragment and not fragment.startswith("/"):
            named = _anchored(value, fragment, ())
            return "add the anchor or correct the reference" if named is None else location.at(*named)
        for step in fragment.split("/")[1:]:
            step = step.replace("~1", "/").replace("~0", "~")
            if not _has(value, step):
                names = list(value) if isinstance(value, dict) else []
                return near_name(step, names, "add it there or correct the reference")
            value, location = _inside(value, step), location.at(step)
        return location


def shown(path: Path) -> str:
    """Give a path as messages write it: from the current folder, where it lies in there."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else str(path)


def _has(value: Any, step: str) -> bool:
    if isinstance(value, list):
        return is_index(step, len(value))
    return isinstance(value, dict) and step in value


def _inside(value: Any, step: str) -> Any:
    return value[int(step)] if isinstance(value, list) else value[step]


def _anchored(value: Any, name: str, pointer: Pointer) -> Pointer | None:
    """Give the place of the schema with the ``$anchor`` called ``name``."""
    if isinstance(value, dict) and name in (value.get("$anchor"), value.get("$dynamicAnchor")):
        return pointer
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        found = _anchored(item, name, (*pointer, str(key)))
        if found is not None:
            return found
    return None


def _read(path: Path, name: str) -> tuple[SourceFile | None, list[Problem]]:
    try:
        content = path.read_bytes()
    except OSError as error:
        what = f"the file cannot be read ({error.strerror})"
        return None, [Problem(Position(name, 1), what, "correct the path, or allow reading it")]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, [Problem(Position(name, line), "this is not UTF-8 text", "save the file as UTF-8")]
    wrong = None
    if text.lstrip().startswith(("{", "[")):
        try:
            return parse_json(text, name)
        except json.JSONDecodeError as error:
            wrong = error
    file, problems = parse(text, name)
    if file is None and wrong is not None and path.suffix.lower() == ".json":
        what = f"JSON syntax: {wrong.msg[:1].lower()}{wrong.msg[1:]}"
        remedy = "correct it on this line or just before it"
        return None, [Problem(Position(name, wrong.lineno), what, remedy)]
    return file, problems
