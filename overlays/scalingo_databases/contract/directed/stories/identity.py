"""Who may call what: every operation asked without a token, with wrong ones and with those of others."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.contract.directed.exchange import ABSENT
from scalingo_databases.contract.directed.ground import required_query
from scalingo_databases.contract.directed.operation import Operation
from scalingo_databases.contract.directed.run import Run, Talk
from scalingo_databases.contract.directed.stories.places import named_by_path, place
from scalingo_databases.contract.directed.stories.reading import may_send
from scalingo_databases.contract.directed.who import Who
from scalingo_databases.contract.errors import NoTokenError

_UNKNOWN = (401,)
_FOREIGN_DATABASE = (403,)
_FOREIGN_ACCOUNT = (403, 404)
_REFUSED = {
    Who.NOBODY: "CT201",
    Who.STRANGE_TOKEN: "CT202",
    Who.FORGED: "CT202",
    Who.EXPIRED: "CT202",
    Who.UNSIGNED: "CT202",
    Who.WRONG_AUDIENCE: "CT205",
}
_UNREADABLE = b'{"'


def refused_to_others(run: Run, operation: Operation) -> None:
    """Ask for ``operation`` as everybody who may not."""
    if not operation.locked or not may_send(run, operation):
        return
    path = place(run.ground, operation, spare=True)
    if path is None:
        run.note(operation, "nothing of the kind was found on the target")
        return
    for who in _REFUSED:
        _asked(run, operation, path, who, _UNKNOWN, _REFUSED[who])
    if operation.body is not None:
        talk = Talk(run)
        sent = talk.send(
            "asked", operation, path, query=required_query(operation), raw=_UNREADABLE, who=Who.NOBODY
        )
        talk.must_refuse(sent, _UNKNOWN, "CT201", "an unreadable request without a token")
    for who, statuses in _foreigners(operation):
        code = "CT203" if operation.effect == "read" else "CT204"
        _asked(run, operation, path, who, statuses, code)


def _foreigners(operation: Operation) -> Iterator[tuple[Who, tuple[int, ...]]]:
    if operation.opened_by("databaseToken") and "db_id" in operation.named("path"):
        yield Who.OTHER_DATABASE, _FOREIGN_DATABASE
    elif operation.opened_by("bearerToken") and any(named_by_path(operation)) and not _shared(operation):
        yield Who.OTHER_ACCOUNT, _FOREIGN_ACCOUNT


def _shared(operation: Operation) -> bool:
    """Tell whether the documents say that others than the owner may reach the thing too."""
    return bool(operation.resource.get("shared"))


def _asked(
    run: Run, operation: Operation, path: dict[str, Any], who: Who, statuses: tuple[int, ...], code: str
) -> None:
    talk = Talk(run)
    body = run.bodies[operation.api].first(operation)
    try:
        sent = talk.send(
            "asked", operation, path, query=required_query(operation), body=body or ABSENT, who=who
        )
    except NoTokenError:
        return  # the run has no such token
    talk.must_refuse(sent, statuses, code, f"a request by {who.value}")
