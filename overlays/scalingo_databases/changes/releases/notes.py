"""What people are told of a change: the notes that they find in the changelog, and its two states."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from scalingo_databases.changes.bases.base import State
from scalingo_databases.changes.compare.change import Change
from scalingo_databases.changes.compare.node import root
from scalingo_databases.reading.document import Document

_LONGEST = 160
_SAID = ("description", "summary", "title", "examples", "example", "x-provenance", "externalDocs")


def names(change: Change) -> list[str]:
    """Give the names by which a note can mean a change: its own, and those of its operations."""
    return list(dict.fromkeys(filter(None, (change.name, *change.operations))))


def is_named(names: list[str], text: str) -> bool:
    """Tell whether a text has one of the names between code marks."""
    return any(f"`{name}`" in text for name in names)


def python_names(name: str) -> list[str]:
    """Give a name of Python code, and the names of the function or class that it is in."""
    parts = re.sub(r"\(.*", "", name).split(".")
    return [".".join(parts[: length + 1]) for length in range(len(parts))]


def before_and_after(change: Change, old: State, new: State) -> tuple[str, str]:
    """Give both states of what has changed, as short JSON, or ``nothing``."""
    was, now = (
        _brief(root(_document(state, change)).at(*pointer).value)
        for state, pointer in ((old, change.old), (new, change.new))
    )
    if len(change.old) > len(change.new):
        return was, "nothing"
    return ("nothing", now) if len(change.old) < len(change.new) else (was, now)


def _document(state: State, change: Change) -> Document:
    return next(document for document in state.documents.values() if document.slug == change.api)


def _brief(value: Any) -> str:
    text = json.dumps(_without_words(value), ensure_ascii=False)
    return f"`{text if len(text) <= _LONGEST else f'{text[:_LONGEST]}…'}`"


def _without_words(value: Any) -> Any:
    """Leave out what is said about a value, so that what it is can be seen."""
    if isinstance(value, Mapping):
        return dict(_kept(value))
    return [_without_words(item) for item in value] if isinstance(value, list) else value


def _kept(value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, item in value.items():
        if key == "$ref" and isinstance(item, str):
            yield key, item.rpartition("/")[2]
        elif key not in _SAID:
            yield key, _without_words(item)
