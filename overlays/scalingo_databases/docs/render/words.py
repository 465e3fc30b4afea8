"""Values as the words of a page: the filters and tests that templates use."""

import json
import re
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any, Protocol, TypeVar

from scalingo_databases.technologies import TECHNOLOGIES

_CLASSES = {
    "1": "Information",
    "2": "Success",
    "3": "Redirection",
    "4": "The request is refused",
    "5": "The server fails",
}


class _InLanguage(Protocol):
    @property
    def language(self) -> str: ...


Sample = TypeVar("Sample", bound=_InLanguage)


def short_json(value: Any) -> str:
    """Give a value as JSON in one line."""
    return json.dumps(value, ensure_ascii=False)


def anchor(name: str) -> str:
    """Give ``name`` as a part of an anchor; other names give other anchors.

    Letters, digits, ``_``, ``.`` and ``-`` stay; any other character is written as ``~`` and its number.
    """
    return re.sub(r"[^A-Za-z0-9_.\-]", lambda found: f"~{ord(found[0]):x}", name)


def spaced(name: str) -> str:
    """Give a name such as ``databaseToken`` or ``database_token`` as words: Database token."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).replace("_", " ").replace("-", " ")
    return words[:1].upper() + (words[1:].lower() if not name.isupper() else words[1:])


def technology(name: str) -> str:
    """Give what a technology is called; one that nobody knows goes by its own name."""
    return TECHNOLOGIES.get(name, name)


def reason(status: str) -> str:
    """Give what a status is called, such as ``Not Found``; for a class such as ``4XX``, what it means."""
    if status.isdecimal() and int(status) in HTTPStatus._value2member_map_:
        return HTTPStatus(int(status)).phrase
    return _CLASSES.get(status[:1], "Any other status") if not status.isdecimal() else ""


def succeeds(status: str) -> bool:
    """Tell whether a status, or a class of them, is one that a caller hopes for."""
    return status[:1] in {"1", "2", "3"}


def first_sentence(text: str) -> str:
    """Give the first sentence of a text, in one line."""
    return re.split(r"(?<=[.!?])\s", " ".join(text.split()), maxsplit=1)[0]


def by_language(samples: Iterable[Sample]) -> dict[str, list[Sample]]:
    """Give samples by their languages, both in the order in which they come."""
    found: dict[str, list[Sample]] = {}
    for sample in samples:
        found.setdefault(sample.language, []).append(sample)
    return found
