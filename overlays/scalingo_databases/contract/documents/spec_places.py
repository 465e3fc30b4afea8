"""The sentence of the documents that a violation breaks, with the file and line where it was written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from scalingo_databases import documents
from scalingo_databases.contract.documents.document import Document, operations

_LIMIT = 240
"""Characters of a sentence that are shown at most."""


@dataclass(frozen=True)
class Cited:
    """A sentence of the documents, and where it was written: file from the project's root, and line.

    ``file`` is empty and ``line`` 0 where nothing is known of the place.
    """

    file: str = ""
    line: int = 0
    sentence: str = ""

    def __str__(self) -> str:
        """Give all of it on one line."""
        where = f"{self.file}:{self.line}" if self.file else ""
        quoted = f'"{self.sentence}"' if self.sentence else ""
        return ": ".join(part for part in (where, quoted) if part)


class Spec:
    """The documents of a run, to look sentences up in."""

    def __init__(self, tested: Mapping[documents.Name, Document] | None = None) -> None:
        """Look into the ``tested`` documents, which can differ from the published ones."""
        self._tested = tested or {}

    def cited(self, name: documents.Name, pointer: str) -> Cited:
        """Give the sentence that is nearest to ``pointer`` in the document ``name``, at it or above it.

        References are followed on the way, so that the place is the one where the rule was written.
        """
        trail = list(_trail(self._document(name), pointer))
        sentence = next((text for _, node in reversed(trail) if (text := sentence_of(node))), "")
        places = documents.places(name)
        for place, _ in reversed(trail):
            if found := next((places[each] for each in _prefixes(place) if each in places), None):
                return Cited(*found, sentence)
        return Cited(sentence=sentence)

    def operation(self, name: documents.Name, operation_id: str) -> str:
        """Give the JSON pointer of an operation; empty when the document does not have it."""
        return _pointers(name).get(operation_id, "") or next(
            (
                operation_pointer(path, method)
                for path, method, each in operations(self._document(name))
                if each["operationId"] == operation_id
            ),
            "",
        )

    def _document(self, name: documents.Name) -> Document:
        return self._tested[name] if name in self._tested else _published(name)


@cache
def _published(name: documents.Name) -> Document:
    return documents.load(name)


@cache
def _pointers(name: documents.Name) -> dict[str, str]:
    return {
        each["operationId"]: operation_pointer(path, method)
        for path, method, each in operations(_published(name))
    }


def operation_pointer(path: str, method: str) -> str:
    """Give the JSON pointer of the operation with this path and method."""
    return f"/paths/{escaped(path)}/{method.lower()}"


def escaped(step: str) -> str:
    """Give a step of a JSON pointer (RFC 6901)."""
    return step.replace("~", "~0").replace("/", "~1")


def _trail(document: Document, pointer: str) -> Iterator[tuple[str, Any]]:
    """Yield each node on the way to ``pointer`` with the place where it really stands."""
    node: Any = document
    place = ""
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        node = _inside(node, key)
        if node is None:
            return
        place = f"{place}/{step}"
        yield place, node
        while isinstance(node, dict) and isinstance(node.get("$ref"), str) and len(node) == 1:
            place = node["$ref"].removeprefix("#")
            *_, (_, node) = _trail(document, place)
            yield place, node


def _inside(node: Any, key: str) -> Any:
    if isinstance(node, dict):
        return node.get(key)
    return node[int(key)] if isinstance(node, list) and key.isdecimal() and int(key) < len(node) else None


def _prefixes(pointer: str) -> Iterator[str]:
    while pointer:
        yield pointer
        pointer = pointer.rpartition("/")[0]


def sentence_of(node: Any) -> str:
    """Give what ``node`` says of itself: the message of a rule, or the first sentence of a description."""
    if not isinstance(node, dict):
        return ""
    texts = (node.get(key) for key in ("message", "description", "summary"))
    return next((_first(text) for text in texts if isinstance(text, str) and text.strip()), "")


def _first(text: str) -> str:
    sentence = re.split(r"(?<=[.!?;:])\s+(?=[A-Z`\"(*-])", " ".join(text.split()), maxsplit=1)[0]
    return sentence if len(sentence) <= _LIMIT else f"{sentence[: _LIMIT - 1]}…"
