"""Single changes of the documents, each of one place in one file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.drift.edits import yaml_edit


@dataclass(frozen=True)
class Merge:
    """Let the place ``pointer`` of the file ``path`` hold ``value`` besides what it holds."""

    path: Path
    pointer: Pointer
    value: Any

    def applied(self, text: str) -> str:
        """Return the changed text of the file. Raises :class:`EditError`."""
        return yaml_edit.merged(text, self.pointer, self.value)


@dataclass(frozen=True)
class Drop:
    """Remove the key that ``pointer`` ends with."""

    path: Path
    pointer: Pointer

    def applied(self, text: str) -> str:
        """Return the changed text of the file. Raises :class:`EditError`."""
        return yaml_edit.dropped(text, self.pointer)


@dataclass(frozen=True)
class Leave:
    """Remove ``item`` from the list at ``pointer``."""

    path: Path
    pointer: Pointer
    item: Any

    def applied(self, text: str) -> str:
        """Return the changed text of the file. Raises :class:`EditError`."""
        return yaml_edit.without(text, self.pointer, self.item)


@dataclass(frozen=True)
class Rename:
    """Call the key that ``pointer`` ends with ``name``."""

    path: Path
    pointer: Pointer
    name: str

    def applied(self, text: str) -> str:
        """Return the changed text of the file. Raises :class:`EditError`."""
        return yaml_edit.renamed(text, self.pointer, self.name)


Edit = Merge | Drop | Leave | Rename


def changed(edits: Sequence[Edit], texts: dict[Path, str]) -> dict[Path, str]:
    """Return the texts of the files that ``edits`` change; ``texts`` are those known, others are read.

    Raises :class:`EditError` when one of them cannot be made.
    """
    result: dict[Path, str] = {}
    for edit in edits:
        before = result.get(edit.path, texts.get(edit.path))
        if before is None:
            before = edit.path.read_bytes().decode("utf-8")
        result[edit.path] = edit.applied(before)
    return result
