"""Settings of a database and its restoration."""

from datetime import timedelta

import pytest

from .conftest import START, Sandbox

SETTINGS = ("periodic_backups_enabled", "periodic_backups_scheduled_at", "maintenance_window")


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
@pytest.mark.parametrize(
    ("sent", "changed"),
    [
        ({"periodic_backups_enabled": False}, {"periodic_backups_enabled": False}),
        ({"periodic_backups_scheduled_at": 0}, {"periodic_backups_scheduled_at": [0]}),
        ({"periodic_backups_scheduled_at": 23.0}, {"periodic_backups_scheduled_at": [23]}),
        ({"periodic_backups_scheduled_at": [7]}, {"periodic_backups_scheduled_at": [7]}),
        (
            {"maintenance_window": {"weekday_utc": 0}},
            {"maintenance_window": {"weekday_utc": 0, "starting_hour_utc": 21, "duration_in_hour": 8}},
        ),
        (
            {"maintenance_window": {"weekday_utc": 6, "starting_hour_utc": 0}},
            {"maintenance_window": {"weekday_utc": 6, "starting_hour_utc": 0, "duration_in_hour": 8}},
        ),
        ({"maintenance_window": {}}, {}),
        ({}, {}),
    ],
)
def test_update_changes_what_it_names_and_keeps_the_rest(
    sandbox: Sandbox, method: str, sent: dict[str, object], changed: dict[str, object]
) -> None:
    database = sandbox.database("mysql")
    before = database.show()
    answer = database.send(method, json={"database": sent})
    assert answer.status_code == 200
    assert answer.json()["database"] == {**before, **changed} == database.show()


def test_update_leaves_other_databases_alone(sandbox: Sandbox) -> None:
    other = sandbox.database("redis")
    before = other.show()
    sandbox.database("mysql").update(periodic_backups_scheduled_at=9, periodic_backups_enabled=False)
    assert other.show() == before


@pytest.mark.parametrize(
    ("settings", "field"),
    [
        ({"periodic_backups_scheduled_at": "3"}, "database.periodic_backups_scheduled_at"),
        ({"periodic_backups_scheduled_at": True}, "database.periodic_backups_scheduled_at"),
        ({"periodic_backups_scheduled_at": None}, "database.periodic_backups_scheduled_at"),
        ({"periodic_backups_scheduled_at": 24}, "database.periodic_backups_scheduled_at"),
        ({"periodic_backups_scheduled_at": -1}, "database.periodic_backups_scheduled_at"),
        ({"periodic_backups_scheduled_at": 3.5}, "database.periodic_backups_scheduled_at"),
        ({"periodic_backups_scheduled_at": 10**300}, "database.periodic_backups_scheduled_at"),
        ({"periodic_backups_scheduled_at": []}, "database.periodic_backups_scheduled_at"),
        ({"periodic_backups_scheduled_at": [3, 3]}, "database.periodic_backups_scheduled_at"),
        ({"periodic_backups_scheduled_at": [3, 24]}, "database.periodic_backups_scheduled_at.1"),
        ({"periodic_backups_enabled": "true"}, "database.periodic_backups_enabled"),
        ({"periodic_backups_enabled": 1}, "database.periodic_backups_enabled"),
        ({"periodic_backups_enabled": None}, "database.periodic_backups_enabled"),
        ({"maintenance_window": None}, "database.maintenance_window"),
        ({"maintenance_window": {"weekday_utc": None}}, "database.maintenance_window.weekday_utc"),
        ({"maintenance_window": {"weekday_utc": 7}}, "database.maintenance_window.weekday_utc"),
        ({"maintenance_window": {"duration_in_hour": 4}}, "database.maintenance_window.duration_in_hour"),
        ({"plan": "free"}, "database.plan"),
    ],
)
def test_wrong_setting_is_named_and_nothing_changes(
    sandbox: Sandbox, settings: dict[str, object], field: str
) -> None:
    database = sandbox.database("mysql")
    before = database.show()
    answer = database.update(**{"periodic_backups_enabled": False, **settings})
    assert answer.status_code == 422
    assert field in answer.json()["errors"]
    assert database.show() == before


@pytest.mark.parametrize(
    ("hours", "errors"),
    [
        (24, {"": ["Input should be less than or equal to 23"]}),
        ([3, 24], {".1": ["Input should be less than or equal to 23"]}),
        (
            [24, 25],
            {
                ".0": ["Input should be less than or equal to 23"],
                ".1": ["Input should be less than or equal to 23"],
            },
        ),
        ("3", {"": ["Input should be a valid integer"]}),
    ],
)
def test_of_several_forms_the_nearest_one_is_spoken_of(
    sandbox: Sandbox, hours: object, errors: dict[str, list[str]]
) -> None:
    answer = sandbox.database("mysql").update(periodic_backups_scheduled_at=hours)
    field = "database.periodic_backups_scheduled_at"
    assert answer.json() == {"errors": {f"{field}{place}": texts for place, texts in errors.items()}}


