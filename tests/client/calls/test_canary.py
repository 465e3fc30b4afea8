"""A canary in the token, in answers and in addresses is in no log, repr, exception, traceback or pickle."""

import copy
import logging
import pickle
from contextlib import closing
from typing import Any

import pytest

from scalingo_databases.client.calls import SyncCaller
from scalingo_databases.client.connections import Connections
from scalingo_databases.client.errors import CallError, ConfigurationError, PaymentRequiredError

from ..test_secrecy import everything_about
from .conftest import GIVEN, Calls
from .faults import Fault, FaultServer, answer, cut, hang_up, reset
from .operations import ACTION, CREATION

CANARY = "canary5ecret"
JWT = f"eyJhbGciOiJIUzI1NiJ9.{CANARY}.{CANARY}"
TEXTS = [
    f"the token {GIVEN} is bad",
    f"the token {JWT} is bad",
    f"tk-us-{CANARY} is bad",
    f"Bearer {CANARY}{CANARY} is bad",
    f"cannot reach postgres://user:{CANARY}@db.example.com:5432/x",
    f"cannot read https://store.example.com/backup?X-Signature={CANARY}#x",
    f"password={CANARY} was refused",
    f"'secret': '{CANARY}'",
    f"{CANARY * 4} was refused",
]


def bodies(text: str) -> list[Fault]:
    return [
        answer(404, {"error": text, "resource": text, "code": text}, X_Request_Id=text.replace("\n", "")),
        answer(402, {"error": text, "url": text}),
        answer(422, {"errors": {text: [text], "a": text}}),
        answer(429, text.encode(), Content_Type="text/plain"),
        answer(500, text.encode(), Content_Type="text/html"),
        answer(200, {"ok": 0, "error": text}),
        answer(200, {"token": CANARY, "list": [CANARY, {"x": CANARY}], "text": text}),
        answer(200, f'{{"token": "{CANARY}'.encode()),
        answer(200, f"<p>{text}</p>".encode(), Content_Type="text/html"),
        answer(200, b"", Content_Type=f"text/html; x={text}"),
        answer(202, {"token": CANARY}),
        answer(302, b"", Location=f"https://elsewhere.example.com/?token={CANARY}"),
        reset,
        cut,
        hang_up,
    ]


def failure_of(calls: Calls) -> CallError:
    """Make a call that fails, from a function whose own variables hold no canary."""
    try:
        calls(ACTION, retry=False)
    except CallError as error:
        return error
    raise AssertionError("the call did not fail")


def leaks(text: str) -> list[str]:
    return [secret for secret in (CANARY, GIVEN, JWT) if secret in text]


@pytest.mark.parametrize("text", TEXTS)
def test_no_error_holds_the_canary(
    faults: FaultServer, calls: Calls, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    faults_to_try = bodies(text)
    faults.script(*faults_to_try)
    with caplog.at_level(logging.DEBUG):
        for _ in faults_to_try:
            error = failure_of(calls)
            assert leaks(everything_about(error)) == []
            assert leaks(repr(pickle.dumps(error))) == []
            assert "\n" not in str(error)
    logged = [f"{record.getMessage()} {record.args!r}" for record in caplog.records]
    assert len(logged) >= len(faults_to_try)
    assert leaks("\n".join(logged)) == []


def test_a_password_that_was_sent_is_not_quoted(faults: FaultServer, calls: Calls) -> None:
    faults.script(answer(422, {"errors": {"password": ["hunter22 is too short"]}}))
    request = {**CREATION.kwargs("x"), "json": {"user": {"password": "hunter22", "name": "a"}}}
    with pytest.raises(CallError, match=r"password: \*\*\* is too short"):
        calls.send(CREATION.operation, request, CREATION.parse, {})


def test_what_is_no_secret_is_quoted(faults: FaultServer, calls: Calls) -> None:
    text = "no backup ad-0c5e2a1c-9d3c-4f6e-8a52-0f3d2c1b4a59 of 2026-11-21 in my-app: a basic plan has none"
    faults.script(answer(404, {"error": text}))
    with pytest.raises(CallError) as caught:
        calls()
    assert f"({text})" in str(caught.value)


def test_long_answers_are_cut(faults: FaultServer, calls: Calls) -> None:
    faults.script(
        answer(422, {"errors": {f"field {n}": ["bad " * 500] * 50 for n in range(50)}}),
        answer(400, {"error": "very " * 100_000}),
        answer(200, b"<p>" + b"very " * 100_000),
    )
    for _ in range(3):
        with pytest.raises(CallError) as caught:
            calls()
        assert len(str(caught.value)) < 900
        assert len(pickle.dumps(caught.value)) < 1_000_000


def test_the_log_tells_of_each_attempt(
    faults: FaultServer, calls: Calls, caplog: pytest.LogCaptureFixture
) -> None:
    faults.script(answer(503, {}, X_Request_Id="req-1"), reset)
    with caplog.at_level(logging.DEBUG, "scalingo_databases"):
        calls.send(
            *(CREATION.operation, {**CREATION.kwargs("x"), "params": {"q": CANARY}}, CREATION.parse),
            {"retry": True},
        )
    told = [record.getMessage() for record in caplog.records if record.name == "scalingo_databases"]
    start = f"POST {faults.url}/api/databases/x/backups"
    says = "(create_database_backup, attempt"
    assert told == [
        f"{start} answered 503 after 0 ms {says} 1, request req-1)",
        f"{start} repeats in 0.5 s after 0 ms {says} 1, request without id)",
        f"{start} failed CallConnectionError after 0 ms {says} 2, request without id)",
        f"{start} repeats in 1 s after 0 ms {says} 2, request without id)",
        f"{start} answered 201 after 0 ms {says} 3, request without id)",
    ]
    assert CANARY not in "".join(told)


def test_callers_show_no_secret(calls: Calls) -> None:
    with closing(Connections()) as connections:
        caller = SyncCaller(connections, *calls.api())
        assert leaks(f"{caller!r} {vars(caller)!r}") == []


@pytest.mark.parametrize(
    "twin_of",
    [
        copy.copy,
        copy.deepcopy,
        lambda error: pickle.loads(pickle.dumps(error)),  # noqa: S301 - our own bytes
    ],
)
def test_errors_survive_copies_and_pickles(faults: FaultServer, calls: Calls, twin_of: Any) -> None:
    answers = [
        answer(402, {"error": "pay", "url": "https://x.example"}, X_Request_Id="r"),
        answer(404, {"error": "no", "resource": "x", "code": "c"}),
        answer(422, {"errors": {"a": ["b"]}}),
        answer(429, {}, Retry_After="99"),
        answer(200, b"<html>"),
        answer(200, {"ok": 0, "error": "no"}),
        hang_up,
    ]
    faults.script(*answers)
    for _ in answers:
        with pytest.raises(CallError) as caught:
            calls(ACTION, retry=False)
        error = caught.value
        twin = twin_of(error)
        assert (type(twin), str(twin), twin.args, vars(twin)) == (
            *(type(error), str(error), error.args),
            vars(error),
        )


def test_an_error_is_a_scalingo_error_in_one_line() -> None:
    error = PaymentRequiredError("pay", billing_url="u", operation="o", method="GET", url="https://x")
    assert (str(error), error.billing_url, error.fields, error.status) == ("pay", "u", {}, None)
    assert not isinstance(error, ConfigurationError)
