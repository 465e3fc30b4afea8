"""What every request passes on its way to the routes."""

import logging
import time
from collections.abc import Callable
from datetime import datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import quote

from starlette.types import ASGIApp, Message, Receive, Scope, Send

ACCESS_LOG = "scalingo_databases.server.access"


class RawPath:
    """Makes routes match the path as it was sent, so that an encoded slash does not end a segment."""

    def __init__(self, app: ASGIApp) -> None:
        """Pass requests on to ``app``."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with its path still encoded."""
        if scope["type"] == "http":
            raw: bytes = scope.get("raw_path") or quote(scope["path"]).encode()
            scope = {**scope, "path": raw.partition(b"?")[0].decode("latin-1")}
        await self._app(scope, receive, send)


class OwnDate:
    """Dates the answers by the server's own clock (RFC 9110, section 6.6.1).

    Who compares the moments in an answer with that of the answer itself must read both from one clock.
    """

    def __init__(self, app: ASGIApp, now: Callable[[], datetime]) -> None:
        """Date the answers of ``app`` by what ``now`` tells, aware and in UTC."""
        self._app = app
        self._now = now

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add ``Date`` to the answer."""

        async def dating(message: Message) -> None:
            if message["type"] == "http.response.start":
                date = format_datetime(self._now(), usegmt=True).encode()
                message = {**message, "headers": [*message["headers"], (b"date", date)]}
            await send(message)

        await self._app(scope, receive, dating if scope["type"] == "http" else send)


class AccessLog:
    """Logs method, path, status and time of each request.

    Neither headers nor the query are logged: they can hold tokens.
    """

    def __init__(self, app: ASGIApp) -> None:
        """Log the requests that ``app`` answers."""
        self._app = app
        self._logger = logging.getLogger(ACCESS_LOG)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and log it when it has been answered."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start = time.perf_counter()
        status: list[Any] = []

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                status.append(message["status"])
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            milliseconds = (time.perf_counter() - start) * 1000
            path = quote(scope["path"])
            self._logger.info("%s %s %s %.1f ms", scope["method"], path, *(status or ["-"]), milliseconds)
