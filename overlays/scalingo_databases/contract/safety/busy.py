"""A target that has too many requests: the gate waits and asks again, and keeps what was answered."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import httpx
import requests

from scalingo_databases.contract.documents.routes import Request, Routes
from scalingo_databases.contract.safety.blocked import stoppable
from scalingo_databases.contract.safety.content import content_of
from scalingo_databases.contract.safety.limiter import RateLimiter

TOO_MANY_REQUESTS = 429
RETRIES = 3
"""How often a request that was answered with 429 is sent again."""

LONGEST_PAUSE = 60.0
"""Seconds to wait after a 429 that does not say how long, and the longest wait after one that does."""

SHORT_PAUSE = 1.0
"""The same on this machine."""

MOST_HIDDEN = 20
"""Answers with 429 that are kept to be judged."""

PATIENCE = 300.0
"""Seconds that a run spends on such waits altogether; from then on a 429 is an answer like any other."""

Answer = TypeVar("Answer", requests.Response, httpx.Response)


@dataclass(frozen=True)
class Hidden:
    """An answer with 429 after which the gate has sent the request again: nobody else has seen it."""

    request: Request
    url: str
    headers: list[tuple[str, str]]
    content: bytes


class Persistence:
    """Sends a request again, and later, when the target had too many of them."""

    def __init__(self, limiter: RateLimiter, routes: Routes, *, remote: bool) -> None:
        """Wait by ``limiter``; ``remote`` tells whether the target is on another machine."""
        self.hidden: list[Hidden] = []
        self._limiter = limiter
        self._routes = routes
        self._unstated = LONGEST_PAUSE if remote else SHORT_PAUSE
        self._patience = PATIENCE
        self._lock = threading.Lock()

    def send(
        self,
        admit: Callable[[], None],
        send: Callable[[], Answer],
        request: requests.PreparedRequest | httpx.Request,
    ) -> Answer:
        """Let ``request`` be admitted and sent, as often as it takes, and give the last answer."""
        for _ in range(RETRIES):
            admit()
            answer = send()
            if answer.status_code != TOO_MANY_REQUESTS or not self._waits(answer.headers.get("Retry-After")):
                return answer
            self._hide(request, answer)
            answer.close()
        admit()
        return send()

    def _hide(
        self, request: requests.PreparedRequest | httpx.Request, answer: requests.Response | httpx.Response
    ) -> None:
        """Keep an answer with 429, so that it can be judged."""
        if isinstance(answer, httpx.Response):
            try:
                answer.read()
            except httpx.HTTPError:
                return  # it broke off: there is no whole answer to judge
        url = str(request.url)
        known = self._routes.request(str(request.method), url, content_of(request))
        if known is not None and len(self.hidden) < MOST_HIDDEN:
            self.hidden.append(Hidden(known, url, list(answer.headers.items()), answer.content))

    def _waits(self, retry_after: str | None) -> bool:
        """Wait as long as a 429 asks for; tell whether there was patience left for it."""
        stated = float(retry_after) if retry_after is not None and retry_after.isdecimal() else self._unstated
        seconds = min(stated, LONGEST_PAUSE)
        with self._lock:
            if seconds > self._patience:
                return False
            self._patience -= seconds
        with stoppable():
            self._limiter.pause(seconds)
        return True
