"""What the bundles must keep to beyond leading somewhere with every reference: one name for one operation."""

from collections.abc import Iterator, Sequence
from typing import Any

from scalingo_databases.codegen.bundle import BROKEN, Bundle
from scalingo_databases.codegen.check_actions import check_actions
from scalingo_databases.codegen.check_names import check_names
from scalingo_databases.codegen.check_orphans import check_components_are_used, check_operations_are_listed
from scalingo_databases.codegen.durations import check_durations
from scalingo_databases.codegen.openapi import component_pointer, member_names, operations, target
from scalingo_databases.codegen.resources.check import check_methods
from scalingo_databases.codegen.shapes import check_shapes
from scalingo_databases.codegen.sources import Sources, near_name
from scalingo_databases.codegen.yaml_source import Pointer


def check(bundles: Sequence[Bundle], sources: Sources) -> None:
    """Note everything that is wrong with ``bundles``, which are all that there are, in their ``sources``."""
    sound = [bundle for bundle in bundles if bundle.document != BROKEN and check_shapes(bundle)]
    check_names(sound)
    for bundle in sound:
        _check_one(bundle)
    # Many a mistake leaves something unused; told while there are others, that would only distract from them.
    if not sources.problems:
        check_components_are_used(sources)
        for bundle in sound:
            check_methods(bundle)


def _check_one(bundle: Bundle) -> None:
    _check_discriminators(bundle)
    check_durations(bundle)
    found = list(operations(bundle.document))
    for pointer, operation in found:
        if "x-actions" in operation:
            check_actions(bundle, pointer)
    if not any(
        operation == BROKEN for _, operation in found
    ):  # otherwise nobody knows which operations there are
        check_operations_are_listed(bundle)
        _check_links(bundle)


def _check_links(bundle: Bundle) -> None:
    found = list(operations(bundle.document))
    known = [str(operation.get("operationId")) for _, operation in found]
    # The keys in paths/ as well: a wrong operationId is told elsewhere.
    fitting = {*known, *(bundle.origin(pointer).pointer[-1] for pointer, _ in found)}
    for pointer, key, value in _walk(bundle.document):
        if key != "links" or not isinstance(value, dict):
            continue
        for name, link in value.items():
            wanted = link.get("operationId") if isinstance(link, dict) else None
            if isinstance(wanted, str) and wanted not in fitting:
                bundle.report(
                    (*pointer, name, "operationId"),
                    f"link `{name}` leads to operation `{wanted}`, which does not exist",
                    near_name(wanted, known, "correct the name or remove the link"),
                )


def _check_discriminators(bundle: Bundle) -> None:
    known = bundle.document["components"].get("schemas", {})
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
                    near_name(name, list(known), "correct the name or refer to the schema somewhere"),
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
