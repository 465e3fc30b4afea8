"""What people did is told afterwards, with the data that the documentation shows for each type."""

import pytest

from scalingo_databases.server import OTHER_API_TOKEN

from .conftest import APP, NEIGHBOUR, Sandbox


def test_addon_from_its_creation_to_its_end(sandbox: Sandbox) -> None:
    database = sandbox.new_addon("redis", "redis-sandbox")
    resource_id = database.show()["resource_id"]
    sandbox.advance(seconds=5)
    path, headers = f"/v1/apps/{APP}/addons/{database.addon}", sandbox.bearer()
    sandbox.http.patch(path, headers=headers, json={"addon": {"plan_id": "redis-starter-512"}})
    sandbox.advance(seconds=5)
    sandbox.http.delete(path, headers=headers)
    common = {"addon_provider_name": "redis", "resource_id": resource_id}
    created, changed, deleted = sandbox.events()
    assert (created["type"], created["type_data"]) == ("new_addon", {**common, "plan_name": "redis-sandbox"})
    assert (changed["type"], changed["type_data"]) == (
        "upgrade_addon",
        {**common, "old_plan_name": "redis-sandbox", "new_plan_name": "redis-starter-512"},
    )
    assert (deleted["type"], deleted["type_data"]) == (
        "delete_addon",
        {**common, "plan_name": "redis-starter-512"},
    )
    assert [event["created_at"] for event in (created, changed, deleted)] == [
        "2026-11-20T10:30:00Z",
        "2026-11-20T10:30:05Z",
        "2026-11-20T10:30:10Z",
    ]
    assert {event["app_name"] for event in (created, changed, deleted)} == {APP}
    assert {event["user"]["username"] for event in (created, changed, deleted)} == {"sandbox-owner"}


def test_feature_that_goes_on_and_off(sandbox: Sandbox) -> None:
    database = sandbox.database("mongodb")
    for _ in range(2):
        database.send("POST", "/features", json={"feature": {"name": "force-ssl"}})
    sandbox.advance(seconds=2)
    database.send("DELETE", "/features", params={"feature": "force-ssl"})
    database.send("POST", "/features", json={"feature": {"name": "teleport"}})
    data = {
        "feature": "force-ssl",
        "remote_ip": "127.0.0.1",
        "addon_uuid": database.addon,
        "addon_provider_id": "mongodb",
        "addon_provider_name": "mongodb",
    }
    assert [(event["type"], event["type_data"]) for event in sandbox.events()] == [
        ("database/add_feature", data),
        ("database/remove_feature", data),
    ]


def test_upgrade(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    assert database.send("POST", "/upgrade").status_code == 202
    assert database.send("POST", "/upgrade").status_code == 409
    (event,) = sandbox.events()
    assert (event["type"], event["app_name"]) == ("upgrade_database", "sandbox-postgres")
    assert event["type_data"]["addon_uuid"] == database.addon
    assert event["type_data"]["addon_name"]


def test_resumed_addon(sandbox: Sandbox) -> None:
    database, headers = sandbox.suspended("redis"), sandbox.bearer(OTHER_API_TOKEN)
    sandbox.http.post(f"/v1/apps/{NEIGHBOUR}/addons/{database.addon}/resume", headers=headers)
    app = sandbox.http.get(f"/v1/apps/{NEIGHBOUR}", headers=headers).json()["app"]
    (event,) = sandbox.events(app["project"]["id"], OTHER_API_TOKEN)
    assert (event["type"], event["type_data"]) == (
        "resume_addon",
        {
            "addon_provider_name": "redis",
            "plan_name": "redis-sandbox",
            "resource_id": database.show()["resource_id"],
        },
    )


def test_dedicated_database_comes_and_goes_as_an_addon(sandbox: Sandbox) -> None:
    resource_id = sandbox.new_database("orders-postgres").show()["resource_id"]
    answer = sandbox.http.delete(
        "/v1/apps/orders-postgres", headers=sandbox.bearer(), params={"current_name": "orders-postgres"}
    )
    assert answer.status_code == 204
    data = {
        "addon_provider_name": "postgresql-ng",
        "plan_name": "postgresql-dr-starter-4096",
        "resource_id": resource_id,
    }
    assert [(event["type"], event["app_name"], event["type_data"]) for event in sandbox.events()] == [
        ("new_addon", "orders-postgres", data),
        ("delete_addon", "orders-postgres", data),
    ]


@pytest.mark.parametrize("path", ["/ping", "/backups", "/users/nobody/reset_password"])
def test_what_no_type_of_event_is_known_for(sandbox: Sandbox, path: str) -> None:
    sandbox.database("mysql").send("POST", path)
    assert sandbox.events() == []
