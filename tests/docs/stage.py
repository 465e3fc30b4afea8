"""A sandbox on which the samples of the reference docs can run as a reader would run them.

Only what names things is other than in the documents: hosts, and the ids of what the sandbox has. Each sample
gets a sandbox that nobody has used yet, and what its operation needs is done before, by requests of its own.
"""

import base64
import json
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl

import httpx
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.samples import Sample
from scalingo_databases.server import create_app
from scalingo_databases.server.sandbox.first_state import DEDICATED_NAME, LOG_DRAIN
from scalingo_databases.server.state.store import Store
from scalingo_databases.testing.clock import MovableClock
from scalingo_databases.testing.serving import Host

from ..mutants.keys import API_TOKEN, APP, OTHER_API_TOKEN, SECRET, Keys, store_of
from ..mutants.matching import Operation as Known
from ..mutants.matching import operation_named
from ..mutants.places import Places

DOCUMENTS_APP, DOCUMENTS_DEDICATED = "shop-api", "orders-postgres"
HOSTS = re.compile(r"https://[\w.-]+\.scalingo\.com")
PASSWORD = "correct-horse-battery-staple"
OTHER = "{other}"
USER = {"name": "reporting", "read_only": True}
POLICY = {"name": "90-days", "duration": "90d", "default": True}

# What has to be there before an operation has anything to show or to change: requests, as operation and body.
FIRST: dict[str, tuple[tuple[str, Any], ...]] = {
    "cancel_project_transfer_invitation": (
        ("create_project_transfer_invitation", {"transfer_invitation": {"invited_user_id": OTHER}}),
    ),
    "delete_database_user": (("create_database_user", {"database_user": USER}),),
    "disable_database_feature": (("enable_database_feature", {"feature": {"name": "force-ssl"}}),),
    "get_database_backup_restoration": (("restore_database_backup", {}),),
    "get_database_operation": (("upgrade_database", {}),),
    "get_operation": (("upgrade_database", {}),),
    "influxdb_del_retention_policy": (("influxdb_add_retention_policy", POLICY),),
    "mongodb_delete_database": (("mongodb_create_database", {"database_name": "reports"}),),
    "mongodb_reset_database": (("mongodb_create_database", {"database_name": "reports"}),),
    "mysql_delete_database": (("mysql_create_database", {"database_name": "reports"}),),
    "mysql_reset_database": (("mysql_create_database", {"database_name": "reports"}),),
    "postgresql_pg_stat_statements_list": (("postgresql_pg_stat_statements_enable", None),),
    "postgresql_pg_stat_statements_reset": (("postgresql_pg_stat_statements_enable", None),),
    "reset_database_user_password": (("create_database_user", {"database_user": USER}),),
    "update_database_user": (("create_database_user", {"database_user": USER}),),
}

# Parameters that stand for what the sandbox calls by another name.
IDS = (
    "db_id",
    "addon_id",
    "app",
    "database",
    "database_id",
    "backup_id",
    "instance_id",
    "maintenance_id",
    "restoration_id",
    "operation_id",
    "id",
    "project_id",
    "invitation_id",
    "token_id",
    "rule_id",
    "net_peering_id",
)


@dataclass
class Seen:
    """A request that was answered."""

    method: str
    path: str
    query: str
    body: bytes
    status: int


@dataclass
class Notes:
    """An application that passes requests on and notes them.

    The sandbox's accounts have no passwords; here they have ``PASSWORD``, which opens what ``bearer`` opens.
    """

    app: ASGIApp
    user: str
    bearer: str
    seen: list[Seen] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = b""
        self._let_in_by_password(scope)

        async def reading() -> Message:
            nonlocal body
            message = await receive()
            body += message.get("body", b"")
            return message

        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                path = scope["raw_path"].partition(b"?")[0].decode()
                query = scope["query_string"].decode()
                self.seen.append(Seen(scope["method"], path, query, body, message["status"]))
            await send(message)

        await self.app(scope, reading, noting)

    def _let_in_by_password(self, scope: Scope) -> None:
        basic = b"Basic " + base64.b64encode(f"{self.user}:{PASSWORD}".encode())
        known = {basic: f"Bearer {self.bearer}".encode()}
        scope["headers"] = [
            (name, known.get(value, value) if name == b"authorization" else value)
            for name, value in scope["headers"]
        ]


