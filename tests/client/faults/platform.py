"""Three services in one: what they answer when all is well, the tokens they issue, what they were asked."""

import asyncio
import base64
import itertools
import json
from collections import Counter, defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from ..fake import API_TOKEN
from .kinds import UNAUTHORIZED, End, Fault, http

BASIC = "Basic " + base64.b64encode(f":{API_TOKEN}".encode()).decode()
EXCHANGE, ADDON_TOKEN, OTHER = "exchange", "addon-token", "other"
MOMENT = "2026-11-21T04:00:00+00:00"


class Asked(NamedTuple):
    """A request that arrived: its route, its path as sent, the ``X-Call`` it carried, what was done to it."""

    route: str
    method: str
    target: str
    call: str
    fault: str


class Request(NamedTuple):
    """A request, as far as it matters here."""

    method: str
    target: str
    authorization: str
    call: str
    length: int


class Reply(NamedTuple):
    """What goes on the wire, after how many seconds, and what becomes of the connection."""

    wire: bytes
    end: End = End.KEEP
    delay: float = 0.0


Choose = Callable[[str, str, int], Fault | None]
"""Picks the fault for a route, an ``X-Call``, and the number of requests that came before with these two."""


def no_fault(route: str, call: str, number: int) -> None:
    """Let everything go well."""


@dataclass
class Platform:
    """Answers; ``scripts`` are the faults of the next requests by route, then ``choose`` is asked."""

    choose: Choose = no_fault
    scripts: defaultdict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    asked: list[Asked] = field(default_factory=list)
    issued: Counter[str] = field(default_factory=Counter)
    unwanted: Counter[str] = field(default_factory=Counter)
    connections: set[asyncio.Transport] = field(default_factory=set)
    replace: Callable[[str, bytes], bytes] = lambda route, body: body
    _tokens: dict[str, str] = field(default_factory=dict)
    _numbers: "itertools.count[int]" = field(default_factory=itertools.count)
    _seen: Counter[tuple[str, str]] = field(default_factory=Counter)

    def script(self, route: str, *faults: Fault) -> None:
        """Set what happens to the next requests of ``route``."""
        self.scripts[route].extend(faults)

    def count(self, route: str) -> int:
        """Give how many requests of ``route`` arrived."""
        return sum(asked.route == route for asked in self.asked)

    def answer(self, request: Request) -> Reply:
        """Take note of ``request`` and give the answer."""
        route, due, body = self._look_up(request)
        script = self.scripts.get(route)
        key = route if route in (EXCHANGE, ADDON_TOKEN) else "", request.call
        fault = script.popleft() if script else self.choose(key[0], request.call, self._seen[key])
        self._seen[key] += 1
        name = fault.name if fault else ""
        self.asked.append(Asked(route, request.method, request.target, request.call, name))
        if fault is not None and fault.body is not None:
            return Reply(fault.wire(due), fault.end, fault.delay)
        if not self._allows(request, route):
            self.unwanted[route] += 1
            return Reply(UNAUTHORIZED.wire(401))
        if route in (EXCHANGE, ADDON_TOKEN):
            body = self._issue(route, request.target)
        return Reply(http(due, self.replace(route, body)), delay=fault.delay if fault else 0.0)

    def _allows(self, request: Request, route: str) -> bool:
        """Tell whether the request carries the token that is for it and for nothing else."""
        if route == EXCHANGE:
            return request.authorization == BASIC
        meant = self._tokens.get(request.authorization.removeprefix("Bearer "))
        if request.target.startswith("/v1/"):
            return meant == EXCHANGE
        return meant is not None and request.target.startswith(f"/api/databases/{meant}/")

    def _issue(self, route: str, target: str) -> bytes:
        self.issued[route] += 1
        meant = EXCHANGE if route == EXCHANGE else target.split("/")[5]
        token = f"canary-{meant}-{next(self._numbers)}-token"
        self._tokens[token] = meant
        return json.dumps({"token": token} if route == EXCHANGE else {"addon": {"token": token}}).encode()

    @property
    def tokens(self) -> list[str]:
        """All tokens that were issued."""
        return list(self._tokens)

    def _look_up(self, request: Request) -> tuple[str, int, bytes]:
        """Give the route of a request, the status that is due, and the body."""
        path = request.target.split("/")
        if request.target == "/v1/tokens/exchange":
            return EXCHANGE, 200, b""
        if path[1] == "v1":
            return (ADDON_TOKEN, 200, b"") if path[-1] == "token" else (OTHER, 200, b'{"addons": []}')
        return _of_database(request, path)


def _of_database(request: Request, path: list[str]) -> tuple[str, int, bytes]:
    database, what = path[3], path[4:]
    if what == ["action"]:
        return "action", 200, b'{"ok": 1, "result": [{"name": "%s", "version": "1"}]}' % request.call.encode()
    if request.method == "DELETE":
        return "delete", 204, b""
    if what[-1] == "restore":
        return "restore", 201, b'{"backup_restoration": %s}' % _thing(request.call, database)
    if request.method == "POST":
        return "create", 201, b'{"database_backup": %s}' % _thing(request.call, database)
    if len(what) == 1:
        return "list", 200, b'{"database_backups": [%s]}' % _thing(request.call, database)
    return "get", 200, b'{"database_backup": %s}' % _thing(request.call, database)


def _thing(call: str, database: str) -> bytes:
    """Give a backup, or a restoration: the asker's number is its id, so that mixed-up answers are noticed."""
    return (
        f'{{"id": "{call}", "database_id": "{database}", "name": "backup", "size": 7, "status": "done", '
        f'"method": "manual", "source_backup_id": "b", "created_at": "{MOMENT}", "started_at": null, '
        f'"ended_at": null}}'
    ).encode()
