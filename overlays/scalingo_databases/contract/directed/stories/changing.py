"""Changes: they are stored, they leave the rest alone, and those that are safe to repeat can be repeated."""

import copy
from collections.abc import Iterable, Iterator
from typing import Any

from scalingo_databases.contract.directed.bodies import settable
from scalingo_databases.contract.directed.effects import act
from scalingo_databases.contract.directed.exchange import ABSENT, Sent, resolved
from scalingo_databases.contract.directed.ground import Family, required_query
from scalingo_databases.contract.directed.operation import Operation
from scalingo_databases.contract.directed.run import Run, Talk
from scalingo_databases.contract.directed.stories.compare import covers, same
from scalingo_databases.contract.directed.stories.places import places_at
from scalingo_databases.contract.directed.stories.reading import item_line
from scalingo_databases.contract.expressions import pointed
from scalingo_databases.contract.oracles.problem import shown

MOST = 10
"""Changes of one thing that are tried."""


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
    show = _show(run, operation)
    if pointer is None or show is None:
        return
    talk = Talk(run)
    reading = {name: value for name, value in path.items() if name not in operation.named("query")}
    first = talk.send("first", show, reading, needs=needs, body=run.bodies[show.api].first(show))
    if not first.succeeded:
        return
    for body in list(_candidates(run, operation, pointer, first.item()))[:MOST]:
        _change(run, operation, path, show, reading, body, needs)
    _restore(run, operation, path, pointer, first, needs)


def _show(run: Run, operation: Operation) -> Operation | None:
    """Give the operation that reads what ``operation`` changes."""
    for other in run.ground.operations.values():
        same_kind = other.resource.get("name") == operation.resource["name"] and other.api == operation.api
        alike = same_kind and other.technologies == operation.technologies
        reads = other.role == "show" and "item" in other.resource
        if alike and reads and set(other.named("path")) <= set(operation.named("path")):
            return other
    return None


def _candidates(run: Run, operation: Operation, pointer: str, item: Any) -> Iterator[Any]:
    """Give valid bodies that name one field each, as far as that is allowed; then the examples."""
    bodies = run.bodies[operation.api]
    given: list[Any] = []
    for example in bodies.examples(operation):
        if example is ABSENT:
            continue
        target = pointed(example, pointer)
        if not isinstance(target, dict):
            continue
        for name, value in target.items():
            for other in _values(value, item.get(name) if isinstance(item, dict) else None):
                candidate = _with(example, pointer, {name: other})
                if candidate not in given and bodies.fits(operation, candidate):
                    given.append(candidate)
        if example not in given:
            given.append(example)
    yield from given


def _values(value: Any, now: Any) -> list[Any]:
    """Give values to set: another one first, so that a change can be seen."""
    if isinstance(value, bool):
        return [not now] if isinstance(now, bool) else [value]
    return [value]


def _with(example: Any, pointer: str, target: dict[str, Any]) -> Any:
    body = copy.deepcopy(example)
    if not pointer:
        return target
    above, _, key = pointer.rpartition("/")
    pointed(body, above)[key] = target
    return body


def _change(
    run: Run,
    operation: Operation,
    path: dict[str, Any],
    show: Operation,
    reading: dict[str, Any],
    body: Any,
    needs: Iterable[Sent],
) -> None:
    talk = Talk(run)
    read_body = run.bodies[show.api].first(show)
    before = talk.send("before", show, reading, needs=needs, body=read_body)
    changed = act(talk, "changed", operation, path, body=body, query=required_query(operation), needs=needs)
    if changed.status == 0 or not before.succeeded:
        return
    after = talk.send("after", show, reading, needs=[*needs, changed], body=read_body)
    if not after.succeeded:
        return
    if not changed.succeeded:
        _unchanged(talk, before, changed, after, operation)
        return
    wanted = pointed(resolved(body), operation.resource["request"])
    _stored(talk, wanted, changed, after)
    _kept(talk, wanted, before, changed, after, operation)
    if operation.definition.get("x-retry-safe"):
        _repeatable(talk, changed, after)


