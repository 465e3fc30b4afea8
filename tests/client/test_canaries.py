"""Canaries where secrets are given, kept and used: none comes out by any way but the requests themselves."""

import asyncio
import copy
import logging
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from scalingo_databases.client import (
    Account,
    HttpOptions,
    Region,
    ScalingoError,
    Secret,
    TokenAuth,
    async_auth_client,
    async_create_api_token,
    async_database_client,
    async_scalingo_client,
    auth_client,
    create_api_token,
    database_client,
    resolve_region,
    scalingo_client,
)
from scalingo_databases.client.auth import basic_credentials
from scalingo_databases.client.discovery import RegionDirectory
from scalingo_databases.client.environ import Environment, process_environ
from scalingo_databases.client.tokens import RenewedToken, StaticToken
from scalingo_databases.generated.clients.database_api.api.backups import list_database_backups

from .clock import FakeClock
from .fake import ADDON, API_TOKEN, APP, OTP, PASSWORD, USER, Answer, FakeScalingo

GIVEN, BROKEN, PROXY = "canary-given", "canary broken", "http://someone:canary-proxy@127.0.0.1:1"
SECRETS = (
    API_TOKEN,
    GIVEN,
    BROKEN,
    "canary-proxy",
    PASSWORD,
    OTP,
    basic_credentials(Secret(API_TOKEN)).reveal(),
    basic_credentials(Secret(PASSWORD), USER).reveal(),
)
TO_NOBODY = "http://127.0.0.1:1"
NOT_SECURE = "http://api.example.com"


def leaks(text: str, fake: FakeScalingo) -> list[str]:
    return [secret for secret in (*SECRETS, *fake.issued) if secret in text or repr(secret)[1:-1] in text]


def inside(error: BaseException | None) -> str:
    """Give all that a crash report could take from ``error`` below this module, local variables included."""
    if error is None:
        return ""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_globals["__name__"] == __name__:
        trace = trace.tb_next
    assert error.__cause__ is None
    lines = traceback.TracebackException(
        type(error), error, trace, capture_locals=True, compact=True
    ).format()
    return "\n".join([*lines, repr(error), repr(vars(error)), inside(error.__context__)])


def shop(fake: FakeScalingo, **more: Any) -> dict[str, Any]:
    """Give what ``create_api_token`` takes, with ``more`` in its place."""
    return {"user": USER, "password": PASSWORD, "otp": OTP, "auth_url": fake.auth_url} | more


FAILURES: dict[str, Callable[[FakeScalingo], object]] = {
    "account-token": lambda fake: Account(BROKEN, **fake.urls),
    "account-bearer": lambda fake: Account(bearer=BROKEN, **fake.urls),
    "account-two": lambda fake: Account(API_TOKEN, bearer=GIVEN),
    "account-url": lambda fake: Account(API_TOKEN, api_url=NOT_SECURE),
    "account-api-token-as-bearer": lambda fake: Account(bearer=API_TOKEN),
    "account-environ": lambda fake: Account(environ={"SCALINGO_API_TOKEN": BROKEN}),
    "account-environ-url": lambda fake: Account(
        environ={"SCALINGO_API_TOKEN": API_TOKEN, "SCALINGO_API_URL": NOT_SECURE}
    ),
    "region-environ": lambda fake: resolve_region(
        auth_url=TO_NOBODY, environ={"SCALINGO_API_TOKEN": API_TOKEN}, directory=RegionDirectory()
    ),
    "region-proxy": lambda fake: resolve_region(
        auth_url=TO_NOBODY, http=HttpOptions(proxy=PROXY), environ={}
    ),
    "region-of-an-account": lambda fake: (
        Account(API_TOKEN, auth_url=TO_NOBODY, directory=RegionDirectory()).platform.region
    ),
    "exchange": lambda fake: Account(API_TOKEN, auth_url=TO_NOBODY).bearer_token(),
    "exchange-async": lambda fake: asyncio.run(Account(API_TOKEN, auth_url=TO_NOBODY).async_bearer_token()),
    "scalingo-client": lambda fake: scalingo_client(token=API_TOKEN, api_url=NOT_SECURE),
    "scalingo-client-environ": lambda fake: scalingo_client(
        environ={"SCALINGO_API_TOKEN": API_TOKEN, "SCALINGO_REGION": "nowhere"}, auth_url=TO_NOBODY
    ),
    "auth-client": lambda fake: auth_client(bearer=BROKEN),
    "database-client": lambda fake: database_client(database_token=BROKEN, **fake.urls),
    "database-client-two": lambda fake: database_client(database_token=GIVEN, token=API_TOKEN),
    "database-client-none": lambda fake: database_client(token=API_TOKEN),
    "database-client-beside": lambda fake: database_client(
        app=APP, addon_id=ADDON, account=Account(API_TOKEN), token=API_TOKEN
    ),
    "scalingo-client-async": lambda fake: asyncio.run(
        wait(async_scalingo_client(token=API_TOKEN, api_url=NOT_SECURE))
    ),
    "auth-client-async": lambda fake: asyncio.run(wait(async_auth_client(bearer=BROKEN))),
    "database-client-async": lambda fake: asyncio.run(wait(async_database_client(database_token=BROKEN))),
    "create-refused": lambda fake: create_api_token("x", **shop(fake, otp="canary-246810-not")),
    "create-user": lambda fake: create_api_token("x", **shop(fake, user="someone")),
    "create-name": lambda fake: create_api_token("", **shop(fake)),
    "create-otp": lambda fake: create_api_token("x", **shop(fake, otp=BROKEN)),
    "create-password": lambda fake: create_api_token("x", **shop(fake, password=f"{PASSWORD}\ud800")),
    "create-nobody": lambda fake: create_api_token("x", **shop(fake, auth_url=TO_NOBODY)),
    "create-url": lambda fake: create_api_token("x", **shop(fake, auth_url=NOT_SECURE)),
    "create-proxy": lambda fake: create_api_token(
        "x", **shop(fake, auth_url="https://127.0.0.1:1", http=HttpOptions(proxy=PROXY))
    ),
    "create-async": lambda fake: asyncio.run(async_create_api_token("x", **shop(fake, otp=None))),
    "create-nobody-async": lambda fake: asyncio.run(
        async_create_api_token("x", **shop(fake, auth_url=TO_NOBODY))
    ),
    "create-name-async": lambda fake: asyncio.run(async_create_api_token("", **shop(fake))),
}


