"""Upgrades, and the operations that tell how far an upgrade or a restoration is."""

from datetime import timedelta
from typing import Any

import httpx
import pytest

from .conftest import START, Database, Sandbox

NAME = "postgresql"


def upgrade(database: Database, **options: Any) -> httpx.Response:
    return database.send("POST", "/upgrade", **options)


def restore(database: Database) -> httpx.Response:
    moment = (START - timedelta(hours=2)).isoformat()
    return database.send("POST", "/pitr/restore", json={"restore_time": moment})


def operation(database: Database, operation_id: str) -> dict[str, Any]:
    """Return the operation, after a look that both ways to it lead to the same answer."""
    nested = database.send("GET", f"/operations/{operation_id}")
    alone = database.sandbox.http.get(f"/api/operations/{operation_id}", headers=database.headers)
    assert nested.status_code == alone.status_code == 200
    assert nested.json() == alone.json()
    shown: dict[str, Any] = nested.json()["operation"]
    return shown


@pytest.mark.parametrize("technology", ["postgresql", "redis"])
def test_upgrade_leads_to_the_next_version(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    before = database.show()
    answer = upgrade(database)
    assert answer.status_code == 202
    pending = answer.json()
    assert pending["id"] == before["next_version_id"]
    assert pending["database_type_id"] == before["type_id"]
    assert pending["maintenance_window"] == before["maintenance_window"]
    during = database.show()
    assert (during["status"], during["current_operation_id"]) == ("upgrading", pending["operation_id"])
    assert during["version_id"] == before["version_id"]
    sandbox.advance(seconds=6)
    after = database.show()
    assert (after["status"], after["current_operation_id"]) == ("running", None)
    assert after["version_id"] == pending["id"]
    assert after["next_version_id"] is None
    assert after["readable_version"] in pending["message"]
    assert after["readable_version"] == "{major}.{minor}.{patch}-{build}".format(**pending)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"version_id", "readable_version", "next_version_id"}


def test_location_leads_to_the_operation(sandbox: Sandbox) -> None:
    database = sandbox.database(NAME)
    answer = upgrade(database, json={})
    location = answer.headers["location"]
    assert location == f"{sandbox.url}/api/operations/{answer.json()['operation_id']}"
    shown = sandbox.http.get(location, headers=database.headers)
    assert shown.json()["operation"]["id"] == answer.json()["operation_id"]
    assert shown.json()["operation"]["status"] == "pending"
    sandbox.advance(seconds=6)
    shown = sandbox.http.get(location, headers=database.headers)
    assert shown.json()["operation"]["status"] == "finished"


def test_operation_of_an_upgrade_finishes(sandbox: Sandbox) -> None:
    database = sandbox.database(NAME)
    operation_id = upgrade(database).json()["operation_id"]
    shown = operation(database, operation_id)
    assert (shown["type"], shown["status"], shown["finished_at"]) == ("upgrade", "pending", None)
    sandbox.advance(seconds=1)
    assert operation(database, operation_id)["status"] == "running"
    sandbox.advance(seconds=5)
    finished = operation(database, operation_id)
    assert (finished["status"], finished["finished_at"]) == ("finished", "2026-11-20T10:30:06Z")
    sandbox.advance(days=1)
    database.headers = sandbox.addon_token(database.addon)
    assert operation(database, operation_id) == finished


def test_operation_of_a_restoration_finishes(sandbox: Sandbox) -> None:
    database = sandbox.database(NAME)
    operation_id = restore(database).json()["operation_id"]
    shown = operation(database, operation_id)
    assert (shown["type"], shown["status"], shown["error"]) == ("pitr_restore", "pending", None)
    sandbox.advance(seconds=3)
    assert operation(database, operation_id)["status"] == "finished"


def test_one_operation_at_a_time(sandbox: Sandbox) -> None:
    database = sandbox.database(NAME)
    upgrade(database)
    assert upgrade(database).status_code == 409
    assert restore(database).status_code == 409
    refused = database.send("POST", "/features", json={"feature": {"name": "publicly-available"}})
    assert refused.status_code == 409
    sandbox.advance(seconds=6)
    assert restore(database).status_code == 201
    assert upgrade(database).status_code == 409


def test_engine_cannot_be_used_while_it_is_upgraded(sandbox: Sandbox) -> None:
    database = sandbox.database(NAME)
    before = {row["pid"] for row in database.run("pg-list-queries")}
    upgrade(database)
    assert "not running" in database.refusal("pg-list-queries")
    assert database.send("POST", "/backups").status_code == 409
    sandbox.advance(seconds=6)
    assert before.isdisjoint({row["pid"] for row in database.run("pg-list-queries")})
    assert database.send("POST", "/backups").status_code == 201


def test_last_version_has_no_upgrade(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    before = database.show()
    assert before["next_version_id"] is None
    refused = upgrade(database)
    assert refused.status_code == 409
    assert before["readable_version"] in refused.json()["error"]
    assert database.show() == before
    upgraded = sandbox.database("redis")
    upgrade(upgraded)
    sandbox.advance(seconds=6)
    assert upgrade(upgraded).status_code == 409


def test_new_database_can_be_upgraded_when_it_is_ready(sandbox: Sandbox) -> None:
    new = sandbox.new_database()
    assert upgrade(new).status_code == 409
    sandbox.advance(seconds=5)
    operation_id = upgrade(new).json()["operation_id"]
    sandbox.advance(seconds=6)
    assert operation(new, operation_id)["status"] == "finished"
    assert new.show()["next_version_id"] is None


@pytest.mark.parametrize(("content", "status"), [(b"[]", 400), (b"{", 400), (b'{"version": "17"}', 422)])
def test_upgrade_takes_no_settings(sandbox: Sandbox, content: bytes, status: int) -> None:
    database = sandbox.database(NAME)
    assert upgrade(database, content=content).status_code == status
    assert database.show()["status"] == "running"


def test_operation_is_for_the_token_of_its_database(sandbox: Sandbox) -> None:
    database = sandbox.database(NAME)
    operation_id = upgrade(database).json()["operation_id"]
    stranger = sandbox.database("mysql")
    answer = sandbox.http.get(f"/api/operations/{operation_id}", headers=stranger.headers)
    assert answer.status_code == 403
    assert stranger.send("GET", f"/operations/{operation_id}").status_code == 404


def test_unknown_operation(sandbox: Sandbox) -> None:
    database = sandbox.database(NAME)
    alone = sandbox.http.get("/api/operations/6740b2e14f0c2e0012ab3590", headers=database.headers)
    nested = database.send("GET", "/operations/6740b2e14f0c2e0012ab3590")
    assert alone.status_code == nested.status_code == 404
    assert alone.json() == nested.json() == {"resource": "operation", "error": "not found"}
