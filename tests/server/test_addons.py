"""Addons that come, change their plans, are suspended and go."""

from typing import Any

import httpx
import pytest

from scalingo_databases import documents
from scalingo_databases.server import OTHER_API_TOKEN, OWNER_API_TOKEN

from ..documents.schemas import errors
from .conftest import APP, NEIGHBOUR, Database, Sandbox

DEDICATED = "sandbox-postgres"


def plans(sandbox: Sandbox, provider: str, **query: str) -> dict[str, dict[str, Any]]:
    """Return the plans of a provider by their names."""
    answer = sandbox.http.get(f"/v1/addon_providers/{provider}/plans", params=query)
    return {plan["name"]: plan for plan in answer.json()["plans"]}


def create(
    sandbox: Sandbox, provider: str, plan: str, app: str = APP, api_token: str = OWNER_API_TOKEN, **more: Any
) -> httpx.Response:
    wanted = {"addon_provider_id": provider, "plan_id": plan, **more}
    headers = sandbox.bearer(api_token)
    return sandbox.http.post(f"/v1/apps/{app}/addons", headers=headers, json={"addon": wanted})


def send(
    sandbox: Sandbox,
    method: str,
    addon: str,
    path: str = "",
    *,
    app: str = APP,
    api_token: str = OWNER_API_TOKEN,
    **options: Any,
) -> httpx.Response:
    """Send a request about an addon."""
    url = f"/v1/apps/{app}/addons/{addon}{path}"
    return sandbox.http.request(method, url, headers=sandbox.bearer(api_token), **options)


def change(sandbox: Sandbox, addon: str, plan: str, method: str = "PATCH", **where: str) -> httpx.Response:
    return send(sandbox, method, addon, json={"addon": {"plan_id": plan}}, **where)


def shown(sandbox: Sandbox, addon: str, **where: str) -> dict[str, Any]:
    addon_shown: dict[str, Any] = send(sandbox, "GET", addon, **where).json()["addon"]
    return addon_shown


def test_created_addon_is_provisioned_and_then_runs(sandbox: Sandbox) -> None:
    plan = plans(sandbox, "mysql")["mysql-business-1024"]
    answer = create(sandbox, "mysql", plan["id"], options={"flavour": "plain"})
    assert answer.status_code == 201
    created = answer.json()["addon"]
    assert (created["status"], created["provisioned_at"]) == ("provisioning", None)
    assert created["plan"]["name"] == plan["name"]
    assert answer.json()["variables"] == ["SCALINGO_MYSQL_2_URL"]
    assert answer.json()["message"]
    database = Database(sandbox, created["id"], sandbox.addon_token(created["id"]))
    assert (database.show()["status"], database.show()["instances"]) == ("creating", [])
    assert database.show()["resource_id"] == created["resource_id"]
    sandbox.advance(seconds=5)
    addon = shown(sandbox, created["id"])
    assert (addon["status"], addon["provisioned_at"]) == ("running", "2026-11-20T10:30:05Z")
    assert database.show()["status"] == "running"
    assert [instance["type"] for instance in database.show()["instances"]] == [
        *("db-node", "db-node", "gateway", "gateway")
    ]
    assert database.run("list-databases")


def test_two_addons_of_one_provider_are_two_databases(sandbox: Sandbox) -> None:
    plan = plans(sandbox, "mongodb")["mongo-sandbox"]["id"]
    addons = [create(sandbox, "mongodb", plan).json()["addon"] for _ in range(2)]
    assert addons[0]["id"] != addons[1]["id"]
    listed = sandbox.http.get(f"/v1/apps/{APP}/addons", headers=sandbox.bearer()).json()["addons"]
    assert [addon["id"] for addon in listed[-2:]] == [addon["id"] for addon in addons]


def test_plan_may_be_named(sandbox: Sandbox) -> None:
    assert create(sandbox, "redis", "redis-sandbox").json()["addon"]["plan"]["name"] == "redis-sandbox"


