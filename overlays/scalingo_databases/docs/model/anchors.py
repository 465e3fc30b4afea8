"""Names as parts of addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

OF_PAGES = "page-"
"""What the anchors begin with that every page has."""

_OF_PARTS = re.compile(
    r"title"
    r"|(?:path|query|header|cookie)\..*"
    r"|body(?:\..*|(?:\.\d+)?-(?:form|encoding)-\d+\..*)"
    r"|(?:[1-5](?:\d\d|XX)|default)(?:(?:\.|-header\.).*)?",
    re.IGNORECASE,
)
"""What follows the anchor of an operation, after a hyphen, in those of its parts."""


@dataclass
class Anchors:
    """Gives names that stand only once on a page, and that no part of another name's entry has."""

    _taken: set[str] = field(default_factory=set)
    _holders: set[str] = field(default_factory=set)
    """Names whose entry would have a part with a name that is taken."""

    def free(self, name: str) -> str:
        """Give ``name`` with what an anchor can have: as it is, where that goes and nobody has it yet."""
        wanted = re.sub(r"[^A-Za-z0-9._~-]+", "-", name).strip("-") or "entry"
        found = next(filter(self._is_free, _like(wanted)))
        self._taken.add(found)
        self._holders.update(_holders(found))
        return found

    def _is_free(self, name: str) -> bool:
        taken = name in self._taken or name in self._holders or name.startswith(OF_PAGES)
        return not taken and self._taken.isdisjoint(_holders(name))


def _holders(name: str) -> Iterator[str]:
    """Give the names whose entry may have a part with the anchor ``name``."""
    for hyphen in re.finditer("-", name):
        if _OF_PARTS.fullmatch(name, hyphen.end()):
            yield name[: hyphen.start()]


def _like(name: str) -> Iterator[str]:
    yield name
    for number in count(2):
        yield f"{name}-{number}"
        yield f"{number}-{name}"