async def wait(client: Any) -> object:
    return await client


@pytest.mark.parametrize("fail", FAILURES.values(), ids=FAILURES)
def test_no_failure_shows_a_secret(
    fake: FakeScalingo, fail: Callable[[FakeScalingo], object], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(ScalingoError) as caught:
        fail(fake)
    twin = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert (type(twin), str(twin), vars(twin)) == (type(caught.value), str(caught.value), vars(caught.value))
    assert leaks(f"{caught.value}{pickle.dumps(caught.value)!r}{caplog.text}", fake) == []
    assert leaks(inside(caught.value), fake) == []


@pytest.mark.parametrize(
    "answer",
    [Answer(201, {"token": {"token": f"{GIVEN}\r\n{API_TOKEN}"}}), Answer(400, {"error": PASSWORD + OTP})],
)
def test_no_answer_about_a_new_token_shows_a_secret(fake: FakeScalingo, answer: Answer) -> None:
    fake.script("tokens", answer)
    with pytest.raises(ScalingoError) as caught:
        create_api_token("x", **shop(fake))
    assert leaks(inside(caught.value), fake) == []


def test_no_log_shows_a_secret(fake: FakeScalingo, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        account = Account(create_api_token("x", **shop(fake)), **fake.urls)
        with database_client(app=APP, addon_id=ADDON, account=account) as client:
            assert list_database_backups.sync_detailed(ADDON, client=client).status_code == 200
    assert "httpcore" in {record.name.partition(".")[0] for record in caplog.records}
    assert "/v1/tokens" not in caplog.text  # what is sent on the way to a token is nobody else's business
    shown = "".join(f"{record.getMessage()}{vars(record)}" for record in caplog.records)
    assert leaks(shown, fake) == []


def things(fake: FakeScalingo) -> list[object]:
    account = Account(API_TOKEN, **fake.urls)
    account.addon_token(APP, ADDON)
    directory = RegionDirectory()
    return [
        account,
        account.platform,
        account.platform.environ,
        account.api_auth(),
        account.auth_service_auth(),
        account.database_auth(APP, ADDON),
        account.addon_source(APP, ADDON),
        TokenAuth(StaticToken(Secret(GIVEN)), fake.api_url),
        StaticToken(Secret(GIVEN)),
        RenewedToken(lambda: Secret(GIVEN), FakeClock()),
        process_environ({"SCALINGO_API_TOKEN": API_TOKEN}),
        HttpOptions(proxy=PROXY),
        directory,
        Secret(GIVEN),
        scalingo_client(account=account),
        auth_client(account=account),
        database_client(account=account, app=APP, addon_id=ADDON),
        database_client(database_token=GIVEN, **fake.urls),
    ]


def test_nothing_that_is_shown_shows_a_secret(fake: FakeScalingo) -> None:
    for thing in things(fake):
        # Settings are given as they were: who asks for the proxy by its name gets it.
        asked = not hasattr(thing, "__dict__") or isinstance(thing, HttpOptions)
        known = "" if asked else vars(thing)
        assert leaks(f"{thing!r} {thing} {known}", fake) == []


def test_nothing_that_leads_to_a_secret_is_pickled_or_copied(fake: FakeScalingo) -> None:
    for thing in things(fake):
        generated = hasattr(thing, "get_httpx_client")
        for attempt in (pickle.dumps, copy.deepcopy):
            says = "pickle" if generated else r"not pickled|because of the secrets in it"
            with pytest.raises(TypeError, match=says) as caught:
                attempt(thing)
            assert leaks(str(caught.value) if generated else inside(caught.value), fake) == []
        if not generated:  # a shallow copy of a generated client shares what is in it
            with pytest.raises(TypeError, match="not pickled"):
                copy.copy(thing)


def test_regions_are_pickled_and_hold_no_secret(fake: FakeScalingo) -> None:
    region = Account(API_TOKEN, **fake.urls).platform.region
    assert isinstance(region, Region)
    for twin in (pickle.loads(pickle.dumps(region)), copy.copy(region), copy.deepcopy(region)):  # noqa: S301 - our own bytes
        assert twin == region
    assert leaks(pickle.dumps(region).decode("latin-1"), fake) == []


def test_an_environment_is_a_mapping_that_shows_nothing() -> None:
    variables = {"A": GIVEN}
    environment = process_environ(variables)
    variables["B"] = "later"
    assert dict(environment) == variables
    assert len(environment) == 2
    assert environment["B"] == "later"
    assert process_environ(environment) is environment
    assert repr(environment) == str(environment) == "Environment(***)"
    with pytest.raises(KeyError):
        Environment({})["A"]
