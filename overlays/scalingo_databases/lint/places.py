"""Places in a bundled document, and the ways to walk over those that rules are about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from scalingo_databases.codegen.bundle import Bundle
from scalingo_databases.codegen.openapi import METHODS, component_pointer
from scalingo_databases.codegen.problems import Position
from scalingo_databases.codegen.yaml_source import Pointer

Key = tuple[str, Pointer]
_P = TypeVar("_P", bound="Place")

# Keywords whose value is a schema, a list of schemas, or schemas by name.
_ONE = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames")
_MANY = ("oneOf", "anyOf", "allOf", "prefixItems")
_NAMED = ("properties", "patternProperties", "$defs")


@dataclass(frozen=True, eq=False)
class Place:
    """A value in a bundled document; :meth:`child` follows references, so it rarely is one."""

    bundle: Bundle
    pointer: Pointer
    value: Any

    @property
    def key(self) -> Key:
        """What identifies the place among those of all documents."""
        return self.bundle.root.parent.name, self.pointer

    @property
    def fields(self) -> dict[str, Any]:
        """The value where it is a mapping; otherwise an empty one."""
        return self.value if isinstance(self.value, dict) else {}

    def at(self, *steps: str) -> Position:
        """Return file and line of the place ``steps`` further inside, or of the nearest one around it."""
        return self.bundle.position((*self.pointer, *steps))

    def child(self, *steps: str) -> "Place":
        """Return the place ``steps`` further inside, references followed; its value can be ``None``."""
        place = self.resolved()
        for step in steps:
            place = place.raw(step).resolved()
        return place

    def raw(self, step: str) -> "Place":
        """Return the place one step inside, whether it is a reference or not."""
        value: Any = None
        if isinstance(self.value, dict):
            value = self.value.get(step)
        elif isinstance(self.value, list) and step.isdecimal() and int(step) < len(self.value):
            value = self.value[int(step)]
        return Place(self.bundle, (*self.pointer, step), value)

    def resolved(self) -> "Place":
        """Return the place that this one refers to, or itself when it is no reference."""
        place, seen = self, {self.pointer}
        while isinstance(place.fields.get("$ref"), str):
            pointer = component_pointer(place.fields["$ref"])
            if pointer in seen:
                return Place(self.bundle, pointer, None)
            seen.add(pointer)
            place = Place(self.bundle, (), self.bundle.document)
            for step in pointer:
                place = place.raw(step)
        return place

    def children(self) -> Iterator[tuple[str, "Place"]]:
        """Yield key (or index) and place of everything directly inside, references followed."""
        for step in self.steps():
            yield step, self.child(step)

    def steps(self) -> list[str]:
        """Return the keys, or the indexes, of what is directly inside."""
        if isinstance(self.value, dict):
            return list(self.value)
        return [str(index) for index in range(len(self.value))] if isinstance(self.value, list) else []


@dataclass(frozen=True, eq=False)
class Operation(Place):
    """An operation with the path and the method that lead to it."""

    path: str
    method: str

    @property
    def name(self) -> str:
        """The operationId."""
        return str(self.fields.get("operationId"))

    def parameters(self) -> Iterator[Place]:
        """Yield the parameters of the operation and of its path, references followed."""
        item = Place(self.bundle, self.pointer[:-1], self.bundle.document["paths"][self.path])
        for owner in (item, self):
            for _, parameter in owner.child("parameters").children():
                yield parameter

    def required_parameters(self, *places: str) -> set[str]:
        """Return the names of the required parameters that stand in ``places``, such as ``path``."""
        found = [parameter.fields for parameter in self.parameters()]
        return {
            str(one.get("name")) for one in found if one.get("in") in places and one.get("required") is True
        }

    def responses(self) -> Iterator[tuple[str, Place]]:
        """Yield each status with its response."""
        yield from self.child("responses").children()

    def needs_token(self) -> bool:
        """Whether a caller has to prove who it is: by a security scheme, or by a secret in a parameter."""
        security = self.fields.get("security", self.bundle.document.get("security"))
        return bool(security) or any(parameter.fields.get("x-secret") for parameter in self.parameters())

    def request_bodies(self) -> list[Place]:
        """Return the schemas of the JSON bodies that can be sent."""
        return _json_schemas(self.child("requestBody"))

    def answer_bodies(self) -> list[Place]:
        """Return the schemas of the JSON bodies that tell of success."""
        return [
            schema
            for status, response in self.responses()
            if status.startswith("2")
            for schema in _json_schemas(response)
        ]


@dataclass(frozen=True, eq=False)
class Action(Place):
    """An action of the engine, as one technology has it."""

    technology: str
    name: str

    def required_parameters(self, *places: str) -> set[str]:
        """Return the names of those of the operation that runs actions."""
        path, method = self.pointer[1:3]
        operation = Operation(
            self.bundle, self.pointer[:3], self.bundle.document["paths"][path][method], path, method
        )
        return operation.required_parameters(*places)

    def request_bodies(self) -> list[Place]:
        """Return the schema of the action's request."""
        return [component(self, "schemas", str(self.fields.get("request")))]

    def answer_bodies(self) -> list[Place]:
        """Return the schema of the action's result."""
        return [component(self, "schemas", str(self.fields.get("result")))]


