"""What was found, and how it is collected."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from scalingo_databases.changes.compare.canonical import differ
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.secrets import is_secret
from scalingo_databases.changes.rules import RULES, Level, Rule
from scalingo_databases.codegen.problems import Position
from scalingo_databases.codegen.yaml_source import Pointer

_LONGEST = 80
_SHOWS_VALUES = re.compile(
    r"(request|response)-(default|const|enum|value|known-value|pattern-(set|dropped|changed)|not|condition)"
)
"""Codes of the rules whose sentences show values, or schemas that have some."""


@dataclass(frozen=True)
class Change:
    """One difference of two documents.

    ``name`` is what has changed, such as ``Addon.status``; ``operations`` are those that it reaches, by ids.
    ``old`` and ``new`` are where it stands in either document: where one has nothing, the nearest place
    around. ``position`` is file and line, of the new document unless the thing is gone from it.
    """

    rule: Rule
    api: str
    name: str
    sentence: str
    old: Pointer
    new: Pointer
    position: Position
    operations: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The code of its rule."""
        return self.rule.code

    @property
    def level(self) -> Level:
        """The level of its rule."""
        return self.rule.level


@dataclass
class Found:
    """What was found in one part of the documents, and which other parts it leads to.

    ``place`` is where all of it is told, when that is not where the nodes stand: a field that refers to
    another component now has changed, and no component has.
    """

    changes: list[Change] = field(default_factory=list)
    leads_to: list["Found"] = field(default_factory=list)
    place: tuple[Node, Node] | None = None

    def all(self) -> Iterable["Found"]:
        """Give this part and all that it leads to, each once."""
        seen: dict[int, Found] = {}
        waiting = [self]
        while waiting:
            part = waiting.pop()
            if id(part) not in seen:
                seen[id(part)] = part
                waiting += part.leads_to
        return seen.values()

    def add(
        self,
        code: str,
        old: Node,
        new: Node,
        name: str = "",
        was: Any = None,
        now: Any = None,
        *,
        gone: bool = False,
    ) -> None:
        """Note a change of the kind ``code`` between two nodes; ``gone``: the old one has the place."""
        rule = RULES[code]
        if _SHOWS_VALUES.match(code) and (is_secret(old) or is_secret(new)):
            was, now = SECRET, SECRET
        sentence = rule.what.format(name=name and _marked(name), old=told(was), new=told(now)).strip()
        old, new = self.place or (old, new)
        position = new.position if self.place or not gone else old.position
        api = new.document.slug
        self.changes.append(Change(rule, api, name, sentence, old.pointer, new.pointer, position))


@dataclass(frozen=True)
class Told:
    """Words that are shown as they are."""

    text: str


SECRET = Told("(secret)")
"""Stands for a value that must not be shown."""


def told(value: Any) -> str:
    """Give a value as a sentence shows it: JSON in code marks, cut when it is long."""
    if isinstance(value, Told):
        return value.text
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return _marked(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


def _marked(text: str) -> str:
    """Give a text in code marks, which it cannot end by itself."""
    return f"`{printable(text.replace('`', chr(39)))}`"


def printable(text: str) -> str:
    """Give a text for one line, in which control characters are written out."""
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode("ascii") for each in text
    )


def listed(values: Iterable[Any]) -> Told:
    """Give several values as a sentence shows them."""
    return Told(", ".join(map(told, values)) or "nothing")


def texts(old: Node, new: Node, *keys: str) -> bool:
    """Tell whether what is said for readers differs."""
    return any(differ(old.get(key), new.get(key)) for key in keys)


def examples_differ(old: Node, new: Node) -> bool:
    """Tell whether the examples of a body, parameter or header differ."""
    named = [{name: node.value for name, node in each.named("examples").items()} for each in (old, new)]
    return differ(*named) or texts(old, new, "example")


def dated(node: Node) -> date | None:
    """Give the day on which a deprecated thing goes, if it says so."""
    try:
        return date.fromisoformat(str(node.get("x-removed-on")))
    except ValueError:
        return None


def removal(node: Node, today: date, plain: str, before: str, announced: str) -> str:
    """Choose the code for a thing that is gone: announced for a day or not, and gone too early or not."""
    day = dated(node) if node.get("deprecated") is True else None
    if day is None:
        return plain
    return before if today < day else announced
