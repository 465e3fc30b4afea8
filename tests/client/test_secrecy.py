"""No token in what can be printed, logged, raised or pickled."""

import copy
import logging
import pickle
import traceback
from collections.abc import Callable

import pytest

from scalingo_databases.client import (
    Account,
    AddonNotFoundError,
    ConfigurationError,
    HttpOptions,
    ScalingoError,
    TokenError,
    UnknownRegionError,
    auth_client,
    database_client,
    scalingo_client,
)
from scalingo_databases.client.auth import basic_credentials
from scalingo_databases.client.secret import Secret
from scalingo_databases.generated.clients.database_api import Client as DatabaseClient
from scalingo_databases.generated.clients.database_api.api.backups import list_database_backups
from scalingo_databases.generated.clients.scalingo_api import Client as ScalingoClient

from .fake import ADDON, API_TOKEN, APP, Answer, FakeScalingo

GIVEN = "given-canary-token"
BASIC = basic_credentials(Secret(API_TOKEN)).reveal()


def leaks(text: str, fake: FakeScalingo) -> list[str]:
    return [secret for secret in (API_TOKEN, GIVEN, BASIC, *fake.issued) if secret in text]


def everything_about(error: BaseException | None) -> str:
    """Give all that a log or a crash report could take from ``error``, local variables included."""
    if error is None:
        return ""
    parts = [repr(error), str(error), repr(error.args), repr(vars(error))]
    parts += traceback.TracebackException.from_exception(error, capture_locals=True).format()
    parts += [everything_about(error.__cause__), everything_about(error.__context__)]
    return "\n".join(parts)


def call(account: Account) -> None:
    with database_client(app=APP, addon_id=ADDON, account=account) as client:
        list_database_backups.sync_detailed(ADDON, client=client)


def test_clients_and_accounts_show_no_token(fake: FakeScalingo, account: Account) -> None:
    call(account)
    clients: list[DatabaseClient | ScalingoClient] = [
        scalingo_client(account=account),
        auth_client(account=account),
        database_client(app=APP, addon_id=ADDON, account=account),
        database_client(database_token=GIVEN, **fake.urls),
        scalingo_client(bearer=GIVEN, **fake.urls),
    ]
    shown: list[object] = [
        account,
        account.platform,
        account.api_auth(),
        account.addon_source(APP, ADDON),
        *clients,
    ]
    shown += [client.get_httpx_client().auth for client in clients]
    text = " ".join(
        f"{thing!r} {thing} {vars(thing) if hasattr(thing, '__dict__') else ''}" for thing in shown
    )
    assert "token=***" in text
    assert leaks(text, fake) == []


def test_a_proxy_password_is_not_shown(fake: FakeScalingo) -> None:
    http = HttpOptions(proxy=f"http://someone:{GIVEN}@127.0.0.1:1")
    client = database_client(database_token="x", region="osc-fr1", http=http, environ={})
    assert leaks(f"{http!r} {client!r}", fake) == []


@pytest.mark.parametrize("route", ["exchange", "addon-token"])
@pytest.mark.parametrize("answer", [Answer(401, {"error": "no"}), Answer(200, b"<html>"), Answer(500, {})])
def test_a_token_error_holds_no_token(
    fake: FakeScalingo, account: Account, route: str, answer: Answer
) -> None:
    fake.script(route, answer, answer)
    with pytest.raises(TokenError) as caught:
        call(account)
    assert leaks(everything_about(caught.value), fake) == []


def test_a_connection_error_holds_no_token(fake: FakeScalingo) -> None:
    account = Account(API_TOKEN, auth_url="http://127.0.0.1:1")
    with pytest.raises(TokenError) as caught:
        account.bearer_token()
    assert caught.value.__context__ is None
    assert leaks(everything_about(caught.value), fake) == []


def test_an_answer_that_is_no_http_holds_no_token(fake: FakeScalingo, account: Account) -> None:
    fake.script("exchange", Answer(200, b"not gzip", {"Content-Encoding": "gzip"}))
    with pytest.raises(TokenError) as caught:
        account.bearer_token()
    assert leaks(everything_about(caught.value), fake) == []


@pytest.mark.parametrize("given", [f"{GIVEN} x", f"{GIVEN}\n{GIVEN}", f"{GIVEN}\u00e9", f"{GIVEN}\x7f"])
def test_a_token_that_cannot_be_one_is_refused_unseen(fake: FakeScalingo, given: str) -> None:
    for options in ({"token": given}, {"bearer": given}, {"environ": {"SCALINGO_API_TOKEN": given}}):
        with pytest.raises(
            ConfigurationError, match="holds spaces or characters that no token has"
        ) as caught:
            Account(**options, **fake.urls)
        assert leaks(f"{caught.value!r} {caught.value}", fake) == []


def test_white_space_around_a_token_is_no_part_of_it(fake: FakeScalingo) -> None:
    assert Account(f" {API_TOKEN}\n", **fake.urls).bearer_token() in fake.issued


@pytest.mark.parametrize("name", ["bearer", "database_token"])
def test_an_api_token_in_the_wrong_place_is_refused_unseen(fake: FakeScalingo, name: str) -> None:
    makers: dict[str, Callable[..., object]] = {"bearer": scalingo_client, "database_token": database_client}
    with pytest.raises(ConfigurationError, match=f"{name} is an API token") as caught:
        makers[name](**{name: API_TOKEN}, **fake.urls)
    assert leaks(str(caught.value), fake) == []


def test_nothing_is_logged_with_a_token(
    fake: FakeScalingo, account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        call(account)
    assert leaks(caplog.text, fake) == []


def test_a_secret_is_neither_pickled_nor_copied() -> None:
    for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="a secret is not pickled"):
            attempt(Secret(GIVEN))


def test_secrets_compare_by_their_text() -> None:
    assert {Secret("a"), Secret("a"), Secret("b")} == {Secret("b"), Secret("a")}
    assert Secret("a") != "a"
    assert f"{Secret(GIVEN)} {Secret(GIVEN)!r}" == "Secret(***) Secret(***)"
    assert Secret("").hide_in("text") == "text"


@pytest.mark.parametrize(
    "error",
    [
        TokenError("no token", status=401, request_id="r", url="https://x"),
        AddonNotFoundError("missing", app="my-app", technology="mysql"),
        UnknownRegionError("unknown", name="x", known=("a", "b")),
    ],
)
def test_errors_survive_copies_and_pickles(error: ScalingoError) -> None:
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):  # noqa: S301 - our own bytes
        assert (type(twin), str(twin), vars(twin)) == (type(error), str(error), vars(error))
