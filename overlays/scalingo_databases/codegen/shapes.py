"""Where a mapping, a list or a text has to stand, as far as this package relies on it.

No validation of OpenAPI: the validators do that on the result. This tells a slip of the pen with its line,
before something trips over it later.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from scalingo_databases.codegen.bundle import BROKEN, Bundle
from scalingo_databases.codegen.openapi import METHODS
from scalingo_databases.codegen.sources import near_name
from scalingo_databases.codegen.yaml_source import Pointer


@dataclass(frozen=True)
class _Mapping:
    """A mapping: names of shapes for some keys, for all others, and the keys that must be there.

    Where ``also`` is given, keys other than those of ``keys``, ``also`` and ``x-...`` are mistakes.
    """

    keys: dict[str, str] = field(default_factory=dict)
    others: str | None = None
    required: tuple[str, ...] = ()
    also: tuple[str, ...] | None = None

    name = "a mapping"

    def fits(self, value: Any) -> bool:
        return isinstance(value, dict)

    def unknown(self, value: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """Yield each key that must not be there, with what to do about it."""
        if self.also is None:
            return
        known = [*self.keys, *self.also]
        for key in value:
            if key not in known and not key.startswith("x-"):
                yield key, near_name(key, known, f"use one of {', '.join(known)}")

    def parts(self, value: dict[str, Any]) -> Iterator[tuple[str, Any, str]]:
        for key, item in value.items():
            shape = self.keys.get(key, self.others)
            if shape:
                yield key, item, shape


@dataclass(frozen=True)
class _List:
    """A list: the shape of its items."""

    items: str

    name = "a list"
    required = ()

    def fits(self, value: Any) -> bool:
        return isinstance(value, list)

    def parts(self, value: list[Any]) -> Iterator[tuple[str, Any, str]]:
        for index, item in enumerate(value):
            yield str(index), item, self.items


@dataclass(frozen=True)
class _Text:
    """A string."""

    name = "a text"
    required = ()

    def fits(self, value: Any) -> bool:
        return isinstance(value, str)

    def parts(self, value: str) -> Iterator[tuple[str, Any, str]]:
        yield from ()


_SHAPES: dict[str, _Mapping | _List | _Text] = {
    "document": _Mapping(
        {"paths": "paths", "components": "components", "tags": "tags", "servers": "servers"},
        required=("openapi", "info", "paths"),
    ),
    "servers": _List("server"),
    "server": _Mapping({"url": "text"}, required=("url",)),
    "tags": _List("tag"),
    "tag": _Mapping({"name": "text"}, required=("name",)),
    "paths": _Mapping(others="path item"),
    "path item": _Mapping(
        dict.fromkeys(METHODS, "operation") | {"servers": "servers"},
        also=("summary", "description", "parameters"),
    ),
    "operation": _Mapping(
        {"operationId": "text", "requestBody": "body", "responses": "responses", "x-actions": "technologies"},
        required=("responses",),
    ),
    "responses": _Mapping(others="body"),
    "body": _Mapping({"content": "content", "links": "links"}),
    "content": _Mapping(others="media type"),
    "media type": _Mapping({"schema": "schema", "examples": "examples"}),
    "examples": _Mapping(others="example"),
    "example": _Mapping(),
    "links": _Mapping(others="link"),
    "link": _Mapping({"operationId": "text", "operationRef": "text"}),
    "technologies": _Mapping(others="actions"),
    "actions": _Mapping(others="action"),
    "action": _Mapping({"examples": "action examples"}),
    "action examples": _Mapping({"request": "examples", "response": "examples"}),
    "components": _Mapping(
        {"schemas": "schemas", "responses": "responses", "requestBodies": "responses", "links": "links"}
        | {"examples": "examples"}
    ),
    "schemas": _Mapping(others="schema"),
    "schema": _Mapping(
        {
            "oneOf": "members",
            "anyOf": "members",
            "allOf": "members",
            "properties": "schemas",
            "items": "schema",
        }
        | {"discriminator": "discriminator"}
    ),
    "members": _List("schema"),
    "discriminator": _Mapping({"mapping": "texts"}),
    "texts": _Mapping(others="text"),
    "text": _Text(),
}


def check_shapes(bundle: Bundle) -> bool:
    """Note every place with the wrong shape; return whether there is none, which the other checks rely on."""
    problems = len(bundle.sources.problems)
    _check(bundle, (), bundle.document, "document")
    _check_paths(bundle)
    return len(bundle.sources.problems) == problems


def _check_paths(bundle: Bundle) -> None:
    paths = bundle.document.get("paths")
    for path in paths if isinstance(paths, dict) and paths != BROKEN else ():
        if not path.startswith("/"):
            place = bundle.origin(("paths",)).at(path)
            bundle.sources.report(place, f"path `{path}` does not start with `/`", f"write `/{path}`")


def _check(bundle: Bundle, at: Pointer, value: Any, name: str) -> None:
    if value == BROKEN or (name == "schema" and isinstance(value, bool)):
        return
    if isinstance(value, dict) and "$ref" in value:
        if not isinstance(value["$ref"], str):
            bundle.report((*at, "$ref"), "`$ref` is not a text", "write the path of a file")
        elif name == "path item":
            what = f"`{at[-1]}` refers to a component, which is no {name}"
            bundle.report(at, what, "write methods here")
        return
    shape = _SHAPES[name]
    what = f"`{at[-1]}`" if at else "the document"
    if not shape.fits(value):
        bundle.report(at, f"{what} is not {shape.name}", f"write {shape.name} ({name}) here")
        return
    if isinstance(shape, _Mapping):
        for key, remedy in shape.unknown(value):
            # The place of the key itself: what a reference in its value leads to stands elsewhere.
            bundle.sources.report(bundle.origin(at).at(key), f"`{key}` is no key of a {name}", remedy)
    for key in shape.required:
        if key not in value:
            bundle.report(at, f"{what} has no `{key}`", f"add `{key}`")
    for step, part, inner in shape.parts(value):
        _check(bundle, (*at, step), part, inner)
