"""Tokens that open anything on a mutant: it knows the secret that its server signs with."""

import base64
import time
from datetime import UTC, datetime
from typing import Any

import jwt
from starlette.applications import Starlette

from scalingo_databases.server.clock import SystemClock
from scalingo_databases.server.routing import PathEndpoint
from scalingo_databases.server.state.accounts import Account
from scalingo_databases.server.state.apps import App
from scalingo_databases.server.state.store import Store
from scalingo_databases.server.tokens import ALGORITHM, Tokens

API_TOKEN = "tk-us-mutants-owner"
OTHER_API_TOKEN = "tk-us-mutants-other"
APP = "mutant-app"
SECRET = b"known to the mutants, at least 32 bytes"


def store_of(app: Starlette) -> Store:
    """Give what a reference server holds."""
    for route in app.routes:
        endpoint = getattr(route, "endpoint", None)
        if isinstance(endpoint, PathEndpoint):
            first = next(iter(endpoint._endpoints.values()))
            return first._world.store
    raise LookupError("the application has no routes of the documents")


def claims(token: str) -> dict[str, Any]:
    """Give what a token says, whoever signed it; nothing when it is no JWT."""
    try:
        return dict(jwt.decode(token, options={"verify_signature": False}))
    except jwt.InvalidTokenError:
        return {}


def signed(claims: dict[str, Any]) -> str:
    """Give a token that the server takes for its own."""
    return jwt.encode(claims, SECRET, algorithm=ALGORITHM)


class Keys:
    """Tokens for everything that ``store`` has."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._tokens = Tokens(SystemClock(), SECRET)

    def authorizations(self, path: str, params: dict[str, str]) -> list[str]:
        """Give the headers one of which opens the path."""
        if path == "/v1/tokens/exchange":
            return ["Basic " + base64.b64encode(f":{API_TOKEN}".encode()).decode()]
        accounts = [account.id for account in self.store.accounts()]
        if not path.startswith("/api/"):
            return [f"Bearer {self._tokens.bearer(account)}" for account in accounts]
        addons = [params["db_id"]] if "db_id" in params else self._addons()
        return [f"Bearer {self._tokens.addon(accounts[0], addon)}" for addon in addons]

    def download(self, addon: str, backup: str) -> str:
        """Give the token of a link to a backup."""
        return self._tokens.download(addon, backup)

    def technology(self, addon: str) -> str:
        """Give the technology of a database, or nothing when there is no such database."""
        database = self.store.database(addon)
        return database.technology.name if database else ""

    def parents(self, parameter: str) -> list[str]:
        """Give all that can stand for a parameter that names a parent."""
        projects = [project for account in self.store.accounts() for project in self.store.projects(account)]
        apps = [app for project in projects for app in self.store.apps_of(project)]
        databases, now = self.store.databases(), datetime.now(UTC)
        return {
            "db_id": self._addons(),
            "project_id": [project.id for project in projects],
            "app": [app.id for app in apps],
            "database_id": [app.id for app in apps if app.dedicated],
            "instance_id": [instance.id for database in databases for instance in database.instances(now)],
        }[parameter]

    def _addons(self) -> list[str]:
        apps = [app for account in self.store.accounts() for app in self._apps(account)]
        return [addon for app in apps for addon in app.addons]

    def _apps(self, account: Account) -> list[App]:
        return [app for project in self.store.projects(account) for app in self.store.apps_of(project)]


def is_past(claims: dict[str, Any]) -> bool:
    """Tell whether a token says of itself that it is over."""
    return float(claims.get("exp", 0)) <= time.time()
