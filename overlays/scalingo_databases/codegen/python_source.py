"""Change a Python file in the places that a parser finds, and leave the rest of it as it is."""

import ast
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


class Source:
    """The text of a Python file; what is to be changed is written with :meth:`save`."""

    def __init__(self, path: Path) -> None:
        """Read the file ``path``."""
        self.path = path
        self._text = path.read_bytes()
        self.tree = ast.parse(self._text)
        self._changes: list[tuple[int, int, bytes]] = []
        starts = [0]
        for line in self._text.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))
        self._starts = starts

    def _span(self, node: ast.stmt | ast.expr) -> tuple[int, int]:
        # The parser counts columns in bytes.
        last, column = node.end_lineno or node.lineno, node.end_col_offset or 0
        return self._starts[node.lineno - 1] + node.col_offset, self._starts[last - 1] + column

    def text(self, node: ast.stmt | ast.expr) -> str:
        """Return what stands at ``node``."""
        start, end = self._span(node)
        return self._text[start:end].decode()

    def replace(self, node: ast.stmt | ast.expr, text: str) -> None:
        """Write ``text`` in the place of ``node``."""
        self._changes.append((*self._span(node), text.encode()))

    def add_import(self, lines: str) -> None:
        """Write ``lines`` before the first import that is none of the future."""
        first = next(
            node
            for node in self.tree.body
            if isinstance(node, ast.Import)
            or (isinstance(node, ast.ImportFrom) and node.module != "__future__")
        )
        start, _ = self._span(first)
        self._changes.append((start, start, lines.encode()))

    def save(self) -> None:
        """Write the file with all changes."""
        text = self._text
        for start, end, new in sorted(self._changes, reverse=True):
            text = text[:start] + new + text[end:]
        self.path.write_bytes(text)


def only(found: Iterable[T]) -> T:
    """Return the only one of ``found``; raise :class:`ValueError` where there is none, or more."""
    (found_one,) = found
    return found_one
