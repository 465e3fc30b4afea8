"""The files of ``spec/`` as one web: each is read once, and a ``$ref`` leads from one place to another."""

import os
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from scalingo_databases.codegen.problems import Position, Problem
from scalingo_databases.codegen.yaml_source import Pointer, SourceFile, read


class Location(NamedTuple):
    """A place in a file."""

    path: Path
    pointer: Pointer

    def at(self, *steps: str) -> "Location":
        """Return the place ``steps`` further inside."""
        return Location(self.path, (*self.pointer, *steps))


class _Missing(Exception):
    """A pointer leads to nothing; ``args`` are what is missing and what to do."""


@dataclass
class Sources:
    """All files below the folder ``spec``, and the problems met while reading and following them.

    Problems name files relative to the folder ``shown_from``. ``followed`` holds every place that a reference
    has led to.
    """

    spec: Path
    shown_from: Path
    problems: list[Problem] = field(default_factory=list)
    followed: set[Location] = field(default_factory=set)
    _files: dict[Path, SourceFile | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Make the folders absolute, so that one file has one path."""
        self.spec, self.shown_from = self.spec.resolve(), self.shown_from.resolve()

    def read_all(self) -> None:
        """Read every YAML file of the folder, so that mistakes in files nobody refers to are told as well."""
        for path in sorted(self.spec.rglob("*.y*ml")):
            self.file(path)

    def file(self, path: Path) -> SourceFile | None:
        """Return the file ``path``, or ``None`` when it could not be read; why is then among the problems."""
        if path not in self._files:
            self._files[path], problems = read(path, self.shown(path))
            self.problems += problems
        return self._files[path]

    def shown(self, path: Path) -> str:
        """Return ``path`` as messages write it."""
        return (
            path.relative_to(self.shown_from).as_posix()
            if path.is_relative_to(self.shown_from)
            else str(path)
        )

    def position(self, location: Location) -> Position:
        """Return file and line of ``location``."""
        file = self._files.get(location.path)
        return Position(self.shown(location.path), file.line(location.pointer) if file else 1)

    def report(self, location: Location, what: str, remedy: str) -> None:
        """Note a problem at ``location``."""
        self.problems.append(Problem(self.position(location), what, remedy))

    def value(self, location: Location) -> Any:
        """Return the value at ``location``, which exists and whose file is :meth:`readable`."""
        file = self.file(location.path)
        if file is None:
            raise LookupError(f"{location.path} could not be read")
        return _descend(file.value, location.pointer)

    def readable(self, location: Location) -> bool:
        """Whether the file of ``location`` could be read."""
        return self.file(location.path) is not None

    def follow(self, site: Location, reference: str) -> Location | None:
        """Return where ``reference``, written at ``site``, leads; report it and return ``None`` if nowhere.

        A place in a file that exists but is not YAML is returned unchecked: the file itself is the problem.
        """
        target, what = self._target(site, reference), f"`$ref` to `{reference}`"
        if not target.path.is_relative_to(self.spec):
            self.report(
                site, f"{what} leaves the folder `{self.shown(self.spec)}`", "refer to a file inside it"
            )
            return None
        if not os.path.isfile(target.path):  # Path.is_file raises when the name is too long
            self.report(
                site, f"{what}: there is no such file", self._near_file(site.path.parent, target.path)
            )
            return None
        file = self.file(target.path)
        if file is not None:
            try:
                _descend(file.value, target.pointer)
            except _Missing as missing:
                self.report(
                    site, f"{what}: {self.shown(target.path)} has no {missing.args[0]}", missing.args[1]
                )
                return None
        self.followed.add(target)
        return target

    def _target(self, site: Location, reference: str) -> Location:
        file, _, fragment = reference.partition("#")
        path = Path(os.path.normpath(site.path.parent / unquote(file))) if file else site.path
        steps = unquote(fragment).lstrip("/").split("/") if fragment.strip("/") else []
        return Location(path, tuple(step.replace("~1", "/").replace("~0", "~") for step in steps))

    def _near_file(self, folder: Path, missing: Path) -> str:
        known = {
            os.path.relpath(path, folder).replace(os.sep, "/"): path for path in self.spec.rglob("*.y*ml")
        }
        same_name = [shown for shown, path in known.items() if path.name == missing.name]
        near = same_name or get_close_matches(
            os.path.relpath(missing, folder).replace(os.sep, "/"), known, n=1
        )
        return f"did you mean `{near[0]}`?" if near else "create it or correct the path"


def near_name(wrong: str, names: list[str], otherwise: str) -> str:
    """Return a remedy that names the one of ``names`` that is most like ``wrong``, or ``otherwise``."""
    near = get_close_matches(wrong, names, n=1)
    return f"did you mean `{near[0]}`?" if near else otherwise


def _descend(value: Any, pointer: Pointer) -> Any:
    for depth, step in enumerate(pointer, start=1):
        if isinstance(value, dict) and step in value:
            value = value[step]
        elif isinstance(value, list) and step in map(str, range(len(value))):
            value = value[int(step)]
        else:
            names = list(value) if isinstance(value, dict) else []
            shown = "/" + "/".join(pointer[:depth])
            raise _Missing(f"`{shown}`", near_name(step, names, "add it there or correct the reference"))
    return value
