"""What may be sent: the one gate that every request of a run passes, whichever library sends it.

A target that is not on this machine may hold somebody's data. There, requests that only read are sent
(GET), few of them, and to the target's own hosts, unless more was allowed. schemathesis has no such mode,
and filters alone do not make one: it also probes methods that a document does not name. So the rule stands
where requests leave the process.
"""

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from urllib.parse import urlsplit

import httpx
import requests

from scalingo_databases.contract.documents.routes import Routes
from scalingo_databases.contract.safety.blocked import BlockedRequestError, NotSentError, stoppable
from scalingo_databases.contract.safety.busy import Answer, Hidden, Persistence
from scalingo_databases.contract.safety.content import content_of
from scalingo_databases.contract.safety.interruption import Interruption
from scalingo_databases.contract.safety.ledger import Ledger
from scalingo_databases.contract.safety.limiter import RateLimiter
from scalingo_databases.contract.safety.made import ends, thing_of
from scalingo_databases.contract.safety.origins import Origins
from scalingo_databases.contract.safety.pace import TargetClock
from scalingo_databases.contract.safety.permission import Permission
from scalingo_databases.contract.safety.rules import Rules
from scalingo_databases.contract.safety.watch import Watch
from scalingo_databases.contract.safety.wire import tapped, whole

CONTRACT = "contract"
"""The httpx extension by which a request says what it does: ``effect`` and ``own``, see :meth:`Watch.deed`.

``cleanup`` says that the request ends something that the ledger lists.
"""

_TOKEN_PATHS = re.compile(r"/v1/(?:tokens/exchange|apps/[^/]+/addons/[^/]+/token)\Z")


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
        self._routes = routes or Routes(None)
        self._watch = Watch(self._routes, self.ledger)
        self._persistence = Persistence(self.limiter, self._routes, remote=rules.remote)
        self._interruption = Interruption()
        self._origins = Origins(urls)
        self._lock = threading.Lock()
        self._sealed = False

    def concern(self, values: Iterable[str]) -> None:
        """Let the things with these ids and names be changed, if the rules allow it at all."""
        if self.rules.remote:
            self.permission = Permission(self.rules.level, frozenset(values))

    def refusal(self, method: str, url: str, content: bytes, stated: Mapping[str, Any]) -> str | None:
        """Give the reason why a request is not sent, ``None`` when it is; see :meth:`Watch.deed`."""
        if _issues_token(method, url):
            return None
        request = self._routes.request(method, url, content)
        return self.permission.refusal(self._watch.deed(method, request, stated))

    def suppose(self, method: str, url: str, content: bytes, answer: Any) -> None:
        """Count what a request would make among the things of the run, as if ``answer`` had come."""
        request = self._routes.request(method, url, content)
        thing = thing_of(request, answer) if request is not None else None
        if request is not None and thing is not None:
            self._watch.made.learn(request, thing)

    def pass_generated(self, method: str, url: str, content: bytes = b"") -> None:
        """Admit a generated request. Raises :class:`BlockedRequestError`."""
        request = self._routes.request(method, url, content)
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
        if method != "GET" and not _issues_token(method, url):
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
        self._interruption.arrive()

    @contextmanager
    def cleaning(self) -> Iterator[None]:
        """Let nothing through any more but what cleans up, under the same limit of requests a minute."""
        self._sealed = True
        self.limiter.resume()
        self._interruption.settle()
        yield

    def hidden(self) -> list[Hidden]:
        """Give the answers with 429 so far that were followed by the same request."""
        return list(self._persistence.hidden)

    def _require_listed(self, method: str, url: str, content: bytes) -> None:
        request = self._routes.request(method, url, content)
        things = [entry.thing for entry in self.ledger.newest_first() if entry.thing is not None]
        if request is None or not any(ends(request, thing) for thing in things):
            raise BlockedRequestError(
                f"{method} {httpx.URL(url).path} is not sent: the ledger does not list it"
            )

    def _pass(self, url: str, *, cleans: bool = False) -> None:
        if not self._origins.have(url):
            raise BlockedRequestError(f"{httpx.URL(url).host} is not called: it is not the target")
        if self._sealed and not cleans:
            raise BlockedRequestError("the run is over")
        with stoppable():
            self.limiter.admit()
        with self._lock:
            self.sent += 1

    def _generated(
        self, request: requests.PreparedRequest, send: Callable[[], requests.Response]
    ) -> requests.Response:
        method, url, content = str(request.method), str(request.url), content_of(request)

        def go() -> requests.Response:
            return self._persistence.send(lambda: self.pass_generated(method, url, content), send, request)

        answer = self._watched(method, url, content, go, lambda answer: answer.content)
        self.clock.note(answer.headers.get("Date"))
        return answer

    def _own(self, request: httpx.Request, send: Callable[[], httpx.Response]) -> httpx.Response:
        method, url, stated = request.method, str(request.url), request.extensions.get(CONTRACT)
        try:
            if stated is None:
                answer = self._persistence.send(lambda: self.pass_own(method, url), send, request)
            else:
                answer = self._stated(request, stated, send)
        except BlockedRequestError as error:
            raise NotSentError(str(error), request=request) from None
        self.clock.note(answer.headers.get("Date"))
        return answer

    def _stated(
        self, request: httpx.Request, stated: Mapping[str, Any], send: Callable[[], httpx.Response]
    ) -> httpx.Response:
        method, url, content = request.method, str(request.url), request.read()

        def go() -> httpx.Response:
            return self._persistence.send(
                lambda: self.pass_stated(method, url, content, stated), send, request
            )

        return self._watched(method, url, content, go, whole)

    def _watched(
        self,
        method: str,
        url: str,
        content: bytes,
        send: Callable[[], Answer],
        read: Callable[[Answer], bytes],
    ) -> Answer:
        """Send a request and keep the ledger: what is made is on disk before anything else is sent."""
        request = None if method == "GET" else self._routes.request(method, url, content)
        if request is None:
            return send()
        with self._interruption.put_off():
            number = self._watch.before(request)
            try:
                answer = send()
            except (BlockedRequestError, httpx.ConnectError):
                if number is not None:
                    self.ledger.nothing(number)  # it was not sent
                raise
            self._watch.after(request, number, answer.status_code, read(answer))
        return answer


def _issues_token(method: str, url: str) -> bool:
    """Tell whether a request issues a token: there is no other way to one, and nobody would miss anything."""
    return method == "POST" and _TOKEN_PATHS.search(urlsplit(url).path) is not None
