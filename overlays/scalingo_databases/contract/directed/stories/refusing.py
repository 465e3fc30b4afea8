"""What is refused although its form is right: names that nothing has, and changes of what is protected."""

import copy
from typing import Any

from scalingo_databases.contract.directed.ground import Family, required_query
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories.listed import named_in_list
from scalingo_databases.contract.directed.stories.places import places_at, unlike
from scalingo_databases.contract.directed.stories.reading import REFUSALS
from scalingo_databases.contract.directed.stories.related import forbidden
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.directed.values import extended
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.operation import Operation

_NO_NUMBER = 999_999_937
"""A number that nothing has."""


def refusals(run: Run, family: Family, database: str | None) -> None:
    """Ask for what must be refused, with things of a kind in ``database``."""
    if not run.permission.destroys:
        return
    for operation in family.members:
        if operation.is_get or operation.role in ("create", "list", "show"):
            continue
        for path in places_at(run.ground, operation, database)[:1]:
            _unknown(run, operation, path)
            _refused(run, operation, path)
            _protected(run, family, operation, path)


def forbidden_links(run: Run, created: Sent) -> None:
    """Follow the links of an answer that the document says are refused."""
    for operation, known, statuses in forbidden(run.ground, created):
        name = operation.resource.get("parameter")
        paths = [known]
        if name is not None and name not in known:
            family = run.ground.family(operation)
            paths = [{**known, name: value} for value in named_in_list(run, family, known, needs=[created])]
        for path in paths[:1]:
            talk = Talk(run)
            body = run.bodies[operation.api].first(operation)
            sent = talk.send(
                "asked", operation, path, query=required_query(operation), body=body, needs=[created]
            )
            talk.must_refuse(sent, statuses, "CT314", "what the link says is refused")


def refused_with(operation: Operation) -> tuple[int, ...]:
    """Give the documented statuses that refuse a request; an action is also refused with ``ok`` 0."""
    documented = tuple(status for status in REFUSALS if operation.response(status) is not None)
    return documented if operation.action is None else (200, *documented)


def _unknown(run: Run, operation: Operation, path: dict[str, Any]) -> None:
    """Name something in the body that does not exist."""
    body = run.bodies[operation.api].first(operation)
    pointer = operation.resource.get("request")
    if body is ABSENT or not pointer or operation.role not in ("delete", "run"):
        return
    named = pointed(body, pointer)
    if isinstance(named, bool) or not isinstance(named, str | int):
        return
    wrong = _with(body, pointer, unlike(named) if isinstance(named, str) else _NO_NUMBER)
    # What is safe to send twice succeeds when there is nothing left to do.
    if run.bodies[operation.api].fits(operation, wrong) and not operation.definition.get("x-retry-safe"):
        talk = Talk(run)
        sent = talk.send("asked", operation, path, query=required_query(operation), body=wrong)
        talk.must_refuse(sent, refused_with(operation), "CT603", "a name that nothing has")


def _refused(run: Run, operation: Operation, path: dict[str, Any]) -> None:
    """Give the values that the document says are refused."""
    body = run.bodies[operation.api].first(operation)
    if not isinstance(body, dict) or operation.body is None:
        return
    for steps, values in extended(operation, operation.body, body, "x-refused"):
        for value in values:
            wrong = _with(body, "".join(f"/{step}" for step in steps), value)
            talk = Talk(run)
            sent = talk.send("asked", operation, path, query=required_query(operation), body=wrong)
            talk.must_refuse(sent, refused_with(operation), "CT603", f"the value {value!r}")


def _protected(run: Run, family: Family, operation: Operation, path: dict[str, Any]) -> None:
    """Try it on what is protected from it (``spares``)."""
    field = operation.resource.get("spares")
    body = run.bodies[operation.api].first(operation)
    for name in named_in_list(run, family, path, field=field) if field is not None else ():
        parameter, pointer = operation.resource.get("parameter"), operation.resource.get("request")
        target, asked = path, body
        if parameter is not None:
            target = {**path, parameter: name}
        elif pointer is not None and body is not ABSENT:
            asked = _with(body, pointer, name)
        talk = Talk(run)
        sent = talk.send("asked", operation, target, query=required_query(operation), body=asked)
        talk.must_refuse(sent, refused_with(operation), "CT314", f"a request about what is {field}")
        return


def _with(body: Any, pointer: str, value: Any) -> Any:
    """Give a copy of ``body`` with ``value`` at ``pointer``."""
    changed = copy.deepcopy(body)
    above, _, key = pointer.rpartition("/")
    pointed(changed, above)[key] = value
    return changed
