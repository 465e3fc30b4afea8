"""Changes: they are stored, they leave the rest alone, and those that are safe to repeat can be repeated."""

import copy
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

from scalingo_databases.contract.directed.effects import act
from scalingo_databases.contract.directed.ground import Family, required_query
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories.compare import covers, differences, same
from scalingo_databases.contract.directed.stories.places import places_at
from scalingo_databases.contract.directed.stories.reading import item_line
from scalingo_databases.contract.directed.stories.readings import Reading, reading_of
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.exchanges.bodies import settable
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent, resolved
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.oracles.problem import shown

MOST = 12
"""Changes of one thing that are tried."""

EACH = 3
"""Values that are tried for a field that names something else."""


def changes_of_what_is_there(run: Run, family: Family, database: str | None) -> None:
    """Change what was there before, where nothing of the kind can be made; then change it back."""
    if not run.permission.destroys or family.having("create"):
        return
    for operation in [*family.having("update"), *family.having("replace")]:
        for path in places_at(run.ground, operation, database):
            changes(run, operation, path, [])


def changes(run: Run, operation: Operation, path: dict[str, Any], needs: list[Sent]) -> None:
    """Change one field after another of what is at ``path`` and look at it before and after."""
    pointer = operation.resource.get("request")
    reading = reading_of(run, operation, path)
    if pointer is None or reading is None:
        return
    first = reading.send(Talk(run), "first", needs)
    if not first.succeeded:
        return
    change = _Change(run, operation, path, reading, needs)
    for body in islice(_candidates(run, operation, path, pointer, reading.item(first)), MOST):
        change.make(body)
    _restore(run, operation, path, pointer, reading.item(first), needs)


def _candidates(
    run: Run, operation: Operation, path: dict[str, Any], pointer: str, item: Any
) -> Iterator[Any]:
    """Give valid bodies that name one field each, as far as that is allowed; then the examples."""
    bodies = run.bodies[operation.api]
    given: list[Any] = []
    for example in bodies.examples(operation):
        if example is ABSENT:
            continue
        target = pointed(example, pointer)
        if not isinstance(target, dict):
            continue
        now = item if isinstance(item, dict) else {}
        for name, value in [*target.items(), *_switches(operation, pointer, target, now)]:
            for other in _values(value, now.get(name)):
                candidate = _with(example, pointer, {name: other})
                if candidate not in given and bodies.fits(operation, candidate):
                    given.append(candidate)
        if example not in given:
            given.append(example)
    for body in given:
        yield from islice(run.values.bodies(operation, path, body), EACH)


def _switches(
    operation: Operation, pointer: str, target: dict[str, Any], now: dict[str, Any]
) -> Iterator[tuple[str, bool]]:
    """Give the switches that no example names, as far as they can be read."""
    for name in settable(operation, pointer).keys() - target.keys():
        if isinstance(now.get(name), bool):
            yield name, not now[name]


def _values(value: Any, now: Any) -> list[Any]:
    """Give values to set: another one where that is known, and of an object each field alone."""
    if isinstance(value, bool):
        return [not now] if isinstance(now, bool) else [value]
    if isinstance(value, dict) and len(value) > 1:
        return [value, *({name: _other(each, now, name)} for name, each in value.items())]
    return [value]


def _other(value: Any, now: Any, name: str) -> Any:
    """Give ``value``, or the number after it where it is what is there already."""
    there = isinstance(now, dict) and now.get(name) == value
    return value + 1 if there and isinstance(value, int) and not isinstance(value, bool) else value


def _with(example: Any, pointer: str, target: dict[str, Any]) -> Any:
    body = copy.deepcopy(example)
    if not pointer:
        return target
    above, _, key = pointer.rpartition("/")
    pointed(body, above)[key] = target
    return body


