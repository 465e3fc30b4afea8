"""Restorations from a backup: from the request to the database that runs again."""

from typing import Any

import pytest

from .conftest import Database, Sandbox


def backup_of(database: Database, status: str) -> str:
    listed = database.send("GET", "/backups").json()["database_backups"]
    return next(str(backup["id"]) for backup in listed if backup["status"] == status)


def restore(database: Database, backup_id: str) -> dict[str, Any]:
    answer = database.send("POST", f"/backups/{backup_id}/restore", json={})
    assert answer.status_code == 201, answer.text
    restoration: dict[str, Any] = answer.json()
    return restoration


def shown(database: Database, restoration_id: str) -> dict[str, Any]:
    answer = database.send("GET", f"/backup_restorations/{restoration_id}")
    assert answer.status_code == 200, answer.text
    restoration: dict[str, Any] = answer.json()["backup_restoration"]
    return restoration


@pytest.mark.parametrize(
    "technology", ["postgresql", "mysql", "mongodb", "influxdb", "redis", "elasticsearch", "opensearch"]
)
def test_restoration_stops_the_database_until_it_is_done(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    backup_id = backup_of(database, "done")
    begun = restore(database, backup_id)
    assert (begun["status"], begun["started_at"], begun["ended_at"]) == ("scheduled", None, None)
    assert (begun["method"], begun["source_backup_id"]) == ("backup", backup_id)
    assert begun["database_id"] == database.show()["id"]
    assert shown(database, begun["id"]) == begun
    assert database.show()["status"] == "stopped"
    sandbox.advance(seconds=1)
    running = shown(database, begun["id"])
    assert (running["status"], running["ended_at"]) == ("running", None)
    assert running["started_at"] is not None
    assert database.show()["status"] == "stopped"
    sandbox.advance(seconds=3)
    done = shown(database, begun["id"])
    assert done["status"] == "done"
    assert done["started_at"] < done["ended_at"]
    assert database.show()["status"] == "running"


def test_one_at_a_time(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    backup_id = backup_of(database, "done")
    restore(database, backup_id)
    moment = {"restore_time": sandbox.clock.now().isoformat()}
    for method, path, body in (
        ("POST", f"/backups/{backup_id}/restore", {}),
        ("POST", "/pitr/restore", moment),
        ("POST", "/backups", {}),
        ("POST", "/ping", {}),
    ):
        answer = database.send(method, path, json=body)
        assert answer.status_code == 409, path
        assert "not running" in answer.json()["error"]
    sandbox.advance(seconds=4)
    assert restore(database, backup_id)["id"]


def test_restoration_waits_for_a_point_in_time_restoration(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    backup_id = backup_of(database, "done")
    moment = {"restore_time": sandbox.clock.now().isoformat()}
    assert database.send("POST", "/pitr/restore", json=moment).status_code == 201
    assert database.send("POST", f"/backups/{backup_id}/restore").status_code == 409
    sandbox.advance(seconds=3)
    assert database.send("POST", f"/backups/{backup_id}/restore").status_code == 201


def test_backup_that_is_not_done(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    failed = backup_of(database, "error")
    waiting = database.send("POST", "/backups").json()["database_backup"]["id"]
    for backup_id, status in ((failed, "error"), (waiting, "scheduled")):
        answer = database.send("POST", f"/backups/{backup_id}/restore")
        assert answer.status_code == 409
        assert status in answer.json()["error"]
    assert database.show()["status"] == "running"


def test_backup_of_another_database(sandbox: Sandbox) -> None:
    backup_id = backup_of(sandbox.database("mysql"), "done")
    redis = sandbox.database("redis")
    assert redis.send("POST", f"/backups/{backup_id}/restore").status_code == 404
    assert redis.show()["status"] == "running"


def test_restoration_of_another_database(sandbox: Sandbox) -> None:
    mysql, redis = sandbox.database("mysql"), sandbox.database("redis")
    begun = restore(mysql, backup_of(mysql, "done"))
    assert redis.show()["status"] == "running"
    answer = redis.send("GET", f"/backup_restorations/{begun['id']}")
    assert answer.status_code == 404
    assert answer.json() == {"resource": "backup_restoration", "error": "not found"}


def test_restoration_ends_sessions(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    before = {query["pid"] for query in database.run("pg-list-queries")}
    restore(database, backup_of(database, "done"))
    sandbox.advance(seconds=4)
    assert before.isdisjoint(query["pid"] for query in database.run("pg-list-queries"))


@pytest.mark.parametrize(("content", "status"), [(b"{", 400), (b"[]", 400), (b'{"a": 1}', 422)])
def test_body_is_checked(sandbox: Sandbox, content: bytes, status: int) -> None:
    database = sandbox.database("mysql")
    path = f"/backups/{backup_of(database, 'done')}/restore"
    assert database.send("POST", path, content=content).status_code == status
    assert database.show()["status"] == "running"
