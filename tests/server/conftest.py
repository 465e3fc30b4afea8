"""A sandbox of each test's own behind a loopback port, with a clock that the test moves."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import httpx
import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from scalingo_databases.server import OTHER_API_TOKEN, OWNER_API_TOKEN, ManualClock, create_app

from ..serving import served
from . import conformance

START = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)
APP = "sandbox-app"
NEIGHBOUR = "neighbour-app"
# Ids of the sandbox: the default project, which cannot be deleted, and an API token that nobody uses.
PROJECT = "pr-bfac5064-4c43-4071-9241-37239e963591"
IDLE_TOKEN = "04fc759f-cd22-4e40-8737-9a9f8a8b8f72"
# What a Host header can hold and no URL has as its host.
ODD_HOSTS = (
    "what is this",
    "",
    "a:99999",
    "[:]",
    "[::1",
    "[1.2.3.4]",
    "999.1.1.1",
    "xn--a",
    "a/b",
    "a@b",
    "\xe9",
)
SECRET = b"for tests only, at least 32 bytes"


@dataclass
class Sandbox:
    """A running server and the ways in which a user comes to its databases."""

    url: str
    clock: ManualClock
    http: httpx.Client

    def bearer(self, api_token: str = OWNER_API_TOKEN) -> dict[str, str]:
        """Return headers with a bearer token of an account."""
        answer = self.http.post("/v1/tokens/exchange", auth=("", api_token))
        assert answer.status_code == 200, answer.text
        return bearer(answer.json()["token"])

    def addon(self, technology: str, app: str = APP, api_token: str = OWNER_API_TOKEN) -> str:
        """Return the id of an app's addon of one technology, of a running one if there is one."""
        addons = self.http.get(f"/v1/apps/{app}/addons", headers=self.bearer(api_token)).json()["addons"]
        found = [addon for addon in addons if addon["addon_provider"]["id"] == technology]
        running = [addon for addon in found if addon["status"] != "suspended"]
        (addon,) = running or found
        return str(addon["id"])

    def addon_token(self, addon: str, app: str = APP, api_token: str = OWNER_API_TOKEN) -> dict[str, str]:
        """Return headers with a token that opens one addon."""
        answer = self.http.post(f"/v1/apps/{app}/addons/{addon}/token", headers=self.bearer(api_token))
        assert answer.status_code == 200, answer.text
        return bearer(answer.json()["addon"]["token"])

    def database(self, technology: str) -> "Database":
        """Return the account's database of one technology."""
        addon = self.addon(technology)
        return Database(self, addon, self.addon_token(addon))

    def dedicated(self, name: str = "sandbox-postgres") -> "Database":
        """Return a dedicated database of the account."""
        addon = self.addon("postgresql-ng", name)
        return Database(self, addon, self.addon_token(addon, name))

    def new_database(self, name: str = "new-postgres") -> "Database":
        """Create a dedicated database and return it; it is still being provisioned."""
        body = {"name": name, "technology": "postgresql-ng", "plan": "postgresql-dr-starter-4096"}
        created = self.http.post("/v1/databases", headers=self.bearer(), json={"database": body})
        assert created.status_code == 201, created.text
        return self.dedicated(name)

    def new_addon(self, technology: str, plan: str) -> "Database":
        """Attach one more addon to the account's app and return its database, which is being provisioned."""
        addon = {"addon_provider_id": technology, "plan_id": plan}
        created = self.http.post(f"/v1/apps/{APP}/addons", headers=self.bearer(), json={"addon": addon})
        assert created.status_code == 201, created.text
        addon_id = created.json()["addon"]["id"]
        return Database(self, addon_id, self.addon_token(addon_id))

    def suspended(self, technology: str) -> "Database":
        """Return a database of somebody else that is switched off: mysql or redis."""
        addon = self.addon(technology, NEIGHBOUR, OTHER_API_TOKEN)
        return Database(self, addon, self.addon_token(addon, NEIGHBOUR, OTHER_API_TOKEN))

    def events(self, project_id: str = PROJECT, api_token: str = OWNER_API_TOKEN) -> list[dict[str, Any]]:
        """Return what has happened in a project since the server was started, the oldest first."""
        path, query = f"/v1/projects/{project_id}/events", {"per_page": 100}
        answer = self.http.get(path, headers=self.bearer(api_token), params=query)
        assert answer.status_code == 200, answer.text
        recent = [event for event in answer.json()["events"] if _moment(event["created_at"]) >= START]
        return recent[::-1]

    def other_database(self) -> "Database":
        """Return the database of somebody else, with that person's token."""
        addon = self.addon("postgresql", NEIGHBOUR, OTHER_API_TOKEN)
        return Database(self, addon, self.addon_token(addon, NEIGHBOUR, OTHER_API_TOKEN))

    def advance(self, **by: float) -> None:
        """Move the server's clock forwards."""
        self.clock.advance(timedelta(**by))


