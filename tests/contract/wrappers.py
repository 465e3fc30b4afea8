"""What stands before the reference server in the tests: it records, or it breaks the contract."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass
class Exchange:
    """A request and the answer to it, which a mutant changes."""

    method: str
    path: str
    request: dict[str, Any]
    status: int
    answer: dict[str, Any]


@dataclass
class Recorder:
    """Writes down method and path of every request; calls ``react`` with the number of the request."""

    app: ASGIApp
    react: Callable[[int], None] = lambda number: None
    seen: list[tuple[str, str]] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.seen.append((scope["method"], scope["path"]))
        self.react(len(self.seen))
        await self.app(scope, receive, send)


@dataclass
class Mutant:
    """Changes the JSON answers that are successes, as ``change`` says."""

    app: ASGIApp
    change: Callable[[Exchange], None]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = bytearray()
        start: Message = {}
        body = bytearray()

        async def listen() -> Message:
            message = await receive()
            request.extend(message.get("body", b""))
            return message

        async def tell(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
                return
            body.extend(message.get("body", b""))
            if not message.get("more_body"):
                await self._finish(scope, bytes(request), start, bytes(body), send)

        await self.app(scope, listen, tell)

    async def _finish(self, scope: Scope, request: bytes, start: Message, body: bytes, send: Send) -> None:
        headers = dict(start["headers"])
        if start["status"] < 300 and headers.get(b"content-type") == b"application/json":
            exchange = Exchange(
                scope["method"], scope["path"], _read(request), start["status"], json.loads(body)
            )
            self.change(exchange)
            body = json.dumps(exchange.answer).encode()
            headers[b"content-length"] = str(len(body)).encode()
            start["status"] = exchange.status
        await send({**start, "headers": list(headers.items())})
        await send({"type": "http.response.body", "body": body})


def _read(request: bytes) -> dict[str, Any]:
    try:
        body = json.loads(request)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


@dataclass
class Doorless:
    """Lets GETs of one path in without a token: it uses the last one that was good there."""

    app: ASGIApp
    suffix: str
    tokens: dict[str, bytes] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        headers = dict(scope["headers"])
        given = headers.get(b"authorization")
        if scope["method"] == "GET" and path.endswith(self.suffix):
            if given is None and path in self.tokens:
                headers[b"authorization"] = self.tokens[path]
                scope = {**scope, "headers": list(headers.items())}

            async def watch(message: Message) -> None:
                if (
                    message["type"] == "http.response.start"
                    and message["status"] == 200
                    and given is not None
                ):
                    self.tokens[path] = given
                await send(message)

            await self.app(scope, receive, watch)
            return
        await self.app(scope, receive, send)


async def answer(send: Send, status: int, body: bytes, *headers: tuple[bytes, bytes]) -> None:
    await send({"type": "http.response.start", "status": status, "headers": list(headers)})
    await send({"type": "http.response.body", "body": body})