class _Change:
    """Changes of one thing, each looked at before and after."""

    def __init__(
        self, run: Run, operation: Operation, path: dict[str, Any], reading: Reading, needs: list[Sent]
    ) -> None:
        self._run = run
        self._operation = operation
        self._path = path
        self._reading = reading
        self._needs = needs
        self._fields = set(settable(operation, operation.resource["request"]))
        self._made = self._fields | _made_with(run, operation)
        self._earlier: dict[tuple[str, ...], Sent] = {}

    def make(self, body: Any) -> None:
        """Change it by ``body``."""
        talk, read = Talk(self._run), self._reading
        wanted = pointed(resolved(body), self._operation.resource["request"])
        # What the changes before have set is what this one must leave alone.
        needs = [*self._needs, *self._earlier.values()]
        before = read.send(talk, "before", needs)
        query = required_query(self._operation)
        changed = act(talk, "changed", self._operation, self._path, body=body, query=query, needs=needs)
        if changed.succeeded:
            self._remember(changed, wanted)
        if changed.status == 0 or not before.succeeded:
            return
        after = read.send(talk, "after", [*needs, changed])
        if not after.succeeded:
            return
        if not changed.succeeded:
            told = "changed by a request that was refused"
            self._alike(talk, "CT309", told, before, after, changed)
            return
        self._stored(talk, wanted, before, changed, after)
        self._answered(talk, changed, after)
        self._kept(talk, wanted, before, changed, after)
        if self._operation.definition.get("x-retry-safe"):
            self._repeatable(talk, changed, after)

    def _remember(self, changed: Sent, wanted: Any) -> None:
        """Keep for reproductions what ``changed`` has set, in the place of what set the same before."""
        named = tuple(sorted(wanted)) if isinstance(wanted, dict) else ()
        self._earlier = {names: each for names, each in self._earlier.items() if not set(names) <= set(named)}
        self._earlier[named] = replace(changed, name="earlier", needs=tuple(self._needs))

    def _stored(self, talk: Talk, wanted: Any, before: Sent, changed: Sent, after: Sent) -> None:
        item, answer = self._reading.item(after), changed.item()
        for name, value in wanted.items() if isinstance(wanted, dict) else ():
            if isinstance(item, dict) and name in item and not covers(value, item[name]):
                talk.fault(
                    "CT305", after, f"{name} is not what it was changed to", shown(value), shown(item[name]),
                    [self._reading.line(after), f"assert same(item[{name!r}], {value!r})"], before, changed,
                )  # fmt: skip
            if isinstance(answer, dict) and name in answer and not covers(value, answer[name]):
                talk.fault(
                    "CT303", changed, f"{name} is answered otherwise than it was asked for", shown(value),
                    shown(answer[name]), [item_line(changed), f"assert same(item[{name!r}], {value!r})"],
                )  # fmt: skip

    def _answered(self, talk: Talk, changed: Sent, after: Sent) -> None:
        """Compare the answer to the change with what is read afterwards."""
        answer, item = changed.item(), self._reading.item(after)
        for name in differences(answer, item):
            if name in self._made:
                line = f"assert same(answered.get({name!r}), item.get({name!r}))"
                talk.fault(
                    "CT305", after, f"{name} is read otherwise than the change answered", shown(answer[name]),
                    shown(item[name]), [item_line(changed, "answered"), self._reading.line(after), line],
                    changed,
                )  # fmt: skip

    def _kept(self, talk: Talk, wanted: Any, before: Sent, changed: Sent, after: Sent) -> None:
        """Check that a PATCH leaves alone what it does not name; PUT here does the same, as documented."""
        old, new = self._reading.item(before), self._reading.item(after)
        if not isinstance(old, dict) or not isinstance(new, dict) or not isinstance(wanted, dict):
            return
        for name in sorted(self._fields & old.keys()):
            rest = _rest(wanted.get(name), old[name])
            if name in wanted and rest is None:
                continue
            expected = old[name] if name not in wanted else rest
            if not covers(expected, new.get(name)):
                lines = [self._reading.line(before, "old"), self._reading.line(after)]
                talk.fault(
                    "CT306", after, f"{name} has changed, although the request does not name it",
                    shown(expected), shown(new.get(name)),
                    [*lines, f"assert same(item.get({name!r}), {_former(name, rest)})"], before, changed,
                )  # fmt: skip

    def _repeatable(self, talk: Talk, changed: Sent, after: Sent) -> None:
        needs = [*changed.needs, changed]
        again = talk.send(
            "changed_again", changed.operation, changed.path, query=changed.query, body=changed.body,
            needs=needs,
        )  # fmt: skip
        later = self._reading.send(talk, "later", [*needs, again])
        if later.succeeded:
            self._alike(talk, "CT310", "changed again by the same request", after, later, again)

    def _alike(self, talk: Talk, code: str, told: str, before: Sent, after: Sent, between: Sent) -> None:
        """Check that what can be set is the same before and after a request."""
        old, new = self._reading.item(before), self._reading.item(after)
        if not isinstance(old, dict) or not isinstance(new, dict):
            return
        wrong = sorted(name for name in self._fields & old.keys() if not same(old[name], new.get(name)))
        if wrong:
            lines = [self._reading.line(before, "old"), self._reading.line(after)]
            talk.fault(
                code, after, f"{', '.join(wrong)}: {told}", shown({name: old[name] for name in wrong}),
                shown({name: new.get(name) for name in wrong}),
                [*lines, f"assert all(same(item.get(name), old[name]) for name in {wrong!r})"],
                before, between,
            )  # fmt: skip


def _made_with(run: Run, operation: Operation) -> set[str]:
    """Give the fields that are set when such a thing is made."""
    family = run.ground.family(operation)
    creates = [each for each in family.having("create") if "request" in each.resource]
    return {name for each in creates for name in settable(each, each.resource["request"])}


def _rest(wanted: Any, old: Any) -> Any:
    """Give what a change of an object inside leaves alone there; ``None`` for anything but objects."""
    if not isinstance(wanted, dict) or not isinstance(old, dict):
        return None
    return {key: value for key, value in old.items() if key not in wanted and not isinstance(value, str)}


def _former(name: str, rest: Any) -> str:
    """Give Python for what a change leaves alone of a field: all of it, or the ``rest`` of its fields."""
    if rest is None:
        return f"old[{name!r}]"
    return f"{{key: old[{name!r}][key] for key in {list(rest)!r}}}"


def _restore(
    run: Run, operation: Operation, path: dict[str, Any], pointer: str, item: Any, needs: list[Sent]
) -> None:
    """Change everything back to what it was at first."""
    if not isinstance(item, dict):
        return
    fields = settable(operation, pointer)
    for name in fields:
        former = _read_as(item, name)
        if former is ABSENT:
            continue
        example = run.bodies[operation.api].first(operation)
        body = {name: former} if example is ABSENT else _with(example, pointer, {name: former})
        if run.bodies[operation.api].fits(operation, body):
            Talk(run).send("restored", operation, path, body=body, needs=needs)


def _read_as(item: dict[str, Any], name: str) -> Any:
    """Give what a field is read as: itself, or the id of what it names; ``ABSENT`` if neither is there."""
    if name in item:
        return item[name]
    whole = item.get(name.removesuffix("_id"))
    return whole["id"] if name.endswith("_id") and isinstance(whole, dict) and "id" in whole else ABSENT
