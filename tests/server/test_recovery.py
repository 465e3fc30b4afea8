"""The recovery window, which says the same as the restoration does."""

from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from .conftest import START, Database, Sandbox

INSTANT = timedelta(microseconds=1)


def window(database: Database) -> dict[str, Any]:
    answer = database.send("GET", "/pitr/recovery_window")
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()["recovery_window"]
    return shown


def ends(database: Database) -> tuple[datetime, datetime]:
    shown = window(database)
    earliest, latest = shown["earliest_recoverable_at"], shown["latest_recoverable_at"]
    return datetime.fromisoformat(earliest), datetime.fromisoformat(latest)


def restore(database: Database, moment: datetime) -> httpx.Response:
    return database.send("POST", "/pitr/restore", json={"restore_time": moment.isoformat()})


@pytest.mark.parametrize("end", ["earliest", "latest"])
def test_restoration_is_possible_at_the_ends_and_not_beyond(sandbox: Sandbox, end: str) -> None:
    database = sandbox.database("postgresql")
    earliest, latest = ends(database)
    inside, outside = (earliest, earliest - INSTANT) if end == "earliest" else (latest, latest + INSTANT)
    assert restore(database, outside).status_code == 409
    assert restore(database, inside).status_code == 201


def test_plan_tells_how_far_the_window_reaches(sandbox: Sandbox) -> None:
    for database in (sandbox.database("postgresql"), sandbox.dedicated()):
        days = database.send("GET", "/plan").json()["plan"]["pitr_backup_days"]
        earliest, latest = ends(database)
        assert timedelta(days=days) <= latest - earliest < timedelta(days=days + 1)


def test_window_moves_with_the_clock(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    earliest, _ = ends(database)
    sandbox.advance(days=10)
    database.headers = sandbox.addon_token(database.addon)
    assert ends(database) == (earliest + timedelta(days=10), START + timedelta(days=10))


def test_restoration_begins_a_new_window(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    assert restore(database, START - timedelta(hours=2)).status_code == 201
    sandbox.advance(seconds=3)
    begin = START + timedelta(seconds=3)
    assert ends(database) == (begin, begin)
    assert restore(database, START).status_code == 409


def test_new_database_gets_its_window_with_the_first_base_backup(sandbox: Sandbox) -> None:
    new = sandbox.new_database()
    assert window(new) == {"earliest_recoverable_at": None, "latest_recoverable_at": None}
    sandbox.advance(seconds=5)
    assert restore(new, START + timedelta(seconds=5)).status_code == 409
    sandbox.advance(hours=1)
    new.headers = sandbox.addon_token(new.addon, "new-postgres")
    first = datetime.fromisoformat(new.show()["first_pitr_backup"])
    assert ends(new) == (first, START + timedelta(hours=1, seconds=5))
    assert restore(new, first).status_code == 201


@pytest.mark.parametrize(
    "technology", ["mysql", "mongodb", "influxdb", "redis", "elasticsearch", "opensearch"]
)
def test_window_is_for_postgresql_only(sandbox: Sandbox, technology: str) -> None:
    answer = sandbox.database(technology).send("GET", "/pitr/recovery_window")
    assert answer.status_code == 409
    assert "PostgreSQL" in answer.json()["error"]
