"""API token to bearer to addon token: how often each is requested, and when it is renewed."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from scalingo_databases.client import Account, TokenError, database_client, scalingo_client
from scalingo_databases.generated.clients.database_api.api.backups import list_database_backups
from scalingo_databases.generated.clients.scalingo_api.api.addons import list_addons

from .clock import FakeClock
from .fake import ADDON, API_TOKEN, APP, UNAUTHORIZED, Answer, FakeScalingo

REFUSED = Answer(401, UNAUTHORIZED)


def call(account: Account) -> int:
    with database_client(app=APP, addon_id=ADDON, account=account) as client:
        return list_database_backups.sync_detailed(ADDON, client=client).status_code


async def async_call(account: Account) -> int:
    async with database_client(app=APP, addon_id=ADDON, account=account) as client:
        return (await list_database_backups.asyncio_detailed(ADDON, client=client)).status_code


def test_a_thousand_calls_take_one_exchange_and_one_addon_token(fake: FakeScalingo, account: Account) -> None:
    with database_client(app=APP, addon_id=ADDON, account=account) as client:
        for _ in range(1000):
            assert list_database_backups.sync_detailed(ADDON, client=client).status_code == 200
    assert (fake.count("exchange"), fake.count("addon-token"), fake.count("database")) == (1, 1, 1000)


@pytest.mark.parametrize("kind", ["threads", "tasks"])
def test_a_thousand_calls_made_at_a_time_take_one_exchange_and_one_addon_token(
    fake: FakeScalingo, account: Account, kind: str
) -> None:
    statuses = {"threads": by_sixteen_threads, "tasks": by_two_hundred_tasks}[kind](account)
    assert statuses == [200] * 1000
    assert (fake.count("exchange"), fake.count("addon-token"), fake.count("database")) == (1, 1, 1000)


def by_sixteen_threads(account: Account) -> list[int]:
    with (
        database_client(app=APP, addon_id=ADDON, account=account) as client,
        ThreadPoolExecutor(16) as pool,
    ):
        calls = [pool.submit(list_database_backups.sync_detailed, ADDON, client=client) for _ in range(1000)]
        return [call.result(60).status_code for call in calls]


def by_two_hundred_tasks(account: Account) -> list[int]:
    async def run() -> list[int]:
        async with database_client(app=APP, addon_id=ADDON, account=account) as client:

            async def five() -> list[int]:
                return [
                    (await list_database_backups.asyncio_detailed(ADDON, client=client)).status_code
                    for _ in range(5)
                ]

            return [status for five in await asyncio.gather(*(five() for _ in range(200))) for status in five]

    return asyncio.run(run())


def test_sync_and_async_calls_share_the_tokens(fake: FakeScalingo, account: Account) -> None:
    assert call(account) == 200
    assert asyncio.run(async_call(account)) == 200
    assert (fake.count("exchange"), fake.count("addon-token")) == (1, 1)


def test_async_calls_alone_get_tokens(fake: FakeScalingo, account: Account) -> None:
    assert asyncio.run(async_call(account)) == 200
    assert (fake.count("exchange"), fake.count("addon-token")) == (1, 1)


def test_databases_of_one_account_share_the_bearer(fake: FakeScalingo, account: Account) -> None:
    for addon_id in ("ad-1", "ad-2", "ad-1"):
        with database_client(app=APP, addon_id=addon_id, account=account) as client:
            list_database_backups.sync_detailed(addon_id, client=client)
    with scalingo_client(account=account) as main:
        list_addons.sync_detailed(APP, client=main)
    assert (fake.count("exchange"), fake.count("addon-token")) == (1, 2)
    paths = [request.path for request in fake.requests if request.name == "addon-token"]
    assert paths == ["/v1/apps/my-app/addons/ad-1/token", "/v1/apps/my-app/addons/ad-2/token"]


@pytest.mark.parametrize("life", [3600, 60])
def test_a_token_is_renewed_shortly_before_its_end(
    fake: FakeScalingo, account: Account, clock: FakeClock, life: int
) -> None:
    fake.claims = {"iat": 0, "exp": life}
    margin = min(300, life / 10)
    call(account)
    clock.pass_seconds(life - margin - 1)
    call(account)
    assert (fake.count("exchange"), fake.count("addon-token")) == (1, 1)
    clock.pass_seconds(1)
    call(account)
    assert (fake.count("exchange"), fake.count("addon-token")) == (2, 2)


def test_an_opaque_token_is_used_for_less_than_an_hour(
    fake: FakeScalingo, account: Account, clock: FakeClock
) -> None:
    fake.claims = None
    call(account)
    clock.pass_seconds(3299)
    call(account)
    assert fake.count("exchange") == 1
    clock.pass_seconds(1)
    call(account)
    assert fake.count("exchange") == 2


@pytest.mark.parametrize("skew", [-86_400.0, 86_400.0])
def test_a_wrong_clock_does_no_harm(fake: FakeScalingo, skew: float) -> None:
    issued_at = 1_700_000_000
    fake.claims = {"iat": issued_at, "exp": issued_at + 3600}
    clock = FakeClock(wall=issued_at + skew)
    account = Account(API_TOKEN, clock=clock, **fake.urls)
    call(account)
    clock.pass_seconds(3299)
    call(account)
    assert fake.count("exchange") == 1
    clock.pass_seconds(1)
    call(account)
    assert fake.count("exchange") == 2


@pytest.mark.parametrize(
    ("skew", "used"),
    [
        (-5, 3300),  # issued in the future, as it seems
        (5, 3295.5),
        (3595, 27),  # nearly dead on arrival, as it seems: not dropped after a moment
        (3605, 3300),  # dead on arrival cannot be right
    ],
)
def test_a_clock_that_is_a_little_wrong_costs_few_requests(
    fake: FakeScalingo, skew: float, used: float
) -> None:
    issued_at = 1_700_000_000
    fake.claims = {"iat": issued_at, "exp": issued_at + 3600}
    clock = FakeClock(wall=issued_at + skew)
    account = Account(API_TOKEN, clock=clock, **fake.urls)
    call(account)
    clock.pass_seconds(used - 1)
    call(account)
    assert (fake.count("exchange"), fake.count("addon-token")) == (1, 1)
    clock.pass_seconds(1)
    call(account)
    assert (fake.count("exchange"), fake.count("addon-token")) == (2, 2)


@pytest.mark.parametrize("skew", [-5, 5])
def test_a_token_without_an_issue_date_that_ends_about_now_is_no_reason_to_ask_all_the_time(
    fake: FakeScalingo, skew: float
) -> None:
    fake.claims = {"exp": 1_700_000_000}
    account = Account(API_TOKEN, clock=FakeClock(wall=1_700_000_000 + skew), **fake.urls)
    for _ in range(3):
        call(account)
    assert (fake.count("exchange"), fake.count("addon-token")) == (1, 1)


def test_a_refused_addon_token_is_replaced_once(fake: FakeScalingo, account: Account) -> None:
    fake.script("database", REFUSED)
    assert call(account) == 200
    assert (fake.count("exchange"), fake.count("addon-token"), fake.count("database")) == (1, 2, 2)
    first, second = fake.authorizations("database")
    assert first != second


def test_a_refused_addon_token_is_replaced_once_async(fake: FakeScalingo, account: Account) -> None:
    fake.script("database", REFUSED)
    assert asyncio.run(async_call(account)) == 200
    assert (fake.count("exchange"), fake.count("addon-token"), fake.count("database")) == (1, 2, 2)


def test_a_second_refusal_stands(fake: FakeScalingo, account: Account) -> None:
    fake.script("database", REFUSED, REFUSED)
    assert call(account) == 401
    assert fake.count("database") == 2


def test_a_replayed_request_has_the_same_body(fake: FakeScalingo, account: Account) -> None:
    fake.script("database", REFUSED)
    with database_client(app=APP, addon_id=ADDON, account=account) as client:
        sent = client.get_httpx_client().post("/api/databases/x/action", content=b"one body")
    assert sent.status_code == 200
    assert [request.body for request in fake.requests if request.name == "database"] == [b"one body"] * 2


def test_a_refused_bearer_is_replaced_once(fake: FakeScalingo, account: Account) -> None:
    fake.script("addons", REFUSED)
    with scalingo_client(account=account) as client:
        assert list_addons.sync_detailed(APP, client=client).status_code == 200
    assert (fake.count("exchange"), fake.count("addons")) == (2, 2)


def test_a_stale_bearer_is_replaced_on_the_way_to_an_addon_token(
    fake: FakeScalingo, account: Account
) -> None:
    account.bearer_token()
    fake.revoke_all()
    assert call(account) == 200
    assert (fake.count("exchange"), fake.count("addon-token")) == (2, 2)


def test_a_bearer_refused_twice_is_an_error(fake: FakeScalingo, account: Account) -> None:
    fake.script("addon-token", REFUSED, REFUSED)
    with pytest.raises(TokenError, match="the bearer is not accepted here") as caught:
        call(account)
    assert caught.value.status == 401
    assert (fake.count("exchange"), fake.count("addon-token"), fake.count("database")) == (2, 2, 0)


def test_who_comes_late_with_a_refused_token_gets_the_new_one(fake: FakeScalingo, account: Account) -> None:
    """Two calls sent with the same token, refused one after the other, need one new token."""
    with database_client(app=APP, addon_id=ADDON, account=account) as client:
        list_database_backups.sync_detailed(ADDON, client=client)
        http, auth = client.get_httpx_client(), account.database_auth(APP, ADDON)
        request = http.build_request("GET", "/api/databases/x/backups")
        flows = [auth.sync_auth_flow(request) for _ in range(2)]
        refused = [http.send(next(flow), auth=None) for flow in flows]
        for response in refused:
            response.status_code = 401
        tokens = {
            flow.send(response).headers["Authorization"]
            for flow, response in zip(flows, refused, strict=True)
        }
        for flow in flows:
            flow.close()
    assert len(tokens) == 1
    assert fake.count("addon-token") == 2


def test_a_given_bearer_is_used_and_not_renewed(fake: FakeScalingo) -> None:
    for name in ("bearer", "token"):
        with scalingo_client(**{**fake.urls, name: "given-bearer"}) as client:
            assert list_addons.sync_detailed(APP, client=client).status_code == 401
    assert fake.authorizations("addons") == ["Bearer given-bearer"] * 2
    assert fake.count("exchange") == 0


def test_a_given_database_token_is_used_and_not_renewed(fake: FakeScalingo) -> None:
    with database_client(database_token="given-token", **fake.urls) as client:
        assert list_database_backups.sync_detailed(ADDON, client=client).status_code == 401
    assert fake.authorizations("database") == ["Bearer given-token"]
    assert (fake.count("exchange"), fake.count("addon-token")) == (0, 0)


def test_a_given_database_token_is_used_and_not_renewed_async(fake: FakeScalingo) -> None:
    async def run() -> int:
        async with database_client(database_token="given-token", **fake.urls) as client:
            return (await list_database_backups.asyncio_detailed(ADDON, client=client)).status_code

    assert asyncio.run(run()) == 401
    assert fake.authorizations("database") == ["Bearer given-token"]


def test_a_given_bearer_refused_for_an_addon_token_is_an_error(fake: FakeScalingo) -> None:
    with pytest.raises(TokenError, match="the bearer is not accepted here"):
        call(Account(bearer="given-bearer", **fake.urls))
    assert fake.authorizations("addon-token") == ["Bearer given-bearer"]


def test_tokens_are_given_as_text(fake: FakeScalingo, account: Account) -> None:
    async def both() -> tuple[str, str]:
        return await account.async_bearer_token(), await account.async_addon_token(APP, ADDON)

    texts = account.bearer_token(), account.addon_token(APP, ADDON)
    assert set(texts) == fake.issued
    assert asyncio.run(both()) == texts
