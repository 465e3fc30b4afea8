"""Maintenance: pages with correct totals, and the way from the plan to the end."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from .conftest import START, Database, Sandbox

TECHNOLOGIES = ["postgresql", "mysql", "mongodb", "influxdb", "redis", "elasticsearch", "opensearch"]


def listed(database: Database, **query: int) -> dict[str, Any]:
    answer = database.send("GET", "/maintenance", params=query)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def planned(database: Database) -> dict[str, Any]:
    newest: dict[str, Any] = listed(database)["maintenance"][0]
    return newest


def shown(database: Database, maintenance_id: str) -> dict[str, Any]:
    answer = database.send("GET", f"/maintenance/{maintenance_id}")
    assert answer.status_code == 200, answer.text
    maintenance: dict[str, Any] = answer.json()["maintenance"]
    return maintenance


@pytest.mark.parametrize("technology", TECHNOLOGIES)
def test_history_and_plan(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    body = listed(database)
    entries = body["maintenance"]
    assert [entry["status"] for entry in entries] == ["scheduled", "done", "failed", "done"]
    assert {entry["database_id"] for entry in entries} == {database.show()["id"]}
    assert (entries[0]["started_at"], entries[0]["ended_at"]) == (None, None)
    begun = [datetime.fromisoformat(entry["started_at"]) for entry in entries[1:]]
    assert begun == sorted(begun, reverse=True)
    # The window of the sandbox: Tuesday from 21:00 UTC, eight hours.
    assert {(moment.astimezone(UTC).isoweekday(), moment.astimezone(UTC).hour) for moment in begun} == {
        (2, 21)
    }
    assert all(shown(database, entry["id"]) == entry for entry in entries)
    assert body["meta"]["pagination"] == {
        "current_page": 1,
        "prev_page": None,
        "next_page": None,
        "total_pages": 1,
        "total_count": 4,
        "per_page": 20,
    }


def test_pages_together_are_the_list(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    entries = listed(database)["maintenance"]
    for per_page in (1, 2, 3, 100):
        collected: list[dict[str, Any]] = []
        page: int | None = 1
        while page is not None:
            body = listed(database, page=page, per_page=per_page)
            pagination = body["meta"]["pagination"]
            assert (pagination["current_page"], pagination["total_count"]) == (page, 4)
            assert pagination["prev_page"] == (page - 1 or None)
            assert pagination["total_pages"] == -(-4 // per_page)
            assert len(body["maintenance"]) <= per_page
            collected += body["maintenance"]
            page = pagination["next_page"]
        assert collected == entries


def test_page_behind_the_last_one(sandbox: Sandbox) -> None:
    body = listed(sandbox.database("mysql"), page=1_000_000, per_page=2)
    assert body["maintenance"] == []
    assert (body["meta"]["pagination"]["next_page"], body["meta"]["pagination"]["total_pages"]) == (None, 2)


@pytest.mark.parametrize(
    ("name", "value"),
    [("page", "0"), ("page", "-1"), ("page", "x"), ("page", ""), ("per_page", "0"), ("per_page", "101")],
)
def test_wrong_pages(sandbox: Sandbox, name: str, value: str) -> None:
    answer = sandbox.database("mysql").send("GET", "/maintenance", params={name: value})
    assert answer.status_code == 422
    assert set(answer.json()["errors"]) == {name}


def test_maintenance_moves_by_the_clock(sandbox: Sandbox) -> None:
    database = sandbox.database("redis")
    maintenance_id = planned(database)["id"]
    opening = datetime(2026, 11, 24, 21, tzinfo=UTC)
    seen = []
    for moment in (
        START,
        opening - timedelta(days=1),
        opening,
        opening + timedelta(minutes=10),
        opening + timedelta(minutes=35),
    ):
        sandbox.clock.advance(moment - sandbox.clock.now())
        database.headers = sandbox.addon_token(database.addon)
        entry = shown(database, maintenance_id)
        seen.append((entry["status"], entry["started_at"] is not None, entry["ended_at"] is not None))
    assert seen == [
        ("scheduled", False, False),
        ("notified", False, False),
        ("queued", False, False),
        ("running", True, False),
        ("done", True, True),
    ]
    assert listed(database)["meta"]["pagination"]["total_count"] == 4


def test_new_window_moves_what_is_planned_and_leaves_the_past(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    before = listed(database)["maintenance"]
    database.update(maintenance_window={"weekday_utc": 0, "starting_hour_utc": 4})
    # Sunday, the 22nd, from 04:00 on; it is Friday, so the notice has not been given yet.
    sandbox.clock.advance(datetime(2026, 11, 22, 4, 10, tzinfo=UTC) - sandbox.clock.now())
    database.headers = sandbox.addon_token(database.addon)
    after = listed(database)["maintenance"]
    assert (after[0]["id"], after[0]["status"]) == (before[0]["id"], "running")
    assert after[1:] == before[1:]


def test_same_window_moves_nothing(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    maintenance_id = planned(database)["id"]
    sandbox.clock.advance(datetime(2026, 11, 24, 20, 59, tzinfo=UTC) - sandbox.clock.now())
    database.headers = sandbox.addon_token(database.addon)
    database.update(maintenance_window={"weekday_utc": 2, "starting_hour_utc": 21})
    sandbox.advance(minutes=1)
    assert shown(database, maintenance_id)["status"] == "queued"


def test_new_database_has_no_maintenance(sandbox: Sandbox) -> None:
    other = listed(sandbox.database("mysql"))["maintenance"][0]["id"]
    answer = sandbox.database("redis").send("GET", f"/maintenance/{other}")
    assert answer.status_code == 404
    assert answer.json() == {"resource": "maintenance", "error": "not found"}
    database = {"name": "fresh-database", "technology": "postgresql-ng", "plan": "postgresql-dr-starter-4096"}
    created = sandbox.http.post("/v1/databases", headers=sandbox.bearer(), json={"database": database})
    assert created.status_code == httpx.codes.CREATED, created.text
    body = listed(sandbox.dedicated("fresh-database"))
    assert (body["maintenance"], body["meta"]["pagination"]["total_count"]) == ([], 0)
