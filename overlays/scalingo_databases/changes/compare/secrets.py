"""Which values no sentence may show: those of schemas with ``x-secret``, and of all inside them."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.changes.compare.node import Node
from scalingo_databases.codegen.openapi import component_pointer
from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.reading.document import Document

_MARK = "x-secret"


def is_secret(node: Node) -> bool:
    """Tell whether values of a schema can be secret, or hold what is secret."""
    secret = node.document.remembered("places of secrets", lambda: _places(node.document))
    for part in (node, *node.made_of):
        if any(part.pointer[:length] in secret for length in range(len(part.pointer) + 1)):
            return True
    return any(pointer in secret or said.get(_MARK) is True for pointer, said in _inside(node))


def _places(document: Document) -> frozenset[Pointer]:
    """Give the places with the mark, and the components that are referred to from there."""
    whole = Node(document, (), document.raw)
    found = set[Pointer]()
    for pointer, said in _inside(whole):
        if said.get(_MARK) is True and pointer not in found:
            marked = Node(document, pointer, said)
            found |= {place for place, _ in _inside(marked) if place[: len(pointer)] != pointer}
            found.add(pointer)
    return frozenset(found)


def _inside(node: Node) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """Give each mapping in a node and in what it refers to, with its place."""
    waiting: list[tuple[Pointer, Any]] = [(node.pointer, node.value)]
    seen = set[str]()
    while waiting:
        pointer, value = waiting.pop()
        if isinstance(value, dict):
            yield pointer, value
            target = value.get("$ref")
            if isinstance(target, str) and target.startswith("#/") and target not in seen:
                seen.add(target)
                waiting.append((component_pointer(target), node.document.at(target)))
            waiting += [((*pointer, str(key)), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [((*pointer, str(number)), inner) for number, inner in enumerate(value)]
