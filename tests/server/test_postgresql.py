"""Sessions, statistics and extensions of PostgreSQL."""

from datetime import datetime
from typing import Any

import pytest

from .conftest import Database, Sandbox


def rows(database: Database) -> dict[int, dict[str, Any]]:
    return {row["pid"]: row for row in database.run("pg-list-queries")}


def pid_of(database: Database, state: str | None) -> int:
    return next(pid for pid, row in rows(database).items() if row["state"] == state)


def test_sessions_look_like_those_of_an_engine(sandbox: Sandbox) -> None:
    sessions = rows(sandbox.database("postgresql")).values()
    states = {row["state"] for row in sessions}
    assert states == {None, "active", "idle", "idle in transaction"}
    assert any(row["username"] is None for row in sessions)
    assert any(row["state"] == "idle" and row["query_start"] is None for row in sessions)
    assert all((row["query_start"] is None) == (row["query_duration"] is None) for row in sessions)
    assert all((row["query"] == "") == (row["query_start"] is None) for row in sessions)


@pytest.mark.parametrize("seconds", [0, 0.25, 37, 200, 86400])
def test_duration_is_in_nanoseconds_since_the_start(sandbox: Sandbox, seconds: float) -> None:
    database = sandbox.database("postgresql")
    sandbox.advance(seconds=seconds)
    for row in rows(sandbox.database("postgresql") if seconds > 3000 else database).values():
        if row["query_start"] is not None:
            running = sandbox.clock.now() - datetime.fromisoformat(row["query_start"])
            assert row["query_duration"] == round(running.total_seconds() * 10**9, -3) >= 0


def test_active_clients_send_new_queries_and_idle_ones_grow_older(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    active, idle = pid_of(database, "active"), pid_of(database, "idle in transaction")
    before = rows(database)
    sandbox.advance(minutes=3, seconds=7)
    after = rows(database)
    assert after[active]["query_start"] > before[active]["query_start"]
    assert after[idle]["query_start"] == before[idle]["query_start"]
    assert after[idle]["query_duration"] - before[idle]["query_duration"] == 187 * 10**9


def test_cancelled_query_stops_and_the_client_tries_again(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    sandbox.advance(seconds=95)
    pid = pid_of(database, "active")
    before = rows(database)[pid]
    assert database.run("pg-cancel-query", {"pid": pid}) is None
    cancelled = rows(database)[pid]
    assert (cancelled["state"], cancelled["query_start"]) == ("idle", before["query_start"])
    sandbox.advance(seconds=6)
    again = rows(database)[pid]
    assert (again["state"], again["query_duration"]) == ("active", 10**9)


@pytest.mark.parametrize("state", [None, "idle", "idle in transaction"])
def test_cancelling_what_runs_nothing_changes_nothing(sandbox: Sandbox, state: str | None) -> None:
    database = sandbox.database("postgresql")
    before = rows(database)
    assert database.run("pg-cancel-query", {"pid": pid_of(database, state)}) is None
    assert rows(database) == before


@pytest.mark.parametrize("state", [None, "active", "idle", "idle in transaction"])
def test_terminated_session_is_gone_and_its_client_connects_again(
    sandbox: Sandbox, state: str | None
) -> None:
    database = sandbox.database("postgresql")
    before, pid = rows(database), pid_of(database, state)
    assert database.run("pg-terminate-query", {"pid": pid}) is None
    after = rows(database)
    assert pid not in after
    (new,) = after.keys() - before.keys()
    assert (after[new]["state"], after[new]["query"]) == (before[pid]["state"], before[pid]["query"])
    assert len(after) == len(before)


def test_there_is_always_something_to_terminate(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    pids = [pid_of(database, "active")]
    for _ in range(20):
        database.run("pg-terminate-query", {"pid": pids[-1]})
        pids.append(pid_of(database, "active"))
    assert len(set(pids)) == len(pids)


@pytest.mark.parametrize("action", ["pg-cancel-query", "pg-terminate-query"])
def test_unknown_pid(sandbox: Sandbox, action: str) -> None:
    database = sandbox.database("postgresql")
    before = rows(database)
    assert "is not a PostgreSQL backend process" in database.refusal(action, {"pid": 2147483647})
    assert rows(database) == before


def statistics(database: Database) -> dict[str, dict[str, Any]]:
    return {row["query"]: row for row in database.run("pg-stat-statements-list")}


@pytest.mark.parametrize("seconds", [0, 1, 600, 3000])
def test_statistics_add_up(sandbox: Sandbox, seconds: int) -> None:
    database = sandbox.database("postgresql")
    for prepare in (lambda: None, lambda: database.run("pg-stat-statements-reset")):
        prepare()
        sandbox.advance(seconds=seconds / 2)
        for row in statistics(database).values():
            assert row["calls"] >= 1
            assert row["mean_time"] * row["calls"] == pytest.approx(row["total_time"])
            assert row["min_time"] <= row["mean_time"] <= row["max_time"]
            assert row["calls"] > 1 or row["std_dev"] == 0


def test_reset_throws_statistics_away_and_they_grow_again(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    before = statistics(database)
    assert database.run("pg-stat-statements-reset") is None
    assert list(statistics(database)) == ["SELECT pg_stat_statements_reset()"]
    sandbox.advance(seconds=10)
    after = statistics(database)
    grown = after.keys() & before.keys()
    assert grown
    assert all(after[query]["calls"] < before[query]["calls"] for query in grown)


def test_statistics_have_to_be_enabled(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    assert [extension["name"] for extension in database.run("list-extensions")] == ["plpgsql"]
    assert "does not exist" in database.refusal("pg-stat-statements-list")
    assert "does not exist" in database.refusal("pg-stat-statements-reset")
    assert database.run("pg-stat-statements-enable") is None
    assert database.run("pg-stat-statements-list") == []
    names = [extension["name"] for extension in database.run("list-extensions")]
    assert names == ["pg_stat_statements", "plpgsql"]
    sandbox.advance(seconds=2)
    before = statistics(database)
    assert before
    assert database.run("pg-stat-statements-enable") is None
    assert statistics(database) == before


def test_actions_on_one_database_leave_another_alone(sandbox: Sandbox) -> None:
    first, second = sandbox.database("postgresql"), sandbox.other_database()
    before = rows(second), statistics(second)
    first.run("pg-terminate-query", {"pid": pid_of(first, "active")})
    first.run("pg-stat-statements-reset")
    assert (rows(second), statistics(second)) == before
