"""The end: it is deleted, once, and gone."""

from typing import Any

from scalingo_databases.contract.directed.effects import act
from scalingo_databases.contract.directed.ground import required_query
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories.life.keys import no_longer_opens
from scalingo_databases.contract.directed.stories.life.listing import not_in_list
from scalingo_databases.contract.directed.stories.life.thing import Life
from scalingo_databases.contract.directed.stories.places import unlike
from scalingo_databases.contract.directed.stories.refusing import refused_with
from scalingo_databases.contract.directed.stories.related import follow, followers
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent, Taken, resolved
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.exchanges.who import Who

ENDED = (404,)
"""How a request for what was deleted is answered."""

_GONE = (404, 403)


def end(life: Life, created: Sent, before: Sent | None) -> None:
    """Delete it, and look for it afterwards."""
    ways = [*life.family.having("delete"), *_linked_ends(life.run, created)]
    for delete in ways:
        request = _delete_request(life, created, delete)
        if request is None:
            continue
        path, query, body = request
        if not _confirmed(life, created, delete, path, query):
            return
        deleted = act(life.talk, "deleted", delete, path, query=query, body=body, needs=[created])
        if not deleted.succeeded:
            if life.given_away:
                who = Who.OTHER_ACCOUNT
                life.talk.send("deleted", delete, path, query=query, body=body, needs=[created], who=who)
            elif deleted.status and deleted.status != 409:
                life.talk.refused_wrongly(deleted)
            continue
        _gone(life, created, deleted, before)
        no_longer_opens(life, deleted)
        life.talk.repeat(deleted)
        if delete.action is None:
            again = life.talk.send(
                "deleted_again", delete, path, query=query, body=body, needs=[created, deleted]
            )
            life.talk.must_refuse(again, ENDED, "CT307", "deleting it a second time")
        return


def _linked_ends(run: Run, created: Sent) -> list[Operation]:
    """Give the operations on other kinds of things that end what was made, such as the app of a database."""
    return [each for each in followers(run.ground, created) if each.role == "delete"]


def _confirmed(
    life: Life, created: Sent, delete: Operation, path: dict[str, Any], query: dict[str, Any]
) -> bool:
    """Try to delete it by a wrong confirmation in the query; tell whether that was refused."""
    for name, value in query.items():
        if isinstance(value, Taken) and name != delete.resource.get("parameter"):
            wrong = {**query, name: unlike(str(value.value))}
            sent = life.talk.send("unconfirmed", delete, path, query=wrong, needs=[created])
            if not life.talk.must_refuse(sent, refused_with(delete), "CT602", f"a wrong {name}"):
                return False
    return True


def _delete_request(
    life: Life, created: Sent, delete: Operation
) -> tuple[dict[str, Any], dict[str, Any], Any] | None:
    """Give path, query and body of the request that deletes it; ``None`` when it cannot be named there."""
    linked = follow(created, delete)
    body = life.bodies.first(delete)
    pointer = delete.resource.get("request")
    if "parameter" not in delete.resource and pointer is not None and body is not ABSENT:
        name = life.id_of(created, next(iter(life.family.id_fields()), "name"))
        holder = pointed(body, pointer.rpartition("/")[0])
        if not isinstance(holder, dict) or resolved(name) is None:
            return None
        holder[pointer.rpartition("/")[2]] = name
        return life.path, {}, body
    if linked is None:
        found = next(life.paths_to(created, delete), None)
        linked = None if found is None else found[1]
    if linked is None:
        return None
    query = {key: value for key, value in linked.items() if key in delete.named("query")}
    path = {key: value for key, value in linked.items() if key not in query}
    return path, {**required_query(delete), **query}, body


def _gone(life: Life, created: Sent, deleted: Sent, before: Sent | None) -> None:
    """Look for it in the list and by itself."""
    not_in_list(life, created, deleted, before)
    for show in life.family.having("show"):
        for _, path in life.paths_to(created, show):
            sent = life.talk.send("found_after", show, path, needs=[created, deleted])
            life.talk.must_refuse(sent, _GONE, "CT307", "reading what was deleted")
