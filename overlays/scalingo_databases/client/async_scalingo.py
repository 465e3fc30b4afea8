"""The front of the toolkit for event loops.

async with AsyncScalingo(region="osc-fr1") as scalingo:
    db = await scalingo.database(app="my-app", addon="postgresql")
    for query in await db.postgresql.list_queries():
        print(query.pid, query.query)
"""

import asyncio
import os
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, Unpack

from scalingo_databases.client.account import Account
from scalingo_databases.client.addons import addon_of, is_addon_id
from scalingo_databases.client.calls import AsyncioCaller, RetryPolicy, failures
from scalingo_databases.client.errors import DecodingError
from scalingo_databases.client.factories import (
    async_auth_client,
    async_database_client,
    async_scalingo_client,
)
from scalingo_databases.client.platform import PlatformOptions
from scalingo_databases.client.scalingo import DEFAULT_RETRIES
from scalingo_databases.client.secret import NeverPickled, Secret
from scalingo_databases.generated.clients.scalingo_api import Client as ScalingoClient
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


class _Later:
    """A caller whose client is made when the first call needs it: the region may have to be looked up."""

    def __init__(self, make: Callable[[], Awaitable[AsyncioCaller]]) -> None:
        self._make = make
        self._lock = asyncio.Lock()
        self._caller: AsyncioCaller | None = None

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
        async with self._lock:
            if self._caller is None:
                self._caller = await self._make()
        return self._caller


class AsyncScalingo(AsyncScalingoResources, NeverPickled):
    """What one account can call, to await. Share it between the tasks of one event loop.

    It does as :class:`Scalingo` without stopping the loop. Close it, or use it in ``async with``.
    """

    def __init__(
        self,
        token: str | Secret | None = None,
        *,
        bearer: str | Secret | None = None,
        retries: RetryPolicy = DEFAULT_RETRIES,
        **where: Unpack[PlatformOptions],
    ) -> None:
        """Use the tokens and addresses that :class:`Account` takes, and finds. Nothing is sent yet.

        Raises :class:`ConfigurationError` when there is no token, or one that cannot be used.
        """
        self._account = Account(token, bearer=bearer, **where)
        self._retries = retries
        self._open = AsyncExitStack()
        self._api = _Later(partial(self._ready, async_scalingo_client))
        self._auth = _Later(partial(self._ready, async_auth_client))

    async def database(self, app: str, addon: str) -> "AsyncDatabase":
        """Do as :meth:`Scalingo.database`."""
        addon_id = addon if is_addon_id(addon) else addon_of(addon, await self.addons(app).list(), app)
        client = await async_database_client(app=app, addon_id=addon_id, account=self._account)
        self._open.push_async_callback(client.get_async_httpx_client().aclose)
        return database_api.AsyncDatabase(
            AsyncioCaller(client, self._retries, http=self._account.platform.http), addon_id
        )

    def _caller_for(self, host: Literal["api", "auth"]) -> _Later:
        return self._api if host == "api" else self._auth

    async def _ready(self, make: Callable[..., Awaitable[ScalingoClient]]) -> AsyncioCaller:
        client = await make(account=self._account)
        self._open.push_async_callback(client.get_async_httpx_client().aclose)
        return AsyncioCaller(client, self._retries, http=self._account.platform.http)

    async def aclose(self) -> None:
        """Close all connections; also those of the databases that came from here."""
        await self._open.aclose()

    async def __aenter__(self) -> Self:
        """Close at the end of the block."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all connections."""
        await self.aclose()
