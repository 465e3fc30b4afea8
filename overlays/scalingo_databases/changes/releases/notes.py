"""What people are told of a change: the notes that they find in the changelog, and its two states."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from scalingo_databases.changes.bases.base import State
from scalingo_databases.changes.compare.change import Change
from scalingo_databases.changes.compare.node import Node, root
from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.reading.document import Document

_LONGEST = 160
_VALUES = ("const", "default", "enum")
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
    """Give both states of what has changed: names, ``required``, or short JSON; or ``nothing``.

    Where the change cannot be seen in them, both are the same text.
    """
    if change.code.endswith(("became-required", "became-optional")):
        words = ("`optional`", "`required`")
        return words if change.code.endswith("required") else (words[1], words[0])
    texts = [
        _text(root(_document(state, change)), pointer)
        for state, pointer in ((old, change.old), (new, change.new))
    ]
    if _is_called_otherwise(change, same=texts[0] == texts[1]):
        return _name(change.old), _name(change.new)
    was, now = (_cut(text, _same(*texts)) for text in texts)
    if len(change.old) > len(change.new):
        return was, "nothing"
    return ("nothing", now) if len(change.old) < len(change.new) else (was, now)


def _is_called_otherwise(change: Change, *, same: bool) -> bool:
    """Tell whether the names are what differs; places in a list are no names."""
    if len(change.old) != len(change.new) or change.old[-2:] == change.new[-2:]:
        return False
    told = same or change.code.endswith(("-renamed", "operation-moved"))
    return told and not change.new[-1].isdecimal()


def _name(pointer: Pointer) -> str:
    """Give the last name of a pointer; for an operation, its method and path."""
    if len(pointer) == 3 and pointer[0] == "paths":
        return f"`{pointer[2].upper()} {pointer[1]}`"
    return f"`{pointer[-1]}`"


def _same(one: str, other: str) -> int:
    """Give how far two texts are the same."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def _document(state: State, change: Change) -> Document:
    return next(document for document in state.documents.values() if document.slug == change.api)


def _text(document: Node, pointer: Pointer) -> str:
    """Give JSON of the value at ``pointer``; of what is within a secret, only that."""
    around = (document.at(*pointer[:length]) for length in range(1, len(pointer)))
    if any(node.get("x-secret") is True for node in around):
        return "a secret"
    return json.dumps(_without_words(document.at(*pointer).value), ensure_ascii=False)


def _cut(text: str, same: int) -> str:
    """Cut a text that is too long, so that what follows the first ``same`` letters can be seen."""
    start = max(0, same - _LONGEST // 2) if same > _LONGEST // 2 and len(text) > _LONGEST else 0
    end = start + _LONGEST
    return f"`{'…' * (start > 0)}{text[start:end]}{'…' * (end < len(text))}`"


def _without_words(value: Any) -> Any:
    """Leave out what is said about a value, so that what it is can be seen."""
    if isinstance(value, Mapping):
        return dict(_kept(value))
    return [_without_words(item) for item in value] if isinstance(value, list) else value


def _kept(value: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    secret = value.get("x-secret") is True
    for key, item in value.items():
        if secret and key in _VALUES:
            continue
        if key == "$ref" and isinstance(item, str):
            yield key, item.rpartition("/")[2]
        elif key not in _SAID:
            yield key, _without_words(item)
