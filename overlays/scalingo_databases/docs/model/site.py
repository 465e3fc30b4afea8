"""A site: its pages, how they are grouped, and where each named thing stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.reading.document import Document


@dataclass(frozen=True)
class Entry:
    """Something that the search finds: what it is called, its kind, and its place on the page."""

    title: str
    kind: str
    anchor: str
    words: str = ""


@dataclass(frozen=True)
class Page:
    """One page: ``path`` is that of its HTML within the site, ``template`` the name of what lays it out.

    ``group`` is the heading of the navigation under which it stands; ``None`` keeps it out of there.
    """

    path: str
    title: str
    summary: str
    template: str
    group: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Target:
    """Where something is explained: a page of the site and an anchor there."""

    page: str
    anchor: str = ""


def relative(page: str, target: str) -> str:
    """Give the way from one page of a site to a place in it, so that the site works wherever it lies."""
    here, there = page.split("/")[:-1], target.split("/")
    same = 0
    while same < min(len(here), len(there) - 1) and here[same] == there[same]:
        same += 1
    return "/".join([*[".."] * (len(here) - same), *there[same:]])


@dataclass
class Site:
    """All that is published.

    ``operations`` and ``schemas`` tell where each is explained. ``base_url`` is where the
    site will stand, if that is known; it ends with a slash.
    """

    title: str
    documents: list[Document]
    base_url: str | None = None
    pages: list[Page] = field(default_factory=list)
    operations: dict[str, Target] = field(default_factory=dict)
    schemas: dict[tuple[str, str], Target] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def free(self, path: str) -> str:
        """Give ``path``, or one like it that no page has yet, also where capitals make no difference."""
        start, _, end = path.rpartition(".")
        found, number = path, 2
        while found.lower() in self._taken:
            found, number = f"{start}-{number}.{end}", number + 1
        self._taken.add(found.lower())
        return found

    def operation(self, slug: str, name: str) -> Target | None:
        """Tell where an operation is explained, that of the document ``slug`` before those of others."""
        return self.operations.get(f"{slug}#{name}") or self.operations.get(name)

    def register(self, document: Document, operation: Operation, target: Target) -> None:
        """Note where an operation is explained."""
        for name in (operation.id, str(operation.raw.get("operationId") or operation.id)):
            self.operations[f"{document.slug}#{name}"] = target
            self.operations.setdefault(name, target)

    def add(self, page: Page) -> None:
        """Take a page in."""
        self.pages.append(page)
        self._taken.add(page.path.lower())

    def groups(self) -> dict[str, list[Page]]:
        """Give the pages of the navigation under their headings."""
        found: dict[str, list[Page]] = {}
        for page in self.pages:
            if page.group is not None:
                found.setdefault(page.group, []).append(page)
        return found
