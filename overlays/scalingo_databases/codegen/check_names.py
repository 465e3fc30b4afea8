"""Operations have names that tools can use: well formed, and each only once in everything published."""

import re
from collections.abc import Iterator, Sequence

from scalingo_databases.codegen.bundle import BROKEN, Bundle
from scalingo_databases.codegen.check_actions import expanded_ids
from scalingo_databases.codegen.openapi import operations
from scalingo_databases.codegen.problems import Position
from scalingo_databases.codegen.sources import Location
from scalingo_databases.codegen.yaml_source import Pointer

# The client generator makes Python names of operationIds. It changes none of these, so that two operationIds
# never become one name; `getBackup`, `get-backup` and `get__backup` would all become `get_backup`.
_NAME = re.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*")
_RULE = "lower-case words joined by `_`"


def check_names(bundles: Sequence[Bundle]) -> None:
    """Note what is wrong with the names of the operations of ``bundles``."""
    for bundle in bundles:
        _check_operation_names(bundle)
        _check_action_names(bundle)
    _check_duplicates(bundles)


def _preferred(name: str) -> str:
    words = re.findall(r"[a-z0-9]+", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower())
    preferred = "_".join(words)
    return f"write `{preferred}`" if _NAME.fullmatch(preferred) else f"write {_RULE}"


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
        elif not _NAME.fullmatch(identifier):
            bundle.report(
                (*pointer, "operationId"),
                f"operationId `{identifier}` is not {_RULE}",
                _preferred(identifier),
            )
        elif key is not None and identifier != key:
            bundle.report(
                (*pointer, "operationId"),
                f"operationId `{identifier}` stands under the key `{key}`",
                "give both the same name",
            )


def _check_action_names(bundle: Bundle) -> None:
    for pointer, operation in operations(bundle.document):
        for identifier, place in expanded_ids(operation.get("x-actions"), (*pointer, "x-actions")):
            if not _NAME.fullmatch(identifier):
                bundle.report(
                    place,
                    f"action `{place[-1]}` of `{place[-2]}` gives the operationId `{identifier}`, "
                    f"which is not {_RULE}",
                    "name both in lower-case words joined by `-` or `_`",
                )


def _check_duplicates(bundles: Sequence[Bundle]) -> None:
    first: dict[str, tuple[Bundle, Pointer]] = {}
    for bundle, identifier, pointer in _identifiers(bundles):
        if identifier not in first:
            first[identifier] = bundle, pointer
            continue
        other_bundle, other_pointer = first[identifier]
        other = other_bundle.position(other_pointer)
        if other == bundle.position(pointer):
            # One operation listed twice: the two lines in the tables of paths tell them apart.
            bundle.sources.report(
                Location(bundle.root, pointer[:3]),
                f"operation `{identifier}` is listed here and at {_listing(other_bundle, other_pointer)}",
                "list each operation once",
            )
        else:
            bundle.report(
                pointer, f"operationId `{identifier}` is already used at {other}", "rename one of the two"
            )


def _identifiers(bundles: Sequence[Bundle]) -> Iterator[tuple[Bundle, str, Pointer]]:
    """Yield each operationId with its place, those that the expanded document will have included."""
    for bundle in bundles:
        for pointer, operation in operations(bundle.document):
            if isinstance(operation.get("operationId"), str):
                yield bundle, operation["operationId"], (*pointer, "operationId")
    for bundle in bundles:
        for pointer, operation in operations(bundle.document):
            for identifier, place in expanded_ids(operation.get("x-actions"), (*pointer, "x-actions")):
                yield bundle, identifier, place


def _listing(bundle: Bundle, pointer: Pointer) -> Position:
    return bundle.sources.position(Location(bundle.root, pointer[:3]))
