"""What can be done with what is there, besides changing and deleting it; and what follows from it."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from scalingo_databases.contract.directed.effects import act
from scalingo_databases.contract.directed.ground import Family, required_query
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories.compare import varied
from scalingo_databases.contract.directed.stories.identity import refused_to_foreigners
from scalingo_databases.contract.directed.stories.parents import made_refused_under_others
from scalingo_databases.contract.directed.stories.places import SEVERAL, places_at
from scalingo_databases.contract.directed.stories.readings import reading_of
from scalingo_databases.contract.directed.stories.related import follow, followers, linked_body
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.operation import Operation

TRIES = 8
"""Bodies that are tried until the operation takes one."""

MANY = 30
"""Things that are tried until one is in a state for the operation."""


def acts(run: Run, family: Family, database: str | None) -> None:
    """Do what can be done with things of a kind in ``database``, as far as the run may."""
    for operation in _doable(family):
        allowed = run.permission.destroys if operation.effect == "destructive" else run.permission.writes
        if operation.is_get or operation.ends or not allowed:
            continue
        done = [_act(run, family, operation, path) for path in places_at(run.ground, operation, database)]
        if done and not any(done):
            # None of them is in a state for it, but another one may be.
            others = places_at(run.ground, operation, database, MANY)[len(done) :]
            any(_act(run, family, operation, path) for path in others)


def _doable(family: Family) -> Iterator[Operation]:
    """Give what can be done with things that are there: also to change them as a whole, or to end some."""
    yield from family.having("run")
    for operation in [*family.having("update"), *family.having("delete")]:
        if operation.action is not None and not family.having("create"):
            yield operation


def _act(run: Run, family: Family, operation: Operation, path: dict[str, Any]) -> bool:
    """Do it in one place; tell whether it was done."""
    last: Sent | None = None
    done = False
    former = _former(run, operation, path)
    for body in islice(_bodies(run, family, operation, path), TRIES):
        talk = Talk(run)
        last = act(talk, "done", operation, path, query=required_query(operation), body=body)
        if last.succeeded:
            done = True
            refused_to_foreigners(run, last)
            made_refused_under_others(run, last)
            talk.repeat(last)
            _undo(run, last)
            if operation.role == "delete":
                return True
    if done and former is not None:
        Talk(run).send("restored", operation, path, query=required_query(operation), body=former)
    if last is not None and last.ok == 0 and _cannot_be_wrong(last):
        talk.refused_wrongly(last)
    elif last is not None and not last.succeeded:
        run.note(operation, f"refused with {last.status} on what was found")
    return done


def _cannot_be_wrong(done: Sent) -> bool:
    """Tell whether an action takes nothing that could be wrong, and does not mind what was done before."""
    body = done.body if isinstance(done.body, dict) else {}
    given = [value for name, value in body.items() if name != "action_name"]
    return bool(done.operation.definition.get("x-retry-safe")) and not any(given)


def _former(run: Run, operation: Operation, path: dict[str, Any]) -> Any:
    """Give the body that changes something as a whole back to what it is; ``None`` where none does."""
    pointer = operation.resource.get("request")
    example = run.bodies[operation.api].first(operation)
    reading = reading_of(run, operation, path) if operation.role == "update" else None
    if reading is None or not pointer or example is ABSENT:
        return None
    above, _, key = pointer.rpartition("/")
    body = _copied(example, above, key, reading.item(reading.send(Talk(run), "before", ())))
    return body if run.bodies[operation.api].fits(operation, body) else None


def _bodies(run: Run, family: Family, operation: Operation, path: dict[str, Any]) -> Iterator[Any]:
    """Give bodies: the examples, and for what they name the things that are there."""
    for example in run.bodies[operation.api].examples(operation):
        named = list(_existing(run, family, operation, path, example))
        for body in named or [example]:
            yield from run.values.bodies(operation, path, body)


def _existing(
    run: Run, family: Family, operation: Operation, path: dict[str, Any], example: Any
) -> Iterator[Any]:
    """Give ``example`` with the ids of things in the list of the kind."""
    pointer = operation.resource.get("request")
    if example is ABSENT or not pointer or not isinstance(pointed(example, pointer), str | int):
        return
    for listing in family.having("list"):
        field = listing.resource.get("id")
        listed = Talk(run).send("there", listing, path, body=run.bodies[listing.api].first(listing))
        for item in varied(listed.items(), SEVERAL) if field is not None else ():
            above, _, key = pointer.rpartition("/")
            body = _copied(example, above, key, item.get(field) if isinstance(item, dict) else None)
            if run.bodies[operation.api].fits(operation, body):
                yield body


def _copied(value: Any, above: str, key: str, new: Any) -> Any:
    """Give ``value`` with another entry ``key`` in the object at ``above``."""
    step, _, rest = above.removeprefix("/").partition("/")
    if not above:
        return {**value, key: new}
    return {**value, step: _copied(value[step], f"/{rest}" if rest else "", key, new)}


def _undo(run: Run, done: Sent) -> None:
    """Follow the links of the answer to what takes it back or goes on with it."""
    for operation in followers(run.ground, done):
        path = follow(done, operation)
        if path is None or operation.is_get or operation.role != "run":
            continue
        body = linked_body(done, operation)
        body = run.bodies[operation.api].first(operation) if body is None else body
        act(Talk(run), "undone", operation, path, body=body, needs=[done])
