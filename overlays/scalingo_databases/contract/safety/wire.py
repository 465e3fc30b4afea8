"""The places where requests leave the process and answers come in, in both HTTP libraries that a run uses."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, cast
from unittest.mock import patch

import httpx
import requests

from scalingo_databases.contract.limits import LARGEST_ANSWER

LONGEST_ANSWER = 60.0
"""Seconds that an answer may take from its first byte to its last."""

_TICK = 1.0
_PIECE = 65536

TOO_LARGE = f"the answer did not end within {LARGEST_ANSWER // 2**20} MiB"
TOO_LONG = f"the answer did not end within {LONGEST_ANSWER:.0f} s"

Generated = Callable[[requests.PreparedRequest, Callable[[], requests.Response]], requests.Response]
"""Sees to a request of the generative layer; the second argument sends it."""

Own = Callable[[httpx.Request, Callable[[], httpx.Response]], httpx.Response]
"""Sees to a request of this package; the second argument sends it."""


@contextmanager
def tapped(generated: Generated, own: Own) -> Iterator[None]:
    """Lead all requests through ``generated`` and ``own`` while the context lasts.

    The adapter and the transport are where requests reach the network, after redirects, retries and
    everything else that those libraries or schemathesis decide to send.
    """
    by_requests, by_httpx = requests.adapters.HTTPAdapter.send, httpx.HTTPTransport.handle_request
    bell = _Bell()

    def send(adapter: Any, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        def go() -> requests.Response:
            response = by_requests(adapter, request, *args, **kwargs)
            try:
                with bell.set(response):
                    _read_generated(response)
            except requests.RequestException as error:
                error.request = request  # as other errors have it: it shows what was not answered
                raise
            return response

        return generated(request, go)

    def handle_request(transport: Any, request: httpx.Request) -> httpx.Response:
        def go() -> httpx.Response:
            response = by_httpx(transport, request)
            response.stream = _Bounded(cast(httpx.SyncByteStream, response.stream))
            return response

        return own(request, go)

    with (
        patch.object(requests.adapters.HTTPAdapter, "send", send),
        patch.object(httpx.HTTPTransport, "handle_request", handle_request),
        bell,
    ):
        yield


def whole(response: httpx.Response) -> bytes:
    """Read the body of an answer, and leave it to be read again as if it had just come.

    Raises what reading raises.
    """
    stream = cast(httpx.SyncByteStream, response.stream)
    try:
        raw = b"".join(stream)
    finally:
        stream.close()
    response.stream = httpx.ByteStream(raw)
    return httpx.Response(response.status_code, headers=response.headers, content=raw).content


class _Bounded(httpx.SyncByteStream):
    """A body that ends with an error when it is too long, or takes too long.

    Who reads it can have a limit of its own: this one is a little higher.
    """

    def __init__(self, stream: httpx.SyncByteStream) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        end = time.monotonic() + LONGEST_ANSWER
        size = 0
        for piece in self._stream:
            size += len(piece)
            if time.monotonic() > end:
                raise httpx.ReadTimeout(TOO_LONG)
            yield piece
            if size > LARGEST_ANSWER:
                raise httpx.ReadError(TOO_LARGE)

    def close(self) -> None:
        self._stream.close()


def _read_generated(response: requests.Response) -> None:
    """Read a body here, where it can be stopped. Raises :class:`requests.RequestException`."""
    body = bytearray()
    for piece in response.iter_content(_PIECE):
        body += piece
        if len(body) > LARGEST_ANSWER:
            response.close()
            raise requests.exceptions.ChunkedEncodingError(TOO_LARGE)
    response._content = bytes(body)


class _Bell:
    """Hangs up on answers that take too long; a context manager that stops its thread."""

    def __init__(self) -> None:
        self._ends: dict[int, tuple[float, requests.Response]] = {}
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="contract-bell", daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *error: object) -> None:
        self._over.set()
        self._thread.join()

    @contextmanager
    def set(self, response: requests.Response) -> Iterator[None]:
        """Hang up on ``response`` when it takes too long to be read."""
        rung = time.monotonic() + LONGEST_ANSWER
        self._ends[id(response)] = (rung, response)
        try:
            yield
        except requests.RequestException:
            if time.monotonic() < rung:
                raise
            raise requests.exceptions.ChunkedEncodingError(TOO_LONG) from None
        finally:
            del self._ends[id(response)]

    def _watch(self) -> None:
        while not self._over.wait(_TICK):
            now = time.monotonic()
            for end, response in list(self._ends.values()):
                if now > end:
                    _hang_up(response)


def _hang_up(response: requests.Response) -> None:
    # Older versions of urllib3 cannot do it while somebody reads.
    stop = getattr(response.raw, "shutdown", response.close)
    with suppress(ValueError, RuntimeError, OSError):  # it has just ended
        stop()
