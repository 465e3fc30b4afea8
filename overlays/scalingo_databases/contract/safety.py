"""What may be sent: the one gate that every request of a run passes, whichever library sends it.

A target that is not on this machine may hold somebody's data. There, requests that only read are sent
(GET), few of them, and to the target's own hosts, unless more was allowed. schemathesis has no such mode,
and filters alone do not make one: it also probes methods that a document does not name. So the rule stands
where requests leave the process.
"""

import functools
import re
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx
import requests

from scalingo_databases.client.urls import Origin, origin
from scalingo_databases.contract.ledger import Ledger
from scalingo_databases.contract.limiter import RateLimiter, Stopped
from scalingo_databases.contract.made import ends, thing_of
from scalingo_databases.contract.pace import TargetClock
from scalingo_databases.contract.permission import Permission
from scalingo_databases.contract.routes import Request, Routes
from scalingo_databases.contract.rules import Rules
from scalingo_databases.contract.watch import Watch
from scalingo_databases.contract.wire import tapped, whole

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

UNDER_WAY = 30.0
"""Seconds that creations under way get to end before what they made is looked for."""

CONTRACT = "contract"
"""The httpx extension by which a request says what it does: ``effect`` and ``own``, see :meth:`Watch.deed`.

``cleanup`` says that the request ends something that the ledger lists.
"""

Answer = TypeVar("Answer", requests.Response, httpx.Response)

# Without these two no token can be had; they change nothing that anybody would miss.
_TOKEN_PATHS = re.compile(r"/v1/(?:tokens/exchange|apps/[^/]+/addons/[^/]+/token)\Z")


@dataclass(frozen=True)
class Hidden:
    """An answer with 429 after which the gate has sent the request again: nobody else has seen it."""

    request: Request
    url: str
    headers: list[tuple[str, str]]
    content: bytes


class BlockedRequestError(requests.RequestException):
    """A request that the rules of the run forbid; it was not sent."""


class NotSentError(httpx.RequestError):
    """The same for a request that leaves by httpx."""


