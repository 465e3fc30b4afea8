"""Things are found only under what they belong to."""

from collections.abc import Iterator, Mapping
from typing import Any

from scalingo_databases.contract.directed.ground import required_query
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories.listed import named_in_list
from scalingo_databases.contract.directed.stories.places import named_by_path
from scalingo_databases.contract.directed.stories.reading import may_send
from scalingo_databases.contract.directed.stories.related import follow, followers
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.exchanges.exchange import Sent, resolved
from scalingo_databases.contract.exchanges.operation import Operation

_NOT_THERE = (403, 404)


def refused_under_others(run: Run, operation: Operation) -> None:
    """Ask for what is there under another parent of the same kind."""
    family = run.ground.family(operation)
    for path in run.ground.bindings(operation)[:1] if may_send(run, operation) else ():
        for other in _other_parents(run, operation, path):
            listed = [resolved(name) for name in named_in_list(run, family, {**path, **other})]
            if listed and path[_child(operation)] not in listed:
                _asked(run, operation, {**path, **other})
                return


def made_refused_under_others(run: Run, made: Sent) -> None:
    """Ask for what ``made`` leads to under another parent, where nothing of the kind was there before."""
    for operation in followers(run.ground, made):
        path = follow(made, operation)
        if path is None or not operation.is_get or run.ground.bindings(operation):
            continue
        if (other := next(_other_parents(run, operation, path), None)) is not None:
            _asked(run, operation, {**path, **other}, made)


def _other_parents(run: Run, operation: Operation, path: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Give what to put in ``path`` for the parents that are not the ones there."""
    names = list(named_by_path(operation))
    if operation.effect != "read" or not operation.locked or len(names) < 2:
        return
    for parent in run.ground.parents(operation):
        other = {name: value for name, value in parent.items() if name != names[-1]}
        # A part of the same path can have two names; databases have one.
        another = "db_id" in other and other["db_id"] != resolved(path["db_id"])
        if another and (
            operation.technologies is None or run.ground.technology(other) in operation.technologies
        ):
            yield other


def _child(operation: Operation) -> str:
    return list(named_by_path(operation))[-1]


def _asked(run: Run, operation: Operation, path: dict[str, Any], *needs: Sent) -> None:
    talk = Talk(run)
    body = run.bodies[operation.api].first(operation)
    sent = talk.send("asked", operation, path, query=required_query(operation), body=body, needs=needs)
    talk.must_refuse(sent, _NOT_THERE, "CT308", f"a {_child(operation)} of another parent")
