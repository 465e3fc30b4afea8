"""Requests that are not sent, and how the HTTP libraries are told."""

from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import requests

from scalingo_databases.contract.safety.limiter import Stopped


class BlockedRequestError(requests.RequestException):
    """A request that the rules of the run forbid; it was not sent."""


class NotSentError(httpx.RequestError):
    """The same for a request that leaves by httpx."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Turn the end of all waiting into an error that the HTTP libraries pass on."""
    try:
        yield
    except Stopped:
        raise BlockedRequestError("the run is being stopped") from None
