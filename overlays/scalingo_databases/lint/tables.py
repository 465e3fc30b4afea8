"""The tables of ``spec/EXTENSIONS.md``: the only list of extensions, sources and keys of resources."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scalingo_databases.codegen.problems import Position, UsageError


@dataclass(frozen=True)
class Extension:
    """A row of the first table: an extension, where it may stand, its type and its meaning."""

    name: str
    where: str
    type: str
    meaning: str
    position: Position

    def words(self) -> list[str]:
        """Return what stands in backticks in the description of the type."""
        return _in_backticks(self.type)


@dataclass(frozen=True)
class Extensions:
    """All tables. ``resource_keys`` and ``sources`` map a name to what is said about it."""

    known: dict[str, Extension]
    sources: dict[str, str]
    resource_keys: dict[str, str]

    @property
    def levels(self) -> list[str]:
        """The levels of ``x-provenance``."""
        words = _in_backticks(self._meaning("x-provenance"))
        return [word for word in words if word != "level"]

    @property
    def effects(self) -> list[str]:
        """The values of ``x-effect``."""
        return self.known["x-effect"].words() if "x-effect" in self.known else []

    @property
    def units(self) -> list[str]:
        """The values of ``x-unit``."""
        return _in_backticks(self._meaning("x-unit"))

    @property
    def roles(self) -> list[str]:
        """The roles that an operation can have for a resource."""
        words = _in_backticks(self.resource_keys.get("role", ""))
        return [word for word in words if word.islower()]

    def _meaning(self, name: str) -> str:
        return self.known[name].meaning if name in self.known else ""


def read_extensions(path: Path, shown_as: str) -> Extensions:
    """Read the page ``path``, which messages call ``shown_as``; raise :class:`UsageError` if that fails."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{shown_as} cannot be read ({error}); the rules take their lists from it"
        ) from error
    known: dict[str, Extension] = {}
    others: dict[str, dict[str, str]] = {}
    for title, number, cells in _rows(lines):
        for name in _in_backticks(cells[0]):
            if title == "Extensions" and len(cells) > 3:
                known[name] = Extension(name, cells[1], cells[2], cells[3], Position(shown_as, number))
            else:
                others.setdefault(title.strip("`"), {})[name] = cells[1]
    return Extensions(known, others.get("Sources", {}), others.get("x-resource", {}))


def _rows(lines: list[str]) -> Iterator[tuple[str, int, list[str]]]:
    """Yield the heading above, the line and the cells of each row of a table."""
    title = ""
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            title = line.lstrip("# ")
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("|") and len(cells) > 1:
            yield title, number, cells


def _in_backticks(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)
