"""``places.json``: on which line of ``spec/`` each part of the published documents is written.

For each document the file maps JSON pointers to places in groups: the pointer of the outermost part that
stands in a file, with the file, the line, and the lines of what is inside and in the same file. The expanded
document is like the canonical one but for the operations of its actions, so only these stand there.
"""

import json
from collections.abc import Iterator
from typing import Any

from scalingo_databases.codegen.bundle import Bundle
from scalingo_databases.codegen.openapi import operations
from scalingo_databases.codegen.problems import Position
from scalingo_databases.codegen.yaml_source import Pointer

_RULES = ("x-rules", "x-effects")
_ONE = ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "schema")
_MANY = ("oneOf", "anyOf", "allOf", "prefixItems", "parameters", *_RULES)
_NAMED = ("properties", "patternProperties", "responses", "content")
# Components that a finding can be about.
_SECTIONS = (
    *("schemas", "parameters", "responses", "headers", "requestBodies"),
    *("examples", "securitySchemes", "links"),
)


def places_json(bundles: dict[str, Bundle]) -> str:
    """Return the text of the file for ``bundles``, which have the names of their documents."""
    groups = {name: _grouped(_canonical(bundle)) for name, bundle in bundles.items()}
    for name, bundle in bundles.items():
        if expanded := _grouped(_of_actions(bundle)):
            groups[f"{name}.expanded"] = expanded
    return (
        "{\n" + ",\n".join(f"{json.dumps(name)}:{_lines(found)}" for name, found in groups.items()) + "\n}\n"
    )


def _lines(groups: dict[str, Any]) -> str:
    """Return JSON with one line for each group, so that a change shows which places have moved."""
    lines = (f"{json.dumps(key)}:{json.dumps(value, separators=(',', ':'))}" for key, value in groups.items())
    return "{\n" + ",\n".join(lines) + "\n}"


def _canonical(bundle: Bundle) -> Iterator[tuple[Pointer, Position]]:
    for pointer, operation in operations(bundle.document):
        for place in _parts(operation, pointer):
            yield place, bundle.position(place)
        for place in _actions(operation, pointer):
            yield place, bundle.position(place)
    for section in _SECTIONS:
        for name, value in bundle.document["components"].get(section, {}).items():
            for place in _parts(value, ("components", section, name)):
                yield place, bundle.position(place)


def _parts(value: Any, at: Pointer) -> Iterator[Pointer]:
    """Yield ``at`` and the place of each part inside that has a meaning of its own."""
    yield at
    if not isinstance(value, dict):
        return
    for key in ("requestBody", *_ONE):
        if isinstance(value.get(key), dict):
            yield from _parts(value[key], (*at, key))
    for key in _MANY:
        if isinstance(value.get(key), list):
            for index, item in enumerate(value[key]):
                yield from _parts(item, (*at, key, str(index)))
    for key in _NAMED:
        if isinstance(value.get(key), dict):
            for name, item in value[key].items():
                yield from _parts(item, (*at, key, name))


def _actions(operation: dict[str, Any], at: Pointer) -> Iterator[Pointer]:
    for technology, name, entry in _entries(operation):
        yield from _parts(entry, (*at, "x-actions", technology, name))


def _entries(operation: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for technology, actions in operation.get("x-actions", {}).items():
        for name, entry in actions.items():
            yield technology, name, entry


def _of_actions(bundle: Bundle) -> Iterator[tuple[Pointer, Position]]:
    """Yield what only the expanded document has: an operation for each action."""
    for pointer, operation in operations(bundle.document):
        _, path, method = pointer
        for technology, name, entry in _entries(operation):
            expanded = ("paths", f"{path}#{technology}.{name}", method)
            action = (*pointer, "x-actions", technology, name)
            for place in _parts(entry, action):
                yield (*expanded, *place[len(action) :]), bundle.position(place)
            for place in _parts({key: operation.get(key) for key in _COPIED}, pointer):
                inside = place[len(pointer) :]
                if inside and inside[:2] != ("responses", "200"):
                    yield (*expanded, *inside), bundle.position(place)
            yield (*expanded, "requestBody"), bundle.position((*action, "request"))
            yield (*expanded, "responses", "200"), bundle.position((*action, "result"))


# What each operation of an action has from the operation that runs all of them.
_COPIED = ("parameters", "responses")


def _grouped(found: Iterator[tuple[Pointer, Position]]) -> dict[str, Any]:
    """Return ``{pointer: [file, line, {pointer inside: line}]}``, parts with the nearest one around them."""
    groups: dict[str, Any] = {}
    around: list[str] = []
    for pointer, position in sorted(found):
        text = "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in pointer)
        around = [outer for outer in around if text.startswith(f"{outer}/")]
        group = next((outer for outer in reversed(around) if groups[outer][0] == position.file), None)
        if group is None:
            groups[text] = [position.file, position.line, {}]
            around.append(text)
        else:
            groups[group][2][text.removeprefix(group)] = position.line
    return groups
