"""Which technology has which action, and how an action is asked for."""

from typing import Any

import pytest

from scalingo_databases import documents

from ..documents.schemas import errors
from .conftest import Database, Sandbox

DOCUMENT = documents.load("database-api")
ACTIONS: dict[str, dict[str, Any]] = DOCUMENT["paths"]["/api/databases/{db_id}/action"]["post"]["x-actions"]
NAMES = sorted({name for entries in ACTIONS.values() for name in entries})
PAIRS = [(technology, name) for technology, entries in ACTIONS.items() for name in entries]
OTHERS = [
    (technology, name)
    for technology in (*ACTIONS, "redis")
    for name in NAMES
    if name not in ACTIONS.get(technology, {})
]
PARAMS: dict[str, Any] = {
    "create-database": {"database_name": "made-here"},
    "delete-database": {"database_name": "made-before"},
    "reset-database": {"database_name": "made-before"},
    "set-sqlmode": "",
    "pg-cancel-query": {"pid": 4711},
    "pg-terminate-query": {"pid": 4711},
    "add-retention-policy": {"name": "made-here", "duration": "1d", "default": True},
    "del-retention-policy": {"name": "made-here"},
}


def test_there_are_twenty_pairs() -> None:
    assert len(PAIRS) == 20
    assert len(NAMES) == 16


def prepare(database: Database, name: str) -> None:
    """Make what an action needs to find."""
    if PARAMS.get(name) == {"database_name": "made-before"}:
        database.run("create-database", PARAMS[name])


@pytest.mark.parametrize(("technology", "name"), PAIRS)
def test_each_action_has_its_own_result(sandbox: Sandbox, technology: str, name: str) -> None:
    database = sandbox.database(technology)
    prepare(database, name)
    answer = database.attempt(name, PARAMS.get(name))
    schema = DOCUMENT["components"]["schemas"][ACTIONS[technology][name]["result"]]
    assert errors(DOCUMENT, schema, answer) == []


@pytest.mark.parametrize(("technology", "name"), OTHERS)
def test_action_of_another_technology(shared_sandbox: Sandbox, technology: str, name: str) -> None:
    error = shared_sandbox.database(technology).refusal(name, PARAMS.get(name))
    assert error.startswith(f"action {name} is not available for ")


@pytest.mark.parametrize("body", [{}, {"params": {}}, {"action_name": None}, {"action_name": []}])
def test_body_without_a_name(shared_sandbox: Sandbox, body: object) -> None:
    answer = shared_sandbox.database("mysql").send("POST", "/action", json=body)
    assert answer.status_code == 422
    assert list(answer.json()["errors"]) == ["action_name"]


@pytest.mark.parametrize("name", ["force-ssl", "LIST-DATABASES", "list_databases", "", "run"])
def test_unknown_name(shared_sandbox: Sandbox, name: str) -> None:
    answer = shared_sandbox.database("mysql").send("POST", "/action", json={"action_name": name})
    assert answer.status_code == 422
    assert "list-databases" in answer.json()["errors"]["action_name"][0]


@pytest.mark.parametrize("params", [None, {}])
def test_actions_without_parameters_take_null_and_an_empty_object(
    shared_sandbox: Sandbox, params: object
) -> None:
    assert shared_sandbox.database("mysql").run("list-databases", params)


@pytest.mark.parametrize(
    ("name", "params", "field"),
    [
        ("list-databases", {"a": 1}, "params.a"),
        ("list-databases", "", "params"),
        ("create-database", None, "params"),
        ("create-database", {}, "params.database_name"),
        ("create-database", {"database_name": ""}, "params.database_name"),
        ("create-database", {"database_name": "x" * 65}, "params.database_name"),
        ("create-database", {"database_name": 1}, "params.database_name"),
        ("create-database", {"database_name": "x", "protected": True}, "params.protected"),
        ("set-sqlmode", None, "params"),
        ("set-sqlmode", 12, "params"),
        ("set-sqlmode", "x" * 1025, "params"),
        ("pg-cancel-query", {"pid": 0}, "params.pid"),
        ("pg-cancel-query", {"pid": "1"}, "params.pid"),
        ("pg-cancel-query", {"pid": 2**31}, "params.pid"),
        ("pg-cancel-query", {"pid": 1.5}, "params.pid"),
        ("pg-cancel-query", {"pid": True}, "params.pid"),
        ("add-retention-policy", {"name": "x", "duration": "1d"}, "params.default"),
        ("add-retention-policy", {"name": "x", "duration": "1d", "default": "no"}, "params.default"),
        ("del-retention-policy", {"name": "x" * 129}, "params.name"),
    ],
)
def test_wrong_parameters(shared_sandbox: Sandbox, name: str, params: object, field: str) -> None:
    body = {"action_name": name, "params": params}
    answer = shared_sandbox.database("mysql").send("POST", "/action", json=body)
    assert answer.status_code == 422
    assert list(answer.json()["errors"]) == [field]


def test_further_field_is_refused(shared_sandbox: Sandbox) -> None:
    body = {"action_name": "get-sqlmode", "technology": "mysql"}
    answer = shared_sandbox.database("mysql").send("POST", "/action", json=body)
    assert list(answer.json()["errors"]) == ["technology"]
