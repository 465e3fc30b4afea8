"""Event hooks of the caller's own client that raise for a status: it means what it always means."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from scalingo_databases.client import AsyncScalingo, RetryPolicy, Scalingo
from scalingo_databases.client.errors import (
    DecodingError,
    NotFoundError,
    ServiceUnavailableError,
    TokenError,
    UnauthorizedError,
)

from .fake import API_TOKEN

AT_ONCE = RetryPolicy(attempts=3, first_delay=0)
URLS: Any = {"api_url": "https://api.moon.example", "database_api_url": "https://db.moon.example"}


class Answers:
    """Issues bearers, unless ``exchange`` is another status, and answers the rest with ``status``."""

    def __init__(self, status: int, exchange: int = 200) -> None:
        self.status, self.exchange = status, exchange
        self.paths: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.paths.append(request.url.path)
        if request.url.path == "/v1/tokens/exchange":
            return httpx.Response(self.exchange, json={"token": "bearer-1"})
        text = httpx.ByteStream(b'{"error": "no such app", "addons": []}')
        return httpx.Response(self.status, stream=text, headers={"X-Request-Id": "req-7"})


def raising(response: httpx.Response) -> None:
    response.raise_for_status()


def reading(response: httpx.Response) -> None:
    response.read()
    response.raise_for_status()


def refusing(response: httpx.Response) -> None:
    if "addons" in response.request.url.path:
        raise httpx.HTTPStatusError("not like this", request=response.request, response=response)


def use_sync(answers: Answers, hook: Callable[[httpx.Response], None]) -> Any:
    transport = httpx.MockTransport(answers)
    with (
        httpx.Client(transport=transport, event_hooks={"response": [hook]}) as own,
        Scalingo(API_TOKEN, http_client=own, retries=AT_ONCE, **URLS) as scalingo,
    ):
        return scalingo.addons("my-app").list()


def use_async(answers: Answers, hook: Callable[[httpx.Response], None]) -> Any:
    async def awaited(response: httpx.Response) -> None:
        if hook is reading:
            await response.aread()
        (raising if hook is reading else hook)(response)

    async def on_a_loop() -> Any:
        transport = httpx.MockTransport(answers)
        async with (
            httpx.AsyncClient(transport=transport, event_hooks={"response": [awaited]}) as own,
            AsyncScalingo(API_TOKEN, http_client=own, retries=AT_ONCE, **URLS) as scalingo,
        ):
            return await scalingo.addons("my-app").list()

    return asyncio.run(on_a_loop())


BOTH = pytest.mark.parametrize("use", [use_sync, use_async])


@BOTH
@pytest.mark.parametrize(
    ("status", "kind", "count"),
    [(404, NotFoundError, 1), (401, UnauthorizedError, 1), (503, ServiceUnavailableError, 3)],
)
def test_the_status_counts(use: Callable[..., Any], status: int, kind: type[Exception], count: int) -> None:
    answers = Answers(status)
    with pytest.raises(kind, match=f"answered {status}") as caught:
        use(answers, raising)
    assert answers.paths.count("/v1/apps/my-app/addons") == count
    assert getattr(caught.value, "request_id") == "req-7"  # noqa: B009 - of each of these errors
    assert caught.value.__context__ is None


@BOTH
def test_what_the_hook_has_read_is_told(use: Callable[..., Any]) -> None:
    with pytest.raises(NotFoundError, match="no such app"):
        use(Answers(404), reading)


@BOTH
def test_a_success_that_a_hook_refuses_is_not_repeated(use: Callable[..., Any]) -> None:
    answers = Answers(200)
    with pytest.raises(DecodingError, match="an event hook of the client refuses it"):
        use(answers, refusing)
    assert answers.paths.count("/v1/apps/my-app/addons") == 1


@BOTH
def test_the_status_of_a_token_call_counts(use: Callable[..., Any]) -> None:
    answers = Answers(200, exchange=401)
    with pytest.raises(TokenError) as caught:
        use(answers, raising)
    assert (type(caught.value), caught.value.status) == (TokenError, 401)
    assert answers.paths == ["/v1/tokens/exchange"]
