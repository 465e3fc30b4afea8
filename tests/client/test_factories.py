"""Clients ready to call: what they carry, what they ask for, what they refuse."""

import asyncio
import importlib.metadata
from collections.abc import Sequence
from typing import Any

import httpx
import pytest

from scalingo_databases.client import (
    Account,
    ConfigurationError,
    HttpOptions,
    Secret,
    async_auth_client,
    async_database_client,
    async_scalingo_client,
    auth_client,
    database_client,
    scalingo_client,
)
from scalingo_databases.generated.clients.database_api.api.backups import list_database_backups
from scalingo_databases.generated.clients.scalingo_api.api.addons import list_addons
from scalingo_databases.generated.clients.scalingo_api.api.regions import list_regions
from scalingo_databases.generated.clients.scalingo_api.api.tokens import exchange_token

from .fake import ADDON, API_TOKEN, APP, FakeScalingo

REGIONS = {
    "regions": [
        {
            "name": "north",
            "display_name": "North",
            "api": "https://api.north.example.com",
            "database_api": "https://db.north.example.com",
            "dashboard": "https://dashboard.example.com",
            "ssh": "ssh.north.example.com:22",
            "default": True,
        }
    ]
}


def test_generated_operations_work_as_they_are(fake: FakeScalingo) -> None:
    with scalingo_client(token=API_TOKEN, **fake.urls) as client:
        answer = list_addons.sync(APP, client=client)
    assert answer is not None
    with database_client(app=APP, addon_id=ADDON, token=API_TOKEN, **fake.urls) as database:
        assert list_database_backups.sync_detailed(ADDON, client=database).status_code == 200


def test_async_factories_give_the_same(fake: FakeScalingo, account: Account) -> None:
    fake.regions = REGIONS

    async def run() -> Sequence[int]:
        async with await async_scalingo_client(account=account) as client:
            statuses = [(await list_addons.asyncio_detailed(APP, client=client)).status_code]
        async with await async_auth_client(account=account) as client:
            statuses.append((await list_regions.asyncio_detailed(client=client)).status_code)
        async with await async_database_client(app=APP, addon_id=ADDON, account=account) as database:
            statuses.append(
                (await list_database_backups.asyncio_detailed(ADDON, client=database)).status_code
            )
        return statuses

    assert asyncio.run(run()) == [200, 200, 200]


def test_the_exchange_takes_the_api_token_and_all_else_the_bearer(
    fake: FakeScalingo, account: Account
) -> None:
    fake.regions = REGIONS
    with auth_client(account=account) as client:
        assert exchange_token.sync_detailed(client=client).status_code == 200
        assert list_regions.sync_detailed(client=client).status_code == 200
    assert fake.authorizations("exchange")[0].startswith("Basic ")
    assert fake.authorizations("regions")[0].startswith("Bearer ")


def test_tokens_may_come_wrapped(fake: FakeScalingo) -> None:
    with scalingo_client(bearer=Secret("given"), **fake.urls) as client:
        list_addons.sync_detailed(APP, client=client)
    with database_client(database_token=Secret(" given\n"), **fake.urls) as database:
        list_database_backups.sync_detailed(ADDON, client=database)
    assert fake.authorizations("addons") == fake.authorizations("database") == ["Bearer given"]


def test_an_anonymous_client_lists_the_regions(fake: FakeScalingo) -> None:
    fake.regions = REGIONS
    with auth_client(auth_url=fake.auth_url) as client:
        assert list_regions.sync_detailed(client=client).status_code == 200
    assert fake.authorizations("regions") == [""]


def test_a_bearer_does_for_the_authentication_service(fake: FakeScalingo) -> None:
    fake.regions = REGIONS
    with auth_client(bearer="given", auth_url=fake.auth_url) as client:
        list_regions.sync_detailed(client=client)
    assert fake.authorizations("regions") == ["Bearer given"]


def test_every_request_says_who_asks(fake: FakeScalingo, account: Account) -> None:
    with database_client(app=APP, addon_id=ADDON, account=account) as client:
        list_database_backups.sync_detailed(ADDON, client=client)
    expected = f"scalingo-databases/{importlib.metadata.version('scalingo-databases')}"
    assert {request.headers["User-Agent"] for request in fake.requests} == {expected}
    assert {request.headers["Accept"] for request in fake.requests} == {"application/json"}
    assert len(fake.requests) == 3


@pytest.mark.parametrize(("given", "seconds"), [({}, 30.0), ({"http": HttpOptions(timeout=3)}, 3.0)])
def test_every_client_has_time_limits(fake: FakeScalingo, given: Any, seconds: float) -> None:
    client = scalingo_client(token=API_TOKEN, **given, **fake.urls)
    assert client.raise_on_unexpected_status
    for http in (client.get_httpx_client(), client.get_async_httpx_client()):
        assert http.timeout == httpx.Timeout(seconds)
        assert not http.follow_redirects


def test_a_copy_of_a_client_stays_authenticated(fake: FakeScalingo, account: Account) -> None:
    original = database_client(app=APP, addon_id=ADDON, account=account)
    with original, original.with_headers({"X-Request-Id": "mine"}) as copied:
        assert list_database_backups.sync_detailed(ADDON, client=copied).status_code == 200
    assert fake.requests[-1].headers["X-Request-Id"] == "mine"


def test_a_database_token_alone_needs_no_region_when_its_url_is_given(fake: FakeScalingo) -> None:
    with database_client(database_token="given", database_api_url=fake.database_api_url) as client:
        list_database_backups.sync_detailed(ADDON, client=client)
    assert [request.name for request in fake.requests] == ["database"]


def test_the_environment_gives_the_token_and_the_argument_goes_first(
    fake: FakeScalingo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCALINGO_API_TOKEN", API_TOKEN)
    assert Account(**fake.urls).bearer_token() in fake.issued
    assert Account("other", **fake.urls).bearer_token() == "other"
    assert Account(bearer="other", **fake.urls).bearer_token() == "other"


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({}, r"there is no token: give token= or bearer=, or set SCALINGO_API_TOKEN"),
        ({"token": " "}, "token is empty"),
        ({"token": "a", "bearer": "b"}, "token and bearer are both given"),
    ],
)
def test_an_account_needs_one_token(options: dict[str, Any], problem: str) -> None:
    with pytest.raises(ConfigurationError, match=problem):
        Account(**options)


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({}, "which database"),
        ({"app": APP}, "which database"),
        ({"addon_id": ADDON}, "which database"),
        ({"database_token": "x", "app": APP}, "database_token goes alone"),
        ({"database_token": "x", "token": "y"}, "database_token goes alone"),
        ({"database_token": ""}, "database_token is empty"),
    ],
)
def test_a_database_is_named_in_one_way(options: dict[str, Any], problem: str) -> None:
    with pytest.raises(ConfigurationError, match=problem):
        database_client(**options)


def test_settings_go_to_the_account_or_beside_it(account: Account) -> None:
    with pytest.raises(ConfigurationError, match="give region, token to the account, not beside it"):
        scalingo_client(account=account, token="x", region="osc-fr1")
