"""The two callers that the generated resources use: they send, wait and sleep; :class:`Call` decides."""

import asyncio
import os
import random
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import httpx

from scalingo_databases.client.calls import failures
from scalingo_databases.client.calls.call import Call, GeneratedClient, Outcome, Settings
from scalingo_databases.client.calls.receiving import BODY_LIMIT, areceive, receive
from scalingo_databases.client.calls.retry_policy import RetryPolicy
from scalingo_databases.client.clock import SYSTEM_CLOCK, Clock
from scalingo_databases.client.errors import DecodingError, ScalingoError, TokenError
from scalingo_databases.client.transport import HttpOptions
from scalingo_databases.generated.resources.protocol import (
    AsyncWaitOptions,
    CallOptions,
    DownloadOptions,
    Operation,
    Parse,
    Terminal,
    WaitOptions,
)

T = TypeVar("T")

DEFAULT_POLICY = RetryPolicy()


class SyncCaller:
    """Makes calls with a generated client; share it between threads."""

    def __init__(
        self,
        client: GeneratedClient,
        policy: RetryPolicy = DEFAULT_POLICY,
        *,
        http: HttpOptions | None = None,
        body_limit: int = BODY_LIMIT,
        clock: Clock = SYSTEM_CLOCK,
        share: Callable[[], float] = random.random,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Call through ``client``, repeat by ``policy``, take bodies of up to ``body_limit`` bytes.

        ``http`` is for downloads, which have a connection of their own.
        ``clock``, ``share`` (a random number from 0 to 1) and ``sleep`` (seconds) can be replaced.
        """
        self._settings = Settings(client, policy, body_limit, clock, share)
        self._http = http
        self._sleep = sleep

    def call(self, operation: Operation, request: dict[str, Any], parse: Parse[T], options: CallOptions) -> T:
        """Send ``request`` and give what ``parse`` makes of a success.

        ``options["timeout"]`` is in seconds for each network step of each attempt. A call is repeated only if
        ``operation.retry_safe``, or ``options["retry"]``, says so; apart from that, a request whose token is
        refused is signed and sent a second time by :class:`~scalingo_databases.client.auth.TokenAuth`.

        Raises :class:`CallError`, :class:`TokenError`, :class:`ForeignHostError` and, for what cannot be
        sent, :class:`ConfigurationError`.
        """
        call = Call(self._settings, operation, request, parse, options)
        http = self._settings.client.get_httpx_client()
        while True:
            outcome = self._attempt(http, call)
            if not isinstance(outcome, ScalingoError):
                return outcome.value
            self._sleep(call.wait_after(outcome))

    def _attempt(self, http: httpx.Client, call: Call[T]) -> Outcome[T]:
        request = call.attempt(http)
        try:
            response = http.send(request, stream=True, follow_redirects=False)
            try:
                answer = receive(response, self._settings.body_limit)
            finally:
                response.close()
        except TokenError as error:
            return error
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
        path: str | os.PathLike[str],
        size: int | None,
        renewable: bool,
        options: DownloadOptions,
    ) -> Path:
        """Fetch the file behind what ``link`` gives to ``path``, and give its path.

        Raises as :func:`~scalingo_databases.client.downloads.download` does.
        """
        from scalingo_databases.client.downloads import download

        renew = link if renewable else None
        return download(link(), path, http=self._http, expected_size=size, renew=renew, **options)

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
        client: GeneratedClient,
        policy: RetryPolicy = DEFAULT_POLICY,
        *,
        http: HttpOptions | None = None,
        body_limit: int = BODY_LIMIT,
        clock: Clock = SYSTEM_CLOCK,
        share: Callable[[], float] = random.random,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Take what :class:`SyncCaller` takes; ``sleep`` is a coroutine function."""
        self._settings = Settings(client, policy, body_limit, clock, share)
        self._http = http
        self._sleep = sleep

    async def call(
        self, operation: Operation, request: dict[str, Any], parse: Parse[T], options: CallOptions
    ) -> T:
        """Do as :meth:`SyncCaller.call`. Cancelling the task closes the connection of the call."""
        call = Call(self._settings, operation, request, parse, options)
        http = self._settings.client.get_async_httpx_client()
        while True:
            outcome = await self._attempt(http, call)
            if not isinstance(outcome, ScalingoError):
                return outcome.value
            await self._sleep(call.wait_after(outcome))

    async def _attempt(self, http: httpx.AsyncClient, call: Call[T]) -> Outcome[T]:
        request = call.attempt(http)
        try:
            response = await http.send(request, stream=True, follow_redirects=False)
            try:
                answer = await areceive(response, self._settings.body_limit)
            finally:
                await response.aclose()
        except TokenError as error:
            return error
        except (httpx.HTTPError, UnicodeError) as error:
            return call.failed(error)
        return call.answered(answer)

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
        path: str | os.PathLike[str],
        size: int | None,
        renewable: bool,
        options: DownloadOptions,
    ) -> Path:
        """Do as :meth:`SyncCaller.download`; cancel the task to end it."""
        from scalingo_databases.client.downloads import async_download

        renew = link if renewable else None
        return await async_download(
            await link(), path, http=self._http, expected_size=size, renew=renew, **options
        )

    def repeats(self, operation: Operation, portion: str) -> DecodingError:
        """Give the error for a list that would never end: its answer names ``portion`` as the next."""
        return failures.endless(operation, portion)

    def __repr__(self) -> str:
        """Show the policy only."""
        return f"AsyncioCaller({self._settings.policy})"
