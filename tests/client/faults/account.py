"""The books of a big run: what became of each call, held against what the server says it was asked."""

import json
import urllib.request
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

from .drawing import Fate, fate
from .fronts import ACTION, CREATE, GET, LIST, RESTORE, Method
from .platform import ADDON_TOKEN, EXCHANGE, Asked

METHODS = [LIST, CREATE, GET, ACTION, LIST, RESTORE, GET]
DATABASES = [f"ad-{number:04}" for number in range(5)]
ATTEMPTS = 5
PATIENCE = 0.5
"""Seconds that a call waits for an answer which the server will not give."""


def method_of(number: int) -> Method:
    """Give what call ``number`` does."""
    return METHODS[number % len(METHODS)]


def database_of(number: int) -> str:
    """Give the database that call ``number`` is about."""
    return DATABASES[number // len(METHODS) % len(DATABASES)]


@dataclass
class Books:
    """What the client saw of ``calls`` calls; ``drawn`` is the number from which the faults are drawn."""

    drawn: int
    calls: int
    outcomes: dict[int, str] = field(default_factory=dict)
    without_token: set[int] = field(default_factory=set)
    strange: list[str] = field(default_factory=list)
    retries: Counter[str] = field(default_factory=Counter)
    objects: list[int] = field(default_factory=list)

    def fate_of(self, number: int) -> Fate:
        """Tell what must become of call ``number``, if tokens can be had."""
        return fate(self.drawn, str(number), method_of(number).repeatable, ATTEMPTS)

    def options(self, number: int) -> dict[str, Any]:
        """Give the options of call ``number``."""
        waits: dict[str, Any] = {"timeout": PATIENCE} if self.fate_of(number).slow else {}
        return {"headers": {"X-Call": str(number)}, **waits}

    def note_result(self, number: int, result: Any) -> None:
        """Take note of a result, which must be that of this call and no other."""
        self.outcomes[number] = ""
        (thing,) = result if isinstance(result, list) else [result]
        if method_of(number) is ACTION:
            mine = thing.name == str(number)
        else:
            mine = (thing.id, thing.database_id) == (str(number), database_of(number))
        if not mine:
            self.strange.append(f"call {number} has the answer of another")

    def note_error(self, number: int, error: Exception) -> None:
        """Take note of a typed error."""
        self.outcomes[number] = type(error).__name__
        if not str(error).isprintable():
            self.strange.append(f"the error of call {number} has more than one line")

    def summary(self) -> Counter[str]:
        """Count the calls by what became of them."""
        return Counter(name or "result" for name in self.outcomes.values())


@dataclass(frozen=True)
class Served:
    """What the server saw."""

    asked: list[Asked]
    issued: dict[str, int]
    unwanted: dict[str, int]
    connections: int


def served(url: str) -> Served:
    """Ask the server at ``url`` for its account."""
    with urllib.request.urlopen(f"{url}/account", timeout=60) as answer:  # noqa: S310 - it is on loopback
        books = json.load(answer)
    return Served(**{**books, "asked": [Asked(*asked) for asked in books["asked"]]})


def discrepancies(books: Books, server: Served) -> list[str]:
    """Say where the books of both sides do not agree with each other, or with the rules."""
    found = [*books.strange, *_of_tokens(server)]
    if sorted(books.outcomes) != list(range(books.calls)):
        found.append(f"{books.calls} calls were made, {len(books.outcomes)} are accounted for")
    if server.unwanted:
        found.append(f"tokens went where they do not belong: {server.unwanted}")
    asked: defaultdict[str, list[Asked]] = defaultdict(list)
    for one in server.asked:
        asked[one.call].append(one)
    for number, outcome in books.outcomes.items():
        found += _of_call(number, outcome, asked[str(number)], books)
    return found


def _of_call(number: int, outcome: str, asked: list[Asked], books: Books) -> list[str]:
    method, fate = method_of(number), books.fate_of(number)
    found = []
    if {one.route for one in asked} - {method.route}:
        found.append(f"call {number} went elsewhere")
    carried_out = sum(one.fault != "401" for one in asked)
    if not method.repeatable and carried_out > 1:
        found.append(f"call {number} ({method}) was sent {carried_out} times")
    if number in books.without_token or fate.slow:  # how often it is sent depends on more than its own faults
        return found
    if (len(asked), outcome) != (fate.requests, fate.error):
        saw = f"{len(asked)} requests and {outcome or 'a result'}"
        found.append(f"call {number} ({method}): {saw} instead of {fate.requests} and {fate.error or 'one'}")
    return found


def _of_tokens(server: Served) -> list[str]:
    """Check that each token was asked for when there was none, or when one was refused, and else not."""
    refused = Counter(one.route for one in server.asked if one.fault == "401")
    refused_by_databases = sum(refused.values()) - refused[EXCHANGE] - refused[ADDON_TOKEN]
    most = {EXCHANGE: 1 + refused[ADDON_TOKEN], ADDON_TOKEN: len(DATABASES) + refused_by_databases}
    found = []
    for route, limit in most.items():
        faults = [one.fault for one in server.asked if one.route == route]
        failed = sum(fault not in ("", "slow") for fault in faults)
        if server.issued.get(route, 0) > limit:
            found.append(f"{route}: {server.issued[route]} tokens, {limit} at most were needed")
        if len(faults) != server.issued.get(route, 0) + failed:
            found.append(f"{route}: {len(faults)} requests, {failed} of which failed")
    return found
