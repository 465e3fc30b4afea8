"""Pairs of small documents for each rule: one that makes it fire, and one that nearly does.

The YAML files next to this one hold them. A key is the code of a rule, for schemas without its direction: the
same pair serves requests and answers, or those of ``sides``. ``back`` is what the turned pair makes fire,
which serves as the pair of that code where it has no key of its own.
A pair is a pair of fragments, which :data:`_WRAPPED` makes whole: ``schema``, ``parameter``, ``operation``,
``answer``, ``received`` or ``document``; ``near`` is the other pair, of the same kind. ``says`` is what the
sentence has to name, ``also`` and ``also-back`` are the other changes, ``operations`` those that it reaches.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from scalingo_databases.changes.compare.change import Change
from scalingo_databases.changes.compare.documents import compare
from scalingo_databases.codegen.problems import Position
from scalingo_databases.codegen.yaml_source import read
from scalingo_databases.reading.document import Document

TODAY = date(2026, 5, 1)
FOLDER = Path(__file__).parent
SIDES = ("request", "response")
_KINDS = ("schema", "parameter", "operation", "answer", "received", "document")

Json = dict[str, Any]


@dataclass(frozen=True)
class Pair:
    """What is expected of ``old`` and ``new``: ``code`` and ``others`` fire, but not ``code`` for ``near``.

    ``reverse`` is what the way back makes fire. ``says`` and ``operations`` are what the change tells.
    """

    code: str
    reverse: str
    old: Json
    new: Json
    near: tuple[Json, Json]
    says: tuple[str, ...]
    others: tuple[str, ...]
    operations: tuple[str, ...]
    is_turned: bool

    @property
    def id(self) -> str:
        """The code, with that of the pair where the pair belongs to another one."""
        return f"{self.code} (back from {self.reverse})" if self.is_turned else self.code


@cache
def pairs() -> tuple[Pair, ...]:
    """Give all pairs, and those that are turned round."""
    return tuple(pair for path in sorted(FOLDER.glob("*.yaml")) for pair in _of_file(path))


def _of_file(path: Path) -> Iterator[Pair]:
    file, problems = read(path, path.name)
    assert file is not None, problems
    assert not problems, problems
    for code, entry in file.value.items():
        unknown = entry.keys() - {*_KINDS, *("back", "near", "says", "also", "also-back", "sides")}
        assert not unknown - {"operations", "operations-back", "components"}, (path.name, code, unknown)
        sides = entry.get("sides", SIDES) if "schema" in entry else ("",)
        for side in sides:
            yield from _of_entry(code, entry, side, entry.get("back") not in file.value)


def _of_entry(code: str, entry: Json, side: str, turns: bool) -> Iterator[Pair]:
    kind = next(kind for kind in _KINDS if kind in entry)
    start = f"{side}-" if side else ""
    old, new, *near = (_whole(kind, side, fragment, entry) for fragment in (*entry[kind], *entry["near"]))
    here: list[str] = entry.get("operations", ["told" if kind == "received" else "send"])
    back: str | None = entry.get("back")
    says = tuple(map(str, entry.get("says", ())))
    for turned in (False, True) if back and turns else (False,):
        first, second = (f"{start}{back}", f"{start}{code}") if turned else (f"{start}{code}", "")
        suffix = "-back" if turned else ""
        yield Pair(
            first,
            second or f"{start}{back or code}",
            new if turned else old,
            old if turned else new,
            (near[1], near[0]) if turned else (near[0], near[1]),
            says,
            tuple(f"{start}{other}" for other in entry.get(f"also{suffix}", ())),
            tuple(entry.get(f"operations{suffix}", here)),
            turned,
        )


def _whole(kind: str, side: str, fragment: Any, entry: Json) -> Json:
    found = _merged(_BASE, _WRAPPED[kind](fragment, side))
    whole: Json = _merged(found, {"components": {"schemas": entry.get("components", {})}})
    return whole


_FINE = {"200": {"description": "Fine."}}
_BASE: Json = {
    "openapi": "3.1.0",
    "info": {"title": "Things", "version": "1"},
    "paths": {"/things": {"post": {"operationId": "send", "responses": _FINE}}},
    "components": {
        "securitySchemes": {
            "key": {"type": "apiKey", "in": "header", "name": "A"},
            "token": {"type": "http", "scheme": "bearer"},
            "flow": {
                "type": "oauth2",
                "flows": {
                    "implicit": {
                        "authorizationUrl": "https://a.example",
                        "scopes": {"read": "Read.", "write": "Write."},
                    }
                },
            },
        }
    },
}


def _operation(fragment: Any) -> Json:
    return {"paths": {"/things": {"post": fragment}}}


def _schema(fragment: Any, side: str) -> Json:
    content = {"content": {"application/json": {"schema": fragment}}}
    if side == "request":
        return _operation({"requestBody": content})
    return _operation({"responses": {"200": content}})


def _parameter(fragment: Any, _side: str) -> Json:
    path = "/things" + "".join(f"/{{{each['name']}}}" for each in fragment if each["in"] == "path")
    operation = {"operationId": "send", "parameters": fragment, "responses": _FINE}
    # Elsewhere it is not at the path of the base any more.
    return {"paths": {"/things": None} | {path: {"post": operation}}}


def _answer(fragment: Any, _side: str) -> Json:
    answers = {status: {"description": "Fine.", **answer} for status, answer in fragment.items()}
    return _operation({"responses": {"200": None, **answers}})


def _received(fragment: Any, _side: str) -> Json:
    return {"webhooks": {"told": {"post": {"operationId": "told", "responses": _FINE} | fragment}}}


_WRAPPED: dict[str, Callable[[Any, str], Json]] = {
    "schema": _schema,
    "parameter": _parameter,
    "operation": lambda fragment, _: _operation(fragment),
    "answer": _answer,
    "received": _received,
    "document": lambda fragment, _: dict(fragment),
}


def _merged(one: Any, other: Any) -> Any:
    """Lay ``other`` over ``one``: mappings join, ``None`` takes a key away."""
    if not isinstance(one, Mapping) or not isinstance(other, Mapping):
        return other
    joined = {key: _merged(one[key], other[key]) if key in other else one[key] for key in one}
    joined.update({key: value for key, value in other.items() if key not in one})
    return {key: value for key, value in joined.items() if value is not None}


def document(raw: Json, name: str = "things") -> Document:
    """Give a document in memory, whose places are all on line 1 of a file of its name."""
    return Document(name, raw, lambda _: Position(f"{name}.yaml", 1))


def changes(old: Json, new: Json) -> list[Change]:
    """Compare two documents in memory."""
    return compare(document(old), document(new), TODAY)


def codes(old: Json, new: Json) -> list[str]:
    """Give the codes of all changes, sorted."""
    return sorted(change.code for change in changes(old, new))