@dataclass
class Database:
    """A database with the token that opens it."""

    sandbox: Sandbox
    addon: str
    headers: dict[str, str]

    def send(self, method: str, path: str = "", **options: Any) -> httpx.Response:
        """Send a request about the database."""
        url = f"/api/databases/{self.addon}{path}"
        return self.sandbox.http.request(method, url, headers=self.headers, **options)

    def show(self) -> dict[str, Any]:
        """Return the database as it is now."""
        shown: dict[str, Any] = self.send("GET").json()["database"]
        return shown

    def update(self, **settings: Any) -> httpx.Response:
        """Change settings."""
        return self.send("PATCH", json={"database": settings})

    def run(self, action_name: str, params: Any = None) -> Any:
        """Run an action that must succeed and return its result."""
        answer = self.attempt(action_name, params)
        assert answer["ok"] == 1, answer
        return answer["result"]

    def refusal(self, action_name: str, params: Any = None) -> str:
        """Run an action that must be refused and return the error."""
        answer = self.attempt(action_name, params)
        assert answer["ok"] == 0, answer
        return str(answer["error"])

    def attempt(self, action_name: str, params: Any = None) -> dict[str, Any]:
        """Run an action and return the answer."""
        response = self.send("POST", "/action", json={"action_name": action_name, "params": params})
        assert response.status_code == 200, response.text
        answer: dict[str, Any] = response.json()
        return answer


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def bearer(token: str) -> dict[str, str]:
    """Return the header that carries a token."""
    return {"Authorization": f"Bearer {token}"}


class Switch:
    """An ASGI application that passes requests on to one that each test chooses."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app(scope, receive, send)


@contextlib.contextmanager
def client(url: str, clock: ManualClock) -> Iterator[Sandbox]:
    """Yield a server's sandbox as the tests use it."""
    check = partial(conformance.check, clock=clock)
    with httpx.Client(base_url=url, event_hooks={"response": [check]}) as http:
        yield Sandbox(url, clock, http)


@pytest.fixture(scope="session")
def switch() -> Iterator[tuple[Switch, str]]:
    """Return a server that lasts for all tests, without a sandbox yet."""
    switch = Switch()
    with served(switch) as running:
        yield switch, running.url


@pytest.fixture
def sandbox(switch: tuple[Switch, str]) -> Iterator[Sandbox]:
    """Return a sandbox that nobody has used yet."""
    server, url = switch
    clock = ManualClock(START)
    server.app = create_app(clock=clock, secret=SECRET)
    with client(url, clock) as fresh:
        yield fresh


@pytest.fixture(scope="session")
def shared_sandbox() -> Iterator[Sandbox]:
    """Return a sandbox for tests that do not mind what others did to it."""
    clock = ManualClock(START)
    with served(create_app(clock=clock, secret=SECRET)) as running, client(running.url, clock) as shared:
        yield shared
