"""Reads: what is there is answered, looks the same from all sides, and only where the technology has it."""

from typing import Any

from scalingo_databases.contract.directed.effects import act
from scalingo_databases.contract.directed.ground import Family, required_query
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories.compare import differences
from scalingo_databases.contract.directed.stories.listed import named_in_list
from scalingo_databases.contract.directed.stories.places import SEVERAL, place, places
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.exchanges.exchange import Sent
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.oracles.problem import shown

REFUSALS = (403, 404, 409, 422)
"""How an operation may be refused on a technology that does not have it, as far as documented."""

_STATE = 409


def may_send(run: Run, operation: Operation) -> bool:
    """Tell whether the run may send ``operation`` where it changes nothing of others."""
    return operation.is_get or run.permission.writes


def read(run: Run, operation: Operation) -> None:
    """Call a read everywhere it works, with each of its options."""
    if operation.effect != "read" or not may_send(run, operation):
        return
    found = places(run.ground, operation)
    if not found:
        run.note(operation, "nothing of the kind was found on the target")
    for path in found:
        talk = Talk(run)
        sent = _asked(talk, operation, path, {})
        if sent is not None:
            _echoed(talk, sent, path)
    for query in _options(operation) if found else ():
        _asked(Talk(run), operation, found[0], query)


def _asked(talk: Talk, operation: Operation, path: dict[str, Any], query: dict[str, Any]) -> Sent | None:
    body = talk.run.bodies[operation.api].first(operation)
    if (secret := _secret_query(talk.run, operation, path)) is None:
        talk.run.note(operation, "no link to it was found on the target")
        return None
    path, credentials = secret
    query = {**required_query(operation), **credentials, **query}
    sent = act(talk, "answer", operation, path, query=query, body=body)
    if sent.succeeded or sent.status == 0 or 300 <= sent.status < 400:
        return sent if sent.succeeded else None
    if sent.status == _STATE or sent.ok == 0:
        talk.run.postponed.append(sent)  # the thing is in no state for it, which the run may still change
    else:
        talk.refused_wrongly(sent)
    return None


def read_again(run: Run, database: str | None) -> None:
    """Call the reads that the state of things has forbidden, now that much was done with them."""
    for refused in [each for each in run.postponed if each.path.get("db_id") == database]:
        sent = act(
            Talk(run), "answer", refused.operation, refused.path, query=refused.query, body=refused.body
        )
        if sent.succeeded or sent.status == 0:
            continue
        stuck = sent.ok == 0 and not _changeable(run, sent.operation)
        if stuck or (sent.status == _STATE and sent.operation.response(_STATE) is not None):
            run.note(sent.operation, f"refused with {sent.status} in the state that things are in")
        else:
            Talk(run).refused_wrongly(sent)


def _changeable(run: Run, operation: Operation) -> bool:
    """Tell whether the run calls what changes the state of such things."""
    family = run.ground.family(operation)
    return any(each.effect != "read" for each in family.members)


