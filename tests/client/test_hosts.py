"""A token goes to its own host, over https or to loopback, and nowhere else."""

import asyncio
from collections.abc import Iterator, Mapping

import httpx
import pytest

from scalingo_databases.client import (
    Account,
    ForeignHostError,
    HttpOptions,
    InsecureUrlError,
    TokenAuth,
    database_client,
)
from scalingo_databases.client.secret import Secret
from scalingo_databases.client.tokens import StaticToken
from scalingo_databases.generated.clients.database_api import Client

from .fake import ADDON, API_TOKEN, APP, Answer, FakeScalingo, serving

INSECURE = "http://api.example.com"


class Stranger:
    """A host that is none of the platform's, and what it was sent."""

    def __init__(self) -> None:
        self.url = ""
        self.headers: list[Mapping[str, str]] = []
        self.status = 200

    def answer(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Answer:
        self.headers.append(headers)
        return Answer(self.status, {})


@pytest.fixture
def stranger() -> Iterator[Stranger]:
    stranger = Stranger()
    with serving(stranger.answer) as stranger.url:
        yield stranger


@pytest.fixture
def client(account: Account) -> Iterator[Client]:
    with database_client(app=APP, addon_id=ADDON, account=account) as client:
        yield client


@pytest.mark.parametrize("status", [200, 401])
def test_a_redirect_to_another_host_takes_no_token_along(
    fake: FakeScalingo, client: Client, stranger: Stranger, status: int
) -> None:
    stranger.status = status
    fake.script("database", Answer(302, b"", {"Location": stranger.url}))
    response = client.get_httpx_client().get("/api/databases/x", follow_redirects=True)
    assert response.status_code == status
    assert [headers.get("Authorization") for headers in stranger.headers] == [None]
    assert fake.count("addon-token") == 1  # the stranger's 401 says nothing about the token


def test_redirects_are_not_followed_unless_asked(
    fake: FakeScalingo, client: Client, stranger: Stranger
) -> None:
    fake.script("database", Answer(302, b"", {"Location": stranger.url}))
    assert client.get_httpx_client().get("/api/databases/x").status_code == 302
    assert stranger.headers == []


def test_a_call_to_another_host_is_refused_before_it_is_sent(
    fake: FakeScalingo, client: Client, stranger: Stranger
) -> None:
    with pytest.raises(ForeignHostError, match="use another client for that address") as caught:
        client.get_httpx_client().get(f"{stranger.url}/archive?secret=1")
    assert f"is not sent to {stranger.url}:" in str(caught.value)
    assert (stranger.headers, fake.requests) == ([], [])


def test_a_call_to_another_host_is_refused_async(account: Account, stranger: Stranger) -> None:
    async def run() -> None:
        async with database_client(app=APP, addon_id=ADDON, account=account) as client:
            await client.get_async_httpx_client().get(stranger.url)

    with pytest.raises(ForeignHostError):
        asyncio.run(run())
    assert stranger.headers == []


@pytest.mark.parametrize("name", ["auth_url", "api_url", "database_api_url"])
def test_plain_http_is_for_loopback_only(fake: FakeScalingo, name: str) -> None:
    with pytest.raises(InsecureUrlError, match=f"{name} is plain http to api.example.com"):
        Account(API_TOKEN, **{**fake.urls, name: INSECURE})
    assert fake.requests == []


def test_an_auth_of_its_own_is_for_loopback_only_too() -> None:
    with pytest.raises(InsecureUrlError):
        TokenAuth(StaticToken(Secret("x")), INSECURE)


def test_the_scheme_and_the_port_belong_to_the_host() -> None:
    auth = TokenAuth(StaticToken(Secret("x")), "https://api.example.com")
    for url in ("http://api.example.com", "https://api.example.com:444", "https://api.example.com.evil.org"):
        with pytest.raises(ForeignHostError):
            next(auth.sync_auth_flow(httpx.Request("GET", url)))
    request = next(auth.sync_auth_flow(httpx.Request("GET", "https://API.example.com:443/x")))
    assert request.headers["Authorization"] == "Bearer x"


def test_loopback_is_reached_without_a_proxy(
    fake: FakeScalingo, stranger: Stranger, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(variable, stranger.url)
    http = HttpOptions(proxy=stranger.url)
    with database_client(app=APP, addon_id=ADDON, token=API_TOKEN, http=http, **fake.urls) as client:
        assert client.get_httpx_client().get("/api/databases/x/backups").status_code == 200
    assert stranger.headers == []
    assert fake.count("exchange") == 1


def test_https_goes_through_the_proxy(stranger: Stranger) -> None:
    stranger.status = 502
    http = HttpOptions(proxy=stranger.url)
    with (
        database_client(database_token="x", region="osc-fr1", http=http, environ={}) as client,
        pytest.raises(httpx.HTTPError),
    ):
        client.get_httpx_client().get("/api/databases/x")
