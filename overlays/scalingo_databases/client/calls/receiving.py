"""Bodies of answers, taken in up to a limit: a small compressed answer can hold a huge one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import httpx

BODY_LIMIT = 64 * 1024 * 1024
"""Bytes that a decoded body may have: some twenty times a list of 10,000 backups."""

ACCEPTED_CODINGS = "gzip, deflate"
"""What is asked for. Both grow a network read (64 KiB) by a factor of a thousand at most, so that memory
stays bounded between two looks at the size; other codings, or several together, have no such bound."""

_BROKEN = "its body cannot be decompressed"

_CODINGS = {"", "identity", "gzip", "deflate"}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with its body in memory; or without, and then ``problem`` says why."""

    response: httpx.Response
    problem: str = ""


class Overdue(httpx.TimeoutException):
    """The whole call took longer than it may, ``seconds``, while each of its steps was in time."""

    def __init__(self, seconds: float) -> None:
        """Keep the limit that was passed."""
        super().__init__("the call is over its deadline")
        self.seconds = seconds


class _Timed(httpx.SyncByteStream):
    """A body that ends with an error when a piece of it comes too late."""

    def __init__(self, body: httpx.SyncByteStream, check: Callable[[], None]) -> None:
        self._body = body
        self._check = check

    def __iter__(self) -> Iterator[bytes]:
        return map(self._timely, self._body)  # a generator would cost each call twice as much

    def _timely(self, chunk: bytes) -> bytes:
        self._check()
        return chunk

    def close(self) -> None:
        self._body.close()


def receive(response: httpx.Response, limit: int, check: Callable[[], None] | None = None) -> Answer:
    """Take the body of a streamed ``response``, of ``limit`` bytes at most.

    ``check`` is called for each piece, and may raise. Raises what it raises, and what httpx raises.
    """
    if check is not None and isinstance(response.stream, httpx.SyncByteStream):
        response.stream = _Timed(response.stream, check)
    coding, length = _shape(response)
    problem = _problem(coding, length, limit)
    if problem:
        return _without_body(response, problem)
    if length is not None and not coding:  # the HTTP library sees to it that the body is as long as it says
        response.read()
        return Answer(response)
    body = bytearray()
    try:
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > limit:
                return _without_body(response, _too_large(limit))
    except httpx.DecodingError:
        return _without_body(response, _BROKEN)
    return Answer(_with_body(response, bytes(body)))


async def areceive(response: httpx.Response, limit: int) -> Answer:
    """Do as :func:`receive` for an async client; whoever awaits it limits its time."""
    coding, length = _shape(response)
    problem = _problem(coding, length, limit)
    if problem:
        return _without_body(response, problem)
    if length is not None and not coding:
        await response.aread()
        return Answer(response)
    body = bytearray()
    try:
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > limit:
                return _without_body(response, _too_large(limit))
    except httpx.DecodingError:
        return _without_body(response, _BROKEN)
    return Answer(_with_body(response, bytes(body)))


def refused(error: httpx.HTTPStatusError) -> Answer:
    """Give the answer that an event hook of the caller's own client took for an error.

    The HTTP library has closed it since: it has a body only if the hook has read it.
    """
    response = error.response
    problem = "an event hook of the client refuses it" if response.is_success else ""
    try:
        return Answer(_with_body(response, response.content), problem)
    except httpx.ResponseNotRead:
        return _without_body(response, problem)


def _shape(response: httpx.Response) -> tuple[str, int | None]:
    """Give the coding of the body, ``""`` without one, and its length in bytes as sent, if that is said."""
    codings: list[str] = []
    length: int | None = None
    for name, value in response.headers.raw:  # one look at each: looking names up takes longer than all else
        known = name.lower()
        if known == b"content-length":
            length = int(value) if value.isdigit() else None
        elif known == b"content-encoding":
            codings.append(value.decode("ascii", "replace"))
    return ",".join(codings).strip().lower(), length


def _problem(coding: str, length: int | None, limit: int) -> str:
    """Say what the headers give away already."""
    if coding not in _CODINGS:
        return "its body is compressed in a way that was not asked for"
    return _too_large(limit) if length is not None and length > limit else ""


def _too_large(limit: int) -> str:
    return f"its body is larger than {limit} bytes"


def _without_body(response: httpx.Response, problem: str) -> Answer:
    return Answer(_with_body(response, b""), problem)


def _with_body(response: httpx.Response, body: bytes) -> httpx.Response:
    """Make the answer anew, around a body that is decoded already."""
    gone = {"content-encoding", "content-length", "transfer-encoding"}
    headers = [(name, value) for name, value in response.headers.multi_items() if name not in gone]
    return httpx.Response(response.status_code, headers=headers, content=body, request=response.request)
