"""Features of a database: on and off over the clock, and what stands in the way."""

from typing import Any

import httpx
import pytest

from .conftest import Database, Sandbox


def enable(database: Database, name: str, **more: Any) -> httpx.Response:
    return database.send("POST", "/features", json={"feature": {"name": name, **more}})


def disable(database: Database, name: str) -> httpx.Response:
    return database.send("DELETE", "/features", params={"feature": name})


def features(database: Database) -> dict[str, str]:
    return {feature["name"]: feature["status"] for feature in database.show()["features"]}


def test_feature_goes_on_and_off_by_the_clock(sandbox: Sandbox) -> None:
    database = sandbox.database("mongodb")
    assert features(database) == {}
    answer = enable(database, "force-ssl")
    assert answer.status_code == 200
    assert answer.json() == {
        "name": "force-ssl",
        "status": "PENDING_TO_ACTIVATE",
        "message": "force-ssl feature is being enabled",
    }
    assert features(database) == {"force-ssl": "PENDING_TO_ACTIVATE"}
    sandbox.advance(seconds=2)
    assert features(database) == {"force-ssl": "ACTIVATED"}
    answer = disable(database, "force-ssl")
    assert answer.status_code == 200
    assert answer.json() == {"message": "force-ssl feature has been disabled"}
    assert features(database) == {"force-ssl": "PENDING_TO_REMOVE"}
    sandbox.advance(seconds=2)
    assert features(database) == {}


def test_enabling_twice_is_like_enabling_once(sandbox: Sandbox) -> None:
    database = sandbox.database("mongodb")
    first = enable(database, "force-ssl")
    sandbox.advance(seconds=1)
    assert enable(database, "force-ssl").json() == first.json()
    sandbox.advance(seconds=1)
    again = enable(database, "force-ssl")
    assert (again.status_code, again.json()["status"]) == (200, "ACTIVATED")
    assert features(database) == {"force-ssl": "ACTIVATED"}


def test_disabling_twice_does_not_take_longer(sandbox: Sandbox) -> None:
    database = sandbox.database("redis")
    first = disable(database, "redis-rdb")
    sandbox.advance(seconds=1)
    assert disable(database, "redis-rdb").json() == first.json()
    sandbox.advance(seconds=1)
    assert features(database) == {}
    assert disable(database, "redis-rdb").status_code == 409


def test_internet_needs_tls_all_the_time(sandbox: Sandbox) -> None:
    database = sandbox.database("redis")
    assert "force-ssl" in enable(database, "publicly-available").json()["error"]
    enable(database, "force-ssl")
    assert enable(database, "publicly-available").status_code == 409
    sandbox.advance(seconds=2)
    assert enable(database, "publicly-available").json()["status"] == "PENDING_TO_ACTIVATE"
    assert features(database)["publicly-available"] == "PENDING_TO_ACTIVATE"
    assert disable(database, "force-ssl").status_code == 409
    sandbox.advance(seconds=2)
    assert features(database)["publicly-available"] == "ACTIVATED"
    assert disable(database, "force-ssl").status_code == 409
    disable(database, "publicly-available")
    assert disable(database, "force-ssl").status_code == 409
    sandbox.advance(seconds=2)
    assert disable(database, "force-ssl").status_code == 200


def test_direction_cannot_be_changed_on_the_way(sandbox: Sandbox) -> None:
    database = sandbox.database("redis")
    enable(database, "redis-aof")
    disable(database, "redis-rdb")
    before = features(database)
    assert disable(database, "redis-aof").status_code == 409
    assert enable(database, "redis-rdb").status_code == 409
    assert features(database) == before


@pytest.mark.parametrize("name", ["redis-rdb", "redis-aof", "redis-cache"])
def test_features_of_redis_are_for_redis(sandbox: Sandbox, name: str) -> None:
    assert enable(sandbox.database("redis"), name).status_code == 200
    refused = enable(sandbox.database("postgresql"), name)
    assert refused.status_code == 409
    assert name in refused.json()["error"]


@pytest.mark.parametrize("name", ["teleport", "FORCE-SSL", " "])
def test_unknown_feature(sandbox: Sandbox, name: str) -> None:
    database = sandbox.database("mysql")
    before = features(database)
    assert enable(database, name).status_code == 409
    assert disable(database, name).status_code == 409
    assert features(database) == before


def test_dedicated_databases_are_not_on_the_internet(sandbox: Sandbox) -> None:
    assert enable(sandbox.dedicated(), "publicly-available").status_code == 409


def test_first_features_come_with_the_provisioning(sandbox: Sandbox) -> None:
    new = sandbox.new_database()
    assert features(new) == {"force-ssl": "PENDING_TO_ACTIVATE"}
    assert enable(new, "force-ssl").status_code == 409
    assert disable(new, "force-ssl").status_code == 409
    sandbox.advance(seconds=5)
    assert features(new) == {"force-ssl": "ACTIVATED"}
    assert disable(new, "force-ssl").status_code == 200


def test_empty_status_of_an_official_client_is_ignored(sandbox: Sandbox) -> None:
    assert enable(sandbox.database("redis"), "force-ssl", status="").status_code == 200


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "feature"),
        ({"feature": {}}, "feature.name"),
        ({"feature": {"name": ""}}, "feature.name"),
        ({"feature": {"name": None}}, "feature.name"),
        ({"feature": {"name": "force-ssl", "colour": "red"}}, "feature.colour"),
        ({"feature": "force-ssl"}, "feature"),
    ],
)
def test_wrong_body(sandbox: Sandbox, body: object, field: str) -> None:
    answer = sandbox.database("redis").send("POST", "/features", json=body)
    assert answer.status_code == 422
    assert field in answer.json()["errors"]


@pytest.mark.parametrize("query", [{}, {"feature": ""}, {"feature": "x" * 65}, {"name": "force-ssl"}])
def test_wrong_query(sandbox: Sandbox, query: dict[str, str]) -> None:
    answer = sandbox.database("mysql").send("DELETE", "/features", params=query)
    assert answer.status_code == 422
    assert "feature" in answer.json()["errors"]
