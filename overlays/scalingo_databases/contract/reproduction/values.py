"""Values of requests in which variables stand for what differs from one time to the next."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent, Taken, resolved
from scalingo_databases.contract.safety.names import PREFIX

NUMBER = 8
"""Digits at the end of a name that the run gave."""

MADE = re.compile(rf"{PREFIX}[-_]?[0-9a-f]{{{NUMBER}}}")
"""A name that the run gave."""


@dataclass(frozen=True)
class Variable:
    """Something that is called ``name`` in a reproduction; it was ``original`` in the run."""

    name: str
    original: Any = field(compare=False, hash=False)


@dataclass(frozen=True)
class Text:
    """A text that holds variables."""

    parts: tuple[str | Variable, ...]


class Names:
    """Names for variables that are different from each other and from what is taken."""

    def __init__(self, taken: Iterable[str]) -> None:
        """Give none of the ``taken`` ones."""
        self._taken = set(taken)

    def free(self, wanted: str) -> str:
        """Give ``wanted`` as an identifier, with a number when it is taken."""
        plain = re.sub(r"\W+", "_", wanted).strip("_").lower() or "value"
        plain = f"value_{plain}" if plain[0].isdigit() else plain
        name, number = plain, 2
        while name in self._taken:
            name, number = f"{plain}_{number}", number + 1
        self._taken.add(name)
        return name


class Known:
    """The texts that variables stand for."""

    def __init__(self) -> None:
        """Know none."""
        self._by_text: dict[str, Variable] = {}
        self._pattern: re.Pattern[str] | None = None

    def add(self, variable: Variable) -> None:
        """Let ``variable`` stand for its original wherever that occurs in a text."""
        self._by_text[variable.original] = variable
        longest = sorted(map(re.escape, self._by_text), key=len, reverse=True)
        self._pattern = re.compile("|".join(longest))

    def __contains__(self, text: str) -> bool:
        """Tell whether a variable stands for ``text``."""
        return text in self._by_text

    def __iter__(self) -> Iterator[Variable]:
        """Give the variables in the order in which they became known."""
        return iter(self._by_text.values())

    def text(self, text: str) -> "str | Text | Variable":
        """Put the variables into ``text``."""
        if text in self._by_text:
            return self._by_text[text]
        if self._pattern is None or not self._pattern.search(text):
            return text
        parts: list[str | Variable] = []
        end = 0
        for match in self._pattern.finditer(text):
            parts += [text[end : match.start()], self._by_text[match[0]]]
            end = match.end()
        return Text(tuple(part for part in (*parts, text[end:]) if part != ""))

    def value(self, value: Any) -> Any:
        """Put the variables into all texts of ``value``."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return {key: self.value(each) for key, each in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)(self.value(each) for each in value)
        return value


def texts(value: Any) -> Iterator[str]:
    """Give all texts in ``value``, taken ones left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from texts(key)
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)


def taken(value: Any) -> Iterator[Taken]:
    """Give the values in ``value`` that come from earlier answers."""
    if isinstance(value, Taken):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from taken(each)
    elif isinstance(value, list):
        for each in value:
            yield from taken(each)


def fields(value: Any) -> Iterator[tuple[str, str]]:
    """Give the texts in ``value`` with the names of the fields that hold them."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            if isinstance(each, str):
                yield key, each
            else:
                yield from fields(each)
    elif isinstance(value, list):
        for each in value:
            yield from fields(each)


def subscripts(source: Taken) -> list[str | int]:
    """Give the steps to a taken value: keys of objects, positions in lists."""
    steps: list[str | int] = []
    walked = ""
    for step in source.pointer.split("/")[1:]:
        inside_list = isinstance(pointed(source.sent.answer, walked), list)
        plain = step.replace("~1", "/").replace("~0", "~")
        steps.append(int(plain) if inside_list and plain.isdecimal() else plain)
        walked = f"{walked}/{step}"
    return steps


def reading(value: Taken, body: str, user: Sent) -> str:
    """Give Python that reads ``value`` out of ``body`` for ``user``.

    What was chosen from a list because ``user`` must spare it is chosen anew: it may stand elsewhere there.
    """
    steps = subscripts(value)
    field = user.operation.resource.get("spares")
    entry = pointed(value.sent.answer, value.pointer.rpartition("/")[0])
    chosen = isinstance(entry, dict) and entry.get(field) is True
    if not chosen or len(steps) < 2 or not isinstance(steps[-2], int):
        return body + _places(steps)
    listed = body + _places(steps[:-2])
    return f"next(entry{_places(steps[-1:])} for entry in {listed} if entry{_places([str(field)])})"


def _places(steps: Iterable[str | int]) -> str:
    return "".join(f"[{json.dumps(step)}]" for step in steps)


def plainly_built(sent: Sent) -> bool:
    """Tell whether the URL of ``sent`` is just its path with the values filled in, and its query."""
    path = sent.operation.wire_path
    for name, value in resolved(sent.path).items():
        path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
    query = urlencode([(name, word(value)) for name, value in resolved(sent.query).items()])
    built = f"{sent.operation.base_url}{path}{'?' if query else ''}{query}"
    return not sent.url or built == sent.url


def word(value: Any) -> str:
    """Give ``value`` as it stands in a query."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def has_json(sent: Sent) -> bool:
    """Tell whether ``sent`` has a body that is JSON."""
    return sent.raw is None and sent.body is not ABSENT
