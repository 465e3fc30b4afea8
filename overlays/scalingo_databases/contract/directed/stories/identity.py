"""Who may call what: every operation asked without a token, with wrong ones and with those of others."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from scalingo_databases.contract.directed.ground import required_query
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories.places import named_by_path, place
from scalingo_databases.contract.directed.stories.reading import may_send
from scalingo_databases.contract.directed.stories.related import follow, followers
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.errors import NoTokenError
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.exchanges.who import MADE_UP, Who

_UNKNOWN = (401,)
_FOREIGN_DATABASE = (403,)
_FOREIGN_ACCOUNT = (403, 404)
_FOREIGN_LINK = (401, 403)
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
    for who, statuses in _foreigners(operation, path):
        code = "CT203" if operation.effect == "read" else "CT204"
        _asked(run, operation, path, who, statuses, code)


def refused_to_foreigners(run: Run, made: Sent) -> None:
    """Ask as somebody else for what ``made`` leads to, where nothing of the kind was there before."""
    for operation in followers(run.ground, made):
        path = follow(made, operation)
        if path is None or not operation.is_get or run.ground.bindings(operation):
            continue
        for who, statuses in _foreigners(operation, path):
            _asked(run, operation, path, who, statuses, "CT203", made)


def links_of_others(run: Run, operation: Operation) -> None:
    """Ask for backups that have a link with the token of another one's link, and with one that is none."""
    names = [each["name"] for each in operation.parameters if each["in"] == "query" and each.get("x-secret")]
    links = [
        (database.addon_id, database.backup)
        for database in run.ground.target.databases
        if database.backup is not None and database.backup.download_token is not None
    ]
    if not names or not operation.is_get:
        return
    for database_id, backup in links[:1]:
        talk = Talk(run)
        path = {"db_id": database_id, "backup_id": backup.id}
        sent = talk.send("asked", operation, path, query=dict.fromkeys(names, MADE_UP))
        talk.must_refuse(sent, _FOREIGN_LINK, "CT202", "a made-up token in a link")
    for (database_id, backup), (_, other) in pairwise(links):
        talk = Talk(run)
        query = dict.fromkeys(names, other.download_token)
        path = {"db_id": database_id, "backup_id": backup.id}
        sent = talk.send("asked", operation, path, query=query)
        talk.must_refuse(sent, _FOREIGN_LINK, "CT203", "the token of the link to another backup")


def _foreigners(operation: Operation, path: dict[str, Any]) -> Iterator[tuple[Who, tuple[int, ...]]]:
    # A path that only names a part of a database still comes with the id of that database.
    if _shared(operation):
        return
    if operation.opened_by("databaseToken") and "db_id" in path:
        yield Who.OTHER_DATABASE, _FOREIGN_DATABASE
    elif operation.opened_by("bearerToken") and any(named_by_path(operation)):
        yield Who.OTHER_ACCOUNT, _FOREIGN_ACCOUNT


def _shared(operation: Operation) -> bool:
    """Tell whether the documents say that others than the owner may reach the thing too."""
    return bool(operation.resource.get("shared", "owner") != "owner")


def _asked(
    run: Run,
    operation: Operation,
    path: dict[str, Any],
    who: Who,
    statuses: tuple[int, ...],
    code: str,
    *needs: Sent,
) -> None:
    talk = Talk(run)
    body = run.bodies[operation.api].first(operation)
    try:
        sent = talk.send(
            "asked",
            operation,
            path,
            query=required_query(operation),
            body=body or ABSENT,
            who=who,
            needs=needs,
        )
    except NoTokenError:
        return  # the run has no such token
    talk.must_refuse(sent, statuses, code, f"a request by {who.value}")
