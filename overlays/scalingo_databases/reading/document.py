"""An OpenAPI document with what is needed to follow its references and to tell where things stand."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from scalingo_databases.codegen.openapi import METHODS
from scalingo_databases.codegen.problems import Position

T = TypeVar("T")

Place = Callable[[tuple[str, ...]], Position]
"""Gives file and line of a place in a document, or of the nearest one around it that is known."""


@dataclass(frozen=True)
class Reference:
    """A named component: its section, such as ``schemas``, and its name there."""

    section: str
    name: str


@dataclass(frozen=True)
class Document:
    """One OpenAPI 3.1 document without references to other files.

    ``slug`` is its folder in the site, ``raw`` its JSON, ``place`` tells where a part of it was written.
    ``written`` is the document in the version of OpenAPI in which it was written.
    """

    slug: str
    raw: Mapping[str, Any]
    place: Place = field(repr=False, compare=False)
    written: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)
    _memory: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def remembered(self, key: str, make: Callable[[], T]) -> T:
        """Give what ``make`` makes of the document; it is called once for each ``key``."""
        if key not in self._memory:
            self._memory[key] = make()
        found: T = self._memory[key]
        return found

    @property
    def published(self) -> Mapping[str, Any]:
        """What readers download."""
        return self.written or self.raw

    @property
    def title(self) -> str:
        """What the document calls itself."""
        return str(self.raw.get("info", {}).get("title", self.slug))

    @property
    def version(self) -> str:
        """The version that the document gives itself."""
        return str(self.raw.get("info", {}).get("version", ""))

    def reference(self, node: Any) -> Reference | None:
        """Give the component that ``node`` refers to; ``None`` when it is no reference to one."""
        target = node.get("$ref") if isinstance(node, Mapping) else None
        if not isinstance(target, str) or not target.startswith("#/components/"):
            return None
        section, *name = target.removeprefix("#/components/").split("/")
        return Reference(section, _step(name[0])) if len(name) == 1 else None

    def resolved(self, node: Any) -> Any:
        """Give what ``node`` stands for: itself, or the end of its references.

        What stands beside a reference (``summary``, ``description``, and in schemas anything) is laid over.
        """
        seen: set[str] = set()
        beside: dict[str, Any] = {}
        while isinstance(node, Mapping) and isinstance(node.get("$ref"), str):
            target = node["$ref"]
            if target in seen:
                return beside
            seen.add(target)
            beside = {**{key: value for key, value in node.items() if key != "$ref"}, **beside}
            node = self.at(target)
        return {**node, **beside} if beside and isinstance(node, Mapping) else node

    def at(self, target: str) -> Any:
        """Give the value at a fragment such as ``#/components/schemas/App``; ``None`` when there is none."""
        value: Any = self.raw
        for step in steps(target):
            if isinstance(value, Mapping):
                value = value.get(step)
            elif isinstance(value, list) and is_index(step, len(value)):
                value = value[int(step)]
            else:
                return None
        return value

    def operations(self) -> Iterator[tuple[str, str, Mapping[str, Any], Mapping[str, Any]]]:
        """Give path, method in lower case, operation and its path item, in the order of the document."""
        for path, item in (self.raw.get("paths") or {}).items():
            yield from self._methods(path, item)

    def webhooks(self) -> Iterator[tuple[str, str, Mapping[str, Any], Mapping[str, Any]]]:
        """Give name, method, operation and path item of the requests that the API sends by itself."""
        for name, item in (self.raw.get("webhooks") or {}).items():
            yield from self._methods(name, item)

    def methods(self, item: Any) -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
        """Give method, operation and the item itself of a path item, or of what it refers to."""
        resolved = self.resolved(item)
        for method in METHODS if isinstance(resolved, Mapping) else ():
            if isinstance(resolved.get(method), Mapping):
                yield method, resolved[method], resolved

    def _methods(
        self, name: str, item: Any
    ) -> Iterator[tuple[str, str, Mapping[str, Any], Mapping[str, Any]]]:
        for method, operation, resolved in self.methods(item):
            yield name, method, operation, resolved

    def components(self, section: str) -> Mapping[str, Any]:
        """Give the components of a section by their names."""
        found: Mapping[str, Any] = (self.raw.get("components") or {}).get(section) or {}
        return found


def is_index(step: str, length: int) -> bool:
    """Tell whether a step of a pointer names one of the ``length`` items of a list."""
    # No list is so long that its numbers have more digits, and Python reads no number of very many.
    return step.isascii() and step.isdecimal() and len(step) < 10 and int(step) < length


def steps(target: str) -> tuple[str, ...]:
    """Give the steps of a fragment such as ``#/components/schemas/App``."""
    return tuple(map(_step, target.removeprefix("#").strip("/").split("/")))


def _step(text: str) -> str:
    return text.replace("~1", "/").replace("~0", "~")
