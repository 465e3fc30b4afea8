"""Callers over an httpx client that somebody else has made, with other settings than ours."""

import asyncio

import httpx
import pytest

from scalingo_databases.client.calls import AsyncioCaller, SyncCaller
from scalingo_databases.client.errors import DecodingError, UnexpectedStatusError
from scalingo_databases.generated.clients.database_api import Client
from scalingo_databases.generated.clients.database_api.models import BackupListAnswer

from .faults import FaultServer, answer, bomb
from .operations import LISTING

CALL = (LISTING.operation, LISTING.kwargs("x"), LISTING.parse)
ONE = httpx.Limits(max_connections=1)


def test_a_redirect_is_not_followed(faults: FaultServer) -> None:
    with FaultServer().running() as elsewhere:
        faults.script(answer(302, b"", Location=f"{elsewhere.url}/x"))
        with httpx.Client(base_url=faults.url, follow_redirects=True) as own:
            caller = SyncCaller(Client(base_url=faults.url).set_httpx_client(own))
            with pytest.raises(UnexpectedStatusError):
                caller.call(*CALL, {})
        assert elsewhere.asked == []


def test_only_bounded_codings_are_asked_for(faults: FaultServer) -> None:
    with httpx.Client(base_url=faults.url, headers={"Accept-Encoding": "gzip, br, zstd"}) as own:
        SyncCaller(Client(base_url=faults.url).set_httpx_client(own)).call(*CALL, {})
    assert faults.asked[0].headers["Accept-Encoding"] == "gzip, deflate"


def test_a_body_that_is_not_taken_gives_its_connection_back(faults: FaultServer) -> None:
    faults.script(bomb(2_000_000))
    with httpx.Client(base_url=faults.url, limits=ONE, timeout=2) as own:
        caller = SyncCaller(Client(base_url=faults.url).set_httpx_client(own), body_limit=1000)
        with pytest.raises(DecodingError):
            caller.call(*CALL, {})
        assert isinstance(caller.call(*CALL, {"retry": False}), BackupListAnswer)


def test_a_body_that_is_not_taken_gives_its_connection_back_to_a_loop(faults: FaultServer) -> None:
    async def call_twice() -> object:
        async with httpx.AsyncClient(base_url=faults.url, limits=ONE, timeout=2) as own:
            client = Client(base_url=faults.url).set_async_httpx_client(own)
            caller = AsyncioCaller(client, body_limit=1000)
            with pytest.raises(DecodingError):
                await caller.call(*CALL, {})
            return await caller.call(*CALL, {"retry": False})

    faults.script(bomb(2_000_000))
    assert isinstance(asyncio.run(call_twice()), BackupListAnswer)
