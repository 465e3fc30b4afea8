"""The course of a life, from the creation to the end."""

from typing import Any

from scalingo_databases.contract.directed.effects import Broken
from scalingo_databases.contract.directed.ground import Family, required_query
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories import changing
from scalingo_databases.contract.directed.stories.identity import refused_to_foreigners
from scalingo_databases.contract.directed.stories.invalid import wrong_bodies
from scalingo_databases.contract.directed.stories.life.birth import create, others_like, tell_unseen, twice
from scalingo_databases.contract.directed.stories.life.doing import acts
from scalingo_databases.contract.directed.stories.life.end import ENDED, end
from scalingo_databases.contract.directed.stories.life.keys import opens
from scalingo_databases.contract.directed.stories.life.likeness import as_asked, as_shown
from scalingo_databases.contract.directed.stories.life.listing import in_list, listed, undo_to_others
from scalingo_databases.contract.directed.stories.life.thing import Life
from scalingo_databases.contract.directed.stories.parents import made_refused_under_others
from scalingo_databases.contract.directed.stories.places import place, places_at
from scalingo_databases.contract.directed.stories.refusing import forbidden_links
from scalingo_databases.contract.directed.stories.related import follow, followers
from scalingo_databases.contract.exchanges.exchange import Sent
from scalingo_databases.contract.exchanges.operation import Operation

DEEPEST = 2
"""So deep goes what is made within what was made."""


def lives(run: Run, family: Family, database: str | None) -> None:
    """Create something of the kind in ``database``, or where there is none, and see it through to its end."""
    if not run.permission.writes:
        return
    for creating in family.having("create"):
        for path in places_at(run.ground, creating, database):
            _live(Life(run, family, creating, path))


def _live(life: Life) -> None:
    """Go through it all."""
    before = listed(life, "before")
    unseen: list[Broken] = []
    created = create(life, unseen.append)
    if created is None:
        return
    as_asked(life, created)
    as_shown(life, created)
    opens(life, created)
    refused_to_foreigners(life.run, created)
    made_refused_under_others(life.run, created)
    life.missing = in_list(life, created, before)
    twice(life, created)
    forbidden_links(life.run, created)
    tell_unseen(life, unseen)
    _followed(life, created)
    last = acts(life, created)
    undo_to_others(life, last, before)
    end(life, last, before)
    for other in others_like(life, created):
        as_asked(life, other)
        as_shown(life, other)
        end(life, other, before)


def _followed(life: Life, created: Sent) -> None:
    """Change it, read more of it, let something live within it; try wrong bodies on what takes any."""
    for operation in followers(life.run.ground, created):
        path = follow(created, operation) or {}
        if operation.role in ("update", "replace"):
            changing.changes(life.run, operation, path, [created])
        elif operation.role == "create" and life.depth < DEEPEST:
            _within(life, created, operation)
        elif operation.is_get and operation not in life.family.having("show"):
            _reached(life, created, operation, path)
        if operation.body is not None and operation.role != "create":
            wrong_bodies(life.run, operation, path, created)
    if life.path != place(life.run.ground, life.create):
        wrong_bodies(life.run, life.create, life.path)


def _reached(life: Life, created: Sent, operation: Operation, path: dict[str, Any]) -> None:
    """Follow a link to something else that can be read of it."""
    sent = life.talk.send("reached", operation, path, query=required_query(operation), needs=[created])
    if sent.status in ENDED:
        life.talk.fault(
            "CT302", sent, "what was created is not found where a link leads", "a success",
            str(sent.status), [f"assert {sent.name}.status_code in {operation.successes}"],
        )  # fmt: skip


def _within(life: Life, created: Sent, creating: Operation) -> None:
    """Let something else live within it, or within a new one when it could be given away."""
    family = life.run.ground.family(creating)
    if family.name == life.family.name or creating.effect != "write":
        return
    shared = any(each.resource.get("shared") for each in family.members)
    parent = create(life) if shared else created
    path = None if parent is None else follow(parent, creating)
    if parent is None or path is None:
        return
    child = Life(life.run, family, creating, path, life.depth + 1)
    _live(child)
    if shared:
        life.given_away = child.given_away
        end(life, parent, None)
        life.given_away = False
