"""The schemas of a document as far as they lead to rules, to walk over answers with."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

import jsonschema_rs

from scalingo_databases.contract.documents.expressions import pointed

_DOCUMENT = "urn:document"


def step(text: str) -> str:
    """Return ``text`` as one step of a JSON pointer."""
    return text.replace("~", "~0").replace("/", "~1")


@dataclass(eq=False)
class Shape:
    """A schema: its place in the document, its rules, and the shapes inside it that lead to rules."""

    pointer: str
    rules: list[dict[str, Any]]
    properties: dict[str, "Shape"] = field(default_factory=dict)
    others: "Shape | None" = None
    items: "Shape | None" = None
    same: list["Shape"] = field(default_factory=list)
    branches: list["Shape"] = field(default_factory=list)
    leads: bool = False

    def children(self) -> Iterator["Shape"]:
        """Give every shape directly inside."""
        yield from self.properties.values()
        yield from (shape for shape in (self.others, self.items) if shape)
        yield from self.same
        yield from self.branches

    def prune(self) -> None:
        """Forget the shapes inside that lead to no rule."""
        self.properties = {name: shape for name, shape in self.properties.items() if shape.leads}
        self.others = self.others if self.others and self.others.leads else None
        self.items = self.items if self.items and self.items.leads else None
        self.same = [shape for shape in self.same if shape.leads]
        self.branches = [shape for shape in self.branches if shape.leads]


class Shapes:
    """The shapes of a document's schemas, each made once."""

    def __init__(self, document: dict[str, Any]) -> None:
        """Read schemas from ``document``, in which references lead to components only."""
        self._document = document
        self._registry: jsonschema_rs.Registry | None = None
        self._shapes: dict[str, Shape] = {}
        self._validators: dict[str, jsonschema_rs.Draft202012Validator] = {}

    def at(self, pointers: list[str]) -> dict[str, Shape]:
        """Return the shapes of the schemas at ``pointers``."""
        found = {pointer: self._shape(pointer) for pointer in pointers}
        grows = True
        while grows:
            leading = [s for s in self._shapes.values() if s.rules or any(c.leads for c in s.children())]
            grows = not all(shape.leads for shape in leading)
            for shape in leading:
                shape.leads = True
        for shape in self._shapes.values():
            shape.prune()
        return found

    def fits(self, value: Any, pointer: str) -> bool:
        """Tell whether ``value`` is valid for the schema at ``pointer``, formats included."""
        if pointer not in self._validators:
            if self._registry is None:
                self._registry = jsonschema_rs.Registry([(_DOCUMENT, self._document)])
            self._validators[pointer] = jsonschema_rs.Draft202012Validator(
                {"$ref": f"{_DOCUMENT}#{quote(pointer, safe='/~')}"},
                registry=self._registry,
                validate_formats=True,
            )
        return self._validators[pointer].is_valid(value)

    def walk(self, shape: Shape, value: Any, at: str = "") -> Iterator[tuple[Shape, Any, str]]:
        """Give each shape with rules that applies to ``value`` or a part of it, that value and its place.

        Of a union only the branches that the value fits apply.
        """
        if shape.rules:
            yield shape, value, at
        for same in shape.same:
            yield from self.walk(same, value, at)
        for branch in shape.branches:
            if self.fits(value, branch.pointer):
                yield from self.walk(branch, value, at)
        if isinstance(value, dict):
            for name, item in value.items():
                inside = shape.properties.get(name, shape.others)
                if inside:
                    yield from self.walk(inside, item, f"{at}/{step(name)}")
        elif isinstance(value, list) and shape.items:
            for index, item in enumerate(value):
                yield from self.walk(shape.items, item, f"{at}/{index}")

    def _shape(self, pointer: str) -> Shape:
        if pointer in self._shapes:
            return self._shapes[pointer]
        schema = pointed(self._document, pointer)
        shape = self._shapes[pointer] = Shape(pointer, [])
        if not isinstance(schema, dict):
            return shape
        shape.rules = schema.get("x-rules", [])
        if "$ref" in schema:
            shape.same.append(self._shape(schema["$ref"].removeprefix("#")))
        for name in schema.get("properties", {}):
            shape.properties[name] = self._shape(f"{pointer}/properties/{step(name)}")
        if isinstance(schema.get("additionalProperties"), dict):
            shape.others = self._shape(f"{pointer}/additionalProperties")
        if "items" in schema:
            shape.items = self._shape(f"{pointer}/items")
        for index, _ in enumerate(schema.get("allOf", [])):
            shape.same.append(self._shape(f"{pointer}/allOf/{index}"))
        for word in ("anyOf", "oneOf"):
            for index, _ in enumerate(schema.get(word, [])):
                shape.branches.append(self._shape(f"{pointer}/{word}/{index}"))
        return shape
