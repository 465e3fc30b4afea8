"""A value of a document that knows where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scalingo_databases.codegen.openapi import component_pointer
from scalingo_databases.codegen.problems import Position
from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.reading.document import Document


@dataclass(frozen=True)
class Node:
    """The ``value`` at ``pointer`` of a ``document``.

    What is put together from the list of nodes ``made_of`` has the pointer of the first of them.
    """

    document: Document
    pointer: Pointer
    value: Any
    made_of: tuple["Node", ...] = ()

    @property
    def position(self) -> Position:
        """File and line, of the nearest place around it that is known."""
        return self.document.place(self.pointer)

    @property
    def component(self) -> str:
        """The name of the component that it is; nothing for what is none."""
        return self.pointer[2] if self.pointer[:1] == ("components",) and len(self.pointer) == 3 else ""

    @property
    def reference(self) -> str | None:
        """What its ``$ref`` says; ``None`` for a value that is none."""
        target = self.value.get("$ref") if isinstance(self.value, dict) else None
        return target if isinstance(target, str) else None

    def get(self, key: str) -> Any:
        """Give the plain value of ``key``; ``None`` without one."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def at(self, *steps: str) -> "Node":
        """Give the node at the end of ``steps``, whose value is ``None`` where there is nothing."""
        value = self.value
        for step in steps:
            if isinstance(value, dict):
                value = value.get(step)
            elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
                value = value[int(step)]
            else:
                value = None
        return Node(self.document, (*self.pointer, *steps), value)

    def named(self, key: str) -> dict[str, "Node"]:
        """Give the nodes of a mapping from names, each behind its references; none without one."""
        found = self.get(key)
        names = found if isinstance(found, dict) else ()
        return {str(name): self.at(key, name).resolved() for name in names}

    def listed(self, key: str) -> list["Node"]:
        """Give the nodes of a list, as they stand there; none without one."""
        found = self.get(key)
        if self.made_of and found is not None:
            return list(self.made_of)
        return [self.at(key, str(number)) for number in range(len(found) if isinstance(found, list) else 0)]

    def resolved(self) -> "Node":
        """Give what it stands for: itself, or the end of its references, under what stands beside them."""
        node, beside = self, dict[str, Any]()
        seen = set[str]()
        while (target := node.reference) is not None and target not in seen:
            seen.add(target)
            beside = {**{key: value for key, value in node.value.items() if key != "$ref"}, **beside}
            node = Node(self.document, component_pointer(target), self.document.at(target))
        if beside and isinstance(node.value, dict):
            return Node(node.document, node.pointer, {**node.value, **beside})
        return node

    def __iter__(self) -> Iterator[str]:
        """Give the keys of a mapping; none otherwise."""
        return iter(self.value if isinstance(self.value, dict) else ())


def root(document: Document) -> Node:
    """Give a whole document."""
    return Node(document, (), document.raw)