@dataclass(frozen=True, eq=False)
class Header(Place):
    """A header of an answer, under the name that it has on the wire."""

    name: str


@dataclass(frozen=True, eq=False)
class Schema(Place):
    """A schema: ``role`` is ``component``, ``property``, ``part`` (of another schema) or ``body``."""

    role: str
    name: str

    def types(self) -> set[str]:
        """Return the types that ``type`` allows; none where it is not given."""
        types = self.fields.get("type")
        return set(map(str, types)) if isinstance(types, list) else {str(types)} if types else set()


def component(place: Place, section: str, name: str) -> Place:
    """Return the component ``name`` of the document that ``place`` is in."""
    return Place(place.bundle, (), place.bundle.document).child("components", section, name)


def is_json(media_type: str) -> bool:
    """Whether bodies of ``media_type`` are JSON."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence == "application/json" or essence.endswith("+json")


def _json_schemas(body: Place) -> list[Place]:
    content = body.child("content")
    return [content.child(name, "schema") for name in content.steps() if is_json(name)]


def operations(root: Place) -> Iterator[Operation]:
    """Yield the operations of the document ``root``."""
    paths = root.child("paths")
    for path in paths.steps():
        for method in METHODS:
            place = paths.child(path).child(method)
            if isinstance(place.value, dict):
                yield Operation(root.bundle, place.pointer, place.value, path, method)


def actions(operation: Operation) -> Iterator[Action]:
    """Yield the actions that ``operation`` runs."""
    for technology, entries in operation.child("x-actions").children():
        for name, entry in entries.children():
            yield Action(operation.bundle, entry.pointer, entry.value, technology, name)


def media_types(body: Place) -> Iterator[tuple[str, Place]]:
    """Yield name and place of each media type of a request body or a response."""
    yield from body.child("content").children()


def schemas(root: Place) -> Iterator[Schema]:
    """Yield every schema of the document ``root``, outer ones first; references are not followed."""
    for schema in outer_schemas(root):
        yield from _within(schema, schema.role, schema.name)


def outer_schemas(root: Place) -> Iterator[Schema]:
    """Yield every schema of the document ``root`` that is not part of another; maybe no mapping at all."""
    components = root.child("components", "schemas")
    for name in components.steps():
        place = components.raw(name)
        yield Schema(root.bundle, place.pointer, place.value, "component", name)
    for owner in _owners(root):
        if "schema" in owner.fields:
            place = owner.raw("schema")
            name = str(owner.fields.get("name", owner.pointer[-1]))
            yield Schema(root.bundle, place.pointer, place.value, "body", name)


def _owners(root: Place) -> Iterator[Place]:
    """Yield everything that has a schema: parameters, headers and media types, each once."""
    yield from parameters(root)
    yield from headers(root)
    yield from _once(
        media_type
        for operation in operations(root)
        for body in _bodies(operation)
        for _, media_type in media_types(body)
    )


def _bodies(operation: Operation) -> list[Place]:
    return [operation.child("requestBody"), *(response for _, response in operation.responses())]


def parameters(root: Place) -> Iterator[Place]:
    """Yield every parameter of the document ``root`` once."""
    yield from _once(parameter for operation in operations(root) for parameter in operation.parameters())


def headers(root: Place) -> Iterator[Header]:
    """Yield every header of an answer in the document ``root`` once."""
    yield from _once(
        Header(header.bundle, header.pointer, header.value, name)
        for operation in operations(root)
        for body in _bodies(operation)
        for name, header in body.child("headers").children()
    )


def _once(places: Iterable[_P]) -> Iterator[_P]:
    seen: set[Pointer] = set()
    for place in places:
        if place.pointer not in seen:
            seen.add(place.pointer)
            yield place


def _within(place: Place, role: str, name: str) -> Iterator[Schema]:
    if not isinstance(place.value, dict):
        return
    yield Schema(place.bundle, place.pointer, place.value, role, name)
    for keyword in _ONE:
        yield from _within(place.raw(keyword), "part", name)
    for keyword in _MANY:
        members = place.raw(keyword)
        for step in members.steps():
            yield from _within(members.raw(step), "part", name)
    for keyword in _NAMED:
        named = place.raw(keyword)
        for step in named.steps():
            yield from _within(named.raw(step), "property", step)


def request_schemas(calls: Iterable[Operation | Action]) -> set[Key]:
    """Return the keys of all schemas that the request bodies of ``calls`` are checked against."""
    waiting = [schema for call in calls for schema in call.request_bodies()]
    reached: set[Key] = set()
    while waiting:
        for schema in _within(waiting.pop(), "part", ""):
            if schema.key in reached:
                continue
            reached.add(schema.key)
            if "$ref" in schema.fields:
                waiting.append(schema.resolved())
    return reached


def reach(schema: Place, steps: list[str]) -> list[Place]:
    """Return the schemas of what a JSON pointer leads to in a body of ``schema``; maybe none."""
    schema = schema.resolved()
    found = [
        place
        for keyword in ("oneOf", "anyOf", "allOf")
        for _, member in schema.child(keyword).children()
        for place in reach(member, steps)
    ]
    if not steps:
        return [schema, *found] if schema.fields else found
    inner = schema.child("properties", steps[0])
    if inner.value is None and steps[0].isdecimal():
        inner = schema.child("items")
    return found + (reach(inner, steps[1:]) if inner.fields else [])
