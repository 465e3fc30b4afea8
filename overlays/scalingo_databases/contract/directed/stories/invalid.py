"""Requests that their schema forbids, one keyword at a time."""

import copy
from collections.abc import Iterator
from itertools import islice
from typing import Any

from scalingo_databases.contract.directed.ground import required_query
from scalingo_databases.contract.directed.run import Run
from scalingo_databases.contract.directed.stories.places import place
from scalingo_databases.contract.directed.talk import Talk
from scalingo_databases.contract.exchanges.bodies import properties
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.operation import Operation

UNREADABLE = ((b'{"', "a body that is no JSON"), (b"[]", "a body that is no object"))
_STATUSES = (400, 422)
_WRONG: dict[str, list[Any]] = {
    "string": [4711],
    "integer": ["x", 1.5],
    "number": ["x"],
    "boolean": ["yes"],
    "array": [{}],
    "object": ["x"],
}
_MOST = 40
"""Wrong bodies that are tried on one operation at most."""


def invalid_requests(run: Run, operation: Operation) -> None:
    """Send wrong bodies and queries to an operation on things that were there before."""
    if not (operation.is_get or run.permission.writes):
        return
    if operation.ends or (operation.effect == "destructive" and not run.permission.destroys):
        return  # should the server do it all the same, something would be lost
    path = place(run.ground, operation)
    if path is not None:
        wrong_queries(run, operation, path)
        wrong_bodies(run, operation, path)


def wrong_bodies(run: Run, operation: Operation, path: dict[str, Any], *needs: Sent) -> None:
    """Send wrong bodies to ``operation`` at ``path``: once to what was there, once to what the run made."""
    valid = [each for each in run.bodies[operation.api].examples(operation) if each is not ABSENT]
    if not valid or operation.body is None:
        return
    if not run.once(f"wrong bodies of {operation.id} {'made' if needs else 'there'}"):
        return
    query = required_query(operation)
    for raw, what in UNREADABLE:
        talk = Talk(run)
        sent = talk.send("refused", operation, path, query=query, raw=raw, needs=needs)
        talk.must_refuse(sent, _STATUSES, "CT601", what)
    variants: dict[str, Any] = {}
    for example in valid:
        for what, wrong, there in _variants(operation, operation.body, example, ""):
            if there or what not in variants:
                variants[what] = wrong
    for what, wrong in islice(variants.items(), _MOST):
        if run.bodies[operation.api].fits(operation, wrong):
            continue  # another branch of the schema allows it
        talk = Talk(run)
        sent = talk.send("refused", operation, path, query=query, body=wrong, needs=needs)
        talk.must_refuse(sent, _STATUSES, "CT601", f"a body with {what}")


def wrong_queries(run: Run, operation: Operation, path: dict[str, Any]) -> None:
    """Send wrong values of the query's parameters to ``operation`` at ``path``."""
    if operation.response(422) is None and operation.response(400) is None:
        return
    body = run.bodies[operation.api].first(operation)
    for each in operation.parameters:
        if each["in"] != "query" or each.get("x-secret"):
            continue
        schema = operation.resolved(each["schema"])
        valid = required_query(operation)
        if each.get("required"):
            talk = Talk(run)
            query = {name: value for name, value in valid.items() if name != each["name"]}
            named = {name: value for name, value in path.items() if name != each["name"]}
            sent = talk.send("refused", operation, named, query=query, body=body)
            talk.must_refuse(sent, _STATUSES, "CT601", f"a request without {each['name']}")
        for what, value in _wrong_words(schema):
            talk = Talk(run)
            query = {**valid, each["name"]: value}
            sent = talk.send("refused", operation, path, query=query, body=body)
            talk.must_refuse(sent, _STATUSES, "CT601", f"{each['name']} {what}")


def _wrong_words(schema: Any) -> Iterator[tuple[str, Any]]:
    kind = schema.get("type")
    if kind in ("integer", "boolean"):
        yield "that is no " + kind, "x"
    if "minimum" in schema:
        yield "below its minimum", schema["minimum"] - 1
    if "maximum" in schema:
        yield "above its maximum", schema["maximum"] + 1
    if "enum" in schema:
        yield "that is none of its values", "no-such-value"


def _variants(operation: Operation, schema: Any, value: Any, where: str) -> Iterator[tuple[str, Any, bool]]:
    """Give wrong forms of ``value``, each with what is wrong about it, and whether it has that field."""
    if not isinstance(value, dict):
        return
    known = properties(operation, schema)
    for name, inner in value.items():
        at = f"{where}/{name}"
        without = {key: each for key, each in value.items() if key != name}
        yield f"no {at}", without, True
        if name in known:
            for what, wrong in _wrong_values(operation, known[name], inner):
                yield f"{at} {what}", {**value, name: wrong}, True
            for what, wrong, there in _variants(operation, known[name], inner, at):
                yield what, {**value, name: wrong}, there
    for name in known.keys() - value.keys():
        for what, wrong in _wrong_values(operation, known[name], None):
            yield f"{where}/{name} {what}", {**value, name: wrong}, False
    yield f"an unknown field in {where or '/'}", {**value, "no_such_field": 1}, False


def _wrong_values(operation: Operation, schema: Any, value: Any) -> Iterator[tuple[str, Any]]:
    for part in _parts(operation, schema):
        kinds = part.get("type", [])
        for kind in [kinds] if isinstance(kinds, str) else kinds:
            for wrong in _WRONG.get(kind, ()):
                yield f"that is no {kind}", copy.deepcopy(wrong)
        if "enum" in part:
            yield "that is none of its values", "no-such-value"
        if "minimum" in part:
            yield "below its minimum", part["minimum"] - 1
        if "maximum" in part:
            yield "above its maximum", part["maximum"] + 1
        if "minLength" in part:
            yield "that is too short", "x" * (part["minLength"] - 1)
        if "maxLength" in part and part["maxLength"] < 5000:
            yield "that is too long", "x" * (part["maxLength"] + 1)
        if "pattern" in part:
            yield "with characters that it cannot have", f"!{value if isinstance(value, str) else ''} \u00e9"
        if "format" in part:
            yield f"that is no {part['format']}", "tomorrow"
        if "maxItems" in part and isinstance(value, list) and value:
            yield "with too many entries", value * (part["maxItems"] + 1)
    yield "that is null", None


def _parts(operation: Operation, schema: Any) -> Iterator[Any]:
    schema = operation.resolved(schema)
    yield schema
    for keyword in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(keyword, ()):
            yield from _parts(operation, part)
