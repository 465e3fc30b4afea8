"""The ways in which an answer can be wrong, and what each of them means to a caller."""

import functools
import gzip
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from scalingo_databases.client.errors import (
    CallConnectionError,
    CallError,
    CallTimeoutError,
    DecodingError,
    InternalServerError,
    RateLimitedError,
    ServerError,
    ServiceUnavailableError,
    TokenConnectionError,
    TokenError,
    UnauthorizedError,
    UnexpectedStatusError,
)

CANARY = "canary5ecret5ignature0123456789abcdef0123456789"
LINK = f"https://store.example.com/archive.tar.gz?X-Amz-Signature={CANARY}"
REQUEST_ID = "req-77"
PAGE = f"<html><title>Sorry</title><a href='{LINK}'>{CANARY}</a></html>".encode()
OOPS = f'{{"error": "try {LINK} or password={CANARY}", "secret": "{CANARY}"}}'.encode()
HTML = (("Content-Type", "text/html; charset=utf-8"),)
TEXT = (("Content-Type", "text/plain"),)
GZIP = (("Content-Encoding", "gzip"),)
BOMB = 65 * 1024 * 1024
"""Bytes that come out of the bomb: a little more than a body may have."""


class End(Enum):
    """What becomes of the connection after the answer."""

    KEEP = auto()
    CLOSE = auto()
    RESET = auto()
    STALL = auto()  # nothing more comes; the client has to end it


@dataclass(frozen=True)
class Fault:
    """One wrong answer. ``status`` 0 is the one that is due; ``raw`` goes on the wire as it is."""

    name: str
    status: int = 0
    body: bytes | None = b""
    headers: tuple[tuple[str, str], ...] = ()
    raw: bytes | None = None
    end: End = End.KEEP
    delay: float = 0.0  # seconds before the first byte

    @functools.cache  # noqa: B019 - there are a few dozen faults, and they live as long as the module
    def wire(self, due: int) -> bytes:
        """Give what goes on the wire where the status ``due`` would be right."""
        if self.raw is not None:
            return self.raw
        return http(self.status or due, self.body or b"", (("X-Request-Id", REQUEST_ID), *self.headers))


def http(status: int, body: bytes, headers: tuple[tuple[str, str], ...] = ()) -> bytes:
    """Write an answer; ``headers`` replace those it would have."""
    named = {"Content-Type": "application/json", "Content-Length": str(len(body)), **dict(headers)}
    if status == 204:
        named = dict(headers)
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return f"HTTP/1.1 {status} -\r\n{lines}\r\n".encode() + body


@dataclass(frozen=True)
class Kind:
    """A fault; the error that it ends in; whether a repeat may help. The same for requests of tokens."""

    fault: Fault
    error: type[CallError]
    passing: bool = False
    token_error: type[TokenError] = TokenError
    token_passing: bool = False
    weight: float = 1.0  # how often it comes, in a random choice, beside the others

    @property
    def has_status(self) -> bool:
        """Whether the client comes to see the status and the headers."""
        return self.fault.raw is None


def broken(fault: Fault, *, slow: bool = False) -> Kind:
    """Give the kind of a fault without a whole answer."""
    error = CallTimeoutError if slow else CallConnectionError
    return Kind(fault, error, True, TokenConnectionError, True, weight=0.3 if slow else 1.0)


def passing(fault: Fault, error: type[CallError]) -> Kind:
    """Give the kind of a status that may be another one in a moment."""
    return Kind(fault, error, True, TokenError, True)


def limited(name: str, /, body: bytes = OOPS, **headers: Any) -> Fault:
    """Make a 429; ``_`` stands for ``-`` in the names of ``headers``."""
    kept = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Fault(f"429-{name}", 429, body, kept)


BEGUN = b'HTTP/1.1 200 -\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{"database'
MANY_HEADERS = b"HTTP/1.1 200 -\r\n" + b"".join(b"X-%d: %s\r\n" % (n, b"y" * 1000) for n in range(300))
DAY = "Sat, 21 Nov 2026"
UNAUTHORIZED = Fault("401", 401, b'{"error": "invalid authentication token"}')
SLOW = Fault("slow", body=None, delay=0.02)

