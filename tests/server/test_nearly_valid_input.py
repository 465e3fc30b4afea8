"""Requests that are almost what the documents ask for: each is taken or refused as the document says.

Bodies are examples of the documents, changed in a place or two; queries are values at the edges of what is
allowed. What the schema forbids must never succeed, and what it allows must not be refused as malformed.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ..documents.schemas import errors, resolve
from .conformance import DOCUMENTS, OPERATIONS, Operation
from .conftest import APP, PROJECT, START, Database, Sandbox
from .requests import opening_headers, parameters, send

QUICK = settings(max_examples=100, deadline=None, database=None)
WITH_BODY = [operation for operation in OPERATIONS if "requestBody" in operation.definition]
MALFORMED = (400, 422)
Place = tuple[str | int, ...]

# What the examples name, as the sandbox has it, so that a request gets as far as possible.
LOCAL = {
    "addon_provider_id": "postgresql",
    "plan_id": "postgresql-starter-1024",
    "plan": "postgresql-dr-starter-4096",
    "project_id": PROJECT,
    "current_name": APP,
    "restore_time": START.replace(hour=9).isoformat(),
    "databases_until": START.replace(day=22).isoformat(),
    "containers_until": START.replace(day=22).isoformat(),
    "range_id": "mr-scalingo-osc-fr1",
}
OTHERS: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(None, True, False, 0, 1, -1, 3.0, 0.5, 23, 24, 2**31, 2**63, 1e300),
        *("", " ", "a", "name-of-it", "Name", "0", "x" * 65, "x" * 600, "a\n", "\u00e9", "\0"),
        *("2026-11-20T09:00:00Z", "2026-11-20T09:00:00", "2026-11-20", "20261120T090000Z", "10.0.0.0/8"),
        *([], {}, [1, 1], [{}], {"unknown": 1}, ["a"]),
    ]
)


def exact(node: Any) -> Any:
    """Return a document whose patterns end where the text ends.

    In Python a dollar sign also matches before a line's end; in the regular expressions of JSON Schema not.
    """
    if isinstance(node, list):
        return [exact(item) for item in node]
    if isinstance(node, dict):
        return {
            name: re.sub(r"\$$", r"\\Z", part) if name == "pattern" and isinstance(part, str) else exact(part)
            for name, part in node.items()
        }
    return node


EXACT = {document["info"]["title"]: exact(document) for document in DOCUMENTS}


def request_schema(operation: Operation) -> dict[str, Any]:
    schema: dict[str, Any] = exact(content(operation)["schema"])
    return schema


def content(operation: Operation) -> dict[str, Any]:
    body = resolve(operation.document, operation.definition["requestBody"])
    media_type: dict[str, Any] = body["content"]["application/json"]
    return media_type


def bodies(operation: Operation) -> list[Any]:
    """Return the bodies that the operation shows, with names that the sandbox has."""
    shown = content(operation)["examples"].values()
    return [local(resolve(operation.document, each)["value"]) for each in shown]


def local(value: Any) -> Any:
    if isinstance(value, list):
        return [local(item) for item in value]
    if isinstance(value, dict):
        return {
            name: LOCAL[name] if name in LOCAL and part is not None else local(part)
            for name, part in value.items()
        }
    return value


def places(value: Any, here: Place = ()) -> Iterator[Place]:
    """Yield every place inside of ``value``, itself first."""
    yield here
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in parts:
        yield from places(part, (*here, name))


def changed(value: Any, place: Place, change: Any) -> Any:
    """Return ``value`` with what ``change`` makes of the part at ``place``."""
    if not place:
        return change(value)
    first, *rest = place
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[first] = changed(copy[first], tuple(rest), change)
    return copy


def without(value: Any, place: Place) -> Any:
    """Return ``value`` without what stands at ``place``."""
    *parent, last = place

    def drop(part: Any) -> Any:
        if isinstance(part, dict):
            return {name: kept for name, kept in part.items() if name != last}
        return [kept for index, kept in enumerate(part) if index != last]

    return changed(value, tuple(parent), drop)


@st.composite
def nearly(draw: st.DrawFn, value: Any) -> Any:
    """Return ``value`` with up to two mistakes in it."""
    for _ in range(draw(st.integers(0, 2))):
        place = draw(st.sampled_from(list(places(value))))
        match draw(st.sampled_from(["drop", "replace", "add", "nest", "list", "text", "again"])):
            case "drop" if place:
                value = without(value, place)
            case "replace":
                other = draw(OTHERS)
                value = changed(value, place, lambda part, other=other: other)
            case "add":
                name, other = draw(st.sampled_from(["unknown", "id", "name", "label"])), draw(OTHERS)
                value = changed(
                    value,
                    place,
                    lambda part, name=name, other=other: (
                        {**part, name: other} if isinstance(part, dict) else part
                    ),
                )
            case "nest":
                value = changed(value, place, lambda part: {"nested": part})
            case "list":
                value = changed(value, place, lambda part: [part])
            case "text":
                value = changed(value, place, lambda part: str(part) if not isinstance(part, dict) else part)
            case "again":
                value = changed(value, place, lambda part: part * 2 if isinstance(part, list) else part)
    return value


def database_for(sandbox: Sandbox, operation: Operation, technology: str) -> Database:
    """Return a database that the operation makes sense for."""
    return sandbox.dedicated() if "firewall" in operation.path else sandbox.database(technology)


def check(operation: Operation, body: Any, status: int) -> None:
    """Assert that a body met the answer that its schema calls for."""
    faults = errors(EXACT[operation.document["info"]["title"]], request_schema(operation), body)
    if faults:
        assert 400 <= status < 500, f"{faults} but {status}"
    else:
        assert status < 500
        assert status not in MALFORMED, f"{body} is valid, but {status}"


def attempt_bodies(sandbox: Sandbox, operation: Operation, technology: str) -> None:
    database = database_for(sandbox, operation, technology)
    segments, opening = parameters(sandbox, database), opening_headers(sandbox, operation, database)

    @QUICK
    @given(st.one_of([nearly(body) for body in bodies(operation)]))
    def attempt(body: Any) -> None:
        sent = {**opening, "Content-Type": "application/json"}
        response = send(sandbox, operation, segments, headers=sent, content=json.dumps(body).encode())
        check(operation, body, response.status_code)

    attempt()


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda operation: operation.id)
def test_bodies_that_are_almost_right(sandbox: Sandbox, operation: Operation) -> None:
    attempt_bodies(sandbox, operation, "postgresql")


@pytest.mark.parametrize("technology", ["mysql", "mongodb", "influxdb", "redis"])
def test_actions_of_other_technologies(sandbox: Sandbox, technology: str) -> None:
    (operation,) = (operation for operation in WITH_BODY if operation.id == "run_database_action")
    attempt_bodies(sandbox, operation, technology)


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda operation: operation.id)
def test_examples_are_taken(sandbox: Sandbox, operation: Operation) -> None:
    for body in bodies(operation):
        database = database_for(sandbox, operation, "postgresql")
        segments, opening = parameters(sandbox, database), opening_headers(sandbox, operation, database)
        response = send(sandbox, operation, segments, headers=opening, json=body)
        assert response.status_code < 500
        assert response.status_code not in MALFORMED, response.text


def query_parameters(operation: Operation) -> dict[str, dict[str, Any]]:
    """Return the schemas of the query parameters by name, without those that are credentials."""
    found = [resolve(operation.document, each) for each in operation.definition.get("parameters", ())]
    return {
        each["name"]: resolve(operation.document, each["schema"])
        for each in found
        if each["in"] == "query" and not each.get("x-secret")
    }


WITH_QUERY = [operation for operation in OPERATIONS if query_parameters(operation)]


def edges(schema: dict[str, Any]) -> list[tuple[str, bool]]:
    """Return values near the edges of what a parameter takes, each with whether it takes it."""
    if schema["type"] == "integer":
        low, high = schema["minimum"], schema["maximum"]
        return [
            *((str(low), True), (str(high), True), (str(low - 1), False), (str(high + 1), False)),
            *((text, False) for text in ("", " 1", "1.5", "1e1", "+1", "0x1", "\u0663", "one", "9" * 400)),
        ]
    if schema["type"] == "boolean":
        return [
            *(("true", True), ("false", True)),
            *((text, False) for text in ("", "True", "1", "0", "yes", "null")),
        ]
    if "enum" in schema:
        known = schema["enum"]
        return [*((each, True) for each in known), (known[0].upper(), False), ("", False), ("x", False)]
    longest = schema["maxLength"]
    return [("x", True), ("x" * longest, True), ("", False), ("x" * (longest + 1), False), ("\u00e9\0", True)]


@pytest.mark.parametrize("operation", WITH_QUERY, ids=lambda operation: operation.id)
def test_queries_that_are_almost_right(sandbox: Sandbox, operation: Operation) -> None:
    database = sandbox.database("postgresql")
    segments, opening = parameters(sandbox, database), opening_headers(sandbox, operation, database)
    edge = {name: st.sampled_from(edges(schema)) for name, schema in query_parameters(operation).items()}

    @QUICK
    @given(st.fixed_dictionaries({}, optional=edge), st.booleans())
    @example({}, False)
    def attempt(chosen: dict[str, tuple[str, bool]], twice: bool) -> None:
        pairs = [(name, text) for name, (text, _) in chosen.items()] * (2 if twice else 1)
        response = send(sandbox, operation, segments, headers=opening, params=[*pairs, ("unknown", "1")])
        wrong = {name for name, (_, taken) in chosen.items() if twice or not taken}
        missing = {name for name in required(operation) if name not in chosen}
        assert (response.status_code == 422) == bool(wrong | missing), response.text
        if response.status_code == 422:
            assert response.json()["errors"].keys() == wrong | missing

    attempt()


def required(operation: Operation) -> set[str]:
    found = [resolve(operation.document, each) for each in operation.definition["parameters"]]
    return {each["name"] for each in found if each["in"] == "query" and each.get("required")}
