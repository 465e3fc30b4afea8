"""One conversation: what is said in it, and what it shows."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent, Taken, resolved
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.exchanges.who import Who
from scalingo_databases.contract.oracles.problem import Problem, shown


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
        in_path, in_query = operation.divided(path or {}, query or {})
        sent = Sent(
            name=self._own(name),
            operation=operation,
            who=who,
            method=method or operation.method,
            path=in_path,
            query=in_query,
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
