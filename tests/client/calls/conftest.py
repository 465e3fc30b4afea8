"""A server that fails on demand, and one way to call it that is sync in one test and async in its twin."""

import asyncio
from collections.abc import Iterator
from contextlib import aclosing, closing
from dataclasses import dataclass, field, replace
from typing import Any

import httpx
import pytest

from scalingo_databases.client import Account, ScalingoError
from scalingo_databases.client.async_connections import AsyncConnections
from scalingo_databases.client.auth import TokenAuth
from scalingo_databases.client.calls import AsyncioCaller, RetryPolicy, SyncCaller
from scalingo_databases.client.calls.receiving import BODY_LIMIT
from scalingo_databases.client.clock import Clock
from scalingo_databases.client.connections import Connections
from scalingo_databases.client.secret import Secret
from scalingo_databases.client.tokens import StaticToken
from scalingo_databases.generated.resources.protocol import CallOptions, Operation

from ..clock import FakeClock
from ..fake import ADDON, API_TOKEN, APP, FakeScalingo
from .faults import FaultServer
from .operations import LISTING, Endpoint

GIVEN = "given-canary-token"


@dataclass
class Calls:
    """Makes calls one by one, each with a client of its own; sleeping only moves the clock."""

    kind: str
    url: str
    clock: Clock
    policy: RetryPolicy = field(default_factory=RetryPolicy)
    body_limit: int = BODY_LIMIT
    account: Account | None = None
    slept: list[float] = field(default_factory=list)
    retries: list[tuple[int, float, ScalingoError]] = field(default_factory=list)

    def __call__(self, endpoint: Endpoint = LISTING, db_id: str = ADDON, **options: Any) -> Any:
        given: CallOptions = options.pop("options", {}) | options
        request = endpoint.kwargs(db_id)
        return self.send(endpoint.operation, request, endpoint.parse, given)

    def send(self, operation: Operation, request: dict[str, Any], parse: Any, options: CallOptions) -> Any:
        policy = replace(self.policy, on_retry=lambda *retry: self.retries.append(retry))
        shared: dict[str, Any] = {"body_limit": self.body_limit, "clock": self.clock, "share": lambda: 1.0}
        if self.kind == "sync":
            with closing(Connections()) as connections:
                caller = SyncCaller(connections, *self.api(), policy, sleep=self._sleep, **shared)
                return caller.call(operation, request, parse, options)

        async def on_a_loop() -> Any:
            async with aclosing(AsyncConnections()) as connections:
                caller = AsyncioCaller(connections, *self.api(), policy, sleep=self._asleep, **shared)
                return await caller.call(operation, request, parse, options)

        return asyncio.run(on_a_loop())

    def api(self) -> tuple[str, httpx.Auth]:
        """Give the address of the Database API and a token for it: the account's, or a given one."""
        if self.account is not None:
            return self.account.platform.database_api_url, self.account.database_auth(APP, ADDON)
        return self.url, TokenAuth(StaticToken(Secret(GIVEN)), self.url)

    def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        if isinstance(self.clock, FakeClock):
            self.clock.pass_seconds(seconds)

    async def _asleep(self, seconds: float) -> None:
        self._sleep(seconds)


@pytest.fixture
def faults() -> Iterator[FaultServer]:
    with FaultServer().running() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def calls(request: pytest.FixtureRequest, faults: FaultServer, clock: FakeClock) -> Calls:
    return Calls(request.param, faults.url, clock)


@pytest.fixture
def faulty_account(fake: FakeScalingo, faults: FaultServer, clock: FakeClock) -> Account:
    """Give an account whose tokens are good and whose Database API is the one with the faults."""
    return Account(API_TOKEN, clock=clock, **{**fake.urls, "database_api_url": faults.url})
