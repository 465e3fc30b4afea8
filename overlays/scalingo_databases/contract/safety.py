"""What may be sent: the one gate that every request of a run passes, whichever library sends it.

A target that is not on this machine may hold somebody's data. There, requests that only read are sent (GET),
few of them, and to the target's own hosts. schemathesis has no such mode, and filters alone do not make one:
it also probes methods that a document does not name. So the rule stands where requests leave the process.
"""

import re
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar
from unittest.mock import patch

import httpx
import requests

from scalingo_databases.client.urls import is_loopback, origin
from scalingo_databases.contract.limiter import RateLimiter, Stopped

REMOTE_RATE = 60
"""Requests a minute on a target that is not on this machine: the documented limit of the main API."""

TOO_MANY_REQUESTS = 429
RETRIES = 3
"""How often a request that was answered with 429 is sent again."""

LONGEST_PAUSE = 60.0
"""Seconds to wait after a 429 that does not say how long, and the longest wait after one that does."""

PATIENCE = 300.0
"""Seconds that a run spends on such waits altogether; from then on a 429 is an answer like any other."""

Answer = TypeVar("Answer", requests.Response, httpx.Response)

# Without these two no token can be had; they change nothing that anybody would miss.
_TOKEN_PATHS = re.compile(r"/v1/(?:tokens/exchange|apps/[^/]+/addons/[^/]+/token)\Z")


class BlockedRequestError(requests.RequestException):
    """A request that the rules of the run forbid; it was not sent."""


@dataclass(frozen=True)
class Rules:
    """What a run may do to its target.

    ``reads_only`` forbids all methods but GET; ``per_minute`` is the largest number of requests a minute, or
    ``None`` for no limit; ``why`` says what decided.
    """

    reads_only: bool
    per_minute: int | None
    why: str


def rules_for(urls: Iterable[str], *, read_only: bool, rate_limit: int | None) -> Rules:
    """Give the rules for a target at ``urls``: judged by the host as written, not by what it resolves to."""
    away = sorted({httpx.URL(url).host for url in urls if not is_loopback(httpx.URL(url).host)})
    if away:
        why = f"{', '.join(away)} is not on this machine"
    elif read_only:
        why = "--read-only"
    else:
        return Rules(reads_only=False, per_minute=rate_limit, why="the target is on this machine")
    return Rules(reads_only=True, per_minute=rate_limit or REMOTE_RATE, why=why)


class Gate:
    """Lets requests through, one by one, as the rules allow, and counts them."""

    def __init__(self, rules: Rules, urls: Iterable[str]) -> None:
        """Apply ``rules``; only the hosts of ``urls`` may be called at all."""
        self.rules = rules
        self.limiter = RateLimiter(rules.per_minute)
        self.sent = 0
        self._patience = PATIENCE
        self._lock = threading.Lock()
        self._origins = {origin(url) for url in urls}

    def pass_generated(self, method: str, url: str) -> None:
        """Admit a generated request. Raises :class:`BlockedRequestError`."""
        if self.rules.reads_only and method != "GET":
            raise BlockedRequestError(f"{method} is not sent: only GET is ({self.rules.why})")
        self._pass(url)

    def pass_own(self, method: str, url: str) -> None:
        """Admit a request of this package's own: GETs that look around, POSTs that issue tokens."""
        issues_token = method == "POST" and _TOKEN_PATHS.search(httpx.URL(url).path) is not None
        if method != "GET" and not issues_token:
            raise BlockedRequestError(f"{method} {httpx.URL(url).path} is not sent: it is no way to a token")
        self._pass(url)

    def _pass(self, url: str) -> None:
        if origin(url) not in self._origins:
            raise BlockedRequestError(f"{httpx.URL(url).host} is not called: it is not the target")
        with _blocking():
            self.limiter.admit()
        with self._lock:
            self.sent += 1

    def _send(self, admit: Callable[[], None], send: Callable[[], Answer]) -> Answer:
        """Admit and send a request, again and later when the target had too many of them."""
        for _ in range(RETRIES):
            admit()
            answer = send()
            if answer.status_code != TOO_MANY_REQUESTS or not self._waits(answer.headers.get("Retry-After")):
                return answer
            answer.close()
        admit()
        return send()

    def _waits(self, retry_after: str | None) -> bool:
        """Wait as long as a 429 asks for; tell whether there was patience left for it."""
        stated = float(retry_after) if retry_after is not None and retry_after.isdecimal() else LONGEST_PAUSE
        seconds = min(stated, LONGEST_PAUSE)
        with self._lock:
            if seconds > self._patience:
                return False
            self._patience -= seconds
        with _blocking():
            self.limiter.pause(seconds)
        return True

    @contextmanager
    def closed(self) -> Iterator[None]:
        """Put the gate before both HTTP libraries: generated requests leave by requests, our own by httpx.

        The adapter and the transport are where requests reach the network, after redirects, retries and
        everything else that those libraries or schemathesis decide to send.
        """
        generated, own = requests.adapters.HTTPAdapter.send, httpx.HTTPTransport.handle_request

        def send(
            adapter: Any, request: requests.PreparedRequest, *args: Any, **kwargs: Any
        ) -> requests.Response:
            return self._send(
                lambda: self.pass_generated(str(request.method), str(request.url)),
                lambda: generated(adapter, request, *args, **kwargs),
            )

        def handle_request(transport: Any, request: httpx.Request) -> httpx.Response:
            try:
                admit = self.pass_generated if "contract" in request.extensions else self.pass_own
                return self._send(
                    lambda: admit(request.method, str(request.url)),
                    lambda: own(transport, request),
                )
            except BlockedRequestError as error:
                raise httpx.RequestError(str(error), request=request) from None

        with (
            patch.object(requests.adapters.HTTPAdapter, "send", send),
            patch.object(httpx.HTTPTransport, "handle_request", handle_request),
        ):
            yield


@contextmanager
def _blocking() -> Iterator[None]:
    """Turn the end of all waiting into an error that the HTTP libraries pass on."""
    try:
        yield
    except Stopped:
        raise BlockedRequestError("the run is being stopped") from None
