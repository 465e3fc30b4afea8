"""What all conversations of a run share."""

import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

from scalingo_databases.contract.coverage.counts import Counts
from scalingo_databases.contract.directed.ground import Ground
from scalingo_databases.contract.directed.values import Values
from scalingo_databases.contract.errors import TargetGoneError
from scalingo_databases.contract.exchanges.bodies import Bodies
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent, chain, resolved
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.exchanges.sender import Sender
from scalingo_databases.contract.exchanges.who import Who
from scalingo_databases.contract.limits import PATIENCE
from scalingo_databases.contract.oracles.answers import Answers, media_type
from scalingo_databases.contract.oracles.problem import Problem
from scalingo_databases.contract.oracles.rules import Effect, Rules
from scalingo_databases.contract.oracles.secrets import Secrets
from scalingo_databases.contract.safety.permission import Permission

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
        in_path, in_query = operation.divided(path, query)
        sent = Sent(
            name="found", operation=operation, who=Who.OWNER, method=operation.method,
            path=in_path, query=in_query, body=ABSENT,
        )  # fmt: skip
        self.send(sent)
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
