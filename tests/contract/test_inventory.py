"""Ids are found by what a document says of resources and links."""

from collections.abc import Mapping
from typing import Any

import pytest

from scalingo_databases.contract.targets.inventory import CHILDREN, Binding, Inventory, Operation

ANSWERS: dict[str, Any] = {
    "/projects": {"projects": [{"id": "empty"}, {"id": "full", "name": "shop"}]},
    "/projects/empty/rooms": {"rooms": []},
    "/projects/full/rooms": {"rooms": [{"id": "r1"}, {"id": "a/b"}, {"name": "no id"}, "no object"]},
    "/projects/full": {"project": {"plan": "small", "nothing": None}},
    "/windows": {"windows": [{"id": "w1"}]},
    "/databases/d1/users": {"users": "not a list"},
    "/databases/d2/users": {"users": [{"name": "metabase"}]},
}


def parameter(name: str, **schema: Any) -> dict[str, Any]:
    return {"name": name, "in": "path", "schema": schema or {"type": "string"}}


def operation(
    method: str,
    path: str,
    resource: Mapping[str, Any] | None = None,
    links: Mapping[str, Mapping[str, str]] | None = None,
    **words: Any,
) -> Operation:
    names = [step[1:-1] for step in path.split("/") if step.startswith("{")]
    definition: dict[str, Any] = {
        "parameters": [parameter(name, **words.get(name, {})) for name in names],
        "responses": {
            "200": {
                "links": {
                    name: {"operationId": name, "parameters": values}
                    for name, values in (links or {}).items()
                }
            }
        },
    }
    if resource is not None:
        definition["x-resource"] = resource
    return Operation(method, path, definition)


PROJECT = {"name": "project", "parameter": "project_id", "id": "id"}
ROOM = {"name": "room", "parent": "project_id", "parameter": "room_id"}
OPERATIONS = {
    "list_projects": operation(
        "get", "/projects", {"name": "project", "role": "list", "collection": "/projects", "id": "id"}
    ),
    "get_project": operation(
        "get",
        "/projects/{project_id}",
        {**PROJECT, "role": "show"},
        {
            "get_plan": {"plan_name": "$response.body#/project/plan"},
            "get_nothing": {"thing": "$response.body#/project/nothing"},
            "get_room_plan": {"project": "$request.path.project_id", "plan": "fixed"},
            "get_door": {"id": "$response.body#/project/plan"},
        },
    ),
    "list_rooms": operation(
        "get",
        "/projects/{project_id}/rooms",
        {"name": "room", "role": "list", "parent": "project_id", "collection": "/rooms", "id": "id"},
    ),
    "get_room": operation("get", "/projects/{project_id}/rooms/{room_id}", {**ROOM, "role": "show"}),
    "delete_room": operation("delete", "/rooms/{room_id}", {**ROOM, "role": "delete"}),
    "get_plan": operation("get", "/plans/{plan_name}"),
    "get_nothing": operation("get", "/nothing/{thing}"),
    "get_room_plan": operation("get", "/other/{project}/{plan}"),
    "get_kind": operation(
        "get", "/projects/{project_id}/kinds/{kind}", kind={"anyOf": [{"enum": ["a"]}, {"type": "string"}]}
    ),
    "list_windows": operation(
        "get", "/windows", {"name": "window", "role": "list", "collection": "/windows", "id": "id"}
    ),
    "get_window": operation("get", "/windows/{id}", {"name": "window", "role": "show", "parameter": "id"}),
    "get_door": operation("get", "/doors/{id}", {"name": "door", "role": "show", "parameter": "id"}),
    "list_users": operation(
        "get",
        "/databases/{db_id}/users",
        {"name": "user", "role": "list", "parent": "db_id", "collection": "/users", "id": "name"},
    ),
    "update_user": operation(
        "patch",
        "/databases/{db_id}/users/{username}",
        {"name": "user", "role": "update", "parent": "db_id", "parameter": "username"},
    ),
    "get_circle": operation(
        "get", "/circles/{circle}", links={"get_circle": {"circle": "$response.body#/circle"}}
    ),
}


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def inventory(asked: list[str]) -> Inventory:
    def fetch(path: str, binding: Binding) -> Any:
        asked.append(path)
        return ANSWERS.get(path)

    return Inventory(OPERATIONS, lambda definition: {"db_id": ["d1", "d2"]}, fetch)


@pytest.mark.parametrize(
    ("name", "bindings"),
    [
        ("list_projects", [{}]),
        ("get_project", [{"project_id": "empty"}, {"project_id": "full"}]),
        ("get_room", [{"project_id": "full", "room_id": "r1"}, {"project_id": "full", "room_id": "a/b"}]),
        ("delete_room", [{"project_id": "full", "room_id": "r1"}, {"project_id": "full", "room_id": "a/b"}]),
        ("get_plan", [{"project_id": "full", "plan_name": "small"}]),
        ("get_nothing", []),
        ("get_room_plan", [{"project_id": "empty", "project": "empty", "plan": "fixed"}]),
        ("list_rooms", [{"project_id": "empty"}, {"project_id": "full"}]),
        ("get_window", [{"id": "w1"}]),
        ("get_door", [{"project_id": "full", "id": "small"}]),
        ("list_users", [{"db_id": "d1"}, {"db_id": "d2"}]),
        ("update_user", [{"db_id": "d2", "username": "metabase"}]),
        ("get_circle", []),
    ],
)
def test_bindings(inventory: Inventory, name: str, bindings: list[Binding]) -> None:
    assert inventory.bindings(name) == bindings


def test_a_word_needs_no_value(inventory: Inventory) -> None:
    # Its project is known from an operation that takes the same parameter.
    assert inventory.bindings("get_kind") == [{"project_id": "empty"}, {"project_id": "full"}]


def test_nothing_is_asked_twice_and_ids_are_quoted(inventory: Inventory, asked: list[str]) -> None:
    for name in OPERATIONS:
        inventory.bindings(name)
        inventory.bindings(name)
    assert len(asked) == len(set(asked))
    assert all("{" not in path for path in asked)


def test_only_some_of_many_are_used() -> None:
    many = {"projects": [{"id": str(number)} for number in range(CHILDREN + 5)]}
    inventory = Inventory(OPERATIONS, lambda definition: {}, lambda path, binding: many)
    assert len(inventory.bindings("get_project")) == CHILDREN
