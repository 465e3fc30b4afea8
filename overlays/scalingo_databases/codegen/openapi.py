"""The few things about an OpenAPI document that several modules here need."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.codegen.yaml_source import Pointer

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

JSON_MEDIA_TYPE = "application/json"


def operations(document: dict[str, Any]) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """Yield the pointer and the value of each operation."""
    paths = document.get("paths")
    for path, item in paths.items() if isinstance(paths, dict) else ():
        for method in METHODS:
            if isinstance(item, dict) and isinstance(item.get(method), dict):
                yield ("paths", path, method), item[method]


def target(document: dict[str, Any], pointer: Pointer) -> tuple[Pointer, Any]:
    """Return the place ``pointer`` and its value, or, where that is a reference, those it leads to.

    The value is ``None`` where there is nothing, and where references lead in a circle.
    """
    seen: set[Pointer] = set()
    while pointer not in seen:
        seen.add(pointer)
        value: Any = document
        for depth, step in enumerate((*pointer, None)):
            if isinstance(value, dict) and isinstance(value.get("$ref"), str):
                pointer = (*component_pointer(value["$ref"]), *pointer[depth:])
                break
            if step is None:
                return pointer, value
            value = value.get(step) if isinstance(value, dict) else None
    return pointer, None


def component_pointer(reference: str) -> Pointer:
    """Return the steps of a reference inside the document: ``#/components/schemas/A`` has three."""
    return tuple(
        step.replace("~1", "/").replace("~0", "~") for step in reference.removeprefix("#/").split("/")
    )


def member_names(schema: Any) -> set[str]:
    """Return the names of the members of a ``oneOf`` or ``anyOf``; none where a member has no name."""
    members = (schema.get("oneOf") or schema.get("anyOf")) if isinstance(schema, dict) else None
    names = [member.get("$ref") if isinstance(member, dict) else None for member in members or ()]
    return {component_pointer(name)[-1] for name in names if name} if all(names) else set()


def references(value: Any) -> Iterator[str]:
    """Yield every reference inside ``value``, repetitions included."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "$ref" and isinstance(item, str):
                yield item
            else:
                yield from references(item)
    elif isinstance(value, list):
        for item in value:
            yield from references(item)
