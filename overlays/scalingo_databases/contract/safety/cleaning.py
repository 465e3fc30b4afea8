"""Ends what a run has made and not ended yet."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx

from scalingo_databases.client.platform import Platform
from scalingo_databases.client.transport import plain_client
from scalingo_databases.contract.documents.expressions import list_pointer, pointed
from scalingo_databases.contract.documents.routes import Route, Routes
from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.limits import REQUEST_TIMEOUT
from scalingo_databases.contract.options.options import Options
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.safety.gate import CONTRACT, Gate
from scalingo_databases.contract.safety.ledger import Entry, Ledger
from scalingo_databases.contract.safety.made import Thing
from scalingo_databases.contract.safety.rules import Rules
from scalingo_databases.contract.targets.access import Access
from scalingo_databases.contract.targets.target import Target

ROUNDS = 3
"""How often the end of something is tried: what is in its way may be over a moment later."""

PAUSE = 1.0
"""Seconds between two rounds."""

GONE = 404


def ledger_for(options: Options, rules: Rules, target: Target) -> Ledger:
    """Begin the ledger of a run: in a file if one is asked for, or if the run changes something elsewhere.

    Raises :class:`CannotTestError` when it cannot be written.
    """
    path = options.ledger
    if path is None and rules.remote and not rules.reads_only and not options.dry_run:
        path = Path(time.strftime("contract-ledger-%Y%m%d-%H%M%S.json"))
    return Ledger(None if options.dry_run else path, _where(options, target))


def _where(options: Options, target: Target) -> dict[str, Any]:
    """Give what is needed to come back, without any token."""
    return {
        "auth_url": target.auth_url,
        "api_url": target.api_url,
        "database_api_url": target.database_api_url,
        "api": options.api,
        "app": options.app,
        "databases": [list(each) for each in options.databases],
    }


class Cleaner:
    """Sends the requests that end things, through the gate of the run."""

    def __init__(
        self, platform: Platform, access: Access, redactor: Redactor, routes: Routes, ledger: Ledger
    ) -> None:
        """End what ``ledger`` lists."""
        self._platform = platform
        self._access = access
        self._redactor = redactor
        self._routes = routes
        self._ledger = ledger

    def clean(self) -> list[str]:
        """End all that is open, the newest first; give what is left, with the reason, one line each."""
        left: list[str] = []
        for turn in range(ROUNDS):
            entries = self._ledger.newest_first()
            if turn and left:
                time.sleep(PAUSE)
            left = [f"{_name(each)}: {reason}" for each in entries if (reason := self._end(each))]
            if not left:
                break
        return left

    @contextmanager
    def at_the_end(self, gate: Gate, tell: Callable[[list[str], Path | None], None]) -> Iterator[None]:
        """Clean up when the context ends, in whichever way; ``tell`` gets what is left and the ledger's path.

        A second interruption ends the cleaning as well.
        """
        try:
            yield
        finally:
            with gate.cleaning():
                try:
                    left = self.clean()
                except KeyboardInterrupt:
                    left = [f"{_name(each)}: interrupted" for each in self._ledger.newest_first()]
                finally:
                    self._ledger.close()
            tell(left, self._ledger.path)

    def _end(self, entry: Entry) -> str | None:
        """End one thing; give the reason when it is still there."""
        if entry.thing is None:
            self._ledger.ended(entry.number) if entry.answered else None
            return None if entry.answered else "the answer to its creation never came; look for it yourself"
        route = self._routes.route(entry.thing.operation, entry.thing.base_url)
        if route is None:
            return f"{entry.thing.base_url} does not have {entry.thing.operation}"
        try:
            reason = self._refusal(route, entry.thing)
        except (CannotTestError, httpx.HTTPError, httpx.InvalidURL) as error:
            words = " ".join(str(error).split()) or type(error).__name__
            return self._redactor.text(words)
        if reason is None:
            self._ledger.ended(entry.number)
        return reason

    def _refusal(self, route: Route, thing: Thing) -> str | None:
        response = self._send(route, thing.path, thing.query, thing.body)
        if response.status_code == GONE:
            return None
        if not response.is_success:
            return f"{route.method} {route.path} answered {response.status_code}"
        answer = _json(response)
        failed = isinstance(answer, dict) and answer.get("ok") == 0
        if failed and self._listed(route, thing):
            return f"{route.id} failed: {self._redactor.text(str(answer.get('error'))[:200])}"
        return None

    def _listed(self, ending: Route, thing: Thing) -> bool:
        """Tell whether the thing is in the list of its kind; it counts as there if there is no list."""
        resource = ending.definition["x-resource"]["name"]
        same = ending.definition.get("x-technologies")
        for route in ending.others.values():
            there = route.definition.get("x-resource", {})
            is_list = there.get("role") == "list" and there["name"] == resource
            if is_list and route.definition.get("x-technologies") == same:
                body = {"action_name": route.action} if route.action else None
                answer = _json(self._send(route, thing.path, {}, body))
                items = pointed(answer, list_pointer(answer, there["collection"]))
                return not isinstance(items, list) or thing.name in [
                    _field(each, there["id"]) for each in items
                ]
        return True

    def _send(
        self, route: Route, path: Mapping[str, str], query: Mapping[str, str], body: Any
    ) -> httpx.Response:
        url = route.base_url + route.path
        for name, value in path.items():
            url = url.replace(f"{{{name}}}", quote(value, safe=""))
        database = path.get("db_id")
        header = self._access.for_database(database) if database else self._access.for_account()
        with plain_client(self._platform.http, url, timeout=REQUEST_TIMEOUT) as client:
            return client.request(
                route.method,
                url,
                params=dict(query) or None,
                headers={"Authorization": header} if header else {},
                json=body,
                extensions={CONTRACT: {"cleanup": True}},
            )


def _name(entry: Entry) -> str:
    """Say what is left: people have to find it."""
    if entry.thing is None:
        return f"what {entry.operation} ({entry.url}) may have made"
    where = ", ".join(
        f"{key} {value}" for key, value in entry.thing.path.items() if value != entry.thing.name
    )
    return f"{entry.thing.name}{f' ({where})' if where else ''}, which {entry.operation} has made"


def _field(item: Any, name: str) -> Any:
    return item.get(name) if isinstance(item, dict) else None


def _json(response: httpx.Response) -> Any:
    try:
        return response.json()
    except (ValueError, RecursionError):
        return None
