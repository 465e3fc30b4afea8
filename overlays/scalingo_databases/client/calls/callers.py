"""The two callers that the generated resources use: they send, wait and sleep; :class:`Call` decides."""

import random
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import httpx

from scalingo_databases.client.calls import failures
from scalingo_databases.client.calls.call import Call, Outcome, Settings, new_request
from scalingo_databases.client.calls.receiving import BODY_LIMIT, Answer, areceive, receive, refused
from scalingo_databases.client.calls.retry_policy import RetryPolicy
from scalingo_databases.client.clock import SYSTEM_CLOCK, Clock
from scalingo_databases.client.connections import Connections, closed
from scalingo_databases.client.errors import DecodingError, ScalingoError, TokenError
from scalingo_databases.client.quiet import quietly
from scalingo_databases.generated.resources.protocol import (
    AsyncWaitOptions,
    CallOptions,
    DownloadOptions,
    Operation,
    Parse,
    Terminal,
    WaitOptions,
)

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from scalingo_databases.client.async_connections import AsyncConnections

T = TypeVar("T")
P = ParamSpec("P")

DEFAULT_POLICY = RetryPolicy()


class SyncCaller:
    """Makes calls to one API; share it between threads."""

    def __init__(
        self,
        connections: Connections,
        base_url: str,
        auth: httpx.Auth | None = None,
        policy: RetryPolicy = DEFAULT_POLICY,
        *,
        body_limit: int = BODY_LIMIT,
        clock: Clock = SYSTEM_CLOCK,
        share: Callable[[], float] = random.random,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Call the API at ``base_url`` through ``connections``, signed by ``auth``.

        Repeat by ``policy``, take bodies of up to ``body_limit`` bytes.
        ``clock``, ``share`` (a random number from 0 to 1) and ``sleep`` (seconds) can be replaced.
        """
        self._connections = connections
        self._auth = auth
        self._encrypted = base_url.startswith("https:")
        self._settings = Settings(base_url, policy, body_limit, clock, share)
        self._sleep = sleep

    def request(
        self, make: Callable[P, dict[str, Any]], /, *arguments: P.args, **named: P.kwargs
    ) -> dict[str, Any]:
        """Give what ``make`` makes of what follows it.

        Raises :class:`ConfigurationError` for an id or name that is no text, and for a text without bytes.
        """
        return new_request(make, *arguments, **named)

    def call(self, operation: Operation, request: dict[str, Any], parse: Parse[T], options: CallOptions) -> T:
        """Send ``request`` and give what ``parse`` makes of a success.

        ``options["timeout"]`` is in seconds for each network step of each attempt, ``options["on_response"]``
        gets the last answer before it is parsed. A call is repeated only if
        ``operation.retry_safe``, or ``options["retry"]``, says so; apart from that, a call without a token to
        begin with, which is not sent, is tried again unless ``options["retry"]`` forbids it, and a request
        whose token is refused is signed and sent a second time by
        :class:`~scalingo_databases.client.auth.TokenAuth`.

        Raises :class:`CallError`, :class:`TokenError`, :class:`ForeignHostError` and, for what cannot be
        sent, :class:`ConfigurationError`.
        """
        call = Call(self._settings, operation, request, parse, options)
        http = self._connections.client(self._encrypted)
        while True:
            outcome = self._attempt(http, call)
            if not isinstance(outcome, ScalingoError):
                return outcome.value
            self._sleep(call.wait_after(outcome))

    def _attempt(self, http: httpx.Client, call: Call[T]) -> Outcome[T]:
        request = call.attempt(http.timeout)
        try:
            with quietly():
                response = http.send(request, stream=True, auth=self._auth, follow_redirects=False)
                try:
                    answer = receive(response, self._settings.body_limit, call.check)
                finally:
                    response.close()
        except TokenError as error:
            return error
        except RuntimeError:  # of httpx, when somebody has closed the front since the last look
            if not http.is_closed:
                raise
            raise closed() from None
        except httpx.HTTPStatusError as error:
            return call.answered(refused(error))
        except (httpx.HTTPError, UnicodeError) as error:  # the second: a name that cannot be looked up
            return call.failed(error)
        return call.answered(answer)

    def wait(
        self, read: Callable[[], T], terminal: Terminal, what: str, timeout: float, options: WaitOptions
    ) -> T:
        """Call ``read`` at once and again until an end of ``terminal``; give what it gave last.

        Raises as :func:`~scalingo_databases.client.waiting.wait_until` does.
        """
        from scalingo_databases.client.waiting import GONE, wait_until

        ends = (*terminal.succeeded, GONE) if terminal.gone else terminal.succeeded
        last: T = wait_until(
            read,
            succeeded=ends,
            failed=terminal.failed,
            timeout=timeout,
            what=what,
            clock=self._settings.clock,
            **options,
        )
        return last

    def download(
        self,
        link: Callable[[], str],
        path: "str | os.PathLike[str]",
        size: int | None,
        renewable: bool,
        options: DownloadOptions,
    ) -> "Path":
        """Fetch the file behind what ``link`` gives to ``path``, and give its path.

        Raises as :func:`~scalingo_databases.client.downloads.download` does.
        """
        from scalingo_databases.client.downloads import download

        renew = link if renewable else None
        return download(link(), path, http=self._connections.http, expected_size=size, renew=renew, **options)

    def repeats(self, operation: Operation, portion: str) -> DecodingError:
        """Give the error for a list that would never end: its answer names ``portion`` as the next."""
        return failures.endless(operation, portion)

    def __repr__(self) -> str:
        """Show the policy only."""
        return f"SyncCaller({self._settings.policy})"


class AsyncioCaller:
    """Does as :class:`SyncCaller` without stopping the event loop."""

    def __init__(
        self,
        connections: "AsyncConnections",
        base_url: str,
        auth: httpx.Auth | None = None,
        policy: RetryPolicy = DEFAULT_POLICY,
        *,
        body_limit: int = BODY_LIMIT,
        clock: Clock = SYSTEM_CLOCK,
        share: Callable[[], float] = random.random,
        sleep: Callable[[float], Awaitable[None]] | None = None,
    ) -> None:
        """Take what :class:`SyncCaller` takes; ``sleep`` is a coroutine function."""
        self._connections = connections
        self._auth = auth
        self._encrypted = base_url.startswith("https:")
        self._settings = Settings(base_url, policy, body_limit, clock, share)
        import asyncio  # not above: who calls from threads does without it

        self._sleep = sleep or asyncio.sleep

    def request(
        self, make: Callable[P, dict[str, Any]], /, *arguments: P.args, **named: P.kwargs
    ) -> dict[str, Any]:
        """Do as :meth:`SyncCaller.request`."""
        return new_request(make, *arguments, **named)

    async def call(
        self, operation: Operation, request: dict[str, Any], parse: Parse[T], options: CallOptions
    ) -> T:
        """Do as :meth:`SyncCaller.call`. Cancelling the task closes the connection of the call."""
        call = Call(self._settings, operation, request, parse, options)
        http = await self._connections.client(self._encrypted)
        while True:
            outcome = await self._attempt(http, call)
            if not isinstance(outcome, ScalingoError):
                return outcome.value
            await self._sleep(call.wait_after(outcome))

    async def _attempt(self, http: httpx.AsyncClient, call: Call[T]) -> Outcome[T]:
        import asyncio

        request = call.attempt(http.timeout)
        scope = asyncio.timeout(call.left())
        try:
            async with scope:
                answer = await self._answer(http, request)
        except TokenError as error:
            return error
        except RuntimeError:
            if not http.is_closed:
                raise
            raise closed() from None
        except TimeoutError:
            if not scope.expired():
                raise
            return call.failed(call.overdue())
        except httpx.HTTPStatusError as error:
            return call.answered(refused(error))
        except (httpx.HTTPError, UnicodeError) as error:
            return call.failed(error)
        return call.answered(answer)

    async def _answer(self, http: httpx.AsyncClient, request: httpx.Request) -> Answer:
        with quietly():
            response = await http.send(request, stream=True, auth=self._auth, follow_redirects=False)
            try:
                return await areceive(response, self._settings.body_limit)
            finally:
                await response.aclose()

    async def wait(
        self,
        read: Callable[[], Awaitable[T]],
        terminal: Terminal,
        what: str,
        timeout: float,
        options: AsyncWaitOptions,
    ) -> T:
        """Do as :meth:`SyncCaller.wait`; cancel the task to end it."""
        from scalingo_databases.client.waiting import GONE, async_wait_until

        ends = (*terminal.succeeded, GONE) if terminal.gone else terminal.succeeded
        last: T = await async_wait_until(
            read,
            succeeded=ends,
            failed=terminal.failed,
            timeout=timeout,
            what=what,
            clock=self._settings.clock,
            **options,
        )
        return last

    async def download(
        self,
        link: Callable[[], Awaitable[str]],
        path: "str | os.PathLike[str]",
        size: int | None,
        renewable: bool,
        options: DownloadOptions,
    ) -> "Path":
        """Do as :meth:`SyncCaller.download`; cancel the task to end it."""
        from scalingo_databases.client.downloads import async_download

        renew = link if renewable else None
        return await async_download(
            await link(), path, http=self._connections.http, expected_size=size, renew=renew, **options
        )

    def repeats(self, operation: Operation, portion: str) -> DecodingError:
        """Give the error for a list that would never end: its answer names ``portion`` as the next."""
        return failures.endless(operation, portion)

    def __repr__(self) -> str:
        """Show the policy only."""
        return f"AsyncioCaller({self._settings.policy})"
