"""The list: whether it is there once and gone at the end, and the others stay as they are."""

from collections.abc import Mapping
from typing import Any

from scalingo_databases.contract.directed.stories.compare import differences
from scalingo_databases.contract.directed.stories.life.thing import Life
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.exchanges.bodies import settings
from scalingo_databases.contract.exchanges.exchange import Sent, resolved
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.oracles.problem import shown


def listed(life: Life, name: str, *needs: Sent) -> Sent | None:
    """Give the list of its kind where it is, in an answer called ``name``; ``None`` when there is no list."""
    for listing in life.family.having("list"):
        if set(listing.named("path")) <= life.path.keys():
            body = life.bodies.first(listing)
            sent = life.talk.send(name, listing, life.path, body=body, needs=needs)
            return sent if sent.succeeded else None
    return None


def in_list(life: Life, created: Sent, before: Sent | None) -> Operation | None:
    """Look for it in the list; give the operation that should have listed it and does not."""
    after = life.there = listed(life, "listed", created)
    if after is None or before is None:
        return None
    field = after.operation.resource.get("id")
    if field is None:
        return None
    name = resolved(life.id_of(created, field))
    names = _names(after, field)
    wrong = name is not None and names.count(name) != 1 and not _paged(after)
    if wrong:
        code = "CT301" if name not in names else "CT312"
        wanted = life.expression(created, field)
        life.talk.fault(
            code, after, "what was created is not in the list once", f"once {shown(name)}",
            f"{names.count(name)} times",
            [_names_line(after, field), f"assert names.count({wanted}) == 1"],
            before, created,
        )  # fmt: skip
    _others_stay(life, before, after, field, {name}, created)
    return after.operation if wrong and name not in names else None


def not_in_list(life: Life, created: Sent, deleted: Sent, before: Sent | None) -> None:
    """Check that what was deleted is listed no longer, and that all others are."""
    after = listed(life, "listed_after", created, deleted)
    field = after.operation.resource.get("id") if after is not None else None
    if after is None or field is None:
        return
    name = resolved(life.id_of(created, field))
    names = _names(after, field)
    if name is not None and name in names:
        life.talk.fault(
            "CT307", after, "what was deleted is still listed", f"no {shown(name)}", shown(names),
            [_names_line(after, field), f"assert {life.expression(created, field)} not in names"],
            created, *([life.there] if life.there is not None else []), deleted,
        )  # fmt: skip
    if before is not None:
        _others_stay(life, before, after, field, {name}, created, deleted)


def undo_to_others(life: Life, created: Sent, before: Sent | None) -> None:
    """Give others back what changing this one has taken from them, such as being the default one."""
    after = listed(life, "listed_later", created) if before is not None else None
    if before is None or after is None or (field := after.operation.resource.get("id")) is None:
        return
    now = _entries(after, field)
    for update in life.family.having("update"):
        pointer: str = update.resource.get("request", "")
        for old in before.items():
            new = now.get(old.get(field), old)
            for name in differences(old, new):
                path = {**life.path, update.resource.get("parameter", ""): old[field]}
                body = settings(pointer, {name: old[name]})
                if life.bodies.fits(update, body):
                    Talk(life.run).send("restored", update, path, body=body)


def _others_stay(life: Life, before: Sent, after: Sent, field: str, own: set[Any], *between: Sent) -> None:
    """Check that the other entries of the list are still there."""
    old, new = _entries(before, field), _entries(after, field)
    lost = [name for name in old if name not in new and name not in own]
    if lost and not _paged(after):
        collection = after.collection
        life.talk.fault(
            "CT313", after, "other entries of the list are gone", shown(sorted(map(str, old))),
            shown(sorted(map(str, new))),
            [
                f"old = {{entry[{field!r}] for entry in at({before.name}.json(), {collection!r})}}",
                f"new = {{entry[{field!r}] for entry in at({after.name}.json(), {collection!r})}}",
                f"assert len(old - new) <= {len(own & old.keys())}",
            ],
            before, *between,
        )  # fmt: skip


def _entries(answer: Sent, field: str) -> dict[Any, dict[str, Any]]:
    return {each.get(field): each for each in answer.items() if isinstance(each, dict)}


def _names(answer: Sent, field: str) -> list[Any]:
    return [each.get(field) for each in answer.items() if isinstance(each, dict)]


def _names_line(answer: Sent, field: str) -> str:
    """Give the line of Python that collects the names in the list."""
    collection = answer.collection
    return f"names = [entry[{field!r}] for entry in at({answer.name}.json(), {collection!r})]"


def _paged(answer: Sent) -> bool:
    """Tell whether an answer is only a page of a list."""
    return isinstance(answer.answer, Mapping) and "meta" in answer.answer
