"""Requests and answers as a mutant sees them: whole, not in pieces."""

import json
from dataclasses import dataclass, replace
from typing import Any

Headers = tuple[tuple[bytes, bytes], ...]


def _without(headers: Headers, *names: bytes) -> Headers:
    return tuple((name, value) for name, value in headers if name.lower() not in names)


@dataclass(frozen=True)
class Request:
    """A request; ``query`` is what follows the question mark."""

    method: str
    path: str
    query: str
    headers: Headers
    body: bytes = b""

    @property
    def authorization(self) -> str | None:
        """Give the header of that name, or None."""
        for name, value in self.headers:
            if name.lower() == b"authorization":
                return value.decode("latin-1")
        return None

    @property
    def token(self) -> str:
        """Give the bearer token, or an empty text."""
        scheme, _, token = (self.authorization or "").partition(" ")
        return token.strip() if scheme.lower() == "bearer" else ""

    def json(self) -> dict[str, Any]:
        """Give the body, empty when it is no JSON object."""
        try:
            body = json.loads(self.body)
        except ValueError:
            return {}
        return body if isinstance(body, dict) else {}

    def authorized(self, authorization: str) -> "Request":
        """Give the same request with another ``Authorization``."""
        headers = (*_without(self.headers, b"authorization"), (b"authorization", authorization.encode()))
        return replace(self, headers=headers)

    def with_json(self, body: Any) -> "Request":
        """Give the same request with another body."""
        headers = _without(self.headers, b"content-type", b"content-length", b"transfer-encoding")
        content = json.dumps(body).encode()
        kind = (b"content-type", b"application/json"), (b"content-length", str(len(content)).encode())
        return replace(self, headers=(*headers, *kind), body=content)

    def to(self, path: str, method: str = "GET") -> "Request":
        """Give a request of the same sender to another path, without a body."""
        headers = _without(self.headers, b"content-type", b"content-length", b"transfer-encoding")
        return Request(method, path, "", headers)


@dataclass(frozen=True)
class Answer:
    """An answer."""

    status: int
    headers: Headers
    body: bytes

    @property
    def good(self) -> bool:
        """Tell whether it is a success."""
        return 200 <= self.status < 300

    def header(self, name: str) -> str | None:
        """Give a header, or None."""
        for given, value in self.headers:
            if given.lower() == name.lower().encode():
                return value.decode("latin-1")
        return None

    def json(self) -> Any:
        """Give the body, or None when it is no JSON."""
        if "json" not in (self.header("content-type") or ""):
            return None
        try:
            return json.loads(self.body)
        except ValueError:
            return None

    def with_body(self, body: bytes) -> "Answer":
        """Give the same answer with other bytes."""
        length = (b"content-length", str(len(body)).encode())
        return replace(self, headers=(*_without(self.headers, b"content-length"), length), body=body)

    def with_json(self, body: Any) -> "Answer":
        """Give the same answer with another body."""
        return self.with_body(json.dumps(body).encode()).with_header("content-type", "application/json")

    def with_header(self, name: str, value: str | None) -> "Answer":
        """Give the same answer with another value of a header, or without it."""
        headers = _without(self.headers, name.lower().encode())
        given = () if value is None else ((name.encode(), value.encode("latin-1")),)
        return replace(self, headers=(*headers, *given))

    def with_status(self, status: int) -> "Answer":
        """Give the same answer with another status."""
        return replace(self, status=status)


def json_answer(status: int, body: Any) -> Answer:
    """Give an answer that the server did not make."""
    return Answer(status, (), b"").with_json(body)


def empty_answer(status: int) -> Answer:
    """Give an answer without a body."""
    return Answer(status, (), b"")
