"""The connections behind a front for event loops; see :mod:`scalingo_databases.client.connections`.

Tokens and regions are fetched on threads, whatever the kind of front. A client that the caller gives belongs
to its loop, so those threads have the loop send their requests.

Connections belong to one loop. They are made anew in the loop that follows when theirs is closed, as happens
between two calls of ``asyncio.run``; while it is open, other loops are refused.
"""

import asyncio

import httpx

from scalingo_databases.client.calls.receiving import Answer, areceive, refused
from scalingo_databases.client.connections import LIMITS, check_kinds, closed
from scalingo_databases.client.errors import ScalingoError
from scalingo_databases.client.quiet import prepare_loggers, quietly
from scalingo_databases.client.secret import NeverPickled
from scalingo_databases.client.transport import ANSWER_LIMIT, HttpOptions, headers, usable


class AsyncConnections(NeverPickled):
    """Gives the client for each request; shared by all resources of one front, and by the tasks of a loop."""

    def __init__(self, http: HttpOptions | None = None, own: httpx.AsyncClient | None = None) -> None:
        """Make clients with the settings ``http``, the usual ones without, or use the caller's ``own``.

        Raises :class:`ConfigurationError` for what is of another kind.
        """
        check_kinds(http, own, httpx.AsyncClient)
        self.http = http or HttpOptions()
        self._own = own
        self._made: dict[bool, httpx.AsyncClient] = {}
        self._lock = asyncio.Lock()
        self._closed = False
        self._loop: asyncio.AbstractEventLoop | None = None
        if own is not None:
            prepare_loggers()

    async def client(self, encrypted: bool) -> httpx.AsyncClient:
        """Do as :meth:`~scalingo_databases.client.connections.Connections.client`."""
        self.enter_loop()
        client = self._own or self._made.get(encrypted) or await self._make(encrypted)
        if client.is_closed:
            raise closed()
        return client

    def enter_loop(self) -> None:
        """Take note of the loop that runs; it is the one for requests that come from threads, too.

        Raises :class:`ScalingoError` while the connections are those of another loop.
        """
        loop = asyncio.get_running_loop()
        if loop is self._loop:
            return
        if self._loop is not None and not self._loop.is_closed():
            raise ScalingoError(
                "the connections are those of another event loop: make a client in each, and close it there"
            )
        self._loop = loop
        self._made = {}  # nobody can close those of a closed loop any more
        self._lock = asyncio.Lock()

    @property
    def limits(self) -> httpx.Timeout:
        """The time limits in force: those of the caller's client, else those of the settings."""
        return self.http.limits if self._own is None else self._own.timeout

    def send(self, request: httpx.Request, auth: httpx.Auth | None) -> Answer:
        """Have the loop send ``request`` through the caller's client, and wait for it on another thread."""
        own, loop = self._own, self._loop
        if own is None or loop is None or own.is_closed:
            raise closed()

        async def on_the_loop() -> Answer:
            with quietly():
                try:
                    response = await own.send(request, stream=True, auth=auth, follow_redirects=False)
                except httpx.HTTPStatusError as error:
                    return refused(error)
                try:
                    return await areceive(response, ANSWER_LIMIT)
                finally:
                    await response.aclose()

        return asyncio.run_coroutine_threadsafe(on_the_loop(), loop).result()

    async def _make(self, encrypted: bool) -> httpx.AsyncClient:
        async with self._lock:
            client = self._made.get(encrypted)
            if client is None:
                if self._closed:
                    raise closed()
                # On a thread: reading the certificates stops the loop for as long as some calls take.
                client = await asyncio.to_thread(self._made_here, encrypted)
                self._made[encrypted] = client
            return client

    def _made_here(self, encrypted: bool) -> httpx.AsyncClient:
        headers()  # looked up here once, off the loop
        return usable(lambda: httpx.AsyncClient(**self.http.settings(encrypted), limits=LIMITS))

    async def aclose(self) -> None:
        """Close what was made here."""
        self.enter_loop()
        self._closed = True
        async with self._lock:
            for client in self._made.values():
                await client.aclose()
