"""Where a conversation can call an operation: values for its path, real ones and wrong ones."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.contract.directed.ground import Ground, words
from scalingo_databases.contract.documents.document import ended_parameter, naming
from scalingo_databases.contract.exchanges.operation import Operation

NOTHING = "00000000-0000-4000-8000-000000000000"
"""An id that nothing has, where nothing shows how ids look."""

SEVERAL = 3
"""So many things of one kind are looked at."""


def places(ground: Ground, operation: Operation, several: int = SEVERAL) -> list[dict[str, Any]]:
    """Give values for the path of ``operation`` that exist: one database of each kind, ``several`` others."""
    found: list[dict[str, Any]] = []
    seen: dict[str | None, int] = {}
    for binding in ground.bindings(operation):
        kind = ground.kind(binding)
        if seen.get(kind, 0) < (1 if kind else several):
            found += [{**binding, **each} for each in words(operation)]
        seen[kind] = seen.get(kind, 0) + 1
    return found


def places_at(
    ground: Ground, operation: Operation, database: str | None, several: int = SEVERAL
) -> list[dict[str, Any]]:
    """Give those places that are about ``database``; for ``None`` those that are about none."""
    return [path for path in places(ground, operation, several) if path.get("db_id") == database]


def place(ground: Ground, operation: Operation, *, spare: bool = False) -> dict[str, Any] | None:
    """Give one set of values for the path of ``operation``; ``None`` when its parents do not exist.

    What is only known by a made-up id gets one. ``spare`` does so for what the operation ends, so that
    nothing is ended when a server does what it should refuse.
    """
    found = next(iter(places(ground, operation)), None)
    if found is None:
        parents = ground.parents(operation)
        if not parents:
            return None
        found = {**parents[0], **next(words(operation))}
    path = dict.fromkeys(operation.named("path"), NOTHING) | found
    ended = ended_parameter(operation.definition)
    if spare and ended in path:
        path[ended] = NOTHING
    return path


def unlike(value: str) -> str:
    """Give an id that looks like ``value`` and names nothing."""
    if not any(character.isdigit() for character in value):
        return f"{value}-7f3a91c2e5"
    return "".join(_turned(character) for character in value)


def _turned(character: str) -> str:
    return str((int(character) + 7) % 10) if character.isdecimal() and character.isascii() else character


def named_by_path(operation: Operation) -> Iterator[str]:
    """Give the path parameters that name something, in the order of the path."""
    names = naming(operation.definition)
    yield from (name for name in operation.named("path") if name in names)
