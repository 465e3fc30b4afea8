"""What all conversations of a run share."""

import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from scalingo_databases.contract.counts import Counts
from scalingo_databases.contract.directed.bodies import Bodies
from scalingo_databases.contract.directed.exchange import ABSENT, Sent, Taken, chain, resolved
from scalingo_databases.contract.directed.ground import Ground
from scalingo_databases.contract.directed.operation import Operation
from scalingo_databases.contract.directed.sender import Sender
from scalingo_databases.contract.directed.values import Values
from scalingo_databases.contract.directed.who import Who
from scalingo_databases.contract.errors import TargetGoneError
from scalingo_databases.contract.oracles.answers import Answers, media_type
from scalingo_databases.contract.oracles.problem import Problem, shown
from scalingo_databases.contract.oracles.rules import Effect, Rules
from scalingo_databases.contract.oracles.secrets import Secrets
from scalingo_databases.contract.permission import Permission
from scalingo_databases.contract.settings import PATIENCE

Report = Callable[[Problem, Sent, list[Sent]], None]
"""Takes a problem, the request that shows it, and all requests that reproduce it, that one included."""


class StoppedError(Exception):
    """The run is being stopped."""


LONGEST = 300.0
"""Seconds of the target's clock after which an effect that takes its time counts as missing."""

_UNSETTLED = frozenset({"CT107", "CT302", "CT305", "CT306", "CT309", "CT310", "CT311", "CT313"})
"""What may be because something else is not over yet."""

GIVE_UP = 5
"""After so many requests in a row without any answer the target counts as gone."""


BROKEN = 10
"""After so many answers that did not end, nothing more is to be learned from the target."""