def _secret_query(
    run: Run, operation: Operation, path: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """Give path and query of an operation that a pre-signed link opens; its token comes from that link."""
    names = [each["name"] for each in operation.parameters if each["in"] == "query" and each.get("x-secret")]
    if not names:
        return path, {}
    for database in run.ground.target.databases:
        backup = database.backup
        if backup is not None and backup.download_token is not None:
            found = {"db_id": database.addon_id, "backup_id": backup.id}
            return found, dict.fromkeys(names, backup.download_token)
    return None


def _echoed(talk: Talk, sent: Sent, path: dict[str, Any]) -> None:
    """Check that a thing that was asked for by its id or name is the one that is answered."""
    resource, item = sent.operation.resource, sent.item()
    parameter = resource.get("parameter")
    if sent.operation.role != "show" or not isinstance(item, dict) or parameter not in path:
        return
    names = [resource[key] for key in ("id", "alias") if key in resource]
    if names and path[parameter] not in [item.get(name) for name in names]:
        fields = ", ".join(f"item.get({name!r})" for name in names)
        talk.fault(
            "CT304",
            sent,
            f"the answer is about another {resource['name'].replace('_', ' ')} than was asked for",
            shown(path[parameter]),
            shown([item.get(name) for name in names]),
            [item_line(sent), f"assert {path[parameter]!r} in [{fields}]"],
        )


def item_line(sent: Sent, name: str = "item") -> str:
    """Give the line of a claim that calls the resource in the answer to ``sent`` by ``name``."""
    return f"{name} = at({sent.name}.json(), {sent.item_pointer()!r})"


def _options(operation: Operation) -> list[dict[str, Any]]:
    """Give values for the query parameters that may be left out, one at a time."""
    options: list[dict[str, Any]] = []
    for each in operation.parameters:
        if each["in"] != "query" or each.get("required"):
            continue
        schema = operation.resolved(each["schema"])
        values = list(schema.get("enum", ()))[:SEVERAL]
        if schema.get("type") == "boolean":
            values = [True, False]
        elif schema.get("type") == "integer":
            values = [schema.get("minimum", 1), schema.get("default", 1)]
        options += [{each["name"]: value} for value in values]
    return options


def refused_elsewhere(run: Run, operation: Operation) -> None:
    """Call an operation on each technology that does not have it."""
    linked = any(each.get("x-secret") for each in operation.parameters)  # its token is for one database
    if operation.technologies is None or linked or not may_send(run, operation):
        return
    known = place(run.ground, operation, spare=True) or {}
    statuses = tuple(status for status in REFUSALS if operation.response(status) is not None)
    if operation.action is not None:
        statuses = (200, *statuses)  # with ok 0
    for database in run.ground.without(operation):
        talk = Talk(run)
        path = {**dict.fromkeys(operation.named("path"), "x"), **known, "db_id": database}
        path |= _own(run, operation, path)
        sent = talk.send(
            "elsewhere",
            operation,
            path,
            query=required_query(operation),
            body=run.bodies[operation.api].first(operation),
        )
        technology = run.ground.technology(path)
        talk.must_refuse(sent, statuses, "CT401", f"an operation that {technology} does not have")


def _own(run: Run, operation: Operation, path: dict[str, Any]) -> dict[str, Any]:
    """Give the name of what the database at ``path`` has of the kind that ``operation`` is about."""
    parameter = operation.resource.get("parameter")
    family = run.ground.family(operation)
    if parameter is None or operation.effect != "read":
        return {}
    name = next(named_in_list(run, family, path), None)
    return {} if name is None else {parameter: name}


def same_from_all_sides(run: Run, family: Family) -> None:
    """Compare the things in each list with the same things asked for by id and by name."""
    for listing in family.having("list"):
        if not may_send(run, listing):
            continue
        shows = [each for each in family.having("show") if may_send(run, each) and "id" in each.resource]
        for path in places(run.ground, listing) if shows else ():
            talk = Talk(run)
            listed = talk.send("listed", listing, path, body=run.bodies[listing.api].first(listing))
            if not listed.succeeded:
                continue
            for index, item in enumerate(listed.items()[:SEVERAL]):
                for show in shows:
                    _shown_as_listed(talk, listed, index, item, show)


def _shown_as_listed(talk: Talk, listed: Sent, index: int, item: Any, show: Operation) -> None:
    parameter = show.resource["parameter"]
    for key in ("id", "alias"):
        field = show.resource.get(key)
        if field is None or not isinstance(item, dict) or not isinstance(item.get(field), str):
            continue
        pointer = f"{listed.collection}/{index}/{field}"
        path = {**listed.path, parameter: listed.taken(pointer)}
        if not set(show.named("path")) <= path.keys():
            continue
        shown_ = talk.send("shown", show, path)
        if not shown_.succeeded:
            if shown_.status:
                talk.fault(
                    "CT304", shown_, f"what is listed is not found by its {field}", "200",
                    str(shown_.status), [f"assert {shown_.name}.status_code == 200"],
                )  # fmt: skip
            continue
        fields = differences(item, shown_.item())
        if fields and _still_differs(talk, listed, shown_, item[field], field):
            talk.fault(
                "CT304",
                shown_,
                f"{', '.join(fields)}: other values than in the list",
                shown({name: item[name] for name in fields}),
                shown({name: shown_.item()[name] for name in fields}),
                [
                    item_line(shown_),
                    f"listed_item = at({listed.name}.json(), {pointer.rpartition('/')[0]!r})",
                    f"for name in {fields!r}:",
                    "    assert same(item[name], listed_item[name])",
                ],
                listed,
            )


def _still_differs(talk: Talk, listed: Sent, shown_: Sent, name: str, field: str) -> bool:
    """Read both again: between the first two reads time has passed, and with it a state."""
    body = talk.run.bodies[listed.operation.api].first(listed.operation)
    again = talk.send("again", listed.operation, listed.path, body=body)
    item = next((each for each in again.items() if isinstance(each, dict) and each.get(field) == name), None)
    shown_again = talk.send("shown_again", shown_.operation, shown_.path)
    return item is None or bool(differences(item, shown_again.item()))
