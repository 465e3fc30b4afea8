"""What a bundle must keep to beyond leading somewhere with every reference: one name for one operation."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.codegen.bundle import BROKEN, Bundle
from scalingo_databases.codegen.check_actions import check_actions, expanded_ids
from scalingo_databases.codegen.openapi import component_pointer, member_names, operations, target
from scalingo_databases.codegen.problems import Position
from scalingo_databases.codegen.shapes import check_shapes
from scalingo_databases.codegen.sources import Location, near_name
from scalingo_databases.codegen.yaml_source import Pointer


def check(bundle: Bundle) -> None:
    """Note everything that is wrong with ``bundle`` in its sources."""
    if bundle.document == BROKEN or not check_shapes(bundle):
        return
    _check_operation_names(bundle)
    _check_duplicates(bundle)
    _check_discriminators(bundle)
    found = list(operations(bundle.document))
    for pointer, operation in found:
        if "x-actions" in operation:
            check_actions(bundle, pointer)
    if not any(
        operation == BROKEN for _, operation in found
    ):  # otherwise nobody knows which operations there are
        _check_operations_are_listed(bundle)
        _check_links(bundle)


def _check_operation_names(bundle: Bundle) -> None:
    for pointer, operation in operations(bundle.document):
        if operation == BROKEN:
            continue
        source = bundle.origin(pointer)
        identifier = operation.get("operationId")
        key = source.pointer[0] if len(source.pointer) == 1 and source.path.parent.name == "paths" else None
        if not isinstance(identifier, str):
            bundle.report(
                pointer, "the operation has no operationId", f"add `operationId: {key or 'a_name'}`"
            )
        elif key is not None and identifier != key:
            bundle.report(
                (*pointer, "operationId"),
                f"operationId `{identifier}` stands under the key `{key}`",
                "give both the same name",
            )


def _check_operations_are_listed(bundle: Bundle) -> None:
    """Find operations that were written and forgotten: no tool would ever miss them."""
    used = set(bundle.origins.values())
    folder = bundle.root.parent / "paths"
    for path in sorted(folder.glob("*.yaml")):
        file = bundle.sources.file(path)
        for key, value in file.value.items() if file and isinstance(file.value, dict) else ():
            location = Location(path, (key,))
            if isinstance(value, dict) and "responses" in value and location not in used:
                bundle.sources.report(
                    location,
                    f"operation `{key}` is in no path",
                    f"list it under `paths` in {bundle.sources.shown(bundle.root)} or remove it",
                )


def _check_duplicates(bundle: Bundle) -> None:
    first: dict[str, tuple[Position, Pointer]] = {}
    for identifier, pointer in _identifiers(bundle):
        position = bundle.position(pointer)
        if identifier not in first:
            first[identifier] = position, pointer
            continue
        other, other_pointer = first[identifier]
        if (
            other == position
        ):  # one operation listed twice: the two lines in the table of paths tell them apart
            bundle.sources.report(
                Location(bundle.root, pointer[:3]),
                f"operation `{identifier}` is listed here and at {_listing(bundle, other_pointer)}",
                "list each operation once",
            )
        else:
            bundle.report(
                pointer, f"operationId `{identifier}` is already used at {other}", "rename one of the two"
            )


def _identifiers(bundle: Bundle) -> Iterator[tuple[str, Pointer]]:
    """Yield each operationId with its place, those that the expanded document will have included."""
    for pointer, operation in operations(bundle.document):
        if isinstance(operation.get("operationId"), str):
            yield operation["operationId"], (*pointer, "operationId")
    for pointer, operation in operations(bundle.document):
        yield from expanded_ids(operation.get("x-actions"), (*pointer, "x-actions"))


def _listing(bundle: Bundle, pointer: Pointer) -> Position:
    return bundle.sources.position(Location(bundle.root, pointer[:3]))


def _check_links(bundle: Bundle) -> None:
    found = list(operations(bundle.document))
    known = [str(operation.get("operationId")) for _, operation in found]
    keys = [
        bundle.origin(pointer).pointer[-1] for pointer, _ in found
    ]  # a wrong operationId is told elsewhere
    for pointer, key, value in _walk(bundle.document):
        if key != "links" or not isinstance(value, dict):
            continue
        for name, link in value.items():
            wanted = link.get("operationId") if isinstance(link, dict) else None
            if isinstance(wanted, str) and wanted not in known + keys:
                bundle.report(
                    (*pointer, name, "operationId"),
                    f"link `{name}` leads to operation `{wanted}`, which does not exist",
                    near_name(wanted, known, "correct the name or remove the link"),
                )


def _check_discriminators(bundle: Bundle) -> None:
    known = list(bundle.document["components"].get("schemas", {}))
    for pointer, key, value in _walk(bundle.document):
        mapping = value.get("mapping") if key == "discriminator" and isinstance(value, dict) else None
        for tag, named in mapping.items() if isinstance(mapping, dict) else ():
            place = (*pointer, "mapping", tag)
            name = component_pointer(named)[-1] if isinstance(named, str) else None
            if name is None:
                bundle.report(
                    place, f"`{tag}` is mapped to something that is no name", "map it to a schema's name"
                )
            elif name not in known:
                bundle.report(
                    place,
                    f"`{tag}` is mapped to schema `{name}`, which does not exist",
                    near_name(name, known, "correct the name or refer to the schema somewhere"),
                )
            elif name not in member_names(target(bundle.document, pointer[:-1])[1]):
                bundle.report(
                    place,
                    f"`{tag}` is mapped to schema `{name}`, which is no member of this union",
                    "add it to `oneOf` or remove the mapping",
                )


def _walk(value: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str, Any]]:
    """Yield each key below ``value`` with its place and value."""
    if isinstance(value, dict):
        for key, item in value.items():
            place = (*pointer, key)
            yield place, key, item
            yield from _walk(item, place)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _walk(item, (*pointer, str(index)))
