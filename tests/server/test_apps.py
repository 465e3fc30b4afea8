"""Apps, which dedicated databases are too."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from scalingo_databases.server import OTHER_API_TOKEN
from scalingo_databases.server.ids import Ids

from .conftest import APP, START, Sandbox, bearer

DEDICATED = "sandbox-postgres"


def send(
    sandbox: Sandbox, method: str, app: str, path: str = "", api_token: str | None = None, **options: Any
) -> httpx.Response:
    headers = sandbox.bearer(api_token) if api_token else sandbox.bearer()
    return sandbox.http.request(method, f"/v1/apps/{app}{path}", headers=headers, **options)


def show(sandbox: Sandbox, app: str = APP) -> dict[str, Any]:
    answer = send(sandbox, "GET", app)
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()["app"]
    return shown


def other_project(sandbox: Sandbox) -> str:
    """Return the id of the project of the account that is not its default one."""
    return Ids().project("owner side")


def foreign_project(sandbox: Sandbox) -> str:
    app = send(sandbox, "GET", "neighbour-app", api_token=OTHER_API_TOKEN).json()["app"]
    return str(app["project"]["id"])


def rename(sandbox: Sandbox, app: str, current_name: str, new_name: str) -> httpx.Response:
    names = {"current_name": current_name, "new_name": new_name}
    return send(sandbox, "POST", app, "/rename", json=names)


def test_dedicated_database_is_an_app_with_a_flag(sandbox: Sandbox) -> None:
    app, dedicated = show(sandbox), show(sandbox, DEDICATED)
    assert app["flags"].get("dedicated-database", False) is False
    assert dedicated["flags"]["dedicated-database"] is True
    listed = sandbox.http.get("/v1/databases", headers=sandbox.bearer()).json()["databases"]
    assert [(shown["id"], shown["name"], shown["project_id"]) for shown in listed] == [
        (dedicated["id"], dedicated["name"], dedicated["project"]["id"])
    ]
    assert app["owner"] == dedicated["owner"]
    assert {"id", "username", "email"} <= app["owner"].keys()
    assert app["region"] == "osc-fr1"
    assert show(sandbox, app["id"]) == app


def test_deleted_app_takes_its_databases_along(sandbox: Sandbox) -> None:
    databases = [sandbox.database(technology) for technology in ("postgresql", "mysql", "redis")]
    untouched = sandbox.dedicated()
    assert send(sandbox, "DELETE", APP, params={"current_name": APP}).status_code == 204
    for database in databases:
        assert database.send("GET").status_code == 404
        assert database.send("GET", "/backups").status_code == 404
        assert (
            untouched.sandbox.http.get(
                f"/api/databases/{database.addon}", headers=untouched.headers
            ).status_code
            == 404
        )
    for path in ("", "/addons", "/variables"):
        assert send(sandbox, "GET", APP, path).status_code == 404
    assert send(sandbox, "DELETE", APP, params={"current_name": APP}).status_code == 404
    assert untouched.send("GET").status_code == 200


@pytest.mark.parametrize("by_id", [False, True], ids=["by name", "by id"])
def test_dedicated_database_is_deleted_as_an_app(sandbox: Sandbox, by_id: bool) -> None:
    database = sandbox.dedicated()
    app = show(sandbox, DEDICATED)["id"] if by_id else DEDICATED
    assert send(sandbox, "DELETE", app, params={"current_name": DEDICATED}).status_code == 204
    assert sandbox.http.get("/v1/databases", headers=sandbox.bearer()).json() == {"databases": []}
    gone = sandbox.http.get(f"/v1/databases/{DEDICATED}", headers=sandbox.bearer())
    assert gone.status_code == 404
    assert database.send("GET").status_code == 404
    wanted = {"name": DEDICATED, "technology": "postgresql-ng", "plan": "postgresql-dr-starter-4096"}
    again = sandbox.http.post("/v1/databases", headers=sandbox.bearer(), json={"database": wanted})
    assert again.status_code == 201


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"current_name": "another-app"}, 409),
        ({"current_name": DEDICATED}, 409),
        ({"current_name": ""}, 422),
        ({}, 422),
    ],
)
def test_deletion_has_to_be_confirmed(sandbox: Sandbox, query: dict[str, str], status: int) -> None:
    before = show(sandbox)
    assert send(sandbox, "DELETE", APP, params=query).status_code == status
    assert show(sandbox) == before


def test_everything_follows_a_new_name(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    before, hostname = show(sandbox, DEDICATED), database.show()["hostname"]
    sandbox.advance(minutes=1)
    answer = rename(sandbox, DEDICATED, DEDICATED, "orders-archive")
    assert answer.status_code == 200
    renamed = answer.json()["app"]
    assert (renamed["id"], renamed["name"]) == (before["id"], "orders-archive")
    assert renamed["updated_at"] > before["updated_at"]
    assert show(sandbox, "orders-archive") == renamed == show(sandbox, before["id"])
    assert send(sandbox, "GET", DEDICATED).status_code == 404
    shown = sandbox.http.get("/v1/databases/orders-archive", headers=sandbox.bearer()).json()["database"]
    assert (shown["id"], shown["name"]) == (before["id"], "orders-archive")
    assert (database.show()["app_name"], database.show()["hostname"]) == ("orders-archive", hostname)
    assert sandbox.addon("postgresql-ng", "orders-archive") == database.addon
    free = rename(sandbox, APP, APP, DEDICATED)
    assert free.status_code == 200
    assert sandbox.addon("mysql", DEDICATED)


@pytest.mark.parametrize(
    ("current_name", "new_name", "word"),
    [
        ("another-app", "orders-archive", "current_name"),
        (APP, DEDICATED, "taken"),
        (APP, APP, "taken"),
        (APP, "neighbour-app", "taken"),
    ],
)
def test_refused_names(sandbox: Sandbox, current_name: str, new_name: str, word: str) -> None:
    answer = rename(sandbox, APP, current_name, new_name)
    assert answer.status_code == 409
    assert word in answer.json()["error"]
    assert show(sandbox)["name"] == APP


@pytest.mark.parametrize("new_name", ["short", "Capitals", "two--hyphens", "-first", "x" * 49, None])
def test_names_that_no_app_can_have(sandbox: Sandbox, new_name: Any) -> None:
    answer = rename(sandbox, APP, APP, new_name)
    assert answer.status_code == 422
    assert "new_name" in answer.json()["errors"]


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_settings_change_and_the_rest_stays(sandbox: Sandbox, method: str) -> None:
    def change(**settings: Any) -> httpx.Response:
        body = {"app": settings} if method == "PATCH" else settings
        return send(sandbox, method, DEDICATED, json=body)

    before = show(sandbox, DEDICATED)
    sandbox.advance(minutes=1)
    answer = change(project_id=other_project(sandbox))
    assert answer.status_code == 200
    moved = answer.json()["app"]
    assert moved["project"] == {"id": other_project(sandbox), "name": "side-project"}
    assert moved == {**before, "project": moved["project"], "updated_at": moved["updated_at"]}
    assert moved["updated_at"] > before["updated_at"]
    listed = sandbox.http.get(f"/v1/databases/{DEDICATED}", headers=sandbox.bearer()).json()["database"]
    assert listed["project_id"] == other_project(sandbox)
    changed = change(force_https=True, router_logs=True).json()["app"]
    assert changed == {**moved, "force_https": True, "router_logs": True}
    assert change(force_https=False).json()["app"] == {**changed, "force_https": False}
    assert show(sandbox, DEDICATED)["router_logs"] is True


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_project_that_the_account_does_not_have(sandbox: Sandbox, method: str) -> None:
    before = show(sandbox)
    for project_id in ("pr-unknown", foreign_project(sandbox)):
        settings = {"project_id": project_id, "force_https": True}
        body = {"app": settings} if method == "PATCH" else settings
        answer = send(sandbox, method, APP, json=body)
        assert (answer.status_code, answer.json()["resource"]) == (404, "project")
    assert show(sandbox) == before


def test_wrong_root_of_the_settings(sandbox: Sandbox) -> None:
    project = {"project_id": other_project(sandbox)}
    assert send(sandbox, "PATCH", APP, json=project).status_code == 422
    assert send(sandbox, "PUT", APP, json={"app": project}).status_code == 422


def variables(sandbox: Sandbox, app: str = APP, **query: str) -> dict[str, str]:
    answer = send(sandbox, "GET", app, "/variables", params=query)
    assert answer.status_code == 200, answer.text
    return {variable["name"]: variable["value"] for variable in answer.json()["variables"]}


def test_each_database_brings_its_connection_string(sandbox: Sandbox) -> None:
    found = variables(sandbox)
    assert set(found) == {
        "SCALINGO_POSTGRESQL_URL",
        "SCALINGO_MYSQL_URL",
        "SCALINGO_MONGO_URL",
        "SCALINGO_INFLUX_URL",
        "SCALINGO_REDIS_URL",
        "SCALINGO_REDIS_2_URL",
        "SCALINGO_ELASTICSEARCH_URL",
        "SCALINGO_OPENSEARCH_URL",
        "DATABASE_URL",
    }
    for technology, name in (("postgresql", "POSTGRESQL"), ("mongodb", "MONGO"), ("redis", "REDIS")):
        assert sandbox.database(technology).show()["hostname"] in found[f"SCALINGO_{name}_URL"]
    (dedicated, _) = variables(sandbox, DEDICATED)
    assert dedicated == "SCALINGO_POSTGRESQL_URL"


def test_alias_by_name_or_by_value(sandbox: Sandbox) -> None:
    assert variables(sandbox)["DATABASE_URL"] == "$SCALINGO_POSTGRESQL_URL"
    assert variables(sandbox, aliases="true") == variables(sandbox)
    values = variables(sandbox, aliases="false")
    assert values["DATABASE_URL"] == values["SCALINGO_POSTGRESQL_URL"]
    assert send(sandbox, "GET", APP, "/variables", params={"aliases": "maybe"}).status_code == 422


def test_database_that_is_provisioned_has_no_connection_string_yet(sandbox: Sandbox) -> None:
    wanted = {"name": "fresh-postgres", "technology": "postgresql-ng", "plan": "postgresql-dr-starter-4096"}
    sandbox.http.post("/v1/databases", headers=sandbox.bearer(), json={"database": wanted})
    assert variables(sandbox, "fresh-postgres") == {}
    sandbox.advance(seconds=5)
    assert set(variables(sandbox, "fresh-postgres")) == {"SCALINGO_POSTGRESQL_URL", "DATABASE_URL"}


def consent(sandbox: Sandbox, **until: str) -> httpx.Response:
    return send(sandbox, "POST", APP, "/data_access_consent", json={"data_access_consent": until})


def test_consent_is_shown_with_the_app(sandbox: Sandbox) -> None:
    assert show(sandbox)["data_access_consent"] is None
    until = (START + timedelta(days=30)).isoformat()
    answer = consent(sandbox, databases_until=until, containers_until=until)
    assert answer.status_code == 201
    given = answer.json()["data_access_consent"]
    app = show(sandbox)
    assert (given["app_id"], given["user_id"]) == (app["id"], app["owner"]["id"])
    for name in ("databases_until", "containers_until"):
        assert datetime.fromisoformat(given[name]) == datetime.fromisoformat(until)
    assert app["data_access_consent"] == given
    shorter = consent(sandbox, databases_until=until).json()["data_access_consent"]
    assert shorter["containers_until"] is None
    assert show(sandbox)["data_access_consent"] == shorter


@pytest.mark.parametrize(
    "until",
    [
        START,
        START - timedelta(days=1),
        START + timedelta(days=30, seconds=1),
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    ],
)
def test_consent_for_too_long_or_over(sandbox: Sandbox, until: datetime) -> None:
    soon = (START + timedelta(days=1)).isoformat()
    answer = consent(sandbox, databases_until=soon, containers_until=until.isoformat())
    assert answer.status_code == 409
    assert show(sandbox)["data_access_consent"] is None


@pytest.mark.parametrize("until", ["tomorrow", "2026-11-22", None, 1795230094])
def test_consent_until_what_is_no_date(sandbox: Sandbox, until: Any) -> None:
    answer = consent(sandbox, databases_until=until)
    assert answer.status_code == 422
    assert "data_access_consent.databases_until" in answer.json()["errors"]


def operation(sandbox: Sandbox, kind: str, app: str = APP) -> httpx.Response:
    return send(sandbox, "GET", app, f"/operations/{Ids().object_id(f'operation {kind}')}")


def test_operations_that_are_over(sandbox: Sandbox) -> None:
    restart = operation(sandbox, "restart").json()["operation"]
    assert (restart["status"], restart["type"], restart["error"]) == ("done", "restart", None)
    assert restart["finished_at"] > restart["created_at"]
    start = operation(sandbox, "start").json()["operation"]
    assert start["status"] == "error"
    assert start["error"]


def test_operation_moves_by_the_clock(sandbox: Sandbox) -> None:
    seen = []
    for _ in range(3):
        shown = operation(sandbox, "scale").json()["operation"]
        seen.append((shown["status"], shown["finished_at"] is None))
        sandbox.advance(seconds=2)
    assert seen == [("pending", True), ("running", True), ("done", False)]


def test_operation_of_another_app(sandbox: Sandbox) -> None:
    answer = operation(sandbox, "restart", DEDICATED)
    assert (answer.status_code, answer.json()["resource"]) == (404, "operation")


def test_token_of_a_database_opens_no_app(sandbox: Sandbox) -> None:
    headers = bearer(sandbox.dedicated().headers["Authorization"].removeprefix("Bearer "))
    assert sandbox.http.get(f"/v1/apps/{DEDICATED}", headers=headers).status_code == 401
