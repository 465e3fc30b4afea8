"""Bodies of answers, taken in up to a limit: a small compressed answer can hold a huge one."""

from dataclasses import dataclass

import httpx

BODY_LIMIT = 64 * 1024 * 1024
"""Bytes that a decoded body may have: some twenty times a list of 10,000 backups."""

ACCEPTED_CODINGS = "gzip, deflate"
"""What is asked for. Both grow a network read (64 KiB) by a factor of a thousand at most, so that memory
stays bounded between two looks at the size; other codings, or several together, have no such bound."""

_CODINGS = {"", "identity", "gzip", "deflate"}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with its body in memory; or without, and then ``problem`` says why."""

    response: httpx.Response
    problem: str = ""


def receive(response: httpx.Response, limit: int) -> Answer:
    """Take the body of a streamed ``response``, of ``limit`` bytes at most; raises what httpx raises."""
    problem = _problem(response, limit)
    if problem:
        return _without_body(response, problem)
    if _has_known_size(response):
        response.read()
        return Answer(response)
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > limit:
            return _without_body(response, _too_large(limit))
    return Answer(_with_body(response, bytes(body)))


async def areceive(response: httpx.Response, limit: int) -> Answer:
    """Do as :func:`receive` for an async client."""
    problem = _problem(response, limit)
    if problem:
        return _without_body(response, problem)
    if _has_known_size(response):
        await response.aread()
        return Answer(response)
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > limit:
            return _without_body(response, _too_large(limit))
    return Answer(_with_body(response, bytes(body)))


def _problem(response: httpx.Response, limit: int) -> str:
    """Say what the headers give away already."""
    if response.headers.get("Content-Encoding", "").strip().lower() not in _CODINGS:
        return "its body is compressed in a way that was not asked for"
    length = response.headers.get("Content-Length", "")
    return _too_large(limit) if length.isdecimal() and int(length) > limit else ""


def _has_known_size(response: httpx.Response) -> bool:
    """Tell whether the body is as long as it says, which the HTTP library enforces."""
    return "Content-Length" in response.headers and "Content-Encoding" not in response.headers


def _too_large(limit: int) -> str:
    return f"its body is larger than {limit} bytes"


def _without_body(response: httpx.Response, problem: str) -> Answer:
    return Answer(_with_body(response, b""), problem)


def _with_body(response: httpx.Response, body: bytes) -> httpx.Response:
    """Make the answer anew, around a body that is decoded already."""
    gone = {"content-encoding", "content-length", "transfer-encoding"}
    headers = [(name, value) for name, value in response.headers.multi_items() if name not in gone]
    return httpx.Response(response.status_code, headers=headers, content=body, request=response.request)
