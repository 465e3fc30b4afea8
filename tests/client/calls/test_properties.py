"""Whatever a service answers, there is one line, one type and no crash."""

from email.utils import formatdate
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scalingo_databases.client import ConfigurationError, ScalingoError
from scalingo_databases.client.calls import RetryPolicy
from scalingo_databases.client.calls.call import Call, Done, Settings
from scalingo_databases.client.calls.receiving import Answer
from scalingo_databases.client.calls.redaction import excerpt, shown
from scalingo_databases.client.calls.retry_after import retry_after
from scalingo_databases.client.errors import CallError, StatusError

from ..clock import FakeClock
from .operations import ACTION, CREATION, LISTING, Endpoint

NOW = 1_700_000_000
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["error", "errors", "code", "url", "resource", "ok", "database_backups"])
            | st.text(),
            inner,
            max_size=4,
        )
    ),
)
HEADERS = st.dictionaries(
    st.sampled_from(["Retry-After", "Content-Type", "X-Request-Id", "Date", "Location"]),
    st.text(st.characters(min_codepoint=32, max_codepoint=255)),
)
SECRETS = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=12, max_size=40)


def _bytes(headers: dict[str, str]) -> list[tuple[bytes, bytes]]:
    return [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]


def retry_after_of(value: str, **others: str) -> float | None:
    return retry_after(httpx.Headers(_bytes({"Retry-After": value, **others})), NOW)


@given(st.integers(0, 10**30))
def test_seconds(seconds: int) -> None:
    assert retry_after_of(f" {seconds} ") == min(seconds, 1e9)


@given(st.integers(-(10**8), 10**8))
def test_dates(seconds: int) -> None:
    date = httpx_date(NOW + seconds)
    assert retry_after_of(date) == max(0, seconds)
    assert retry_after_of(date, Date=httpx_date(NOW + seconds - 5)) == 5


def httpx_date(unix: int) -> str:

    return formatdate(unix, usegmt=True)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=255)))
def test_any_retry_after_is_a_wait_or_nothing(value: str) -> None:
    read = retry_after_of(value)
    assert read is None or read >= 0


@pytest.mark.parametrize(
    "value", ["", "-1", "1.5", "+3", "1e3", "٣", "soon", "Fri, 99 Foo 2026 00:00:00 GMT"]
)
def test_what_is_no_retry_after(value: str) -> None:
    assert retry_after(httpx.Headers([(b"Retry-After", value.encode())]), NOW) is None


def outcome_of(endpoint: Endpoint, response: httpx.Response) -> Any:
    settings = Settings("http://127.0.0.1", clock=FakeClock())
    call: Call[Any] = Call(settings, endpoint.operation, endpoint.kwargs("x"), endpoint.parse, {})
    response.request = call.attempt(httpx.Timeout(5))
    return call.answered(Answer(response))


@given(
    st.integers(200, 999),
    JSON.map(lambda body: httpx.Response(200, json=body).content if _is_json(body) else b"") | st.binary(),
    HEADERS,
    st.sampled_from([LISTING, CREATION, ACTION]),
)
def test_any_answer_is_a_result_or_one_line(
    status: int, body: bytes, headers: dict[str, str], endpoint: Endpoint
) -> None:
    outcome = outcome_of(endpoint, httpx.Response(status, headers=_bytes(headers), content=body))
    if isinstance(outcome, Done):
        assert 200 <= status < 300
        return
    assert isinstance(outcome, CallError)
    assert outcome.status == status
    assert str(outcome).isprintable()
    assert len(str(outcome)) < 1200
    if status >= 300:
        assert isinstance(outcome, StatusError)
        assert isinstance(outcome.message, str)
        assert all(isinstance(one, str) for said in outcome.fields.values() for one in said)


def _is_json(body: object) -> bool:
    try:
        httpx.Response(200, json=body)
    except ValueError:  # NaN and the like
        return False
    return True


@given(st.text(max_size=50), SECRETS, st.text(max_size=50))
def test_a_secret_that_is_known_is_never_shown(before: str, secret: str, after: str) -> None:
    text = f"{before}{secret}{after}"
    assert secret not in shown(text, [secret])
    assert secret not in excerpt(text, [secret])


@given(st.dictionaries(st.sampled_from(["a", "password", "url"]), SECRETS.map(lambda s: f"é{s}"), min_size=1))
def test_no_value_of_json_is_quoted(body: dict[str, str]) -> None:
    text = httpx.Response(200, json=body).text
    for end in range(len(text)):
        kept = excerpt(text[:end])
        assert not any(secret[:6] in kept for secret in body.values())


@given(st.integers(1, 10_000), st.floats(0, 1), st.floats(0, 1e6), st.floats(0, 1e6))
def test_waits_have_bounds(attempt: int, share: float, first: float, longest: float) -> None:
    policy = RetryPolicy(first_delay=first, longest_delay=longest)
    assert 0 <= policy.backoff(attempt, share) <= longest


@given(
    st.lists(st.floats(0, 1), min_size=10, max_size=10),
    st.floats(0, 100, exclude_min=True),
    st.integers(1, 10),
)
def test_all_waits_end_before_the_deadline(shares: list[float], deadline: float, attempts: int) -> None:
    clock, drawn, waited = FakeClock(), iter(shares), []
    policy = RetryPolicy(attempts=attempts, first_delay=3, longest_delay=30, deadline=deadline)
    settings = Settings("http://127.0.0.1", policy, clock=clock, share=lambda: next(drawn))
    call: Call[Any] = Call(settings, LISTING.operation, LISTING.kwargs("x"), LISTING.parse, {})
    try:
        while True:
            call.attempt(httpx.Timeout(5))
            waited.append(call.wait_after(call.failed(httpx.ReadError("x"))))
            clock.pass_seconds(waited[-1])
    except ScalingoError:
        assert len(waited) < attempts
    assert sum(waited) <= deadline + 1e-6


@pytest.mark.parametrize(
    "wrong",
    [
        {"attempts": 0},
        {"attempts": 1.5},
        {"attempts": True},
        {"first_delay": -1},
        {"longest_delay": float("inf")},
        {"deadline": float("nan")},
        {"deadline": "60"},
        {"deadline": 0},
    ],
)
def test_a_policy_that_means_nothing_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError, match=next(iter(wrong))):
        RetryPolicy(**wrong)
