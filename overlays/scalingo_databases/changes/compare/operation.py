"""The operations of a document, and what makes two of them the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scalingo_databases.changes.compare.node import Node
from scalingo_databases.codegen.openapi import METHODS

_NAME = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Operation:
    """One operation: its node, the node of its path item, its method and the path as it is written."""

    node: Node
    item: Node
    method: str
    path: str

    @property
    def id(self) -> str:
        """Its operationId; nothing without one."""
        return str(self.node.get("operationId") or "")

    @property
    def name(self) -> str:
        """Its operationId, or method and path."""
        return self.id or f"{self.method.upper()} {self.path}"

    @property
    def place(self) -> tuple[str, str]:
        """What makes it the same operation elsewhere: the path without the names in it, and the method."""
        return wildcard(self.path), self.method


def operations(document: Node) -> list[Operation]:
    """Give the operations of a document."""
    return list(within(document.at("paths")))


def webhooks(document: Node) -> list[Operation]:
    """Give the requests that the API sends by itself."""
    return list(within(document.at("webhooks")))


def within(items: Node) -> Iterator[Operation]:
    """Give the operations of path items by their paths."""
    for path in items:
        item = items.at(path).resolved()
        for method in METHODS:
            node = item.at(method)
            if isinstance(node.value, dict):
                yield Operation(node, item, method, path)


def wildcard(path: str) -> str:
    """Give a path without the names of its parameters."""
    return _NAME.sub("{}", path)


def renamed(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Give the parameters of a path that are called otherwise, from their old names to the new ones."""
    for was, now in zip(_NAME.findall(old), _NAME.findall(new), strict=False):
        if was != now:
            yield was, now
