"""A short visit to a mutant: does it do anything that the reference server would not do?"""

import contextlib
import json
from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import quote

import httpx

from .keys import APP, claims, signed
from .matching import Operation, operation_named, operations
from .mutant import EVERYWHERE, Mutant, MutantServer
from .places import NOBODY, Places
from .requests import BODIES, FIRST, MORE_QUERIES, QUERIES, VARIANTS

HOST = "http://mutant.example"
JSON = {"content-type": "application/json"}
ANYTHING = ("get_database", "list_database_users", "create_project", "rename_app")
"""Operations to try when a mutant sees all."""

FOREIGN_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")


async def visit(mutant: Mutant) -> int:
    """Send a mutant's server requests of the operations that it changes; give how many it changed."""
    server = MutantServer(mutant)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(server), base_url=HOST) as client:
        tour = _Tour(server, client)
        for step in (
            tour.prepare,
            tour.strangers,
            tour.friends,
            tour.misfits,
            tour.second_time,
            tour.old_tokens,
        ):
            for operation in _operations(mutant):
                # What a mutant let through can be gone for what comes after it.
                with contextlib.suppress(LookupError):
                    await step(operation)
                if server.triggered:
                    return server.triggered
    return server.triggered


def _operations(mutant: Mutant) -> Iterator[Operation]:
    """Give the operations that it sees: reads, creations, changes, deletions, and reads between them."""
    places = (mutant.operation, *mutant.at, *mutant.shows_in)
    chosen = [known for known in operations() if any(fnmatchcase(known.id, place) for place in places)]
    if EVERYWHERE in places:
        named = [mutant.operation] if mutant.operation != EVERYWHERE else []
        chosen = [operation_named(name) for name in (*ANYTHING, *named)]
    groups = [[known for known in chosen if _rank(known) == rank] for rank in range(4)]
    for group in groups:
        yield from group
        yield from groups[0]


def _rank(operation: Operation) -> int:
    """Order reads, creations, changes, deletions."""
    words = operation.action or operation.id
    if "list" in words or "get" in words:
        return 0
    if any(word in words for word in ("create", "add", "enable", "restore", "upgrade", "exchange")):
        return 1
    return 3 if "del" in words else 2


