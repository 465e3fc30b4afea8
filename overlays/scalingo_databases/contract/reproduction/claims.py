"""The claim of a problem, put into the form of the file in which it stands."""

import ast
import io
import tokenize
from collections.abc import Iterator, Sequence
from typing import Any, cast

from scalingo_databases.contract.reproduction.python import WIDTH, kept, source
from scalingo_databases.contract.reproduction.values import Known, Names, Text, Variable, texts

_BIG = 30
"""Characters from which on a literal is worth a name of its own."""


class Claim:
    """The lines of a claim, with variables in the place of what differs from one time to the next."""

    def __init__(self, lines: Sequence[str], known: Known, names: Names, indent: str) -> None:
        """Take the ``lines``; those of the result begin with ``indent``.

        Literals that make a line too long get a name: they are in ``constants`` if they are the same each
        time, otherwise they are assigned within the result.
        """
        self.constants: list[str] = []
        self._named_before: dict[str, str] = {}
        self._known = known
        self._names = names
        self._indent = indent
        self.lines = list(self._formatted(lines))

    def _formatted(self, lines: Sequence[str]) -> Iterator[str]:
        for line in lines:
            text = self._indent + _rewritten(line, self._known)
            if len(text) > WIDTH:
                text = self._indent + _rewritten(self._shortened(line), self._known)
                yield from self._assigned
            yield kept(text)

    def _shortened(self, line: str) -> str:
        """Give names to the big literals of ``line``."""
        self._assigned: list[str] = []
        margin = len(line) - len(line.lstrip())
        plain = line[margin:]
        body = plain + " pass" if plain.endswith(":") else plain
        for node in sorted(_literals(ast.parse(body)), key=lambda each: -each.col_offset):
            start, end = _columns(body, node)
            if end - start >= _BIG:
                name = self._named(ast.literal_eval(node), line[:margin], "fits(" in plain)
                plain = plain[:start] + name + plain[end:]
        return line[:margin] + plain

    def _named(self, value: Any, margin: str, is_schema: bool) -> str:
        wanted = "rule" if isinstance(value, str) else "schema" if is_schema else "expected"
        if (key := repr(value)) in self._named_before:
            return self._named_before[key]
        indent = self._indent + margin
        name = self._names.free(wanted)
        if any(self._known.text(each) != each for each in texts(value)):
            inside = source(self._known.value(value), indent, len(name) + 3)
            self._assigned.append(_marked(f"{indent}{name} = {inside}"))
            return name
        self._named_before[key] = name.upper()
        self.constants.append(_marked(f"{name.upper()} = {source(value, '', len(name) + 3)}"))
        return name.upper()


def _marked(assignment: str) -> str:
    """Mark an assignment that is one long line; what has several lines was broken where it can be."""
    return assignment if "\n" in assignment else kept(assignment)


def identifiers(lines: Sequence[str]) -> set[str]:
    """Give all names that a claim uses."""
    tree = ast.parse("\n".join(lines))
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def strings(lines: Sequence[str]) -> Iterator[str]:
    """Give all texts that stand in a claim."""
    for node in ast.walk(ast.parse("\n".join(lines))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _literals(tree: ast.Module) -> Iterator[ast.expr]:
    """Give the texts and the outermost containers in ``tree`` that hold nothing but literals."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text or (isinstance(node, (ast.Dict, ast.List, ast.Tuple)) and _is_literal(node)):
            yield cast(ast.expr, node)
        elif not isinstance(node, ast.JoinedStr):
            waiting += ast.iter_child_nodes(node)


def _is_literal(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except ValueError:
        return False
    return True


def _columns(text: str, node: ast.expr) -> tuple[int, int]:
    """Give where ``node`` begins and ends in ``text``, in characters; the parser counts bytes."""
    encoded = text.encode()
    start, end = node.col_offset, node.end_col_offset or node.col_offset
    return len(encoded[:start].decode()), len(encoded[:end].decode())


def _rewritten(line: str, known: Known) -> str:
    """Give ``line`` with its texts in the usual quotes, and with variables in them."""
    margin = len(line) - len(line.lstrip())
    plain = line[margin:]
    result, end = line[:margin], 0
    for token in tokenize.generate_tokens(io.StringIO(plain).readline):
        if token.type == tokenize.STRING:
            start, stop = token.start[1], token.end[1]
            result += plain[end:start] + _string(token.string, known)
            end = stop
    return result + plain[end:]


def _string(token: str, known: Known) -> str:
    if token[0] not in "'\"":
        return token  # an f-string or bytes
    value = ast.literal_eval(token)
    inside = known.text(value)
    return source(inside if isinstance(inside, (Text, Variable)) else value)
