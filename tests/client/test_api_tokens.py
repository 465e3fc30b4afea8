"""An API token for an account that has none: name and password, and the code of the moment."""

import asyncio
import base64
import json
from collections.abc import Callable
from typing import Any

import pytest

from scalingo_databases.client import (
    Account,
    ConfigurationError,
    InsecureUrlError,
    OtpRequiredError,
    Secret,
    TokenConnectionError,
    TokenError,
    async_create_api_token,
    create_api_token,
)

from .fake import API_TOKEN, OTP, PASSWORD, USER, Answer, FakeScalingo


def create(name: str, **options: Any) -> Secret:
    return create_api_token(name, **options)


def create_async(name: str, **options: Any) -> Secret:
    return asyncio.run(async_create_api_token(name, **options))


both = pytest.mark.parametrize("make", [create, create_async])


@both
def test_a_token_is_made_with_password_and_code(fake: FakeScalingo, make: Callable[..., Secret]) -> None:
    token = make("nightly", user=USER, password=PASSWORD, otp=OTP, auth_url=fake.auth_url)
    assert token == Secret(API_TOKEN)
    assert API_TOKEN not in f"{token} {token!r}"
    (request,) = fake.requests
    assert (request.name, request.path) == ("tokens", "/v1/tokens")
    assert json.loads(request.body) == {"token": {"name": "nightly"}}
    assert (
        base64.b64decode(request.headers["Authorization"].removeprefix("Basic ")).decode()
        == f"{USER}:{PASSWORD}"
    )
    assert request.headers["X-Authorization-OTP"] == OTP


@both
def test_a_missing_code_is_an_error_of_its_own(fake: FakeScalingo, make: Callable[..., Secret]) -> None:
    with pytest.raises(
        OtpRequiredError, match=r"401 \(OTP Required\): a one-time code .* give otp="
    ) as caught:
        make("nightly", user=USER, password=PASSWORD, auth_url=fake.auth_url)
    assert caught.value.status == 401
    assert "X-Authorization-OTP" not in fake.requests[0].headers
    assert fake.count("tokens") == 1


@both
def test_a_code_that_is_not_accepted_is_told_apart(fake: FakeScalingo, make: Callable[..., Secret]) -> None:
    with pytest.raises(OtpRequiredError, match="the one-time code is not accepted: give the next one"):
        make("nightly", user=USER, password=PASSWORD, otp=" 111111\n", auth_url=fake.auth_url)
    assert fake.requests[0].headers["X-Authorization-OTP"] == "111111"


def test_the_new_token_makes_an_account(fake: FakeScalingo) -> None:
    environ = {"SCALINGO_AUTH_URL": fake.auth_url}
    token = create("nightly", user=USER, password=Secret(PASSWORD), otp=Secret(OTP), environ=environ)
    assert Account(token, **fake.urls).bearer_token() in fake.issued


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (Answer(401, {"error": "bad"}), "401 (bad): the user name or the password is not accepted"),
        (Answer(403, {"error": "OTP Required"}), "403 (OTP Required): the account may not create API tokens"),
        (
            Answer(422, {"errors": {"name": ["is taken", 5]}}),
            "422 (name is taken; name 5): the token cannot be made",
        ),
        (Answer(429, b"Retry later"), "429: too many requests"),
        (Answer(503, b"<html>"), "503: the service failed"),
        (Answer(201, {"token": {"name": "x"}}), "201 (it holds no token)"),
        (Answer(201, {"token": "x"}), "201 (it holds no token)"),
        (Answer(400, {"error": f"{PASSWORD} and {OTP}"}), "400 (*** and ***)"),
    ],
)
def test_a_refusal_says_what_to_do_and_is_not_sent_again(
    fake: FakeScalingo, answer: Answer, says: str
) -> None:
    fake.script("tokens", answer)
    with pytest.raises(TokenError) as caught:
        create("nightly", user=USER, password=PASSWORD, otp=OTP, auth_url=fake.auth_url)
    assert str(caught.value).startswith(f"POST {fake.auth_url}/v1/tokens answered {says}")
    assert type(caught.value) is TokenError
    assert len(fake.requests) == 1


def test_without_an_answer_the_token_may_be_there() -> None:
    with pytest.raises(TokenConnectionError, match="may have been created all the same"):
        create("nightly", user=USER, password=PASSWORD, auth_url="http://127.0.0.1:1")


def test_a_password_is_not_redirected(fake: FakeScalingo) -> None:
    fake.script("tokens", Answer(307, b"", {"Location": fake.api_url}))
    with pytest.raises(TokenError, match="redirects are not followed"):
        create("nightly", user=USER, password=PASSWORD, auth_url=fake.auth_url)
    assert len(fake.requests) == 1


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"name": " "}, "name is no name"),
        ({"name": "a\ud800"}, "name is no name"),
        ({"user": ""}, "user is no user name"),
        ({"user": "a:b"}, "user is no user name"),
        ({"user": None}, "user is no user name"),
        ({"password": ""}, "password is empty or not text"),
        ({"password": 5}, "password is empty or not text"),
        ({"password": None}, "password is empty or not text"),
        ({"password": f"{PASSWORD}\ud800"}, "password is empty or not text"),
        ({"otp": ""}, "otp is empty"),
        ({"otp": 246810}, "otp is not text"),
        ({"otp": f"{OTP} {OTP}"}, "otp holds spaces"),
    ],
)
def test_what_cannot_be_sent_is_refused(fake: FakeScalingo, change: dict[str, Any], problem: str) -> None:
    given = {"name": "nightly", "user": USER, "password": PASSWORD, "otp": OTP, "auth_url": fake.auth_url}
    with pytest.raises(ConfigurationError, match=problem) as caught:
        create(**given | change)
    assert PASSWORD not in str(caught.value)
    assert fake.requests == []


def test_a_password_goes_over_https_only() -> None:
    with pytest.raises(InsecureUrlError):
        create("nightly", user=USER, password=PASSWORD, auth_url="http://auth.example.com")


def test_a_code_asked_for_at_the_exchange_is_the_same_error(fake: FakeScalingo, account: Account) -> None:
    fake.script("exchange", Answer(401, {"error": "OTP Required"}))
    with pytest.raises(OtpRequiredError, match=r"create_api_token\(\)"):
        account.bearer_token()
