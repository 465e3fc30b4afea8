"""Retention policies of InfluxDB: whatever is done, exactly one of them is the default."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scalingo_databases.server.engines.base import ActionRefused
from scalingo_databases.server.engines.influxdb import InfluxdbEngine

from .conftest import Database, Sandbox


def policies(database: Database) -> dict[str, tuple[str, bool]]:
    listed = database.run("list-retention-policies")
    assert sum(policy["default"] for policy in listed) == 1
    return {policy["name"]: (policy["duration"], policy["default"]) for policy in listed}


def add(database: Database, name: str, duration: str = "30d", default: bool = False) -> None:
    params = {"name": name, "duration": duration, "default": default}
    assert database.run("add-retention-policy", params) is None


def test_new_default_replaces_the_former_one(sandbox: Sandbox) -> None:
    database = sandbox.database("influxdb")
    assert policies(database) == {"autogen": ("0", True)}
    add(database, "a-month")
    assert policies(database) == {"autogen": ("0", True), "a-month": ("30d", False)}
    add(database, "a-year", "52w", default=True)
    assert policies(database)["a-year"] == ("52w", True)
    assert database.run("del-retention-policy", {"name": "a-month"}) is None
    assert policies(database) == {"autogen": ("0", False), "a-year": ("52w", True)}


def test_deleted_default_has_an_heir(sandbox: Sandbox) -> None:
    database = sandbox.database("influxdb")
    add(database, "first")
    add(database, "second", default=True)
    database.run("del-retention-policy", {"name": "second"})
    assert policies(database)["autogen"][1]
    database.run("del-retention-policy", {"name": "autogen"})
    assert policies(database) == {"first": ("30d", True)}
    assert "last" in database.refusal("del-retention-policy", {"name": "first"})
    assert policies(database) == {"first": ("30d", True)}


def test_same_policy_twice(sandbox: Sandbox) -> None:
    database = sandbox.database("influxdb")
    add(database, "a-month")
    add(database, "a-month")
    before = policies(database)
    for other in ({"duration": "31d", "default": False}, {"duration": "30d", "default": True}):
        error = database.refusal("add-retention-policy", {"name": "a-month", **other})
        assert error == "retention policy already exists"
    assert policies(database) == before


def test_unknown_policy_is_deleted_without_a_word(sandbox: Sandbox) -> None:
    database = sandbox.database("influxdb")
    assert database.run("del-retention-policy", {"name": "nowhere"}) is None
    assert policies(database) == {"autogen": ("0", True)}


@pytest.mark.parametrize(("duration", "shown"), [("INF", "0"), ("0s", "0"), ("1h", "1h"), ("1d12h", "1d12h")])
def test_durations_that_are_taken(sandbox: Sandbox, duration: str, shown: str) -> None:
    database = sandbox.database("influxdb")
    add(database, "new", duration)
    assert policies(database)["new"] == (shown, False)


@pytest.mark.parametrize("duration", ["59m", "1ns", "3599999ms", "999999999w"])
def test_durations_that_the_engine_refuses(sandbox: Sandbox, duration: str) -> None:
    params = {"name": "new", "duration": duration, "default": True}
    assert "duration" in sandbox.database("influxdb").refusal("add-retention-policy", params)


@pytest.mark.parametrize("duration", ["", "30", "30D", "-1d", "1.5d", "1y", "inf", "30d\n", "0"])
def test_durations_that_are_none(sandbox: Sandbox, duration: str) -> None:
    params = {"name": "new", "duration": duration, "default": True}
    body = {"action_name": "add-retention-policy", "params": params}
    answer = sandbox.database("influxdb").send("POST", "/action", json=body)
    assert answer.status_code == 422
    assert list(answer.json()["errors"]) == ["params.duration"]


@pytest.mark.parametrize("name", ["a/b", "a\\b", "..", "a\0b"])
def test_names_that_the_engine_refuses(sandbox: Sandbox, name: str) -> None:
    params = {"name": name, "duration": "1d", "default": False}
    assert sandbox.database("influxdb").refusal("add-retention-policy", params) == "invalid name"


STEPS = st.lists(
    st.tuples(st.sampled_from(["autogen", "a", "b", "c"]), st.sampled_from(["add", "add default", "delete"]))
)


@given(STEPS)
@settings(deadline=None)
def test_exactly_one_default_whatever_is_done(steps: list[tuple[str, str]]) -> None:
    engine = InfluxdbEngine()
    for name, step in steps:
        try:
            if step == "delete":
                engine.run("del-retention-policy", {"name": name})
            else:
                params: dict[str, Any] = {"name": name, "duration": "1d", "default": step == "add default"}
                engine.run("add-retention-policy", params)
        except ActionRefused:
            pass
        listed: Any = engine.run("list-retention-policies", None)
        assert sum(policy["default"] for policy in listed) == 1