class Run:
    """The directed layer of a run: sends, judges each answer, counts, and reports."""

    def __init__(
        self,
        *,
        ground: Ground,
        sender: Sender,
        answers: Mapping[str, Answers],
        rules: Mapping[str, Rules],
        bodies: Mapping[str, Bodies],
        secrets: Secrets,
        permission: Permission,
        counts: Counts,
        report: Report,
        patience: float = PATIENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take what knows the target (``ground``), what sends and what judges, each by the API's name.

        ``patience`` is in seconds, ``clock`` is a stopwatch that runs as fast as the target's clock.
        """
        self.ground = ground
        self.bodies = bodies
        self.permission = permission
        self.clock = clock
        self._patience = patience
        self._unsettled: set[str] = set()
        self.counts = counts
        self._answers = answers
        self._rules = rules
        self.values = Values(ground, self._fetch)
        self._secrets = secrets
        self._sender = sender
        self._report = report
        self._unanswered = 0
        self._broken = 0
        self._held: list[tuple[Problem, Sent]] = []
        self._lock = threading.Lock()
        self._last = _Last()
        self._asked: set[str] = set()
        self._stopping = threading.Event()
        self.untested: dict[str, str] = {}
        self.postponed: list[Sent] = []

    def send(self, sent: Sent) -> Sent:
        """Send ``sent`` and judge the answer by itself.

        Raises :class:`NoTokenError` without a token for it, :class:`TargetGoneError` and
        :class:`StoppedError` when nothing more can be sent.
        """
        if self._stopping.is_set():
            raise StoppedError
        if sent.operation.effect != "read":
            self._last.reads.clear()
        self._secrets.before(sent)
        self._sender.send(sent)
        self._count(sent)
        problems = [*self._answers[sent.operation.part].problems(sent), *self._secrets.problems(sent)]
        if sent.status or sent.begun:
            self.settle()
            for problem in problems:
                self.report(problem, sent)
        else:
            with self._lock:
                self._held += [(problem, sent) for problem in problems]
        return sent

    @property
    def last_reads(self) -> dict[str, Sent]:
        """What this thread has read since it last sent anything else, by what was read.

        It is so still: no other thread changes the same things.
        """
        return self._last.reads

    def judge(self, sent: Sent) -> None:
        """Report what is wrong with an answer, taken by itself."""
        for problem in self._answers[sent.operation.part].problems(sent):
            self.report(problem, sent)

    def settle(self) -> None:
        """Report the requests without an answer: the target is still there, so it is to blame for them.

        What a target did not answer because it was about to go away says nothing of what it is like.
        """
        with self._lock:
            held, self._held = self._held, []
        for problem, sent in held:
            self.report(problem, sent)

    def effects(self, operation: Operation) -> list[Effect]:
        """Give what can be read after ``operation`` has succeeded."""
        return self._rules[operation.part].effects(operation.id)

    def wait(self, seconds: float) -> None:
        """Wait, unless the run is being stopped. Raises :class:`StoppedError`."""
        if self._stopping.wait(seconds):
            raise StoppedError
        self._last.waited += seconds

    @property
    def patient(self) -> bool:
        """Whether there is time left to wait for effects."""
        return self._last.waited < self._patience

    def unsettled(self, operation: Operation, *things: Sent) -> None:
        """Note that what a call has begun is not over; what it is about says nothing of the contract now."""
        self.note(operation, f"not over after {self._patience:.0f} s of waiting")
        with self._lock:
            self._unsettled |= {str(resolved(value)) for each in things for value in each.path.values()}

    def once(self, what: str) -> bool:
        """Tell whether ``what`` is asked about for the first time in this run."""
        with self._lock:
            new = what not in self._asked
            self._asked.add(what)
        return new

    def stop(self) -> None:
        """Let no further request out."""
        self._stopping.set()

    def _fetch(self, operation: Operation, path: Mapping[str, Any], query: Mapping[str, Any]) -> Any:
        if not (operation.is_get or self.permission.writes):
            return None
        sent = Talk(self).send("found", operation, path, query=query)
        return sent.answer if sent.succeeded else None

    def report(self, problem: Problem, sent: Sent, *others: Sent) -> None:
        """Report a problem that ``sent`` shows together with the ``others``."""
        about = {str(resolved(value)) for value in sent.path.values()}
        if problem.code in _UNSETTLED and about & self._unsettled:
            self.note(sent.operation, "something about it is not over yet")
            return
        self._report(problem, sent, chain(*others, sent))

    def note(self, operation: Operation, reason: str) -> None:
        """Note that something of an operation could not be tested; the first reason is kept."""
        self.untested.setdefault(operation.id, reason)

    def missing(self, token: str) -> None:
        """Note that a whole conversation could not be had for the lack of a token."""
        self.untested.setdefault(token, token)

    def _count(self, sent: Sent) -> None:
        if self.counts.coverage is not None:
            self.counts.coverage.seen(sent)
        with self._lock:
            self._unanswered = 0 if sent.status or sent.begun else self._unanswered + 1
            self._broken += bool(sent.begun and not sent.status)
            self.counts.requests += 1
            if sent.method == sent.operation.method:
                self.counts.operations.add(sent.operation.id)
                if sent.status:
                    seen = self.counts.answers.setdefault(sent.operation.id, set())
                    seen.add((sent.status, media_type(sent)))
            gone = self._unanswered >= GIVE_UP or self._broken >= BROKEN
        if gone:
            raise TargetGoneError(sent.trouble or "no answer")


class _Last(threading.local):
    """What each thread has read last, and how long it has waited, in seconds."""

    def __init__(self) -> None:
        self.reads: dict[str, Sent] = {}
        self.waited = 0.0


class Talk:
    """One conversation: requests with names that are different, and what they show."""

    def __init__(self, run: Run) -> None:
        """Talk within ``run``."""
        self.run = run
        self._names: set[str] = set()

    def send(
        self,
        name: str,
        operation: Operation,
        path: Mapping[str, Any] | None = None,
        *,
        query: Mapping[str, Any] | None = None,
        body: Any = ABSENT,
        who: Who = Who.OWNER,
        method: str | None = None,
        raw: bytes | None = None,
        content_type: str | None = None,
        password: Taken | None = None,
        needs: Iterable[Sent] = (),
    ) -> Sent:
        """Send a request and judge its answer by itself; see :class:`Sent` for the arguments."""
        # A link names the parameters of the query and of the path alike.
        asked = {key: value for key, value in (path or {}).items() if key in operation.named("query")}
        sent = Sent(
            name=self._own(name),
            operation=operation,
            who=who,
            method=method or operation.method,
            path={key: value for key, value in (path or {}).items() if key not in asked},
            query={**(query or {}), **asked},
            body=body,
            raw=raw,
            content_type=content_type,
            password=password,
            needs=tuple(needs),
        )
        return self.run.send(sent)

    def look(
        self,
        name: str,
        operation: Operation,
        path: Mapping[str, Any],
        *,
        body: Any = ABSENT,
        needs: Iterable[Sent] = (),
        again: bool = False,
    ) -> Sent:
        """Read something, ``again`` or only when something has been sent since that could have changed it."""
        known, needs = self.run.last_reads, tuple(needs)
        key = f"{operation.id} {sorted((name, str(resolved(value))) for name, value in path.items())}"
        if key in known and not again:
            return replace(known[key], name=self._own(name), needs=needs)
        known[key] = self.send(name, operation, path, body=body, needs=needs)
        return known[key]

    def ask(self, name: str, operation: Operation, path: Mapping[str, Any], **more: Any) -> Sent | None:
        """Send a request that has to succeed; ``None`` and a report when it does not."""
        sent = self.send(name, operation, path, **more)
        if sent.succeeded:
            return sent
        if sent.status:
            self.refused_wrongly(sent)
        return None

    def refused_wrongly(self, sent: Sent) -> None:
        """Report that a request that has to succeed was refused."""
        claim = [f"assert {sent.name}.status_code in {sent.operation.successes}"]
        got = str(sent.status)
        if sent.operation.action is not None and sent.ok == 0:
            claim = [f"assert {sent.name}.json()['ok'] != 0"]
            got = shown(sent.answer)
        expected = " or ".join(map(str, sent.operation.successes))
        self.fault("CT107", sent, "a valid request is refused", expected, got, claim)

    def repeat(self, sent: Sent) -> None:
        """Send again what succeeds twice: an action that is safe to repeat, or what says so itself."""
        operation = sent.operation
        statuses = tuple(operation.resource.get("again", ())) or operation.successes
        safe = operation.action is not None and operation.definition.get("x-retry-safe")
        if not safe and ("again" not in operation.resource or operation.role == "create"):
            return
        again = self.send(
            "again", operation, sent.path, query=sent.query, body=sent.body, who=sent.who,
            needs=[*sent.needs, sent],
        )  # fmt: skip
        if again.status and not again.succeeded:
            claim = [f"assert {again.name}.status_code in {statuses}"]
            claim += [f"assert {again.name}.json().get('ok') != 0"] if operation.action is not None else []
            expected, got = " or ".join(map(str, statuses)), shown(again.answer)
            self.fault("CT310", again, "the same request fails a second time", expected, got, claim)

    def fault(
        self,
        code: str,
        sent: Sent,
        message: str,
        expected: str,
        got: str,
        claim: list[str],
        *others: Sent,
        pointer: str | None = None,
    ) -> None:
        """Report a broken rule that ``sent`` shows, with the ``others`` that are needed to see it."""
        problem = Problem(code, message, expected, got, pointer or sent.operation.pointer, claim)
        self.run.report(problem, sent, *others)

    def must_refuse(
        self, sent: Sent, statuses: tuple[int, ...], code: str, why: str, *, late: str = "CT602"
    ) -> bool:
        """Check that ``sent`` was refused with one of ``statuses``; tell whether it was refused at all.

        ``code`` is broken when it succeeded, ``late`` when it was refused in another way.
        """
        if sent.status == 0:
            return True
        if sent.operation.action is not None and sent.ok == 0 and 200 in statuses:
            return True
        expected = " or ".join(map(str, statuses))
        claim = [f"assert {sent.name}.status_code in {statuses}"]
        if sent.succeeded or 200 <= sent.status < 400:
            if 200 in statuses:
                others = tuple(status for status in statuses if status != 200)
                refused = f"{sent.name}.status_code in {others} or " if others else ""
                claim = [f"assert {refused}{sent.name}.json().get('ok') == 0"]
            self.fault(code, sent, f"{why} is not refused", expected, str(sent.status), claim)
            return False
        if sent.status not in statuses and sent.status < 500:
            self.fault(late, sent, f"{why} is refused with {sent.status}", expected, str(sent.status), claim)
        return True

    def _own(self, name: str) -> str:
        number, own = 2, name
        while own in self._names:
            own, number = f"{name}_{number}", number + 1
        self._names.add(own)
        return own