@dataclass
class Stage:
    """A sandbox made ready for one operation: what has another name here, and what the environment holds."""

    url: str
    operation: Operation
    notes: Notes
    names: dict[str, str]
    environ: dict[str, str]

    @property
    def secrets(self) -> list[str]:
        """What no program may print."""
        return [value for name, value in self.environ.items() if name.endswith(("_TOKEN", "PASSWORD"))]

    def local(self, text: str) -> str:
        """Give a sample as it runs here."""
        for name in sorted(self.names, key=len, reverse=True):
            text = text.replace(name, self.names[name])
        return HOSTS.sub(self.url, text)

    def answers(self) -> list[Seen]:
        """Give what the requests of the operation were answered with."""
        pattern = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(self.operation.path))
        return [
            one
            for one in self.notes.seen
            if one.method == self.operation.method and re.fullmatch(pattern, one.path)
        ]

    def said(self) -> str:
        """Give what the first request of the operation asks for, with the names of the documents.

        An empty body says as much as none, and a null as much as what is not there.
        """
        first = self.answers()[0]
        parts = [first.path, sorted(parse_qsl(first.query)), _without_nulls(json.loads(first.body or b"{}"))]
        text = json.dumps(parts, sort_keys=True).replace("+00:00", "Z")
        for name, here in self.names.items():
            text = text.replace(here, name)
        return text

    def check(self, title: str) -> None:
        """Check that the operation has succeeded as its document says, and that nothing was refused."""
        documented = {answer.status for answer in self.operation.answers if answer.status.startswith("2")}
        assert self.answers(), f"{title}: the operation was not called"
        for one in self.notes.seen:
            assert one.status < 400, f"{title}: {one.method} {one.path} was answered with {one.status}"
        assert {str(one.status) for one in self.answers()} <= documented, title


def set_up(host: Host, operation: Operation, sample: Sample) -> Stage:
    """Put a sandbox behind ``host`` and make it ready for a sample of ``operation``."""
    clock = MovableClock()
    app = create_app(
        clock=clock, api_token=API_TOKEN, other_api_token=OTHER_API_TOKEN, app_name=APP, secret=SECRET
    )
    keys = Keys(store_of(app))
    owner, _ = keys.store.accounts()
    bearer = keys.authorizations("/v1/apps", {})[0].removeprefix("Bearer ")
    notes = Notes(app, owner.username, bearer)
    host.app = notes
    known = operation_named(_known_as(operation, sample))
    for name, body in FIRST.get(known.id, ()):
        _send(host.url, keys, operation_named(name), body)
        clock.advance(timedelta(minutes=5))
    params = _Params(keys, operation, known)
    stage = Stage(host.url, operation, notes, params.names(), params.environ(host.url))
    notes.seen.clear()
    clock.speed = 600
    return stage


def _send(url: str, keys: Keys, known: Known, body: Any) -> None:
    params = Places(keys).params(known)
    body = Places(keys).fill(body)
    if known.action:
        body = {"action_name": known.action, **({} if body is None else {"params": body})}
    path = known.template.format(**params)
    [authorization, *_] = keys.authorizations(path, params)
    headers = {"Authorization": authorization}
    answer = httpx.request(known.method, f"{url}{path}", json=body, headers=headers)
    assert answer.status_code < 300, answer.text


def _known_as(operation: Operation, sample: Sample) -> str:
    """Give the id of the operation, or of the first action of the name that a sample of any action has."""
    for technology, actions in operation.raw.get("x-actions", {}).items():
        for name, entry in actions.items():
            if sample.example in entry["examples"]["request"]:
                return f"{technology}_{name.replace('-', '_')}"
    return operation.id


