"""What stands between the network and the sandbox: it notes requests, and answers some itself."""

import json
from collections import deque
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass(frozen=True)
class Request:
    """A request that was answered. ``path`` is as it was sent, without the query, which can hold tokens."""

    method: str
    path: str
    status: int


class Recorder:
    """Passes requests on to an application and notes them, each before the client has its answer."""

    def __init__(self, app: ASGIApp) -> None:
        """Begin with nothing noted."""
        self._app = app
        self._failures: deque[int] = deque()
        self.requests: list[Request] = []

    def fail_next(self, status: int, times: int) -> None:
        """Answer the next ``times`` requests with ``status`` before anything else sees them.

        Raises :class:`ValueError` for a status that is no failure.
        """
        if not 400 <= status <= 599:
            raise ValueError(f"a failure has a status from 400 to 599, not {status}")
        self._failures.extend([status] * times)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        raw: bytes = scope["raw_path"]
        path = raw.partition(b"?")[0].decode("latin-1")

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                self.requests.append(Request(scope["method"], path, message["status"]))
            await send(message)

        if self._failures:
            await _fail(self._failures.popleft(), noting)
        else:
            await self._app(scope, receive, noting)


async def _fail(status: int, send: Send) -> None:
    """Send the body that both APIs have for errors."""
    body = json.dumps({"error": "the test has asked for this failure"}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
