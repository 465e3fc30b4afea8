"""How databases and their instances are."""

from typing import Any

import pytest

from .conftest import START, Database, Sandbox
from .test_users import provisioned


def statuses(database: Database) -> list[dict[str, Any]]:
    answer = database.send("GET", "/instances_status")
    assert answer.status_code == 200, answer.text
    listed: list[dict[str, Any]] = answer.json()
    return listed


def test_instances_are_those_of_the_database(sandbox: Sandbox) -> None:
    for database in (sandbox.database("redis"), sandbox.database("mongodb"), sandbox.dedicated()):
        shown = [(one["id"], one["type"], one["status"]) for one in database.show()["instances"]]
        assert [(one["id"], one["type"], one["status"]) for one in statuses(database)] == shown


def test_one_data_node_leads_and_gateways_have_no_role(sandbox: Sandbox) -> None:
    roles = [(one["type"], one["role"]) for one in statuses(sandbox.dedicated())]
    assert roles == [("db-node", "leader"), ("db-node", "follower"), ("gateway", ""), ("gateway", "")]


def test_no_instances_before_the_database_is_ready(sandbox: Sandbox) -> None:
    database = provisioned(sandbox)
    assert statuses(database) == []
    sandbox.advance(seconds=5)
    assert [one["role"] for one in statuses(database)] == ["leader"]


@pytest.mark.parametrize("technology", ["elasticsearch", "opensearch"])
def test_health_of_a_search_cluster(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    health = database.send("GET", "/health").json()
    assert health["epoch"] == str(int(START.timestamp()))
    assert (health["status"], health["pending_tasks"]) == ("green", "0")
    assert health["cluster"] == database.show()["resource_id"]
    sandbox.advance(seconds=90)
    later = database.send("GET", "/health").json()
    assert int(later["epoch"]) == int(health["epoch"]) + 90


@pytest.mark.parametrize("technology", ["postgresql", "mysql", "mongodb", "influxdb", "redis"])
def test_other_technologies_have_no_health(sandbox: Sandbox, technology: str) -> None:
    assert sandbox.database(technology).send("GET", "/health").status_code == 409
