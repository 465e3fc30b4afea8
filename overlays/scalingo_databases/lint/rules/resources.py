"""``x-resource``: what an operation is about, and where that stands in its bodies."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.codegen.openapi import component_pointer
from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.places import Action, Operation, Place, reach
from scalingo_databases.lint.rule import Spot, rule

_IN_ANSWER, _IN_REQUEST = ("item", "collection"), ("request",)


@rule(
    "resource-form",
    why="generic tests and the groups of the client find their way by it alone",
    preferred="`name` and `role`, and only the keys of the table in spec/EXTENSIONS.md",
    example="x-resource: {name: backup, role: list, parent: db_id, collection: /database_backups, id: id}",
)
def form(documents: Documents) -> Iterator[Spot]:
    """Every call has a resource with name and role, and with known keys."""
    for call in documents.calls:
        for step, what in _wrong_with(call.fields.get("x-resource"), documents):
            yield call.at("x-resource", *step), what


def _wrong_with(value: Any, documents: Documents) -> Iterator[tuple[list[str], str]]:
    tables = documents.extensions
    if not isinstance(value, dict):
        yield [], "there is no `x-resource` with `name` and `role`"
        return
    if not isinstance(value.get("name"), str):
        yield [], "the resource has no `name`"
    if value.get("role") not in tables.roles:
        yield ["role"], f"role `{value.get('role')}` is none of {', '.join(tables.roles)}"
    for key in value:
        if key not in tables.resource_keys:
            yield [key], f"`{key}` is no key of `x-resource`"


@rule(
    "resource-pointer",
    why="a pointer that leads nowhere makes a generic test pass without testing anything",
    preferred="JSON pointers to properties of the bodies' schemas, and names of required parameters",
    example="x-resource: {name: addon, role: show, parent: app, parameter: addon_id, item: /addon, id: id}",
)
def pointer(documents: Documents) -> Iterator[Spot]:
    """Pointers, parameters and fields of a resource exist."""
    for call in documents.calls:
        resource = call.fields.get("x-resource")
        if isinstance(resource, dict):
            for key, what in _leading_nowhere(call, resource):
                yield call.at("x-resource", key), what


def _leading_nowhere(call: Operation | Action, resource: dict[str, Any]) -> Iterator[tuple[str, str]]:
    bodies = {
        **dict.fromkeys(_IN_ANSWER, call.answer_bodies()),
        **dict.fromkeys(_IN_REQUEST, call.request_bodies()),
    }
    for key, schemas in bodies.items():
        if key in resource and not _reached(schemas, resource[key]):
            yield key, f"`{key}` leads to `{resource[key]}`, which no schema of the body has"
    for key, places in (("parent", ("path",)), ("parameter", ("path", "query"))):
        names = resource[key] if isinstance(resource.get(key), list) else [resource.get(key)]
        for name in map(str, names):
            if key in resource and name not in call.required_parameters(*places):
                yield (
                    key,
                    f"`{key}` names `{name}`, which is no required parameter of the {' or '.join(places)}",
                )
    for key in ("id", "alias"):
        if key in resource and not _fields_named(call, resource, str(resource[key])):
            yield key, f"`{key}` names `{resource[key]}`, which the resource in the answer does not have"


def _reached(schemas: list[Place], pointer: Any) -> list[Place]:
    if not isinstance(pointer, str) or not (pointer == "" or pointer.startswith("/")):
        return []
    steps = list(component_pointer(pointer[1:])) if pointer else []
    return [place for schema in schemas for place in reach(schema, steps)]


def _fields_named(call: Operation | Action, resource: dict[str, Any], name: str) -> bool:
    """Whether the item, or the items of the collection, have the field; true where neither is given."""
    items = _reached(call.answer_bodies(), resource.get("item"))
    items += [place.child("items") for place in _reached(call.answer_bodies(), resource.get("collection"))]
    return not items or any(reach(item, [name]) for item in items)
