"""Requests of any operation, for the tests that send all of them."""

import re
from typing import Any
from urllib.parse import quote

import httpx

from scalingo_databases.server import OWNER_API_TOKEN

from .conformance import Operation
from .conftest import APP, IDLE_TOKEN, PROJECT, Database, Sandbox

DEDICATED = "sandbox-postgres"
NOBODY = "0" * 24


def parameters(sandbox: Sandbox, database: Database) -> dict[str, str]:
    """Return a value for every parameter in a path; most of them name something in the sandbox."""
    backups = database.send("GET", "/backups").json()["database_backups"]
    app = sandbox.http.get(f"/v1/apps/{APP}", headers=sandbox.bearer()).json()["app"]
    return {
        "db_id": database.addon,
        "addon_id": database.addon,
        # An id stays when the app is renamed.
        "app": app["id"],
        "database": DEDICATED,
        "database_id": DEDICATED,
        "provider": "postgresql",
        "backup_id": next(backup["id"] for backup in backups if backup["status"] == "done"),
        "username": "metabase",
        "instance_id": database.show()["instances"][0]["id"],
        "type": "cpu",
        "maintenance_id": database.send("GET", "/maintenance").json()["maintenance"][0]["id"],
        "restoration_id": NOBODY,
        "operation_id": NOBODY,
        "id": database.show()["type_id"],
        "plan_name": "postgresql-starter-512",
        "project_id": PROJECT,
        "invitation_id": "tin-unknown",
        "token_id": IDLE_TOKEN,
        "rule_id": rule_id(database),
        "net_peering_id": NOBODY,
    }


def rule_id(database: Database) -> str:
    """Return the id of a firewall rule of the database, if it has a firewall."""
    answer = database.send("GET", "/firewall_rules")
    return str(answer.json()["rules"][0]["id"]) if answer.status_code == 200 else NOBODY


def opening_headers(sandbox: Sandbox, operation: Operation, database: Database) -> dict[str, str]:
    """Return headers that open the operation, for that database if it is about one."""
    if operation.path.startswith("/api/"):
        return database.headers
    return {} if operation.id == "exchange_token" else sandbox.bearer()


def send(sandbox: Sandbox, operation: Operation, segments: dict[str, str], **options: Any) -> httpx.Response:
    """Send a request of the operation; ``segments`` are the parameters of its path."""
    path = re.sub(r"\{([^}]+)\}", lambda match: quote(segments[match.group(1)], safe=""), operation.path)
    if operation.id == "exchange_token":
        options["auth"] = ("", OWNER_API_TOKEN)
    return sandbox.http.request(operation.method, sandbox.url + path, **options)
