"""Ids that nothing has, and texts that are no ids."""

from typing import Any

from scalingo_databases.contract.directed.ground import required_query
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories.places import named_by_path, place, unlike
from scalingo_databases.contract.directed.stories.reading import may_send
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.exchanges.who import Who

ODD = ("\U0001f642 \u00e9", "../x", "x" * 300, "%00", "-1")
"""Texts that are no ids anywhere."""

_MISSING = (404,)
_UNKNOWN = (401,)
_NO_ID = (400, 403, 404, 409, 422)


def unknown_ids(run: Run, operation: Operation) -> None:
    """Ask for things that do not exist: each parameter of the path in turn."""
    if not may_send(run, operation):
        return
    path = place(run.ground, operation)
    if path is None:
        return
    names = list(named_by_path(operation))
    for number, name in enumerate(names):
        _asked(run, operation, path, name, unlike(str(path[name])), _MISSING)
        # Which odd text goes where does not matter, as long as all of them are sent somewhere.
        for turn in range(2):
            odd = ODD[(sum(operation.id.encode()) + number + turn) % len(ODD)]
            _asked(run, operation, path, name, odd, _NO_ID)
        if operation.locked and name == names[-1]:
            _asked_by_a_stranger(run, operation, {**path, name: unlike(str(path[name]))})


def _asked_by_a_stranger(run: Run, operation: Operation, path: dict[str, Any]) -> None:
    """Check that nobody learns what exists without a token."""
    talk = Talk(run)
    query, body = required_query(operation), run.bodies[operation.api].first(operation)
    sent = talk.send("asked", operation, path, query=query, body=body, who=Who.NOBODY)
    talk.must_refuse(sent, _UNKNOWN, "CT201", "a request for nothing by nobody")


def _asked(
    run: Run, operation: Operation, path: dict[str, Any], name: str, value: str, statuses: tuple[int, ...]
) -> None:
    talk = Talk(run)
    if name == "db_id":
        statuses = (*statuses, 403)  # the token is that of another database, which may be checked first
    sent = talk.send(
        "asked",
        operation,
        {**path, name: value},
        query=required_query(operation),
        body=run.bodies[operation.api].first(operation),
    )
    if operation.locked or sent.status != 401:
        talk.must_refuse(sent, statuses, "CT603", f"an unknown {name}")
