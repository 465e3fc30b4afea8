"""The front of the toolkit for event loops.

async with AsyncScalingo(region="osc-fr1") as scalingo:
    db = await scalingo.database(app="my-app", addon="postgresql")
    for query in await db.postgresql.list_queries():
        print(query.pid, query.query)
"""

import asyncio
import os
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, Self, TypeVar, Unpack

import httpx

from scalingo_databases.client.account import Account, read_issued_token, without_secrets
from scalingo_databases.client.addons import addon_of, is_addon_id
from scalingo_databases.client.async_connections import AsyncConnections
from scalingo_databases.client.auth import TokenAuth
from scalingo_databases.client.calls import AsyncioCaller, RetryPolicy, failures
from scalingo_databases.client.calls.call import new_request
from scalingo_databases.client.connections import borrowing
from scalingo_databases.client.errors import DecodingError
from scalingo_databases.client.platform import Platform, PlatformOptions
from scalingo_databases.client.scalingo import DEFAULT_RETRIES
from scalingo_databases.client.secret import NeverPickled, Secret, hide
from scalingo_databases.client.tokens import StaticToken
from scalingo_databases.client.urls import require_text
from scalingo_databases.generated.resources import database_api
from scalingo_databases.generated.resources.protocol import (
    AsyncWaitOptions,
    CallOptions,
    DownloadOptions,
    Operation,
    Parse,
    Terminal,
)
from scalingo_databases.generated.resources.scalingo_api import AsyncScalingoResources

if TYPE_CHECKING:
    from scalingo_databases.generated.resources.database_api import AsyncDatabase

T = TypeVar("T")
P = ParamSpec("P")


class _Later:
    """A caller that is made when the first call needs it: the region may have to be looked up."""

    def __init__(self, make: Callable[[], Awaitable[AsyncioCaller]]) -> None:
        self._make = make
        self._caller: AsyncioCaller | None = None

    def request(
        self, make: Callable[P, dict[str, Any]], /, *arguments: P.args, **named: P.kwargs
    ) -> dict[str, Any]:
        return new_request(make, *arguments, **named)

    async def call(
        self, operation: Operation, request: dict[str, Any], parse: Parse[T], options: CallOptions
    ) -> T:
        return await (await self._made()).call(operation, request, parse, options)

    async def wait(
        self,
        read: Callable[[], Awaitable[T]],
        terminal: Terminal,
        what: str,
        timeout: float,
        options: AsyncWaitOptions,
    ) -> T:
        return await (await self._made()).wait(read, terminal, what, timeout, options)

    async def download(
        self,
        link: Callable[[], Awaitable[str]],
        path: str | os.PathLike[str],
        size: int | None,
        renewable: bool,
        options: DownloadOptions,
    ) -> Path:
        return await (await self._made()).download(link, path, size, renewable, options)

    def repeats(self, operation: Operation, portion: str) -> DecodingError:
        return failures.endless(operation, portion)

    async def _made(self) -> AsyncioCaller:
        if self._caller is None:  # several tasks may make one each: they are alike, and share the connections
            self._caller = await self._make()
        return self._caller


class AsyncScalingo(AsyncScalingoResources, NeverPickled):
    """What one account can call, to await. Share it between the tasks of one event loop at a time.

    It does as :class:`Scalingo` without stopping the loop. Close it, or use it in ``async with``.
    """

    def __init__(
        self,
        token: str | Secret | None = None,
        *,
        bearer: str | Secret | None = None,
        retries: RetryPolicy = DEFAULT_RETRIES,
        http_client: httpx.AsyncClient | None = None,
        **where: Unpack[PlatformOptions],
    ) -> None:
        """Take what :class:`Scalingo` takes; ``http_client`` is an async one. Nothing is sent yet.

        Raises :class:`ConfigurationError` when there is no token, or one that cannot be used.
        """
        token, bearer, where = hide(token), hide(bearer), without_secrets(where)
        self._connections = AsyncConnections(where.get("http"), http_client)
        self._account = Account(token, bearer=bearer, **borrowing(where, http_client, self._connections))
        self._retries = retries
        self._api, self._auth = _Later(self._make_api), _Later(self._make_auth)

    async def database(self, app: str, addon: str) -> "AsyncDatabase":
        """Do as :meth:`Scalingo.database`."""
        require_text(app, "app")
        require_text(addon, "addon")
        addon_id = addon if is_addon_id(addon) else addon_of(addon, await self.addons(app).list(), app)
        base_url = await _database_api_url(self._account.platform, self._connections)
        auth = self._account.database_auth(app, addon_id)
        return database_api.AsyncDatabase(self._caller(base_url, auth), addon_id)

    def _caller_for(self, host: Literal["api", "auth"]) -> _Later:
        return self._api if host == "api" else self._auth

    async def _make_api(self) -> AsyncioCaller:
        self._connections.enter_loop()
        base_url = await asyncio.to_thread(lambda: self._account.platform.api_url)
        return self._caller(base_url, self._account.api_auth())

    async def _make_auth(self) -> AsyncioCaller:
        return self._caller(self._account.platform.auth_url, self._account.auth_service_auth())

    def _caller(self, base_url: str, auth: httpx.Auth) -> AsyncioCaller:
        return AsyncioCaller(self._connections, base_url, auth, self._retries)

    async def aclose(self) -> None:
        """Close all connections; also those of the databases that came from here."""
        await self._connections.aclose()

    async def __aenter__(self) -> Self:
        """Close at the end of the block."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all connections."""
        await self.aclose()


@asynccontextmanager
async def open_async_database(
    addon_id: str,
    *,
    database_token: str | Secret,
    retries: RetryPolicy = DEFAULT_RETRIES,
    http_client: httpx.AsyncClient | None = None,
    **where: Unpack[PlatformOptions],
) -> "AsyncGenerator[AsyncDatabase, None]":
    """Do as :func:`~scalingo_databases.client.scalingo.open_database`, for ``async with``."""
    database_token, where = hide(database_token), without_secrets(where)
    require_text(addon_id, "addon_id")
    source = StaticToken(read_issued_token(database_token, "database_token"))
    connections = AsyncConnections(where.get("http"), http_client)
    platform = Platform(**borrowing(where, http_client, connections))
    base_url = await _database_api_url(platform, connections)
    caller = AsyncioCaller(connections, base_url, TokenAuth(source, base_url), retries)
    try:
        yield database_api.AsyncDatabase(caller, addon_id)
    finally:
        await connections.aclose()


async def _database_api_url(platform: Platform, connections: AsyncConnections) -> str:
    """Look the address up on a thread: it can take a call."""
    connections.enter_loop()
    return await asyncio.to_thread(lambda: platform.database_api_url)
