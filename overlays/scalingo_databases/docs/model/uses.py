"""Who uses a schema: the operations and the schemas that name it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from scalingo_databases.reading.document import Document


@dataclass
class Uses:
    """The ids of the operations that use a schema, and the names of the schemas that do, in order."""

    operations: list[str] = field(default_factory=list)
    schemas: list[str] = field(default_factory=list)


def uses_of(document: Document) -> dict[str, Uses]:
    """Give the uses of each schema that has any.

    An operation uses what it names itself or through a response, a parameter or another component, but not
    what is only inside the schemas that it names.
    """
    found: dict[str, Uses] = {}
    for path, method, operation, item in document.operations():
        shared = [item.get("parameters"), operation]
        for name in dict.fromkeys(_schemas(document, shared, frozenset())):
            called = str(operation.get("operationId") or f"{method}-{path}")
            found.setdefault(name, Uses()).operations.append(called)
    for user, schema in document.components("schemas").items():
        for name in dict.fromkeys(_schemas(document, schema, frozenset())):
            if name != user:
                found.setdefault(name, Uses()).schemas.append(user)
    return found


def _schemas(document: Document, node: Any, seen: frozenset[str]) -> Iterator[str]:
    """Give the names of the schemas that ``node`` refers to; other components are looked into."""
    if isinstance(node, list):
        for each in node:
            yield from _schemas(document, each, seen)
        return
    if not isinstance(node, Mapping):
        return
    reference = document.reference(node)
    if reference is not None and reference.section == "schemas":
        yield reference.name
    elif reference is not None and reference.section != "examples" and node["$ref"] not in seen:
        yield from _schemas(document, document.at(node["$ref"]), seen | {node["$ref"]})
    for each in node.values():
        yield from _schemas(document, each, seen)