def _stored(talk: Talk, wanted: Any, changed: Sent, after: Sent) -> None:
    item, answer = after.item(), changed.item()
    for name, value in wanted.items() if isinstance(wanted, dict) else ():
        if isinstance(item, dict) and name in item and not covers(value, item[name]):
            talk.fault(
                "CT305", after, f"{name} is not what it was changed to", shown(value), shown(item[name]),
                [item_line(after), f"assert item[{name!r}] == {value!r}"], changed,
            )  # fmt: skip
        if isinstance(answer, dict) and name in answer and not covers(value, answer[name]):
            talk.fault(
                "CT303", changed, f"{name} is answered otherwise than it was asked for", shown(value),
                shown(answer[name]), [item_line(changed), f"assert item[{name!r}] == {value!r}"],
            )  # fmt: skip


def _kept(talk: Talk, wanted: Any, before: Sent, changed: Sent, after: Sent, operation: Operation) -> None:
    """Check that a PATCH leaves alone what it does not name; PUT here does the same, as documented."""
    old, new = before.item(), after.item()
    if not isinstance(old, dict) or not isinstance(new, dict) or not isinstance(wanted, dict):
        return
    fields = set(settable(operation, operation.resource["request"])) & old.keys()
    for name in sorted(fields):
        now = new.get(name)
        rest = _rest(wanted.get(name), old[name])
        if name in wanted and rest is None:
            continue
        expected = old[name] if name not in wanted else rest
        if not covers(expected, now):
            talk.fault(
                "CT306", after, f"{name} has changed, although the request does not name it",
                shown(expected), shown(now),
                [item_line(before, "old"), item_line(after), f"assert item[{name!r}] == old[{name!r}]"],
                before, changed,
            )  # fmt: skip


def _rest(wanted: Any, old: Any) -> Any:
    """Give what a change of an object inside leaves alone there; ``None`` for anything but objects."""
    if not isinstance(wanted, dict) or not isinstance(old, dict):
        return None
    return {key: value for key, value in old.items() if key not in wanted and not isinstance(value, str)}


def _unchanged(talk: Talk, before: Sent, refused: Sent, after: Sent, operation: Operation) -> None:
    """Check that a refused change has changed nothing."""
    old, new = before.item(), after.item()
    if not isinstance(old, dict) or not isinstance(new, dict):
        return
    fields = set(settable(operation, operation.resource["request"])) & old.keys()
    wrong = sorted(name for name in fields if not same(old[name], new.get(name)))
    if wrong:
        talk.fault(
            "CT309", after, f"{', '.join(wrong)}: changed by a request that was refused",
            shown({name: old[name] for name in wrong}), shown({name: new.get(name) for name in wrong}),
            [
                item_line(before, "old"), item_line(after), f"for name in {wrong!r}:",
                "    assert item[name] == old[name]",
            ],
            before, refused,
        )  # fmt: skip


def _repeatable(talk: Talk, changed: Sent, after: Sent) -> None:
    again = talk.send(
        "changed_again", changed.operation, changed.path, query=changed.query, body=changed.body,
        needs=[*changed.needs, changed],
    )  # fmt: skip
    later = talk.send(
        "later", after.operation, after.path, body=after.body, needs=[*changed.needs, changed, again]
    )
    old, new = after.item(), later.item()
    if not later.succeeded or not isinstance(old, dict) or not isinstance(new, dict):
        return
    fields = set(settable(changed.operation, changed.operation.resource["request"])) & old.keys()
    wrong = sorted(name for name in fields if not same(old[name], new.get(name)))
    if wrong:
        talk.fault(
            "CT310", later, f"{', '.join(wrong)}: changed again by the same request",
            shown({name: old[name] for name in wrong}), shown({name: new.get(name) for name in wrong}),
            [
                item_line(after, "old"), item_line(later), f"for name in {wrong!r}:",
                "    assert item[name] == old[name]",
            ],
            after, again,
        )  # fmt: skip


def _restore(
    run: Run, operation: Operation, path: dict[str, Any], pointer: str, first: Sent, needs: list[Sent]
) -> None:
    """Change everything back to what it was at first."""
    item = first.item()
    if not isinstance(item, dict):
        return
    fields = settable(operation, pointer)
    for name in fields:
        if name not in item:
            continue
        example = run.bodies[operation.api].first(operation)
        body = {name: item[name]} if example is ABSENT else _with(example, pointer, {name: item[name]})
        if run.bodies[operation.api].fits(operation, body):
            Talk(run).send("restored", operation, path, body=body, needs=needs)
