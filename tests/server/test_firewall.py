"""The firewall of dedicated databases."""

from typing import Any

import httpx
import pytest

from .conftest import Database, Sandbox

CUSTOM = {"type": "custom_range", "cidr": "198.51.100.7/32", "label": "build server"}
MANAGED = {"type": "managed_range", "range_id": "mr-scalingo-osc-secnum-fr1"}


def rules(database: Database) -> list[dict[str, Any]]:
    answer = database.send("GET", "/firewall_rules")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["rules"]
    return found


def create(database: Database, body: object) -> httpx.Response:
    return database.send("POST", "/firewall_rules", json=body)


def rename(database: Database, rule_id: str, **settings: Any) -> httpx.Response:
    return database.send("PATCH", f"/firewall_rules/{rule_id}", json={"firewall_rule": settings})


def test_sandbox_lets_in_a_region_and_an_office(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    managed, custom = rules(database)
    assert (managed["type"], managed["range_id"]) == ("managed_range", "mr-scalingo-osc-fr1")
    assert (custom["type"], custom["cidr"], custom["label"]) == ("custom_range", "203.0.113.0/24", "office")
    assert {rule["database_id"] for rule in (managed, custom)} == {database.show()["id"]}


@pytest.mark.parametrize("new", [CUSTOM, MANAGED, {**MANAGED, "label": "the other region"}])
@pytest.mark.parametrize("rooted", [False, True], ids=["unrooted", "rooted"])
def test_created_rule_is_listed(sandbox: Sandbox, new: dict[str, str], rooted: bool) -> None:
    database = sandbox.dedicated()
    before = rules(database)
    answer = create(database, {"firewall_rule": new} if rooted else new)
    assert answer.status_code == 201
    rule = answer.json()["rule"]
    assert {name: rule[name] for name in new} == new
    assert rules(database) == [*before, rule]


def test_new_database_lets_nobody_in(sandbox: Sandbox) -> None:
    wanted = {"name": "fresh-postgres", "technology": "postgresql-ng", "plan": "postgresql-dr-starter-4096"}
    answer = sandbox.http.post("/v1/databases", headers=sandbox.bearer(), json={"database": wanted})
    assert answer.status_code == 201
    assert rules(sandbox.dedicated("fresh-postgres")) == []


def test_label_changes_and_the_rest_stays(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    managed, custom = rules(database)
    sandbox.advance(minutes=5)
    answer = rename(database, custom["id"], label="new office")
    assert answer.status_code == 200
    changed = answer.json()["rule"]
    assert changed["updated_at"] > custom["updated_at"]
    assert changed == {**custom, "label": "new office", "updated_at": changed["updated_at"]}
    assert rules(database) == [managed, changed]
    assert rename(database, custom["id"]).json()["rule"] == changed


def test_deleted_rule_is_gone(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    managed, custom = rules(database)
    assert database.send("DELETE", f"/firewall_rules/{managed['id']}").status_code == 204
    assert rules(database) == [custom]
    again = database.send("DELETE", f"/firewall_rules/{managed['id']}")
    assert (again.status_code, again.json()["resource"]) == (404, "firewall_rule")
    assert rename(database, managed["id"], label="x").status_code == 404


def test_thirty_rules_are_the_most(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    for number in range(28):
        assert create(database, {"type": "custom_range", "cidr": f"192.0.2.{number}/32"}).status_code == 201
    refused = create(database, CUSTOM)
    assert refused.status_code == 409
    assert "30" in refused.json()["error"]
    first = rules(database)[0]["id"]
    database.send("DELETE", f"/firewall_rules/{first}")
    assert create(database, CUSTOM).status_code == 201


def test_unknown_managed_range(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    before = rules(database)
    answer = create(database, {"type": "managed_range", "range_id": "mr-scalingo-mars"})
    assert (answer.status_code, answer.json()["resource"]) == (404, "managed_range")
    assert rules(database) == before


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "type"),
        ({"type": "any_range"}, "type"),
        ({"type": ["custom_range"]}, "type"),
        ({"type": "custom_range"}, "cidr"),
        ({"type": "managed_range"}, "range_id"),
        ({"firewall_rule": {"type": "custom_range"}}, "firewall_rule.cidr"),
        ({"type": "custom_range", "cidr": "2001:db8::/32"}, "cidr"),
        ({"type": "custom_range", "cidr": "198.51.100.7"}, "cidr"),
        ({"type": "custom_range", "cidr": "198.51.100.7/33"}, "cidr"),
        ({"type": "custom_range", "cidr": "198.51.100.256/32"}, "cidr"),
        ({**CUSTOM, "label": None}, "label"),
        ({**CUSTOM, "label": "x" * 256}, "label"),
        ({**CUSTOM, "port": 5432}, "port"),
    ],
)
def test_wrong_rule_is_named_and_nothing_changes(sandbox: Sandbox, body: object, field: str) -> None:
    database = sandbox.dedicated()
    before = rules(database)
    answer = create(database, body)
    assert answer.status_code == 422
    assert field in answer.json()["errors"]
    assert rules(database) == before


def test_addresses_of_a_rule_cannot_change(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    custom = rules(database)[1]
    answer = rename(database, custom["id"], cidr="192.0.2.0/24")
    assert answer.status_code == 422
    assert rules(database)[1] == custom


@pytest.mark.parametrize("technology", ["postgresql", "mysql", "redis"])
def test_only_dedicated_databases_have_a_firewall(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    answers = [
        database.send("GET", "/firewall_rules"),
        create(database, CUSTOM),
        rename(database, "0" * 24, label="x"),
        database.send("DELETE", f"/firewall_rules/{'0' * 24}"),
    ]
    assert [answer.status_code for answer in answers] == [409] * 4
    assert all("dedicated" in answer.json()["error"] for answer in answers)


def test_managed_ranges_are_the_same_for_all(sandbox: Sandbox) -> None:
    answers = [
        sandbox.http.get("/api/firewall/managed_ranges", headers=database.headers)
        for database in (sandbox.dedicated(), sandbox.database("mysql"), sandbox.other_database())
    ]
    assert {answer.status_code for answer in answers} == {200}
    ranges = answers[0].json()["ranges"]
    assert [answer.json()["ranges"] for answer in answers] == [ranges] * 3
    database = sandbox.dedicated()
    for known in ranges:
        assert create(database, {"type": "managed_range", "range_id": known["id"]}).status_code == 201
