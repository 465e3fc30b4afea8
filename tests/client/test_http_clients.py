"""The connections of a front: one client for everything, ours or the caller's, and nothing said about it."""

import asyncio
import gzip
import logging
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any, cast

import httpx
import pytest

from scalingo_databases import AsyncScalingo, Scalingo, open_async_database, open_database
from scalingo_databases.client import HttpOptions, RetryPolicy
from scalingo_databases.client.errors import (
    CallConnectionError,
    ConfigurationError,
    ScalingoError,
    TokenError,
    UnauthorizedError,
    UnexpectedStatusError,
)
from scalingo_databases.client.platform import PlatformOptions

from .calls.faults import BACKUP, LIST, FaultServer, answer
from .fake import API_TOKEN, FakeScalingo

APP, DATABASE = "my-app", "ad-1"
REGIONS = {
    "regions": [
        {"name": "moon-1", "api": "https://api.moon.example", "database_api": "https://db.moon.example"}
    ]
}
CANARY = "canary-of-the-client"
BOMB = gzip.compress(b" " * 2**21)


class Recorder:
    """Answers as the platform does, and remembers what it was sent."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.redirect = False
        self.bomb = False

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if self.bomb and request.url.path == "/v1/tokens/exchange":
            return httpx.Response(200, content=BOMB, headers={"Content-Encoding": "gzip"})
        bodies: dict[str, Any] = {
            "/v1/tokens/exchange": {"token": "bearer-1"},
            "/v1/regions": REGIONS,
            f"/v1/apps/{APP}/addons/{DATABASE}/token": {"addon": {"token": "addon-1"}},
            f"/api/databases/{DATABASE}/backups": LIST,
        }
        if self.redirect and request.url.host.startswith("db."):
            return httpx.Response(302, headers={"Location": "https://elsewhere.example"})
        return httpx.Response(200, json=bodies[request.url.path], headers={"Set-Cookie": "a=b"})

    @property
    def urls(self) -> list[str]:
        return [str(request.url) for request in self.requests]

    @property
    def timeouts(self) -> list[float]:
        return [request.extensions["timeout"]["read"] for request in self.requests]


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


def settings(recorder: Recorder) -> dict[str, Any]:
    """Give the settings of a client that would disturb each of our requests."""
    return {
        "transport": httpx.MockTransport(recorder),
        "base_url": f"https://{CANARY}.example",
        "auth": ("someone", CANARY),
        "headers": {"Authorization": CANARY, "X-Own": CANARY},
        "cookies": {"session": CANARY},
        "params": {"key": CANARY},
        "follow_redirects": True,
        "timeout": 7.5,
    }


def use_sync(recorder: Recorder, use: Callable[[Any], Any] = lambda db: db.backups.list()) -> Any:
    with httpx.Client(**settings(recorder)) as own:
        with Scalingo(API_TOKEN, region="moon-1", http_client=own) as scalingo:
            result = use(scalingo.database(APP, DATABASE))
        assert not own.is_closed
    return result


def use_async(recorder: Recorder, use: Callable[[Any], Any] = lambda db: db.backups.list()) -> Any:
    async def on_a_loop() -> Any:
        async with httpx.AsyncClient(**settings(recorder)) as own:
            async with AsyncScalingo(API_TOKEN, region="moon-1", http_client=own) as scalingo:
                result = await use(await scalingo.database(APP, DATABASE))
            assert not own.is_closed
        return result

    return asyncio.run(on_a_loop())


BOTH = pytest.mark.parametrize("use", [use_sync, use_async])


@BOTH
def test_everything_goes_through_the_callers_client(use: Callable[..., Any], recorder: Recorder) -> None:
    (backup,) = use(recorder)
    assert backup.id == BACKUP["id"]
    assert recorder.urls == [
        "https://auth.scalingo.com/v1/regions",
        "https://auth.scalingo.com/v1/tokens/exchange",
        f"https://api.moon.example/v1/apps/{APP}/addons/{DATABASE}/token",
        f"https://db.moon.example/api/databases/{DATABASE}/backups",
    ]


async def open_wrongly() -> None:
    async with AsyncScalingo(API_TOKEN, http_client=cast(Any, httpx.Client())):
        pass


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: Scalingo(API_TOKEN, http_client=cast(Any, httpx.AsyncClient())), "no httpx.Client"),
        (lambda: asyncio.run(open_wrongly()), "no httpx.AsyncClient"),
        (lambda: Scalingo(API_TOKEN, http=cast(Any, {"timeout": 5})), "no HttpOptions"),
        (lambda: Scalingo(API_TOKEN, retries=cast(Any, 3)).regions.list(), "no RetryPolicy"),
    ],
)
def test_what_is_of_another_kind_is_refused_at_once(make: Callable[[], Any], problem: str) -> None:
    with pytest.raises(ConfigurationError, match=problem):
        make()


@BOTH
def test_nothing_of_the_callers_client_is_in_a_request(use: Callable[..., Any], recorder: Recorder) -> None:
    use(recorder)
    for request in recorder.requests:
        assert CANARY not in f"{request.url} {request.headers.raw}"
        assert "Cookie" not in request.headers
        assert request.headers["User-Agent"].startswith("scalingo-databases/")
    signed = [request.headers.get("Authorization") for request in recorder.requests]
    assert [signed[0], *signed[2:]] == [None, "Bearer bearer-1", "Bearer addon-1"]


@BOTH
def test_the_time_limits_of_the_callers_client_count(use: Callable[..., Any], recorder: Recorder) -> None:
    use(recorder)
    assert recorder.timeouts == [5.0, 7.5, 7.5, 7.5]  # the regions have a limit of their own
    recorder.requests.clear()
    use(recorder, lambda db: db.backups.list(timeout=3))
    assert recorder.timeouts[-1] == 3


@BOTH
def test_too_large_an_answer_is_not_taken_in(use: Callable[..., Any], recorder: Recorder) -> None:
    recorder.bomb = True
    with pytest.raises(TokenError, match="its body is larger than 1048576 bytes"):
        use(recorder)


@BOTH
def test_the_callers_client_follows_no_redirect(use: Callable[..., Any], recorder: Recorder) -> None:
    recorder.redirect = True
    with pytest.raises(UnexpectedStatusError, match="redirects are not followed"):
        use(recorder)
    assert "https://elsewhere.example" not in recorder.urls


@BOTH
def test_logs_say_nothing_of_requests(
    use: Callable[..., Any], recorder: Recorder, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        use(recorder)
    assert {record.name for record in caplog.records} - {"asyncio"} == {"scalingo_databases"}


def test_logs_hold_no_header_of_an_answer(faults: FaultServer, caplog: pytest.LogCaptureFixture) -> None:
    faults.script(answer(302, b"", Location=f"https://store.example/{CANARY}"))
    with (
        caplog.at_level(logging.DEBUG),
        open_database(DATABASE, database_token="x", database_api_url=faults.url) as db,
        pytest.raises(UnexpectedStatusError),
    ):
        db.backups.list()
    assert CANARY not in "".join(f"{record.getMessage()} {record.args!r}" for record in caplog.records)


@pytest.fixture
def faults() -> Iterator[FaultServer]:
    with FaultServer().running() as running:
        yield running


def test_a_database_by_its_own_token(faults: FaultServer) -> None:
    with open_database(DATABASE, database_token="token-1", database_api_url=faults.url) as db:
        assert db.id == DATABASE
        assert [backup.id for backup in db.backups.list()] == ["b1"]
    assert [asked.headers["Authorization"] for asked in faults.asked] == ["Bearer token-1"]
    with pytest.raises(ScalingoError, match="closed"):
        db.backups.list()


def test_a_database_by_its_own_token_to_await(faults: FaultServer) -> None:
    async def use() -> None:
        where = faults.url
        async with open_async_database(DATABASE, database_token="token-1", database_api_url=where) as db:
            assert [backup.id for backup in await db.backups.list()] == ["b1"]
        with pytest.raises(ScalingoError, match="closed"):
            await db.backups.list()

    asyncio.run(use())
    assert [asked.headers["Authorization"] for asked in faults.asked] == ["Bearer token-1"]


def test_a_refused_token_of_a_database_is_an_error(faults: FaultServer) -> None:
    faults.script(answer(401, {"error": "expired"}))
    with (
        open_database(DATABASE, database_token="token-1", database_api_url=faults.url) as db,
        pytest.raises(UnauthorizedError),
    ):
        db.backups.list()


def test_an_api_token_opens_no_database() -> None:
    with pytest.raises(ConfigurationError, match="is an API token"):
        open_database(DATABASE, database_token=API_TOKEN, region="osc-fr1")


def test_a_bearer_is_used_as_it_is(fake: FakeScalingo) -> None:
    with Scalingo(API_TOKEN, **fake.urls) as scalingo:
        assert scalingo.addons(APP).list() == []
    bearer = fake.authorizations("addons")[0].removeprefix("Bearer ")
    with Scalingo(bearer=bearer, **fake.urls) as scalingo:
        assert scalingo.addons(APP).list() == []
        assert scalingo.database(APP, "ad-0001").backups.list() == []
    assert fake.count("exchange") == 1


def test_all_databases_share_their_connections(faults: FaultServer) -> None:
    where: PlatformOptions = {"auth_url": faults.url, "api_url": faults.url, "database_api_url": faults.url}
    token = answer(200, {"addon": {"token": "addon-1"}})
    with Scalingo(bearer="bearer-1", **where) as scalingo:
        for number in range(3):
            faults.script(token)
            scalingo.database(APP, f"ad-{number}").backups.list()
    calls = [asked for asked in faults.asked if asked.path.startswith("/api/")]
    assert len(calls) == 3
    assert len({asked.port for asked in calls}) == 1


@pytest.fixture
def proxy() -> Iterator[tuple[str, list[str]]]:
    """Give a proxy that refuses every request, and what it was asked for."""
    asked: list[str] = []

    def serve(listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                asked.append(connection.recv(65536).decode().partition("\r\n")[0])
                connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=(listener,))
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", asked
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()


def test_https_goes_through_the_proxy_and_http_does_not(
    proxy: tuple[str, list[str]], faults: FaultServer
) -> None:
    url, asked = proxy
    where: dict[str, Any] = {"http": HttpOptions(proxy=url), "retries": RetryPolicy(attempts=1)}
    with open_database(DATABASE, database_token="x", database_api_url=faults.url, **where) as db:
        db.backups.list()
    assert asked == []
    with (
        open_database(DATABASE, database_token="x", region="osc-fr1", **where) as db,
        pytest.raises(CallConnectionError),
    ):
        db.backups.list()
    assert asked == ["CONNECT db-api.osc-fr1.scalingo.com:443 HTTP/1.1"]


def test_https_to_await_goes_through_the_proxy(proxy: tuple[str, list[str]]) -> None:
    url, asked = proxy
    where: dict[str, Any] = {"http": HttpOptions(proxy=url), "retries": RetryPolicy(attempts=1)}

    async def use() -> None:
        async with open_async_database(DATABASE, database_token="x", region="osc-fr1", **where) as db:
            await db.backups.list()

    with pytest.raises(CallConnectionError):
        asyncio.run(use())
    assert asked == ["CONNECT db-api.osc-fr1.scalingo.com:443 HTTP/1.1"]
