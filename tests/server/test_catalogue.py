"""Technologies, their versions, and plans."""

from typing import Any

import httpx
import pytest

from .conftest import Database, Sandbox

TECHNOLOGIES = ["postgresql", "mysql", "mongodb", "influxdb", "redis", "elasticsearch", "opensearch"]


def get(database: Database, path: str, **query: str) -> httpx.Response:
    return database.sandbox.http.get(f"/api{path}", headers=database.headers, params=query)


def version(database: Database, version_id: str) -> dict[str, Any]:
    answer = get(database, f"/database_type_versions/{version_id}")
    assert answer.status_code == 200
    shown: dict[str, Any] = answer.json()["database_type_version"]
    return shown


def test_every_technology_is_listed_once(shared_sandbox: Sandbox) -> None:
    database = shared_sandbox.database("redis")
    listed = get(database, "/database_types").json()["database_types"]
    assert [each["name"] for each in listed] == TECHNOLOGIES
    for each in listed:
        assert get(database, f"/database_types/{each['id']}").json() == {"database_type": each}


@pytest.mark.parametrize("technology", TECHNOLOGIES)
def test_database_leads_to_its_type_and_version(shared_sandbox: Sandbox, technology: str) -> None:
    database = shared_sandbox.database(technology)
    shown = database.show()
    kind = get(database, f"/database_types/{shown['type_id']}").json()["database_type"]
    assert kind["name"] == shown["type_name"] == technology
    installed = version(database, shown["version_id"])
    assert installed["database_type_id"] == shown["type_id"]
    assert shown["readable_version"] == "{major}.{minor}.{patch}-{build}".format(**installed)


def test_next_upgrade_is_the_next_version(shared_sandbox: Sandbox) -> None:
    database = shared_sandbox.database("postgresql")
    shown = database.show()
    upgrade = version(database, shown["version_id"])["next_upgrade"]
    assert upgrade["id"] == shown["next_version_id"]
    following = version(database, upgrade["id"])
    assert following["next_upgrade"] is None
    assert upgrade.items() <= following.items()


@pytest.mark.parametrize("path", ["/database_types", "/database_type_versions"])
def test_unknown_id(shared_sandbox: Sandbox, path: str) -> None:
    answer = get(shared_sandbox.database("redis"), f"{path}/unknown")
    assert answer.status_code == 404
    assert answer.json()["resource"] == path.strip("/").removesuffix("s")


@pytest.mark.parametrize("technology", TECHNOLOGIES)
def test_plan_of_a_database_is_found_by_its_name(shared_sandbox: Sandbox, technology: str) -> None:
    database = shared_sandbox.database(technology)
    name = database.show()["plan"]
    own = database.send("GET", "/plan")
    assert own.status_code == 200
    assert own.json()["plan"]["name"] == name
    assert get(database, f"/plans/{name}", type=technology).json() == own.json()
    by_id = get(database, f"/plans/{own.json()['plan']['id']}", type=technology)
    assert by_id.status_code == 404


def test_dedicated_plans_are_plans_of_postgresql(shared_sandbox: Sandbox) -> None:
    dedicated = shared_sandbox.dedicated()
    plan = dedicated.send("GET", "/plan").json()
    assert get(dedicated, "/plans/postgresql-dr-business-4096", type="postgresql").json() == plan
    assert (plan["plan"]["gateway_nodes"], plan["plan"]["pitr_backup_days"]) == (2, 14)


@pytest.mark.parametrize(
    ("name", "technology", "resource"),
    [
        ("redis-starter-512", "mysql", "plan"),
        ("redis-starter-513", "redis", "plan"),
        ("redis-starter-512", "cobol", "database_type"),
    ],
)
def test_unknown_plan(shared_sandbox: Sandbox, name: str, technology: str, resource: str) -> None:
    answer = get(shared_sandbox.database("redis"), f"/plans/{name}", type=technology)
    assert answer.status_code == 404
    assert answer.json()["resource"] == resource


def test_plan_needs_its_technology(shared_sandbox: Sandbox) -> None:
    answer = get(shared_sandbox.database("redis"), "/plans/redis-starter-512")
    assert answer.status_code == 422
    assert answer.json() == {"errors": {"type": ["missing field"]}}
