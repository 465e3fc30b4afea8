"""The rules of a download, without doing anything: a generator of steps, which a driver carries out.

Bytes that came are kept: after a cut the rest is asked for with ``Range``, and ``If-Range`` where the server
gave a validator, so that two versions of a file are never mixed. A server that sends everything again, or
another part or version, makes the download begin anew. The number of attempts is limited.
"""

from collections.abc import Generator
from http import HTTPStatus
from typing import Any, NoReturn

from scalingo_databases.client.downloads.links import Link
from scalingo_databases.client.downloads.partfile import PartFile
from scalingo_databases.client.downloads.progress import Meter
from scalingo_databases.client.downloads.steps import Broken, Fetch, Pause, Read, Renew, Reply, Run, Step
from scalingo_databases.client.errors import DownloadError, LinkExpiredError

REDIRECTS = 5
"""How many redirects are followed in a row."""

_REDIRECTING = {301, 302, 303, 307, 308}
_EXPIRED = {401, 403, 404, 410}
_PASSING = {408, 425, 429, 500, 502, 503, 504}
_PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)  # seconds; the last one from then on
# Bytes as they are: a length or a part of something that was compressed on the way would mean nothing.
_HEADERS = {"Accept": "*/*", "Accept-Encoding": "identity"}

_Steps = Generator[Step, Any, Broken | None]


class Transfer:
    """One file on its way into ``part``."""

    def __init__(
        self,
        link: Link,
        part: PartFile,
        meter: Meter,
        *,
        expected_size: int | None,
        renewable: bool,
        resumptions: int,
    ) -> None:
        """Fetch ``link``; give up after ``resumptions`` further attempts."""
        self._link = link
        self._part = part
        self._meter = meter
        self._expected = expected_size
        self._total = expected_size
        self._validator: str | None = None
        self._renewable = renewable
        self._is_renewed = False  # and nothing has come through the new link so far
        self._resumptions = resumptions

    def run(self) -> Generator[Step, Any, None]:
        """Give the steps that make the file complete and put it in its place."""
        attempts = 1
        while (broken := (yield from self._attempt())) is not None:
            if broken.final:
                self._fail(broken.why)
            if attempts > self._resumptions:
                self._fail(f"{broken.why} (attempt {attempts}): try again later")
            usual = _PAUSES[min(attempts, len(_PAUSES)) - 1]
            yield Pause(usual if broken.pause is None else broken.pause)
            attempts += 1
        yield Run(self._part.sync)
        self._part.publish()

    def _attempt(self) -> _Steps:
        """Fetch what is missing; give what came in the way, or ``None`` when nothing is missing any more."""
        reply = yield from self._answer()
        if isinstance(reply, Broken):
            return reply
        if reply.status in _EXPIRED:
            return (yield from self._renewed(reply))
        if reply.status in _PASSING:
            return Broken(f"the server answered {reply.status}", reply.pause())
        if reply.status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE and self._part.received:
            return self._beyond(reply)
        if reply.status == HTTPStatus.PARTIAL_CONTENT:
            if not self._continues(reply):
                return self._anew("the server sent another part or version than asked for")
        elif reply.status == HTTPStatus.OK:
            self._begin(reply)
        else:
            self._fail(f"the server answered {reply.status}: look at where the link comes from", reply.status)
        return (yield from self._body())

    def _answer(self) -> Generator[Step, Any, Reply | Broken]:
        """Send the request, and again where the answers redirect to."""
        link = self._link
        for _ in range(REDIRECTS + 1):
            reply: Reply | Broken = yield Fetch(link, self._headers())
            if isinstance(reply, Broken) or reply.status not in _REDIRECTING:
                return reply
            link = link.join(reply.headers.get("Location", ""))
            problem = link.problem()
            if problem is not None:
                self._fail(f"the server redirects to an address that {problem}", reply.status)
        self._fail(f"the server redirects more than {REDIRECTS} times: ask for a new link")

    def _headers(self) -> dict[str, str]:
        if not self._part.received:
            return _HEADERS
        condition = {"If-Range": self._validator} if self._validator else {}
        return {**_HEADERS, "Range": f"bytes={self._part.received}-", **condition}

    def _renewed(self, reply: Reply) -> _Steps:
        """Go on with a new link, once: one that is refused at once says that expiry is not the reason."""
        if not self._renewable or self._is_renewed:
            self._expired(reply)
        self._link = yield Renew()
        problem = self._link.problem()
        if problem is not None:
            self._fail(f"the new link {problem}")
        self._is_renewed = True
        return Broken("the link had expired", pause=0)

    def _begin(self, reply: Reply) -> None:
        """Take an answer that holds the whole file."""
        if self._part.received:
            self._part.restart()
        self._validator = reply.validator()
        self._total = self._agreed(reply.length())

    def _continues(self, reply: Reply) -> bool:
        """Tell whether an answer holds what comes next of the same file; remember how much there is."""
        part = reply.content_range()
        if part is None or part.start != self._part.received:
            return False
        validator = reply.validator()
        if self._part.received and None not in (validator, self._validator) and validator != self._validator:
            return False
        self._agreed(part.total)
        if None not in (part.total, self._total) and part.total != self._total:
            return False
        self._validator = self._validator or validator
        self._total = self._total if part.total is None else part.total
        return True

    def _beyond(self, reply: Reply) -> Broken | None:
        """Take the answer that there is nothing behind what has been received: the end, or another file."""
        part = reply.content_range()
        if part is not None and part.total == self._part.received:
            self._agreed(part.total)
            return None
        return self._anew("the file is not as long any more as it was")

    def _anew(self, why: str) -> Broken:
        self._part.restart()
        self._validator = None
        self._total = self._expected
        return Broken(why)

    def _agreed(self, announced: int | None) -> int | None:
        """Give the size of the file; raise when the server announces another than the one expected."""
        if self._expected is None or announced is None:
            return announced if self._expected is None else self._expected
        if announced != self._expected:
            self._fail(
                f"the server has {announced} bytes where {self._expected} were expected: ask for a new link"
            )
        return announced

    def _body(self) -> _Steps:
        self._meter.update(self._part.received, self._total)
        while True:
            content: bytes | Broken = yield Read()
            if isinstance(content, Broken):
                return content
            if not content:
                return self._end()
            self._is_renewed = False
            self._part.write(content)
            if self._total is not None and self._part.received > self._total:
                self._fail(f"the server sends more than {self._total} bytes: ask for a new link")
            self._meter.update(self._part.received, self._total)

    def _end(self) -> Broken | None:
        missing = self._total is not None and self._part.received < self._total
        return Broken("the answer ended too early") if missing else None

    def _expired(self, reply: Reply) -> NoReturn:
        raise LinkExpiredError(
            f"the link has expired or is not valid (the server answered {reply.status}): ask for a new one",
            received=self._part.received,
            total=self._total,
            status=reply.status,
        )

    def _fail(self, what: str, status: int | None = None) -> NoReturn:
        of = "" if self._total is None else f" of {self._total}"
        text = f"the download ended after {self._part.received}{of} bytes: {what}"
        raise DownloadError(text, received=self._part.received, total=self._total, status=status)