@pytest.mark.parametrize(
    ("provider", "plan", "status", "word"),
    [
        ("nothing", "redis-sandbox", 404, "addon_provider"),
        ("redis", "nothing", 404, "plan"),
        ("redis", "mysql-starter-512", 404, "plan"),
        ("postgresql-ng", "postgresql-dr-starter-4096", 409, "dedicated"),
        ("redis", "redis-starter-256", 409, "no longer sold"),
    ],
)
def test_what_cannot_be_had(sandbox: Sandbox, provider: str, plan: str, status: int, word: str) -> None:
    answer = create(sandbox, provider, plan)
    assert answer.status_code == status
    assert word in answer.text
    listed = sandbox.http.get(f"/v1/apps/{APP}/addons", headers=sandbox.bearer()).json()["addons"]
    assert len(listed) == 8


def test_dedicated_database_keeps_its_one_addon(sandbox: Sandbox) -> None:
    assert create(sandbox, "redis", "redis-sandbox", app=DEDICATED).status_code == 409
    database = sandbox.dedicated()
    answer = send(sandbox, "DELETE", database.addon, app=DEDICATED)
    assert answer.status_code == 409
    assert database.show()["status"] == "running"


@pytest.mark.parametrize(
    "addon",
    [
        {},
        {"plan_id": "x"},
        {"addon_provider_id": "redis"},
        {"addon_provider_id": "", "plan_id": "x"},
        {"addon_provider_id": "redis", "plan_id": "redis-sandbox", "options": {"size": 3}},
        {"addon_provider_id": "redis", "plan_id": "redis-sandbox", "colour": "blue"},
    ],
)
def test_wrong_creation(sandbox: Sandbox, addon: dict[str, Any]) -> None:
    answer = sandbox.http.post(f"/v1/apps/{APP}/addons", headers=sandbox.bearer(), json={"addon": addon})
    assert answer.status_code == 422
    assert all(field.startswith("addon") for field in answer.json()["errors"])


def test_without_a_payment_method_only_free_plans(sandbox: Sandbox) -> None:
    def attempt(plan: str) -> httpx.Response:
        return create(sandbox, "influxdb", plan, app=NEIGHBOUR, api_token=OTHER_API_TOKEN)

    refused = attempt("influx-starter-512")
    assert refused.status_code == 402
    assert set(refused.json()) == {"name", "error", "url"}
    created = attempt("influx-sandbox")
    assert created.status_code == 201
    sandbox.advance(seconds=5)
    where = {"app": NEIGHBOUR, "api_token": OTHER_API_TOKEN}
    changed = change(sandbox, created.json()["addon"]["id"], "influx-starter-512", **where)
    assert changed.status_code == 402
    body = {"name": "second-postgres", "technology": "postgresql-ng", "plan": "postgresql-dr-starter-4096"}
    headers = sandbox.bearer(OTHER_API_TOKEN)
    assert sandbox.http.post("/v1/databases", headers=headers, json={"database": body}).status_code == 402


@pytest.mark.parametrize("method", ["PATCH", "PUT"])
def test_plan_changes_over_the_clock(sandbox: Sandbox, method: str) -> None:
    database = sandbox.database("postgresql")
    before = database.show()
    plan = plans(sandbox, "postgresql")["postgresql-business-1024"]
    answer = change(sandbox, database.addon, plan["id"], method)
    assert answer.status_code == 200
    body = answer.json()
    assert (body["vars"], body["variables"]) == (["SCALINGO_POSTGRESQL_URL"], ["SCALINGO_POSTGRESQL_URL"])
    assert plan["name"] in body["message"]
    assert (body["addon"]["status"], body["addon"]["plan"]["name"]) == ("provisioning", plan["name"])
    under_way = database.show()
    assert (under_way["status"], under_way["plan"]) == ("updating", before["plan"])
    assert [each["id"] for each in under_way["instances"]] == [each["id"] for each in before["instances"]]
    assert shown(sandbox, database.addon)["updated_at"] == "2026-11-20T10:30:00Z"
    sandbox.advance(seconds=4)
    addon = shown(sandbox, database.addon)
    assert (addon["status"], addon["updated_at"]) == ("running", "2026-11-20T10:30:04Z")
    after = database.show()
    assert (after["status"], after["plan"], after["cluster"]) == ("running", plan["name"], True)
    assert len(after["instances"]) == 4
    assert after["hostname"] == before["hostname"]


