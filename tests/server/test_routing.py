"""Routes come from the documents."""

import pytest

from scalingo_databases.server import create_app
from scalingo_databases.server.handlers import HANDLERS
from scalingo_databases.server.protocol import specification
from scalingo_databases.server.routing import UnmatchedHandlers

from .conformance import OPERATIONS, Operation
from .conftest import Sandbox
from .requests import opening_headers, parameters, send

ALL_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY")
WITH_BODY = [operation for operation in OPERATIONS if "requestBody" in operation.definition]
PATHS = sorted({operation.path for operation in OPERATIONS})


def test_every_operation_has_the_handler_of_its_name() -> None:
    assert {operation.id for operation in OPERATIONS} == set(HANDLERS)


@pytest.mark.parametrize("name", sorted(HANDLERS))
def test_operation_without_a_handler_is_named(name: str) -> None:
    others = {other: handler for other, handler in HANDLERS.items() if other != name}
    with pytest.raises(UnmatchedHandlers, match=f"without a handler: {name};"):
        create_app(handlers=others)


def test_handler_without_an_operation_is_named() -> None:
    with pytest.raises(UnmatchedHandlers, match="without an operation: delete_the_internet;"):
        create_app(handlers={**HANDLERS, "delete_the_internet": HANDLERS["get_database"]})


def test_operation_of_two_documents_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    database_api, scalingo_api = specification.load()
    paths = {"/v1/again": scalingo_api.document["paths"]["/v1/regions"]}
    again = specification.Specification("database-api", {**database_api.document, "paths": paths})
    monkeypatch.setattr(specification, "load", lambda: [database_api, scalingo_api, again])
    with pytest.raises(UnmatchedHandlers, match="more than one operation has: list_regions;"):
        create_app()


@pytest.mark.parametrize("path", PATHS)
def test_undocumented_methods(shared_sandbox: Sandbox, path: str) -> None:
    documented = {operation.method.upper() for operation in OPERATIONS if operation.path == path}
    for method in ALL_METHODS:
        if method not in documented:
            answer = shared_sandbox.http.request(method, path.replace("{", "").replace("}", ""))
            assert answer.status_code == 405, method
            assert answer.headers["allow"] == ", ".join(sorted(documented))


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/api",
        "/v2/databases",
        "/v1/databases/",
        "/api/databases//backups",
        "/api/databases/a/b/c/d",
        "/api/databases/x/",
        "/v1/apps/a/addons/b/c",
        "//",
        "/%2Fv1/regions",
    ],
)
def test_unknown_paths(shared_sandbox: Sandbox, path: str) -> None:
    answer = shared_sandbox.http.get(shared_sandbox.url + path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == {"error": "no such path"}


@pytest.mark.parametrize("path", PATHS)
def test_paths_around_a_known_one(shared_sandbox: Sandbox, path: str) -> None:
    known = path.replace("{", "").replace("}", "")
    for wrong in (
        f"{known}/",
        f"/{known}",
        f"{known}/no/such/path",
        known.replace("/", "//", 2),
        f"/v3{known}",
    ):
        for method in ("GET", "POST"):
            answer = shared_sandbox.http.request(method, shared_sandbox.url + wrong)
            assert (answer.status_code, answer.json()) == (404, {"error": "no such path"}), wrong


def test_encoded_slash_belongs_to_the_id(shared_sandbox: Sandbox) -> None:
    database = shared_sandbox.database("mysql")
    path = f"/api/databases/{database.addon}%2Fbackups"
    answer = shared_sandbox.http.get(shared_sandbox.url + path, headers=database.headers)
    assert (answer.status_code, answer.json()["resource"]) == (404, "database")
    encoded = "".join(f"%{ord(letter):02x}" for letter in database.addon)
    answer = shared_sandbox.http.get(
        f"{shared_sandbox.url}/api/databases/{encoded}", headers=database.headers
    )
    assert answer.status_code == 200


@pytest.mark.parametrize("operation", WITH_BODY, ids=lambda operation: operation.id)
def test_every_body_is_checked(shared_sandbox: Sandbox, operation: Operation) -> None:
    database = (
        shared_sandbox.dedicated() if "firewall" in operation.path else shared_sandbox.database("mysql")
    )
    segments = parameters(shared_sandbox, database)
    opening = opening_headers(shared_sandbox, operation, database)
    answer = send(shared_sandbox, operation, segments, headers=opening, json={"nothing": 1})
    assert answer.status_code == 422
    assert answer.json()["errors"]
