"""What the documents say that a call does can be read afterwards."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from scalingo_databases import documents
from scalingo_databases.contract.documents.expressions import evaluated
from scalingo_databases.contract.oracles.rules import Effect, Rules, facts_of_effects

from . import requests
from .conformance import OPERATIONS
from .conftest import APP, IDLE_TOKEN, Sandbox

RULES = {
    "database-api.expanded": Rules(documents.load("database-api.expanded")),
    "scalingo-api": Rules(documents.load("scalingo-api")),
}
MAIN = {operation.id for operation in OPERATIONS if operation.path.startswith("/v1/")}
ACTIONS = {
    operation["operationId"]: operation["x-action"]["name"]
    for item in documents.load("database-api.expanded")["paths"].values()
    for operation in item.values()
    if isinstance(operation, dict) and "x-action" in operation
}
BY_ID = {operation.id: operation for operation in OPERATIONS}


@dataclass(frozen=True)
class Call:
    """A request, without what every request about the same things has."""

    operation: str
    technology: str = "postgresql"
    body: Any = None
    path: Mapping[str, str] | None = None
    query: Mapping[str, str] | None = None
    prepare: Callable[[Sandbox], object] | None = None


def enable_feature(sandbox: Sandbox) -> None:
    body = {"feature": {"name": "force-ssl"}}
    assert sandbox.database("postgresql").send("POST", "/features", json=body).status_code == 200
    sandbox.advance(hours=1)


def create_user(sandbox: Sandbox) -> None:
    body = {"database_user": {"name": "reader", "read_only": True}}
    assert sandbox.database("postgresql").send("POST", "/users", json=body).status_code == 201


def create_project(sandbox: Sandbox) -> None:
    body = {"project": {"name": "another"}}
    assert sandbox.http.post("/v1/projects", headers=sandbox.bearer(), json=body).status_code == 201


def logical(sandbox: Sandbox) -> None:
    sandbox.database("mysql").run("create-database", {"database_name": "reports"})


def a_month(sandbox: Sandbox) -> None:
    params = {"name": "month", "duration": "30d", "default": True}
    sandbox.database("influxdb").run("add-retention-policy", params)


def pid(sandbox: Sandbox) -> dict[str, Any]:
    """Return the session that is busy."""
    sessions = sandbox.database("postgresql").run("pg-list-queries")
    return {"pid": next(session["pid"] for session in sessions if session["state"] == "active")}


def mode(text: str) -> Call:
    return Call("mysql_set_sqlmode", "mysql", text)


def policy(name: str, duration: str, default: bool) -> Call:
    params = {"name": name, "duration": duration, "default": default}
    return Call("influxdb_add_retention_policy", "influxdb", params)


WINDOW = {"maintenance_window": {"weekday_utc": 4}}
CALLS = [
    Call("get_database"),
    Call("get_database", "mongodb"),
    Call("list_database_backups"),
    Call("get_database_backup"),
    Call("list_database_maintenance"),
    Call("get_database_maintenance"),
    Call("get_database_metrics"),
    Call("create_database_backup"),
    Call("restore_database_backup"),
    Call("update_database", body={"database": WINDOW}),
    Call("update_database", body={"database": {"periodic_backups_scheduled_at": 4}}),
    Call("replace_database", body={"database": {"periodic_backups_enabled": False}}),
    Call("upgrade_database"),
    Call("restore_database_pitr", body={"restore_time": "2026-11-19T10:00:00Z"}),
    Call("enable_database_feature", body={"feature": {"name": "force-ssl"}}),
    Call("disable_database_feature", query={"feature": "force-ssl"}, prepare=enable_feature),
    Call("create_database_user", body={"database_user": {"name": "writer", "read_only": False}}),
    Call(
        "update_database_user",
        body={"database_user": {"password": "K9" * 20, "password_confirmation": "K9" * 20}},
        path={"username": "reader"},
        prepare=create_user,
    ),
    Call("reset_database_user_password", path={"username": "reader"}, prepare=create_user),
    Call("delete_database_user", path={"username": "reader"}, prepare=create_user),
    Call("mysql_create_database", "mysql", {"database_name": "reports"}),
    Call("mongodb_create_database", "mongodb", {"database_name": "reports"}),
    *(mode(text) for text in ("", "ANSI_QUOTES", "STRICT_TRANS_TABLES,NO_ZERO_DATE", "TRADITIONAL")),
    Call("mysql_delete_database", "mysql", {"database_name": "reports"}, prepare=logical),
    Call("mysql_reset_database", "mysql", {"database_name": "reports"}, prepare=logical),
    Call("influxdb_del_retention_policy", "influxdb", {"name": "month"}, prepare=a_month),
    Call("postgresql_pg_cancel_query", body=pid),
    Call("postgresql_pg_terminate_query", body=pid),
    Call("postgresql_pg_stat_statements_enable"),
    Call(
        "postgresql_pg_stat_statements_reset",
        prepare=lambda sandbox: sandbox.database("postgresql").run("pg-stat-statements-enable"),
    ),
    *(policy("month", "30d", default) for default in (True, False)),
    policy("ever", "INF", default=False),
    Call("create_addon", body={"addon": {"addon_provider_id": "redis", "plan_id": "redis-starter-512"}}),
    Call("get_addon"),
    Call("update_addon", body={"addon": {"plan_id": "postgresql-starter-1024"}}),
    Call("replace_addon", body={"addon": {"plan_id": "postgresql-starter-1024"}}),
    Call("delete_addon"),
    Call("rename_app", path={"app": APP}, body={"current_name": APP, "new_name": "another-app"}),
    Call("update_app", body={"app": {"force_https": True, "router_logs": True}}),
    Call("replace_app", body={"sticky_session": True}),
    Call(
        "create_data_access_consent",
        body={"data_access_consent": {"databases_until": "2026-11-27T18:00:00Z"}},
    ),
    Call(
        "create_dedicated_database",
        body={
            "database": {
                "name": "new-postgres",
                "technology": "postgresql-ng",
                "plan": "postgresql-dr-starter-4096",
            }
        },
    ),
    Call("get_dedicated_database"),
    Call("list_dedicated_database_endpoints"),
    Call("create_dedicated_database_net_peering", body={"outscale_net_peering_id": "pcx-0a1b2c3d"}),
    Call("create_project", body={"project": {"name": "second", "default": True}}),
    Call("create_project", body={"project": {"name": "second"}}),
    Call("update_project", body={"project": {"name": "renamed"}}),
    Call("renew_token", path={"token_id": IDLE_TOKEN}),
]


class Caller:
    """Sends requests about the things of a sandbox, and reads what effects name."""

    def __init__(self, sandbox: Sandbox, call: Call) -> None:
        self.sandbox, self.call = sandbox, call
        self.database = sandbox.database(call.technology)
        self.path = {**requests.parameters(sandbox, self.database), **(call.path or {})}
        self.body = call.body(sandbox) if callable(call.body) else call.body
        self.sent = {"path": self.path, "query": call.query or {}, "body": _body(call.operation, self.body)}

    def send(self) -> Any:
        """Send the request and return what the answer says."""
        response = self._send(self.call.operation, self.path, self.body)
        assert response.is_success, response.text
        return response.json() if response.content else None

    def read(self, effect: Effect, answer: Any) -> Any:
        """Return what the read of an effect answers, ``None`` for what is not there."""
        path = {**self.path}
        for name, expression in effect.parameters.items():
            path[name] = evaluated(expression, path=self.path, answer=answer, request=self.body)
            if path[name] is None:
                return None
        response = self._send(effect.operation, path)
        assert response.status_code in (200, 404), response.text
        return response.json() if response.status_code == 200 else None

    def wait(self) -> None:
        """Let everything come to its end that takes a while, and get a token that lives on."""
        self.sandbox.advance(minutes=50)
        self.database = self.sandbox.database(self.call.technology)

    def _send(self, name: str, path: dict[str, str], body: Any = None) -> httpx.Response:
        operation = BY_ID["run_database_action" if name in ACTIONS else name]
        headers = requests.opening_headers(self.sandbox, operation, self.database)
        options = {} if (content := _body(name, body)) is None else {"json": content}
        query = self.call.query if name == self.call.operation else None
        return requests.send(self.sandbox, operation, path, headers=headers, params=query, **options)


def _body(operation: str, body: Any) -> Any:
    return {"action_name": ACTIONS[operation], "params": body} if operation in ACTIONS else body


def _rules(operation: str) -> Rules:
    return RULES["scalingo-api" if operation in MAIN else "database-api.expanded"]


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.operation)
def test_effects_are_so(sandbox: Sandbox, call: Call) -> None:
    if call.prepare:
        call.prepare(sandbox)
    caller = Caller(sandbox, call)
    effects = sorted(_rules(call.operation).effects(call.operation), key=lambda effect: effect.eventually)
    assert effects
    before = [caller.read(effect, None) for effect in effects]
    answer = caller.send()
    waited = False
    for effect, was in zip(effects, before, strict=True):
        if effect.eventually and not waited:
            caller.wait()
            waited = True
        if any(
            evaluated(one, path=caller.path, answer=answer, request=caller.body) is None
            for one in effect.parameters.values()
        ):
            continue
        after = caller.read(effect, answer)
        assert effect.holds(facts_of_effects(caller.sent, answer, was, after)), (effect.message, was, after)