def test_plan_that_the_addon_has_changes_nothing(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    assert change(sandbox, database.addon, "mysql-starter-512").status_code == 200
    assert database.show()["status"] == "running"
    assert change(sandbox, database.addon, "mysql-starter-1024").status_code == 200
    sandbox.advance(seconds=2)
    assert change(sandbox, database.addon, "mysql-starter-1024").status_code == 200
    sandbox.advance(seconds=2)
    assert database.show()["status"] == "running"
    assert [event["type"] for event in sandbox.events()] == ["upgrade_addon"]


def test_one_change_at_a_time(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    assert change(sandbox, database.addon, "mysql-starter-1024").status_code == 200
    assert change(sandbox, database.addon, "mysql-sandbox").status_code == 409
    sandbox.advance(seconds=4)
    assert change(sandbox, database.addon, "mysql-sandbox").status_code == 200
    sandbox.advance(seconds=4)
    assert database.show()["plan"] == "mysql-sandbox"
    created = create(sandbox, "redis", "redis-sandbox").json()["addon"]["id"]
    assert change(sandbox, created, "redis-starter-512").status_code == 409


def test_nothing_is_restored_while_the_plan_changes(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    change(sandbox, database.addon, "postgresql-starter-1024")
    moment = {"restore_time": "2026-11-20T09:00:00Z"}
    assert database.send("POST", "/pitr/restore", json=moment).status_code == 409
    sandbox.advance(seconds=4)
    assert database.send("POST", "/pitr/restore", json=moment).status_code == 201
    assert change(sandbox, database.addon, "postgresql-starter-512").status_code == 409


@pytest.mark.parametrize(
    ("plan", "status"),
    [("nothing", 404), ("redis-starter-1024", 404), ("mysql-starter-256", 409), ("", 422)],
)
def test_plan_that_cannot_be_had(sandbox: Sandbox, plan: str, status: int) -> None:
    addon = sandbox.addon("mysql")
    assert change(sandbox, addon, plan).status_code == status
    assert shown(sandbox, addon)["status"] == "running"


def test_dedicated_database_only_grows(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    smaller = change(sandbox, database.addon, "postgresql-dr-starter-4096", app=DEDICATED)
    assert smaller.status_code == 409
    larger = change(sandbox, database.addon, "postgresql-dr-enterprise-16384", app=DEDICATED)
    assert larger.status_code == 200
    listed = sandbox.http.get("/v1/databases", headers=sandbox.bearer()).json()["databases"]
    assert listed[0]["plan"] == "postgresql-dr-enterprise-16384"
    sandbox.advance(seconds=4)
    assert len(database.show()["instances"]) == 5


def test_deleted_addon_takes_its_database_along(sandbox: Sandbox) -> None:
    database = sandbox.database("redis")
    assert send(sandbox, "DELETE", database.addon).status_code == 204
    for answer in (
        database.send("GET"),
        database.send("GET", "/backups"),
        send(sandbox, "GET", database.addon),
        send(sandbox, "POST", database.addon, "/token"),
        send(sandbox, "DELETE", database.addon),
    ):
        assert answer.status_code == 404
    listed = sandbox.http.get(f"/v1/apps/{APP}/addons", headers=sandbox.bearer()).json()["addons"]
    assert database.addon not in [addon["id"] for addon in listed]


def test_addon_can_go_before_it_is_there(sandbox: Sandbox) -> None:
    addon = create(sandbox, "redis", "redis-sandbox").json()["addon"]["id"]
    assert send(sandbox, "DELETE", addon).status_code == 204
    sandbox.advance(seconds=5)
    assert send(sandbox, "GET", addon).status_code == 404


def test_suspended_addon_is_resumed(sandbox: Sandbox) -> None:
    where = {"app": NEIGHBOUR, "api_token": OTHER_API_TOKEN}
    database = sandbox.suspended("redis")
    assert shown(sandbox, database.addon, **where)["status"] == "suspended"
    assert database.show()["status"] == "stopped"
    assert change(sandbox, database.addon, "redis-starter-512", **where).status_code == 409
    answer = send(sandbox, "POST", database.addon, "/resume", **where)
    assert answer.status_code == 200
    assert answer.json()["addon"]["status"] == "provisioning"
    assert answer.json()["message"]
    assert database.show()["status"] == "stopped"
    sandbox.advance(seconds=3)
    assert database.show()["status"] == "running"
    addon = shown(sandbox, database.addon, **where)
    assert (addon["status"], addon["updated_at"]) == ("running", "2026-11-20T10:30:03Z")
    assert send(sandbox, "POST", database.addon, "/resume", **where).status_code == 409


def test_resuming_has_to_be_paid_and_needed(sandbox: Sandbox) -> None:
    addon = sandbox.suspended("mysql").addon
    answer = send(sandbox, "POST", addon, "/resume", app=NEIGHBOUR, api_token=OTHER_API_TOKEN)
    assert answer.status_code == 402
    running = send(sandbox, "POST", sandbox.addon("mysql"), "/resume")
    assert running.status_code == 409
    assert "running" in running.json()["error"]


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_link_to_the_dashboard(sandbox: Sandbox, method: str) -> None:
    addon = sandbox.addon("redis")
    known = shown(sandbox, addon)
    answer = send(sandbox, method, addon, "/sso")
    assert answer.status_code == 200
    given = answer.json()["addon"]
    link = httpx.URL(given.pop("sso_url"))
    assert {**given, "updated_at": known["updated_at"]} == known
    assert str(link).startswith(sandbox.url)
    assert link.params["id"] == known["resource_id"]
    assert link.params["timestamp"] == "1795170600"
    assert link.params["token"] not in send(sandbox, method, addon, "/sso").text


@pytest.mark.parametrize(
    ("method", "path"),
    [("PATCH", ""), ("PUT", ""), ("DELETE", ""), ("POST", "/sso"), ("GET", "/sso"), ("POST", "/resume")],
)
def test_somebody_else_and_unknown_ids(sandbox: Sandbox, method: str, path: str) -> None:
    body: dict[str, Any] = {"json": {"addon": {"plan_id": "redis-sandbox"}}}
    body = body if method in ("PATCH", "PUT") else {}
    addon = sandbox.addon("redis")
    assert send(sandbox, method, addon, path, api_token=OTHER_API_TOKEN, **body).status_code == 403
    assert send(sandbox, method, "ad-unknown", path, **body).status_code == 404
    assert send(sandbox, method, addon, path, app="nobody", **body).status_code == 404
    assert send(sandbox, method, addon, path, app=DEDICATED, **body).status_code == 404


@pytest.mark.parametrize(
    "answer",
    [
        {"vars": ["A"], "message": "m"},
        {"addon": {"vars": [], "message": "m"}},
        {"message": "m", "variables": ["A"]},
        {},
    ],
)
def test_every_form_of_the_answer_to_a_change_is_described(answer: dict[str, Any]) -> None:
    document = documents.load("scalingo-api")
    assert errors(document, document["components"]["schemas"]["UpdateAddonAnswer"], answer) == []


def test_database_comes_and_goes_with_its_addon(sandbox: Sandbox) -> None:
    database = sandbox.new_addon("mysql", "mysql-starter-512")
    assert database.show()["status"] == "creating"
    sandbox.advance(seconds=5)
    assert database.show()["status"] == "running"
    assert send(sandbox, "DELETE", database.addon).status_code == 204
    assert database.send("GET").status_code == 404
    assert send(sandbox, "POST", database.addon, "/token").status_code == 404
    sandbox.advance(hours=1)
    assert database.send("GET").status_code == 401


def test_answers_name_the_variable_that_the_app_gets(sandbox: Sandbox) -> None:
    created = create(sandbox, "mongodb", "mongo-sandbox").json()
    sandbox.advance(seconds=5)
    listed = sandbox.http.get(f"/v1/apps/{APP}/variables", headers=sandbox.bearer()).json()["variables"]
    names = [variable["name"] for variable in listed]
    assert created["variables"] == ["SCALINGO_MONGO_2_URL"]
    assert {"SCALINGO_MONGO_URL", "SCALINGO_MONGO_2_URL"} <= set(names)
    changed = change(sandbox, created["addon"]["id"], "mongo-starter-512").json()
    assert changed["variables"] == ["SCALINGO_MONGO_2_URL"]
