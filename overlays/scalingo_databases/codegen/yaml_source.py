"""Read one YAML file into plain JSON values, and remember on which line each of them stands.

Scalars follow the core schema of YAML 1.2, as OpenAPI recommends: only ``true`` and ``false`` are booleans, a
date is a string. Keys are always strings (``200:`` is ``"200"``), as they are in JSON.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from yaml.resolver import BaseResolver

from scalingo_databases.codegen.problems import Position, Problem

# The steps from the root of a document to a place in it; an index of a list is a step too, written in digits.
Pointer = tuple[str, ...]

# Far more than any document needs, and few enough for every tool that goes down level by level.
MOST_LEVELS = 100
# Aliases of aliases make very many values of a few lines; no document that people read has as many.
MOST_VALUES = 1_000_000
# Python itself writes no integer of more than 4300 decimal digits.
_MOST_DIGITS = 1000

_TAG = "tag:yaml.org,2002:"
_PLAIN_SCALARS = {
    "null": (r"^(?:null|Null|NULL|~|)$", ["~", "n", "N", ""]),
    "bool": (r"^(?:true|false)$", ["t", "f"]),
    "int": (r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    "float": (
        r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
        list("-+.0123456789"),
    ),
}


@dataclass(frozen=True)
class SourceFile:
    """One file: its value, and the line of each place in it (of the key, where the place has one)."""

    value: Any
    lines: Mapping[Pointer, int]

    def line(self, pointer: Pointer) -> int:
        """Return the line of ``pointer``, or of the nearest place around it that the file has."""
        while pointer not in self.lines and pointer:
            pointer = pointer[:-1]
        return self.lines.get(pointer, 1)


def parse(text: str, shown_as: str) -> tuple[SourceFile | None, list[Problem]]:
    """Read ``text``; return the file, or ``None`` when it is not YAML, and what is wrong with it.

    ``shown_as`` is the path that the problems name.
    """
    try:
        if excess := _too_much(text):
            line, what, remedy = excess
            return None, [Problem(Position(shown_as, line), what, remedy)]
        node = yaml.compose(text, Loader=_loader())
    except yaml.YAMLError as error:
        return None, [_syntax_problem(error, shown_as)]
    builder = _Builder(shown_as)
    value = builder.value(node, ()) if node is not None else None
    return SourceFile(value, builder.lines), builder.problems


def read(path: Path, shown_as: str) -> tuple[SourceFile | None, list[Problem]]:
    """Read the file ``path`` as :func:`parse` reads its text."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return None, [Problem(Position(shown_as, line), "this is not UTF-8 text", "save the file as UTF-8")]
    except OSError as error:
        what = f"the file cannot be read ({error.strerror})"
        return None, [Problem(Position(shown_as, 1), what, "create it, or allow reading it")]
    return parse(text, shown_as)


_TOO_DEEP, _FLATTER = f"more than {MOST_LEVELS} levels deep", "move the inner part to a file of its own"


_TOO_MANY = f"more than {MOST_VALUES} values, with those that aliases repeat"
_FEWER = "repeat less by aliases, or move a part to a file of its own"


def _too_much(text: str) -> tuple[int, str, str] | None:
    """Return where ``text`` gets too deep or too long, what is wrong and what to do; ``None`` if it does not.

    libyaml's composer crashes on a text that is too deep, and one that is too long when its aliases are
    followed takes all memory; so both are found before anything is built.
    """
    values = 0
    opened: list[tuple[str | None, int]] = []  # of each open collection, its anchor and the values before it
    sizes: dict[str, int] = {}
    for event in yaml.parse(text, Loader=_loader()):
        if isinstance(event, yaml.ScalarEvent):
            values += 1
        elif isinstance(event, yaml.AliasEvent):
            values += sizes.get(event.anchor or "", 1)
        elif isinstance(event, yaml.CollectionStartEvent):
            opened.append((event.anchor, values))
            values += 1
            if len(opened) > MOST_LEVELS:
                return _line(event), _TOO_DEEP, _FLATTER
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, before = opened.pop()
            if anchor is not None:
                sizes[anchor] = values - before
        if values > MOST_VALUES:
            return _line(event), _TOO_MANY, _FEWER
    return None


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _syntax_problem(error: yaml.YAMLError, shown_as: str) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    context = getattr(error, "context", None)
    what = f"YAML syntax: {said}" + (f", {context}" if context else "")
    position = Position(shown_as, mark.line + 1 if mark else 1)
    return Problem(
        position, what, "correct the indentation, quotes or punctuation on this line or just before it"
    )