@pytest.mark.parametrize("body", [{}, {"databases": {}}, {"database": None}, {"database": []}])
def test_wrong_root(sandbox: Sandbox, body: object) -> None:
    answer = sandbox.database("mysql").send("PATCH", json=body)
    assert answer.status_code == 422
    assert "database" in answer.json()["errors"]


def test_missing_root_is_called_missing(sandbox: Sandbox) -> None:
    answer = sandbox.database("mysql").send("PUT", json={})
    assert answer.json() == {"errors": {"database": ["missing field"]}}


def test_several_backup_hours_are_for_the_support_team(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    assert database.update(periodic_backups_scheduled_at=[1, 13]).status_code == 409
    several = sandbox.other_database()
    assert several.show()["periodic_backups_scheduled_at"] == [1, 13]
    assert several.update(periodic_backups_scheduled_at=3).status_code == 409
    assert several.update(periodic_backups_enabled=False).status_code == 200
    assert several.show()["periodic_backups_scheduled_at"] == [1, 13]


def restore_time(ago: timedelta) -> dict[str, str]:
    return {"restore_time": (START - ago).isoformat()}


def test_restoration_stops_the_database_until_it_is_over(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    answer = database.send("POST", "/pitr/restore", json=restore_time(timedelta(hours=2)))
    assert answer.status_code == 201
    operation_id = answer.json()["operation_id"]
    assert (database.show()["status"], database.show()["current_operation_id"]) == ("stopped", operation_id)
    again = database.send("POST", "/pitr/restore", json=restore_time(timedelta(hours=2)))
    assert again.status_code == 409
    sandbox.advance(seconds=3)
    assert (database.show()["status"], database.show()["current_operation_id"]) == ("running", None)
    third = database.send("POST", "/pitr/restore", json=restore_time(timedelta(seconds=-3)))
    assert third.json()["operation_id"] != operation_id


def test_nothing_can_be_done_inside_a_database_that_is_restored(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    listed = database.send("GET", "/backups").json()
    database.send("POST", "/pitr/restore", json=restore_time(timedelta(hours=2)))
    assert "not running" in database.refusal("pg-list-queries")
    refused = database.send("POST", "/backups")
    assert refused.status_code == 409
    assert "not running" in refused.json()["error"]
    assert database.send("GET", "/backups").json() == listed
    sandbox.advance(seconds=3)
    assert database.run("pg-list-queries")
    assert database.send("POST", "/backups").status_code == 201


def test_restoration_ends_the_sessions(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    before = {row["pid"] for row in database.run("pg-list-queries")}
    database.send("POST", "/pitr/restore", json=restore_time(timedelta(hours=2)))
    sandbox.advance(seconds=3)
    assert before.isdisjoint({row["pid"] for row in database.run("pg-list-queries")})


@pytest.mark.parametrize("ago", [timedelta(seconds=-1), timedelta(days=8)], ids=["future", "too old"])
def test_restoration_outside_of_the_window(sandbox: Sandbox, ago: timedelta) -> None:
    answer = sandbox.database("postgresql").send("POST", "/pitr/restore", json=restore_time(ago))
    assert answer.status_code == 409


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59.999999-23:59"])
def test_restoration_at_the_ends_of_time(sandbox: Sandbox, text: str) -> None:
    answer = sandbox.database("postgresql").send("POST", "/pitr/restore", json={"restore_time": text})
    assert answer.status_code == 409


def test_restoration_takes_any_offset(sandbox: Sandbox) -> None:
    moment = {"restore_time": "2026-11-20T09:00:00.5+09:30"}
    answer = sandbox.database("postgresql").send("POST", "/pitr/restore", json=moment)
    assert answer.status_code == 201


@pytest.mark.parametrize("technology", ["mysql", "mongodb", "influxdb", "redis"])
def test_restoration_is_for_postgresql_only(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    answer = database.send("POST", "/pitr/restore", json=restore_time(timedelta(hours=2)))
    assert answer.status_code == 409
    assert "PostgreSQL" in answer.json()["error"]
    assert database.show()["status"] == "running"


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-30T00:00:00Z",
        "2026-11-19 23:00:00Z",
        "2026-11-19T23:00Z",
        "2026-11-19T23:00:00",
        "2026-11-19",
        "1795230094",
        1795230094,
        "2026-11-19T23:00:00+0200",
        "yesterday",
        "",
        None,
        ["2026-11-19T23:00:00Z"],
    ],
)
def test_restoration_refuses_what_is_no_date(sandbox: Sandbox, value: object) -> None:
    answer = sandbox.database("postgresql").send("POST", "/pitr/restore", json={"restore_time": value})
    assert answer.status_code == 422
    assert "restore_time" in answer.json()["errors"]