BROKEN = [
    broken(Fault("reset", raw=b"", end=End.RESET)),
    broken(Fault("hang-up", raw=b"", end=End.CLOSE)),
    broken(Fault("reset-in-body", raw=BEGUN, end=End.RESET)),
    broken(Fault("cut-in-body", raw=BEGUN, end=End.CLOSE)),
    broken(Fault("cut-in-head", raw=BEGUN[:30], end=End.CLOSE)),
    broken(Fault("no-http", raw=b"220 mail.example.com ESMTP\r\n\r\n", end=End.CLOSE)),
    broken(Fault("headers", raw=MANY_HEADERS + b"\r\n", end=End.CLOSE)),
    broken(Fault("length-odd", raw=b"HTTP/1.1 200 -\r\nContent-Length: x\r\n\r\n{}", end=End.CLOSE)),
    broken(
        Fault("chunk-odd", raw=b"HTTP/1.1 200 -\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", end=End.CLOSE)
    ),
]
SLOWEST = [
    broken(Fault("stalled-body", raw=BEGUN, end=End.STALL), slow=True),
    broken(Fault("silence", raw=b"", end=End.STALL), slow=True),
]
LIMITED = [
    passing(limited("seconds", Retry_After="0"), RateLimitedError),
    passing(limited("date", Retry_After=f"{DAY} 04:00:00 GMT", Date=f"{DAY} 04:00:00 GMT"), RateLimitedError),
    passing(limited("bare"), RateLimitedError),
    passing(limited("odd", Retry_After="soon"), RateLimitedError),
    passing(limited("text", b"Retry later", Content_Type="text/plain"), RateLimitedError),
    # The wait that it asks for is longer than a call may take.
    Kind(limited("huge", Retry_After="9" * 30), RateLimitedError),
]
FAILED = [
    passing(Fault("500", 500, PAGE, HTML), InternalServerError),
    passing(Fault("502", 502, PAGE, HTML), ServerError),
    passing(Fault("503", 503, PAGE, HTML), ServiceUnavailableError),
    passing(Fault("504", 504, b""), ServerError),
    Kind(Fault("599", 599, b"strange"), UnexpectedStatusError),
    Kind(Fault("redirect", 302, b"", (("Location", LINK),)), UnexpectedStatusError),
]
WRONG = [
    Kind(Fault("html", 0, PAGE, HTML), DecodingError),
    Kind(Fault("text", 0, b"fine", TEXT), DecodingError),
    Kind(Fault("truncated", 0, OOPS[:-9]), DecodingError),
    Kind(Fault("field", 0, OOPS), DecodingError),
    Kind(Fault("list", 0, b"[]"), DecodingError),
    Kind(Fault("deep", 0, b"[" * 50_000), DecodingError),
    Kind(Fault("empty", 0, b""), DecodingError),
    Kind(Fault("204", 204, b""), UnexpectedStatusError),
    Kind(Fault("202", 202, OOPS), UnexpectedStatusError),
    Kind(Fault("not-text", 0, b'{"error": "\xff\xfe"}'), DecodingError),
    # What is left over could meet the next request before the connection ends: not drawn at random.
    Kind(Fault("length-short", 0, OOPS, (("Content-Length", "20"),), end=End.CLOSE), DecodingError, weight=0),
    Kind(Fault("bomb", 0, gzip.compress(b" " * BOMB), GZIP), DecodingError, weight=0.01),
    Kind(Fault("two-codings", 0, OOPS, (("Content-Encoding", "gzip, gzip"),)), DecodingError),
    Kind(Fault("no-gzip", 0, b"this is no gzip", GZIP), DecodingError),
]

KINDS = [*BROKEN, *SLOWEST, *LIMITED, *FAILED, *WRONG]
ONCE_REFUSED = Kind(UNAUTHORIZED, UnauthorizedError)
LATE = Kind(SLOW, CallTimeoutError)  # an answer in time: no error at all
BY_NAME = {kind.fault.name: kind for kind in (*KINDS, ONCE_REFUSED, LATE)}
