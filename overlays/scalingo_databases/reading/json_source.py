"""Read the text of a JSON file; the lines of its values are looked for when the first of them is asked for.

The values come from Python's own reader. The lines take ten times as long, and mostly nobody wants them.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from scalingo_databases.codegen.problems import Position, Problem
from scalingo_databases.codegen.yaml_source import MOST_LEVELS, Pointer, SourceFile

# Python itself writes no integer of more than 4300 decimal digits.
_MOST_DIGITS = 1000

_WORD = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\],:\n]|[^\s{}\[\],:"]+')
# A character in two halves is one of its own when it has been read; a half that is left is none.
_ESCAPE, _HALF = re.compile(r"\\u[dD][89a-fA-F]"), re.compile(r"[\ud800-\udfff]")


def parse_json(text: str, shown_as: str) -> tuple[SourceFile, list[Problem]]:
    """Read ``text``; give the file, and what is wrong with it although it is JSON.

    ``shown_as`` is the path that the problems name. Raises :class:`json.JSONDecodeError` for what is no JSON.
    """
    lines = _Lines(text, shown_as)
    value = None
    try:
        value = json.loads(
            text, parse_int=_integer, parse_float=_number, parse_constant=_number, object_pairs_hook=_object
        )
        has_half = _ESCAPE.search(text) and _HALF.search(json.dumps(value, ensure_ascii=False))
        is_strange = bool(has_half) or _is_too_deep(value)
    except (_StrangeError, RecursionError):
        is_strange = True
    return SourceFile(value, lines), lines.scan.problems if is_strange else []


class _StrangeError(Exception):
    """Something has to be told; the lines are looked for, and what it is on the way."""


def _integer(text: str) -> int:
    if len(text) > _MOST_DIGITS:
        raise _StrangeError
    return int(text)


def _number(text: str) -> float:
    if not math.isfinite(number := float(text)):
        raise _StrangeError
    return number


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _StrangeError
    return found


def _is_too_deep(value: Any) -> bool:
    level = [value]
    for _ in range(MOST_LEVELS):
        inside = (_members(each) for each in level)
        level = [each for members in inside for each in members if isinstance(each, dict | list)]
    return bool(level)


def _members(value: Any) -> Iterator[Any]:
    return iter(value.values() if isinstance(value, dict) else value if isinstance(value, list) else ())


class _Lines(Mapping[Pointer, int]):
    """The line of each place in a text, found at the first question."""

    def __init__(self, text: str, shown_as: str) -> None:
        self._text = text
        self._shown_as = shown_as

    @cached_property
    def scan(self) -> "_Scan":
        return _Scan(self._text, self._shown_as)

    def __getitem__(self, pointer: Pointer) -> int:
        return self.scan.lines[pointer]

    def __iter__(self) -> Iterator[Pointer]:
        return iter(self.scan.lines)

    def __len__(self) -> int:
        return len(self.scan.lines)


@dataclass
class _Open:
    """An object or a list that is being read: where it stands, and the key or number of its next value."""

    pointer: Pointer
    is_list: bool
    number: int = 0
    key: str | None = None


class _Scan:
    """Goes through a text once, token by token, and collects lines and problems on the way."""

    def __init__(self, text: str, shown_as: str) -> None:
        self.lines: dict[Pointer, int] = {(): 1}
        self.problems: list[Problem] = []
        self._shown_as = shown_as
        self._line = 1
        self._open: list[_Open] = []
        words = iter(_WORD.findall(text))
        while len(self._open) <= MOST_LEVELS and (word := next(words, None)) is not None:
            self._word(word)

    def _word(self, word: str) -> None:
        around = self._open[-1] if self._open else None
        if word == "\n":
            self._line += 1
        elif word == "," and around is not None:
            around.number, around.key = around.number + 1, None
        elif word in "]}" and around is not None:
            self._open.pop()
        elif word != ":":
            self._member(word, around)

    def _member(self, word: str, around: _Open | None) -> None:
        """Read a key, a value, or the start of one."""
        if around is None:
            place: Pointer = ()
        elif around.is_list:
            place = (*around.pointer, str(around.number))
            self.lines[place] = self._line
        elif around.key is None:
            self._key(json.loads(word), around)
            return
        else:
            place = (*around.pointer, around.key)
        if word in "[{":
            self._open.append(_Open(place, word == "["))
            if len(self._open) > MOST_LEVELS:
                self._report(
                    f"more than {MOST_LEVELS} levels deep", "move the inner part to a file of its own"
                )
        else:
            self._scalar(word)

    def _key(self, key: str, around: _Open) -> None:
        around.key = key
        place = (*around.pointer, key)
        if place in self.lines:
            self._report(
                f"key `{key}` is already on line {self.lines[place]}", "remove or rename one of the two"
            )
        else:
            self.lines[place] = self._line
        self._text(key)

    def _scalar(self, word: str) -> None:
        if word.startswith('"'):
            self._text(json.loads(word))
        elif word.lstrip("-").isdecimal():
            if len(word) > _MOST_DIGITS:
                what = f"an integer of {len(word)} digits; {_MOST_DIGITS} is the most"
                self._report(what, "shorten or quote it")
        elif word not in ("true", "false", "null") and not math.isfinite(float(word)):
            self._report(f"`{word}` is not a number in JSON", "use a finite number, or quote it")

    def _text(self, text: str) -> None:
        if _HALF.search(text):
            what = "half a character, such as `\\ud83d` without `\\ude00`"
            self._report(what, "write both halves, or remove this one")

    def _report(self, what: str, remedy: str) -> None:
        self.problems.append(Problem(Position(self._shown_as, self._line), what, remedy))