class _Params:
    """What the sandbox has for what the documents name."""

    def __init__(self, keys: Keys, operation: Operation, known: Known) -> None:
        self._keys = keys
        self._operation = operation
        self._params = Places(keys).params(known)
        self._store: Store = keys.store
        self._owner, self._other = self._store.accounts()
        self._own_places()

    def _own_places(self) -> None:
        """Choose other things than a tour of mutants does, where readers would."""
        projects = {project.name: project.id for project in self._store.projects(self._owner)}
        if self._operation.id.endswith(("_project", "cancel_project_transfer_invitation")):
            self._params["project_id"] = projects["side-project"]
        if self._operation.tag == "apps":
            self._params["app"] = APP
        if self._operation.id == "cancel_project_transfer_invitation":
            sent = max(
                self._store.invitations.of_project(projects["side-project"]), key=lambda one: one.created_at
            )
            self._params["invitation_id"] = sent.id
        if self._operation.id == "resume_addon":
            app = self._store.app(APP)
            assert app is not None
            parked = next(one for one in app.addons.values() if one.status(datetime.now(UTC)) == "suspended")
            self._params |= {"app": APP, "addon_id": parked.id}
        self.projects = projects

    def names(self) -> dict[str, str]:
        """Give what the documents call something, and what the sandbox calls it."""
        found = {DOCUMENTS_APP: APP}
        for parameter in self._operation.parameters.get("path", ()):
            if parameter.name in IDS and parameter.examples:
                found[str(parameter.examples[0])] = self._params[parameter.name]
        if self._operation.id != "create_dedicated_database":
            found[DOCUMENTS_DEDICATED] = DEDICATED_NAME
        return found | self._in_bodies()

    def _in_bodies(self) -> dict[str, str]:
        plans = {plan.name: plan.id for provider in self._providers() for plan in provider.plans}
        now = datetime.now(UTC).replace(second=0, microsecond=0)
        found = {
            "6740d2004f0c2e0012ab4101": plans["postgresql-starter-1024"],
            "6740d2004f0c2e0012ab4200": plans["redis-starter-512"],
            "pr-5b0c5b8a-6d0a-4f0e-9d55-3a9c1c7b1e02": self.projects["default"],
            "pr-c81e4f70-25d9-4a6b-8b13-9f06d2e7a4c5": self.projects["side-project"],
            "us-9b37e5f4-06cd-4b12-8e9a-50c4d1f7a2e8": self._other.id,
        }
        for moment, here in (
            (datetime(2026, 11, 20, 22, 30, tzinfo=UTC), now - timedelta(hours=5)),
            (datetime(2026, 11, 27, 18, tzinfo=UTC), now + timedelta(days=6)),
            (datetime(2026, 11, 22, 18, tzinfo=UTC), now + timedelta(days=1)),
        ):
            found[f"{moment:%Y-%m-%dT%H:%M:%SZ}"] = f"{here:%Y-%m-%dT%H:%M:%SZ}"
            found[_python(moment)] = _python(here)
        return {name: here for name, here in found.items() if name not in self._given()}

    def _given(self) -> set[str]:
        return {str(one.examples[0]) for one in self._operation.parameters.get("path", ()) if one.examples}

    def _providers(self) -> list[Any]:
        from scalingo_databases.server.catalogue import PROVIDERS

        return list(PROVIDERS)

    def environ(self, url: str) -> dict[str, str]:
        """Give the variables that a reader of the docs has set."""
        addon = self._params["db_id"]
        bearer, database = (
            self._keys.authorizations(path, {"db_id": addon})[0].removeprefix("Bearer ")
            for path in ("/v1/apps", "/api/databases")
        )
        return {
            "SCALINGO_API_TOKEN": API_TOKEN,
            "SCALINGO_AUTH_URL": url,
            "SCALINGO_API_URL": url,
            "SCALINGO_DB_API_URL": url,
            "SCALINGO_REGION": "osc-fr1",
            "SCALINGO_USER": self._owner.username,
            "SCALINGO_PASSWORD": PASSWORD,
            "BEARER_TOKEN": bearer,
            "DATABASE_TOKEN": database,
            "BACKUP_TOKEN": self._keys.download(addon, self._params["backup_id"]),
            "DATABASE_USER_PASSWORD": PASSWORD,
            "LOG_DRAIN_TOKEN": "91c0de55-drain",
            "LOG_DRAIN_URL": LOG_DRAIN
            if self._operation.method == "DELETE"
            else "https://elk.shop.example:9200",
            "ONE_TIME_PASSWORD": "123456",
        }


def _python(moment: datetime) -> str:
    return (
        f"datetime({moment.year}, {moment.month}, {moment.day}, {moment.hour}, {moment.minute}, tzinfo=UTC)"
    )


def no_settings(monkeypatch: Any, home: str) -> None:
    """Keep the settings of who runs the tests out of the samples."""
    for name in ("SCALINGO_DB_URL", "AUTH_FILE", "CONFIG_FILE_PATH", "REGIONS_CACHE_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", home)


def _without_nulls(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_nulls(each) for name, each in value.items() if each is not None}
    return value
