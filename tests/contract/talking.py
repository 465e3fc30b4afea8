"""Requests to a served reference server, one by one, as the conversations of a run send them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import httpx

from scalingo_databases import documents
from scalingo_databases.client.clock import SYSTEM_CLOCK
from scalingo_databases.contract.documents.document import Document, at, operations
from scalingo_databases.contract.exchanges.credentials import Credentials
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent
from scalingo_databases.contract.exchanges.operation import Operation
from scalingo_databases.contract.exchanges.sender import Sender
from scalingo_databases.contract.exchanges.who import Who
from scalingo_databases.contract.options.line import parse
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.reproduction import ReproductionContext
from scalingo_databases.contract.targets.access import AccountAccess, platform_of

from .serving import API_TOKEN, APP

OTHER_API_TOKEN = "tk-us-sandbox-other"


@cache
def document(name: documents.Name) -> Document:
    return at(documents.load(name), "http://unused.example")


@dataclass
class Talker:
    """Sends requests to the server at ``url`` under names of their own."""

    url: str
    sender: Sender
    redactor: Redactor
    databases: dict[str, str]
    existing: set[str] = field(default_factory=set)

    def operation(self, name: str) -> Operation:
        titles: dict[str, documents.Name] = {"database": "database-api.expanded", "scalingo": "scalingo-api"}
        for api, title in titles.items():
            for path, method, definition in operations(document(title)):
                if definition["operationId"] == name:
                    pointer = f"/paths/{path.replace('~', '~0').replace('/', '~1')}/{method}"
                    return Operation(
                        name, api, api, self.url, method.upper(), path, pointer, document(title), definition
                    )
        raise LookupError(name)

    def send(
        self,
        name: str,
        operation: str,
        path: Mapping[str, Any] | None = None,
        *,
        query: Mapping[str, Any] | None = None,
        body: Any = ABSENT,
        who: Who = Who.OWNER,
        **more: Any,
    ) -> Sent:
        asked = self.operation(operation)
        more.setdefault("method", asked.method)
        sent = Sent(name, asked, who, path=dict(path or {}), query=dict(query or {}), body=body, **more)
        self.sender.send(sent)
        return sent

    def database(self, technology: str) -> str:
        return next(addon for addon, its in self.databases.items() if its == technology)

    @property
    def context(self) -> ReproductionContext:
        urls = dict.fromkeys(("auth", "api", "database"), self.url)
        return ReproductionContext(APP, self.databases, urls, existing=frozenset(self.existing))


@contextmanager
def talking(url: str) -> Iterator[Talker]:
    """Talk to the server at ``url`` as the owner of the app."""
    redactor = Redactor()
    options = parse([url, "--app", APP, "--token", API_TOKEN])
    others = parse([url, "--app", APP, "--token", OTHER_API_TOKEN])
    other = AccountAccess(others, Redactor(), SYSTEM_CLOCK)
    databases = _databases(url)
    credentials = Credentials(AccountAccess(options, redactor, SYSTEM_CLOCK), list(databases), other)
    sender = Sender(platform_of(options), credentials, redactor)
    try:
        yield Talker(url, sender, redactor, databases)
    finally:
        sender.close()


def _databases(url: str) -> dict[str, str]:
    token = httpx.post(f"{url}/v1/tokens/exchange", auth=("", API_TOKEN)).json()["token"]
    headers = {"Authorization": f"Bearer {token}"}
    addons = httpx.get(f"{url}/v1/apps/{APP}/addons", headers=headers).json()["addons"]
    return {each["id"]: each["addon_provider"]["id"].removeprefix("scalingo-") for each in addons}