@cache
def _loader() -> Any:
    """Return a loader that gives nodes the tags of the core schema; with libyaml, where PyYAML has it."""

    class Resolver(BaseResolver):
        pass

    for name, (pattern, first) in _PLAIN_SCALARS.items():
        Resolver.add_implicit_resolver(_TAG + name, re.compile(pattern), first)

    if yaml.__with_libyaml__:
        from yaml.cyaml import CParser  # type: ignore[attr-defined] # its stub imports it and does not export it

        class FastLoader(CParser, Resolver):
            def __init__(self, stream: str) -> None:
                CParser.__init__(self, stream)
                Resolver.__init__(self)

        return FastLoader

    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class PlainLoader(Reader, Scanner, Parser, Composer, Resolver):
        def __init__(self, stream: str) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)
            Resolver.__init__(self)

    return PlainLoader


class _Builder:
    """Turns composed nodes into values, collecting lines and problems on the way."""

    def __init__(self, shown_as: str) -> None:
        self.shown_as = shown_as
        self.lines: dict[Pointer, int] = {(): 1}
        self.problems: list[Problem] = []
        self._open: set[int] = set()  # collections being read, to notice one that contains itself

    def value(self, node: yaml.Node, at: Pointer) -> Any:
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._open:
            self._report(node, "an alias stands inside its own anchor", "write the value out")
            return None
        if len(at) >= MOST_LEVELS:  # by way of aliases
            self._report(node, _TOO_DEEP, _FLATTER)
            return None
        self._open.add(id(node))
        try:
            if isinstance(node, yaml.MappingNode):
                return self._mapping(node, at)
            return [self.value(child, place) for child, place in self._items(node, at)]
        finally:
            self._open.remove(id(node))

    def _items(self, node: yaml.Node, at: Pointer) -> Iterator[tuple[yaml.Node, Pointer]]:
        for index, child in enumerate(node.value):
            place = (*at, str(index))
            self.lines[place] = child.start_mark.line + 1
            yield child, place

    def _mapping(self, node: yaml.MappingNode, at: Pointer) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, child in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._report(key_node, "a key is a list or a mapping", "use a plain word as the key")
                continue
            key, place = key_node.value, (*at, key_node.value)
            if key == "<<" and not key_node.style:
                self._report(key_node, "merge keys (`<<`) do not exist in YAML 1.2", "write the keys out")
            elif key in result:
                first = self.lines[place]
                self._report(
                    key_node, f"key `{key}` is already on line {first}", "remove or rename one of the two"
                )
            else:
                self.lines[place] = key_node.start_mark.line + 1
                result[key] = self.value(child, place)
        return result

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        match node.tag.removeprefix(_TAG):
            case "str":
                return text
            case "null":
                return None
            case "bool":
                return text == "true"
            case "int":
                return self._integer(node, text)
            case "float":
                return self._number(node, text)
        self._report(node, f"tag `{node.tag}` has no meaning in JSON", "remove the tag")
        return text

    def _integer(self, node: yaml.ScalarNode, text: str) -> int:
        if len(text) > _MOST_DIGITS:
            what = f"an integer of {len(text)} digits; {_MOST_DIGITS} is the most"
            self._report(node, what, "shorten or quote it")
            return 0
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)

    def _number(self, node: yaml.ScalarNode, text: str) -> float:
        number = float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
        if not math.isfinite(number):
            self._report(node, f"`{text}` is not a number in JSON", "use a finite number, or quote it")
        return number

    def _report(self, node: yaml.Node, what: str, remedy: str) -> None:
        self.problems.append(Problem(Position(self.shown_as, node.start_mark.line + 1), what, remedy))
