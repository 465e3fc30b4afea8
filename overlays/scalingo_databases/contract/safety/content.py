"""The bodies of requests, as the gate reads them."""

from typing import Any

import httpx
import requests


def content_of(request: requests.PreparedRequest | httpx.Request) -> bytes:
    """Give the body of a request, of either HTTP library."""
    return request.content if isinstance(request, httpx.Request) else _content(request.body)


def _content(body: Any) -> bytes:
    """Give the body of a generated request; one that is no text and no bytes, such as a file, is no JSON."""
    if isinstance(body, str):
        return body.encode(errors="surrogateescape")
    return body if isinstance(body, bytes) else b""
