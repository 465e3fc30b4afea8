"""Dedicated databases."""

from typing import Any

import httpx
import pytest

from scalingo_databases.server import OTHER_API_TOKEN

from .conftest import Sandbox

NEW = {"name": "orders-postgres", "technology": "postgresql-ng", "plan": "postgresql-dr-business-4096"}


def create(sandbox: Sandbox, **changes: Any) -> httpx.Response:
    wanted = {name: value for name, value in {**NEW, **changes}.items() if value is not ...}
    return sandbox.http.post("/v1/databases", headers=sandbox.bearer(), json={"database": wanted})


def listed(sandbox: Sandbox, api_token: str | None = None) -> list[dict[str, Any]]:
    headers = sandbox.bearer(api_token) if api_token else sandbox.bearer()
    databases: list[dict[str, Any]] = sandbox.http.get("/v1/databases", headers=headers).json()["databases"]
    return databases


def test_dedicated_database_is_also_an_app_with_one_addon(sandbox: Sandbox) -> None:
    (shown,) = listed(sandbox)
    assert shown["technology"] == "postgresql-ng"
    for app in (shown["id"], shown["name"]):
        answer = sandbox.http.get(f"/v1/apps/{app}/addons", headers=sandbox.bearer())
        (addon,) = answer.json()["addons"]
        assert addon["app_id"] == shown["id"]
        assert addon["plan"]["name"] == shown["plan"]
    database = sandbox.dedicated().show()
    assert (database["type_name"], database["app_name"]) == ("postgresql", shown["name"])
    assert database["cluster"] is True
    assert database["id"] not in (shown["id"], addon["id"])


def test_by_id_and_by_name(sandbox: Sandbox) -> None:
    (shown,) = listed(sandbox)
    for key in ("id", "name"):
        answer = sandbox.http.get(f"/v1/databases/{shown[key]}", headers=sandbox.bearer())
        assert answer.json() == {"database": shown}


def test_created_database_is_provisioned_and_then_runs(sandbox: Sandbox) -> None:
    answer = create(sandbox)
    assert answer.status_code == 201
    created = answer.json()["database"]
    assert {**created, **NEW} == created
    assert created in listed(sandbox)
    assert create(sandbox).status_code == 409
    database = sandbox.dedicated("orders-postgres")
    new = database.show()
    assert (new["status"], new["instances"], new["first_pitr_backup"]) == ("creating", [], None)
    addon = sandbox.http.get(f"/v1/apps/{created['id']}/addons", headers=sandbox.bearer()).json()["addons"][0]
    assert (addon["status"], addon["provisioned_at"]) == ("provisioning", None)
    assert database.send("POST", "/backups").status_code == 409
    sandbox.advance(seconds=5)
    assert database.show()["status"] == "running"
    assert len(database.show()["instances"]) == 4
    assert database.send("GET", "/backups").json() == {"database_backups": []}
    assert database.send("POST", "/backups").status_code == 201
    assert database.run("pg-list-queries")
    restore = database.send("POST", "/pitr/restore", json={"restore_time": "2026-11-20T10:30:01Z"})
    assert restore.status_code == 409


def test_created_ids_differ(sandbox: Sandbox) -> None:
    first, second = (
        create(sandbox).json()["database"],
        create(sandbox, name="second-postgres").json()["database"],
    )
    assert first["id"] != second["id"]
    addons = {sandbox.addon("postgresql-ng", name) for name in ("orders-postgres", "second-postgres")}
    assert len({*addons, sandbox.addon("postgresql-ng", "sandbox-postgres")}) == 3


def test_plan_may_be_named_in_three_ways(sandbox: Sandbox) -> None:
    (known,) = sandbox.http.get("/v1/apps/sandbox-postgres/addons", headers=sandbox.bearer()).json()["addons"]
    by_old_name = create(sandbox, name="by-old-name", plan=..., plan_id=NEW["plan"])
    by_id = create(sandbox, name="by-plan-id", plan=known["plan"]["id"])
    assert by_old_name.json()["database"]["plan"] == by_id.json()["database"]["plan"] == NEW["plan"]


def test_project(sandbox: Sandbox) -> None:
    (shown,) = listed(sandbox)
    own = create(sandbox, project_id=shown["project_id"])
    assert own.json()["database"]["project_id"] == shown["project_id"]
    unknown = create(sandbox, name="second-postgres", project_id="pr-unknown")
    assert (unknown.status_code, unknown.json()["resource"]) == (404, "project")


@pytest.mark.parametrize(
    "name",
    [
        "short",
        "x" * 49,
        "Orders-postgres",
        "orders_postgres",
        "-orders",
        "orders-",
        "or--ders",
        "orders\n",
        "",
        7,
        None,
    ],
)
def test_wrong_name(sandbox: Sandbox, name: object) -> None:
    answer = create(sandbox, name=name)
    assert answer.status_code == 422
    assert list(answer.json()["errors"]) == ["database.name"]
    assert len(listed(sandbox)) == 1


@pytest.mark.parametrize("name", ["sandbox-app", "neighbour-app", "sandbox-postgres"])
def test_taken_name(sandbox: Sandbox, name: str) -> None:
    assert create(sandbox, name=name).status_code == 409


@pytest.mark.parametrize("technology", ["postgresql", "mysql", "redis"])
def test_technology_that_is_not_offered(sandbox: Sandbox, technology: str) -> None:
    answer = create(sandbox, technology=technology)
    assert answer.status_code == 409
    assert "postgresql-ng" in answer.json()["error"]


def test_unknown_plan(sandbox: Sandbox) -> None:
    answer = create(sandbox, plan="postgresql-starter-512")
    assert (answer.status_code, answer.json()["resource"]) == (404, "plan")


@pytest.mark.parametrize("changes", [{"plan": ...}, {"plan_id": "x"}, {"project_id": None}, {"extra": 1}])
def test_wrong_body(sandbox: Sandbox, changes: dict[str, Any]) -> None:
    assert create(sandbox, **changes).status_code == 422
    assert len(listed(sandbox)) == 1


def test_plan_under_both_names(sandbox: Sandbox) -> None:
    answer = create(sandbox, plan_id=NEW["plan"])
    assert list(answer.json()["errors"]) == ["database.plan_id"]


def test_unknown_database(sandbox: Sandbox) -> None:
    for name in ("nowhere", "sandbox-app", "0" * 24):
        answer = sandbox.http.get(f"/v1/databases/{name}", headers=sandbox.bearer())
        assert (answer.status_code, answer.json()) == (404, {"error": "Database not found"})


def test_somebody_else_sees_none(sandbox: Sandbox) -> None:
    (shown,) = listed(sandbox)
    assert listed(sandbox, OTHER_API_TOKEN) == []
    for key in ("id", "name"):
        answer = sandbox.http.get(f"/v1/databases/{shown[key]}", headers=sandbox.bearer(OTHER_API_TOKEN))
        assert answer.status_code == 403