class Gate:
    """Lets requests through, one by one, as the rules allow, counts them, and keeps the ledger.

    ``clock`` runs as fast as the target's. ``permission`` is what the rules allow; on a target that is not on
    this machine nothing that was there before may be changed until :meth:`concern` says which.
    """

    def __init__(
        self, rules: Rules, urls: Iterable[str], routes: Routes | None = None, ledger: Ledger | None = None
    ) -> None:
        """Apply ``rules``; only the hosts of ``urls`` may be called at all.

        ``routes`` are the operations there. What is made is written into ``ledger``.
        """
        self.rules = rules
        self.permission = Permission(rules.level, frozenset() if rules.remote else None)
        self.limiter = RateLimiter(rules.per_minute)
        self.clock = TargetClock()
        self.ledger = ledger or Ledger(None, {})
        self.sent = 0
        self._watch = Watch(routes or Routes(None), self.ledger)
        self._patience = PATIENCE
        self._lock = threading.Lock()
        self._origins = {origin(url) for url in urls}
        self._creators: set[int] = set()
        self._hidden: list[Hidden] = []
        self._interrupted = False
        self._sealed = False

    def concern(self, values: Iterable[str]) -> None:
        """Let the things with these ids and names be changed, if the rules allow it at all."""
        if self.rules.remote:
            self.permission = Permission(self.rules.level, frozenset(values))

    def refusal(self, method: str, url: str, content: bytes, stated: Mapping[str, Any]) -> str | None:
        """Give the reason why a request is not sent, ``None`` when it is; see :meth:`Watch.deed`."""
        if method == "POST" and _TOKEN_PATHS.search(urlsplit(url).path):
            return None
        request = self._watch.routes.request(method, url, content)
        return self.permission.refusal(self._watch.deed(method, request, stated))

    def suppose(self, method: str, url: str, content: bytes, answer: Any) -> None:
        """Count what a request would make among the things of the run, as if ``answer`` had come."""
        request = self._watch.routes.request(method, url, content)
        thing = thing_of(request, answer) if request is not None else None
        if request is not None and thing is not None:
            self._watch.made.learn(request, thing)

    def pass_generated(self, method: str, url: str, content: bytes = b"") -> None:
        """Admit a generated request. Raises :class:`BlockedRequestError`."""
        request = self._watch.routes.request(method, url, content)
        reason = self.permission.refusal(self._watch.deed(method, request, {}))
        if reason is not None:
            raise BlockedRequestError(f"{method} is not sent: {reason} ({self.rules.why})")
        self._pass(url)

    def pass_stated(self, method: str, url: str, content: bytes, stated: Mapping[str, Any]) -> None:
        """Admit a request of a conversation, or one that cleans up. Raises :class:`BlockedRequestError`."""
        if stated.get("cleanup"):
            self._require_listed(method, url, content)
            self._pass(url, cleans=True)
            return
        reason = self.refusal(method, url, content, stated)
        if reason is not None:
            raise BlockedRequestError(f"{method} {httpx.URL(url).path} is not sent: {reason}")
        self._pass(url)

    def pass_own(self, method: str, url: str) -> None:
        """Admit a request of this package's own: GETs that look around, POSTs that issue tokens."""
        issues_token = method == "POST" and _TOKEN_PATHS.search(urlsplit(url).path) is not None
        if method != "GET" and not issues_token:
            raise BlockedRequestError(f"{method} {httpx.URL(url).path} is not sent: it is no way to a token")
        self._pass(url, cleans=True)

    def closed(self) -> AbstractContextManager[None]:
        """Put the gate before both HTTP libraries: generated requests leave by requests, others by httpx."""
        return tapped(self._generated, self._own)

    def interrupt(self) -> None:
        """End all waiting and raise :class:`KeyboardInterrupt`: for the handler of a signal.

        A creation under way is waited for: what it makes could not be told afterwards.
        """
        self.limiter.stop()
        if threading.get_ident() in self._creators:
            self._interrupted = True
        else:
            raise KeyboardInterrupt

    @contextmanager
    def cleaning(self) -> Iterator[None]:
        """Let nothing through any more but what cleans up, under the same limit of requests a minute."""
        self._sealed = True
        self.limiter.resume()
        end = time.monotonic() + UNDER_WAY
        while self._creators and time.monotonic() < end:
            time.sleep(0.02)
        yield

    def _require_listed(self, method: str, url: str, content: bytes) -> None:
        request = self._watch.routes.request(method, url, content)
        things = [entry.thing for entry in self.ledger.newest_first() if entry.thing is not None]
        if request is None or not any(ends(request, thing) for thing in things):
            raise BlockedRequestError(
                f"{method} {httpx.URL(url).path} is not sent: the ledger does not list it"
            )

    def _pass(self, url: str, *, cleans: bool = False) -> None:
        if _origin(url) not in self._origins:
            raise BlockedRequestError(f"{httpx.URL(url).host} is not called: it is not the target")
        if self._sealed and not cleans:
            raise BlockedRequestError("the run is over")
        with _blocking():
            self.limiter.admit()
        with self._lock:
            self.sent += 1

    def _generated(
        self, request: requests.PreparedRequest, send: Callable[[], requests.Response]
    ) -> requests.Response:
        method, url, content = str(request.method), str(request.url), _content(request.body)
        answer = self._watched(
            method,
            url,
            content,
            lambda: self._send(lambda: self.pass_generated(method, url, content), send, request),
            lambda answer: answer.content,
        )
        self.clock.note(answer.headers.get("Date"))
        return answer

    def _own(self, request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
        method, url, stated = request.method, str(request.url), request.extensions.get(CONTRACT)
        try:
            if stated is None:
                answer = self._send(lambda: self.pass_own(method, url), send, request)
            else:
                content = request.read()
                answer = self._watched(
                    method,
                    url,
                    content,
                    lambda: self._send(lambda: self.pass_stated(method, url, content, stated), send, request),
                    whole,
                )
        except BlockedRequestError as error:
            raise NotSentError(str(error), request=request) from None
        self.clock.note(answer.headers.get("Date"))
        return answer

    def _watched(
        self,
        method: str,
        url: str,
        content: bytes,
        send: Callable[[], Answer],
        read: Callable[[Answer], bytes],
    ) -> Answer:
        """Send a request and keep the ledger: what is made is on disk before anything else is sent."""
        request = None if method == "GET" else self._watch.routes.request(method, url, content)
        if request is None:
            return send()
        with self._undisturbed():
            number = self._watch.before(request)
            try:
                answer = send()
            except (BlockedRequestError, httpx.ConnectError):
                if number is not None:
                    self.ledger.nothing(number)  # it was not sent
                raise
            self._watch.after(request, number, answer.status_code, read(answer))
        return answer

    @contextmanager
    def _undisturbed(self) -> Iterator[None]:
        """Put off an interruption until what a request has done is written down."""
        thread = threading.get_ident()
        self._creators.add(thread)
        try:
            yield
        finally:
            self._creators.discard(thread)
            if self._interrupted and threading.current_thread() is threading.main_thread():
                self._interrupted = False
                raise KeyboardInterrupt

    def _send(
        self,
        admit: Callable[[], None],
        send: Callable[[], Answer],
        request: requests.PreparedRequest | httpx.Request,
    ) -> Answer:
        """Admit and send a request, again and later when the target had too many of them."""
        for _ in range(RETRIES):
            admit()
            answer = send()
            if answer.status_code != TOO_MANY_REQUESTS or not self._waits(answer.headers.get("Retry-After")):
                return answer
            self._hide(request, answer)
            answer.close()
        admit()
        return send()

    def hidden(self) -> list[Hidden]:
        """Give the answers with 429 so far that were followed by the same request."""
        return list(self._hidden)

    def _hide(
        self, request: requests.PreparedRequest | httpx.Request, answer: requests.Response | httpx.Response
    ) -> None:
        """Keep an answer with 429, so that it can be judged."""
        if isinstance(answer, httpx.Response):
            try:
                answer.read()
            except httpx.HTTPError:
                return  # it broke off: there is no whole answer to judge
        content = request.content if isinstance(request, httpx.Request) else _content(request.body)
        url = str(request.url)
        known = self._watch.routes.request(str(request.method), url, content)
        if known is not None and len(self._hidden) < MOST_HIDDEN:
            self._hidden.append(Hidden(known, url, list(answer.headers.items()), answer.content))

    def _waits(self, retry_after: str | None) -> bool:
        """Wait as long as a 429 asks for; tell whether there was patience left for it."""
        unstated = LONGEST_PAUSE if self.rules.remote else SHORT_PAUSE
        stated = float(retry_after) if retry_after is not None and retry_after.isdecimal() else unstated
        seconds = min(stated, LONGEST_PAUSE)
        with self._lock:
            if seconds > self._patience:
                return False
            self._patience -= seconds
        with _blocking():
            self.limiter.pause(seconds)
        return True


def _origin(url: str) -> Origin:
    """Give scheme, host and port; those of a run are few, and finding them out takes time."""
    scheme, _, rest = url.partition("://")
    return _known_origin(f"{scheme}://{re.split('[/?#]', rest, maxsplit=1)[0]}")


@functools.cache
def _known_origin(address: str) -> Origin:
    return origin(address)


def _content(body: Any) -> bytes:
    """Give the body of a generated request; one that is no text and no bytes, such as a file, is no JSON."""
    if isinstance(body, str):
        return body.encode(errors="surrogateescape")
    return body if isinstance(body, bytes) else b""


@contextmanager
def _blocking() -> Iterator[None]:
    """Turn the end of all waiting into an error that the HTTP libraries pass on."""
    try:
        yield
    except Stopped:
        raise BlockedRequestError("the run is being stopped") from None
