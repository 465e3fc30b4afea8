"""Who is let in: every operation with no token, a broken one, one of the other API, one of somebody else."""

import re

import jwt
import pytest

from scalingo_databases.server import OTHER_API_TOKEN

from ..documents.schemas import resolve
from .conformance import OPERATIONS, Operation
from .conftest import APP, IDLE_TOKEN, PROJECT, SECRET, START, Sandbox, bearer

GUARDED = [operation for operation in OPERATIONS if operation.definition.get("security") is None]
DATABASE_API = [operation for operation in GUARDED if operation.path.startswith("/api/")]
OF_A_DATABASE = [operation for operation in DATABASE_API if "{db_id}" in operation.path]
SCALINGO_API = [operation for operation in GUARDED if operation.path.startswith("/v1/")]


# These name nothing that could belong to somebody else.
ABOUT_THE_CALLER = {
    "create_dedicated_database",
    "create_project",
    "get_current_user",
    "list_projects",
    "list_tokens",
    "stop_free_trial",
}


def by_id(operation: Operation) -> str:
    return operation.id


def path_of(operation: Operation, **parameters: str) -> str:
    return re.sub(r"\{([^}]+)\}", lambda match: parameters.get(match.group(1), "unknown"), operation.path)


def query_of(operation: Operation) -> dict[str, str]:
    """Return the query parameters that the operation asks for, each with its example."""
    parameters = [resolve(operation.document, each) for each in operation.definition.get("parameters", [])]
    return {
        each["name"]: each["example"] for each in parameters if each["in"] == "query" and each["required"]
    }


def test_operations_with_a_way_in_of_their_own_are_those_that_are_meant_to_be() -> None:
    different = {operation.id for operation in OPERATIONS} - {operation.id for operation in GUARDED}
    assert different == {
        "create_token",
        "download_database_backup",
        "exchange_token",
        "get_ca_certificate",
        "list_addon_categories",
        "list_addon_provider_plans",
        "list_addon_providers",
        "list_regions",
    }


@pytest.mark.parametrize("operation", GUARDED, ids=by_id)
@pytest.mark.parametrize(
    "authorization",
    [None, "", "Bearer", "Bearer not-a-token", "Basic OnRrLXVzLXNhbmRib3gtb3duZXI=", "Bearer a.b.c"],
)
def test_no_or_broken_token(shared_sandbox: Sandbox, operation: Operation, authorization: str | None) -> None:
    headers = {} if authorization is None else {"Authorization": authorization}
    # An unknown id and a body that is no JSON: the token is looked at first.
    answer = shared_sandbox.http.request(operation.method, path_of(operation), headers=headers, content=b"{")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer ")


@pytest.mark.parametrize("operation", DATABASE_API, ids=by_id)
def test_database_api_refuses_the_token_of_an_account(shared_sandbox: Sandbox, operation: Operation) -> None:
    path = path_of(operation, db_id=shared_sandbox.addon("mysql"))
    answer = shared_sandbox.http.request(operation.method, path, headers=shared_sandbox.bearer())
    assert answer.status_code == 401


@pytest.mark.parametrize("operation", SCALINGO_API, ids=by_id)
def test_scalingo_api_refuses_the_token_of_an_addon(shared_sandbox: Sandbox, operation: Operation) -> None:
    headers = shared_sandbox.database("mysql").headers
    answer = shared_sandbox.http.request(operation.method, path_of(operation, app=APP), headers=headers)
    assert answer.status_code == 401


@pytest.mark.parametrize("operation", OF_A_DATABASE, ids=by_id)
def test_token_of_another_database(shared_sandbox: Sandbox, operation: Operation) -> None:
    target = shared_sandbox.database("postgresql")
    before = target.show()
    for stranger in (shared_sandbox.other_database(), shared_sandbox.database("mysql")):
        path = path_of(operation, db_id=target.addon)
        answer = shared_sandbox.http.request(
            operation.method, path, headers=stranger.headers, params=query_of(operation), content=b"{"
        )
        assert answer.status_code == 403
    assert target.show() == before


@pytest.mark.parametrize("operation", OF_A_DATABASE, ids=by_id)
def test_unknown_database(shared_sandbox: Sandbox, operation: Operation) -> None:
    headers = shared_sandbox.database("mysql").headers
    path = path_of(operation, db_id="ad-00000000-0000-4000-8000-000000000000")
    answer = shared_sandbox.http.request(
        operation.method, path, headers=headers, params=query_of(operation), content=b"{"
    )
    assert answer.status_code == 404
    assert answer.json() == {"resource": "database", "error": "not found"}


@pytest.mark.parametrize("operation", SCALINGO_API, ids=by_id)
def test_bearer_token_of_somebody_else(shared_sandbox: Sandbox, operation: Operation) -> None:
    path = path_of(
        operation,
        app=APP,
        addon_id=shared_sandbox.addon("mysql"),
        database="sandbox-postgres",
        project_id=PROJECT,
        token_id=IDLE_TOKEN,
        database_id="sandbox-postgres",
    )
    headers = shared_sandbox.bearer(OTHER_API_TOKEN)
    query = {"current_name": APP}
    answer = shared_sandbox.http.request(operation.method, path, headers=headers, params=query)
    if operation.id == "list_dedicated_databases":
        assert answer.json() == {"databases": []}
    elif operation.id in ABOUT_THE_CALLER:
        assert "sandbox-owner" not in answer.text
        assert answer.status_code in (200, 400)
    else:
        assert answer.status_code == 403


@pytest.mark.parametrize(
    ("claims", "key", "algorithm"),
    [
        ({}, b"another secret, also 32 bytes long", "HS256"),
        ({}, SECRET * 2, "HS512"),
        ({"aud": "scalingo-api"}, SECRET, "HS256"),
        ({"exp": None}, SECRET, "HS256"),
        ({"exp": int(START.timestamp()) - 1}, SECRET, "HS256"),
    ],
    ids=["key", "algorithm", "audience", "no exp", "expired"],
)
def test_forged_tokens(
    shared_sandbox: Sandbox, claims: dict[str, object], key: bytes, algorithm: str
) -> None:
    database = shared_sandbox.database("mysql")
    genuine = database.headers["Authorization"].removeprefix("Bearer ")
    payload = jwt.decode(genuine, options={"verify_signature": False}) | claims
    payload = {name: value for name, value in payload.items() if value is not None}
    forged = jwt.encode(payload, key, algorithm=algorithm)
    answer = shared_sandbox.http.get(f"/api/databases/{database.addon}", headers=bearer(forged))
    assert answer.status_code == 401


def test_unsigned_token(shared_sandbox: Sandbox) -> None:
    database = shared_sandbox.database("mysql")
    genuine = database.headers["Authorization"].removeprefix("Bearer ")
    payload = jwt.decode(genuine, options={"verify_signature": False})
    unsigned = jwt.encode(payload, None, algorithm="none")
    answer = shared_sandbox.http.get(f"/api/databases/{database.addon}", headers=bearer(unsigned))
    assert answer.status_code == 401