class _Tour:
    def __init__(self, server: MutantServer, client: httpx.AsyncClient) -> None:
        self._server = server
        self._client = client
        self._places = Places(server.keys)
        self._known: defaultdict[str, list[dict[str, str]]] = defaultdict(list)

    def _params(self, operation: Operation) -> dict[str, str]:
        """Give the parameters of a path, those of before when what they led to is gone."""
        with contextlib.suppress(LookupError):
            self._known[operation.id].append(self._places.params(operation))
        return self._known[operation.id][-1]

    async def prepare(self, operation: Operation) -> None:
        """Do what has to be done before an operation has anything to show."""
        if operation.id in FIRST:
            before = operation_named(FIRST[operation.id])
            await self._send(before, self._params(before))

    async def old_tokens(self, operation: Operation) -> None:
        """Create an API token, renew or delete it, and send what it was."""
        if operation.id not in ("renew_token", "delete_token"):
            return
        made = await self._send(operation_named("create_token"), {})
        token = made.json()["token"]
        await self._send(operation, {"token_id": token["id"]})
        await self._client.post("/v1/tokens/exchange", auth=("", token["token"]))

    async def friends(self, operation: Operation) -> None:
        """Send good requests, and those that are nearly good."""
        params = self._params(operation)
        for query in (QUERIES.get(operation.id, ""), *MORE_QUERIES.get(operation.id, ())):
            await self._send(operation, params, query=query)
        for body in VARIANTS.get(operation.id, ()):
            await self._send(operation, params, body=body)

    async def second_time(self, operation: Operation) -> None:
        """Do things, and do them again, and look at what there is."""
        params = self._params(operation)
        for _ in range(2):
            await self._send(operation, params)
        self._params(operation)
        for params in self._known[operation.id]:
            await self._send(operation, params)

    async def strangers(self, operation: Operation) -> None:
        """Send a good request with tokens that do not open it."""
        params = self._params(operation)
        path = self._path(operation, params)
        for authorization in (
            "",
            "Bearer nonsense",
            "Basic OnRrLXVzLW5vdGhpbmc=",
            *self._wrong(path, params),
        ):
            headers = {"authorization": authorization} if authorization else {}
            await self._request(
                operation, path, headers, QUERIES.get(operation.id, ""), self._body(operation)
            )
            await self._request(operation, path, headers, "", {})
        nowhere = dict.fromkeys(params, NOBODY)
        await self._request(operation, self._path(operation, nowhere), {}, "", {})

    async def misfits(self, operation: Operation) -> None:
        """Send ids that lead nowhere or elsewhere, bodies that are none, and other methods."""
        params = self._params(operation)
        names = list(operation.params(operation.template) or {})
        for name in names:
            for value in (NOBODY, "not an id", "~", APP):
                await self._send(operation, {**params, name: value})
            for parent in self._parents(name, params):
                await self._send(operation, {**params, name: parent})
        for addon in self._server.keys.parents("db_id"):
            with contextlib.suppress(LookupError):
                await self._send(operation, self._places.params(operation, addon))
        for body in ({}, b"{", b"[]", {"nothing": 1}):
            await self._send(operation, params, body=body)
        for method in FOREIGN_METHODS:
            await self._client.request(method, self._path(operation, params))

    def _parents(self, name: str, params: dict[str, str]) -> list[str]:
        if name == "backup_id":
            return [self._places.newest_backup(params["db_id"])]
        if name == "backup_id":
            return [self._places.newest_backup(params["db_id"])]
        parents = ("db_id", "project_id", "app", "database_id")
        return self._server.keys.parents(name) if name in parents else []

    def _wrong(self, path: str, params: dict[str, str]) -> Iterator[str]:
        """Give tokens of others, of the other API, of the past, and of another signer."""
        keys = self._server.keys
        elsewhere = "/v1/apps" if path.startswith("/api/") else f"/api/databases/{params['db_id']}"
        yield from keys.authorizations(elsewhere, params)
        yield from keys.authorizations(path, {})
        good = claims(keys.authorizations(path, params)[0].removeprefix("Bearer "))
        if good:
            yield f"Bearer {signed({**good, 'exp': 1})}x"
            yield f"Bearer {signed(good)[:-4]}AAAA"

    async def _send(
        self, operation: Operation, params: dict[str, str], *, query: str = "", body: Any = None
    ) -> httpx.Response:
        """Send a request with each good token until one opens it."""
        path = self._path(operation, params)
        query = query or QUERIES.get(operation.id, "")
        content = self._body(operation) if body is None else self._wrapped(operation, body)
        known = self._server.keys.authorizations(
            path, {k: v for k, v in params.items() if k in operation.template}
        )
        for authorization in known:
            answer = await self._request(operation, path, {"authorization": authorization}, query, content)
            if answer.status_code not in (401, 403, 409):
                break
        return answer

    async def _request(
        self, operation: Operation, path: str, headers: dict[str, str], query: str, body: Any
    ) -> httpx.Response:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        wanted = operation.method in ("POST", "PUT", "PATCH") and (body or operation.id in BODIES)
        return await self._client.request(
            operation.method,
            f"{path}?{self._places.fill(query) or ''}".rstrip("?"),
            headers={**headers, **(JSON if wanted else {})},
            content=content if wanted else None,
        )

    def _body(self, operation: Operation) -> Any:
        return self._wrapped(operation, BODIES.get(operation.id))

    def _wrapped(self, operation: Operation, body: Any) -> Any:
        """Make the parameters of an action a body."""
        if not operation.action or isinstance(body, bytes) or body in ({}, {"nothing": 1}):
            return self._places.fill(body)
        action = {"action_name": operation.action}
        return action if body is None else {**action, "params": self._places.fill(body)}

    def _path(self, operation: Operation, params: dict[str, str]) -> str:
        return operation.template.format(**{name: quote(value, safe="") for name, value in params.items()})
