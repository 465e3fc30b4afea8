"""Calls with their effects: what the documents say can be read afterwards (``x-effects``)."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scalingo_databases.contract.directed.run import LONGEST, Run
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.documents.expressions import evaluated, pointed
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent, Taken, resolved
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.exchanges.who import Who
from scalingo_databases.contract.oracles.problem import Problem
from scalingo_databases.contract.oracles.rules import Effect, facts_of_effects
from scalingo_databases.rule_language import Facts

_FIRST_PAUSE = 0.02
_LONGEST_PAUSE = 1.0
_MISSING = 404


@dataclass(frozen=True)
class Broken:
    """An effect that did not show: what is wrong, the call, and the reads before and after it."""

    problem: Problem
    sent: Sent
    before: Sent | None
    after: Sent

    def report(self, run: Run) -> None:
        """Report it."""
        run.report(self.problem, self.sent, *_known(self.before), self.after)


@dataclass(frozen=True)
class _Read:
    """A read that shows effects: the operation, and values for its path and query."""

    operation: Operation
    path: Mapping[str, Any]

    @property
    def key(self) -> str:
        """The same for reads of the same thing."""
        return (
            f"{self.operation.id} {sorted((name, str(resolved(value))) for name, value in self.path.items())}"
        )


def act(
    talk: Talk,
    name: str,
    operation: Operation,
    path: Mapping[str, Any],
    *,
    query: Mapping[str, Any] | None = None,
    body: Any = ABSENT,
    needs: Iterable[Sent] = (),
    who: Who = Who.OWNER,
    keep: Callable[[Broken], None] | None = None,
) -> Sent:
    """Call ``operation`` and check its effects, if it succeeds; ``keep`` takes what to report later."""
    needs = tuple(needs)
    effects = talk.run.effects(operation)
    before = _before(talk, operation, effects, path, body, needs)
    sent = talk.send(name, operation, path, query=query, body=body, needs=needs, who=who)
    if sent.succeeded and effects:
        for broken in _check(talk, sent, effects, before):
            if keep is None:
                broken.report(talk.run)
            else:
                keep(broken)
    return sent


def _before(
    talk: Talk,
    operation: Operation,
    effects: Iterable[Effect],
    path: Mapping[str, Any],
    body: Any,
    needs: tuple[Sent, ...],
) -> dict[str, Sent]:
    found: dict[str, Sent] = {}
    for effect in effects:
        if re.search(r"\bbefore\b", effect.rule) is None:
            continue
        read = _read(talk, effect, path, body, None)
        if read is not None and read.key not in found:
            found[read.key] = _send(talk, "before", read, needs)
    return found


def _check(talk: Talk, sent: Sent, effects: Iterable[Effect], before: Mapping[str, Sent]) -> Iterator[Broken]:
    seen: dict[str, Sent] = {}
    told = _Told(sent)
    for effect in effects:
        read = _read(talk, effect, {**sent.query, **sent.path}, sent.body, sent)
        if read is None:
            continue
        earlier = before.get(read.key)
        if re.search(r"\bbefore\b", effect.rule) is not None and not _usable(earlier):
            continue
        if read.key not in seen:
            seen[read.key] = _send(talk, "after", read, (*sent.needs, sent))
        after = seen[read.key]
        if effect.eventually:
            began = talk.run.clock()
            after = seen[read.key] = _awaited(talk, told, effect, earlier, after, read)
            if not told.shows(effect, earlier, after) and talk.run.clock() - began < LONGEST:
                talk.run.unsettled(sent.operation, after)
                continue
        if _usable(after) and not told.holds(effect, earlier, after):
            yield Broken(_problem(effect, sent, earlier, after), sent, earlier, after)


def _read(talk: Talk, effect: Effect, path: Mapping[str, Any], body: Any, sent: Sent | None) -> _Read | None:
    """Give the read that shows ``effect``; ``None`` when what it needs is not known."""
    operation = talk.run.ground.operations.get(effect.operation)
    if operation is None or not (operation.is_get or talk.run.permission.writes):
        return None
    values = dict(path)
    for name, expression in effect.parameters.items():
        if isinstance(expression, str) and expression.startswith("$response.body#"):
            pointer = expression.removeprefix("$response.body#")
            if sent is None or pointed(sent.answer, pointer) is None:
                return None
            values[name] = Taken(sent, pointer)
        else:
            values[name] = evaluated(expression, path=path, answer=None, request=body)
    known = {name for name, value in values.items() if resolved(value) is not None}
    return _Read(operation, values) if set(operation.named("path")) <= known else None


def _send(talk: Talk, name: str, read: _Read, needs: tuple[Sent, ...], *, again: bool = False) -> Sent:
    body = talk.run.bodies[read.operation.api].first(read.operation)
    optional = set(read.operation.named("query"))
    path = {key: value for key, value in read.path.items() if key not in optional}
    return talk.look(name, read.operation, path, body=body, needs=needs, again=again)


def _awaited(
    talk: Talk, told: "_Told", effect: Effect, before: Sent | None, after: Sent, read: _Read
) -> Sent:
    """Read again until the effect shows or patience ends."""
    pause, began = _FIRST_PAUSE, talk.run.clock()
    while not told.shows(effect, before, after) and talk.run.clock() - began < LONGEST and talk.run.patient:
        talk.run.wait(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)
        after = _send(talk, "after", read, (*told.sent.needs, told.sent), again=True)
    return after


def _usable(sent: Sent | None) -> bool:
    """Tell whether an answer says something about effects: a success, or that there is no such thing."""
    return sent is not None and (200 <= sent.status < 300 or sent.status == _MISSING)


def _body(sent: Sent | None) -> Any:
    if sent is None or sent.status == _MISSING or sent.answer is ABSENT:
        return None
    return sent.answer


class _Told:
    """What effects of one call speak of; several of them are about the same reads."""

    def __init__(self, sent: Sent) -> None:
        self.sent = sent
        self._facts: dict[tuple[int, int], tuple[Sent | None, Sent, Facts]] = {}

    def shows(self, effect: Effect, before: Sent | None, after: Sent) -> bool:
        """Tell whether an answer can show the effect, and does."""
        return _usable(after) and self.holds(effect, before, after)

    def holds(self, effect: Effect, before: Sent | None, after: Sent) -> bool:
        answer = None if self.sent.answer is ABSENT else self.sent.answer
        reads = (id(before), id(after))
        if reads not in self._facts:
            facts = facts_of_effects(self.sent.request(), answer, _body(before), _body(after))
            self._facts[reads] = (before, after, facts)  # which keeps the ids taken
        return effect.holds(self._facts[reads][2])


def _known(sent: Sent | None) -> list[Sent]:
    return [] if sent is None else [sent]


def _problem(effect: Effect, sent: Sent, before: Sent | None, after: Sent) -> Problem:
    variables = [
        f"request={sent.name}_request",
        f"answer=body_of({sent.name})",
        f"after=body_of({after.name})",
    ]
    if before is not None:
        variables.append(f"before=body_of({before.name})")
    call = f"holds({effect.rule!r}, {', '.join(variables)})"
    waiting = [f"for {after.name} in patiently({after.name}):", f"    if {call}:", "        break"]
    claim = [*(waiting if effect.eventually else []), f"assert {call}"]
    return Problem(
        "CT311", effect.message, effect.rule, f"the answer of {after.operation.id} says otherwise",
        effect.place, claim, drift=effect.assumed,
    )  # fmt: skip
