"""How long is waited between attempts, and for how long in all, as the hook of the policy sees it."""

import asyncio
from contextlib import aclosing, closing
from typing import Any

import pytest

from scalingo_databases.client import RetryPolicy, ScalingoError
from scalingo_databases.client.async_connections import AsyncConnections
from scalingo_databases.client.calls import AsyncioCaller, SyncCaller
from scalingo_databases.client.connections import Connections
from scalingo_databases.client.errors import RateLimitedError, ServiceUnavailableError
from scalingo_databases.generated.resources.database_api import AsyncBackups, Backups

from ..clock import FakeClock
from .fronts import CREATE, DATABASE, LIST, Front
from .kinds import DAY, HTML, PAGE, Fault, limited
from .platform import Platform

UNAVAILABLE = Fault("503", 503, PAGE, HTML)
DATE: dict[str, Any] = {"Date": f"{DAY} 04:00:00 GMT"}


class Enough(Exception):
    """Ends a call before its wait, so that nothing has to wait in these tests."""


@pytest.mark.parametrize(
    ("fault", "wait"),
    [
        (limited("seconds", Retry_After="7"), 7.0),
        (limited("date", Retry_After=f"{DAY} 04:00:09 GMT", **DATE), 9.0),
        (limited("past", Retry_After=f"{DAY} 03:00:00 GMT", **DATE), 0.0),
        (limited("long", Retry_After="59"), 59.0),
        (Fault("503", 503, PAGE, (*HTML, ("Retry-After", "3"))), 3.0),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_the_wait_that_is_asked_for(platform: Platform, front: Front, fault: Fault, wait: float) -> None:
    told: list[tuple[int, float, type]] = []

    def note(attempt: int, delay: float, error: ScalingoError) -> None:
        told.append((attempt, delay, type(error)))
        raise Enough

    platform.script("list", fault)
    with pytest.raises(Enough):
        front.call(LIST, RetryPolicy(on_retry=note))
    kind = RateLimitedError if fault.status == 429 else ServiceUnavailableError
    assert told == [(1, wait, kind)]
    assert platform.count("list") == 1


@pytest.mark.parametrize("headers", [{}, {"Retry_After": "soon"}, {"Retry_After": "-5"}])
def test_a_wait_of_our_own(platform: Platform, front: Front, headers: dict[str, Any]) -> None:
    waits: list[float] = []

    def note(attempt: int, delay: float, error: ScalingoError) -> None:
        waits.append(delay)

    platform.script("list", *[limited("none", **headers)] * 2)
    front.call(LIST, RetryPolicy(first_delay=0.001, on_retry=note))
    assert len(waits) == 2
    assert all(0 <= wait <= 0.001 * 2**number for number, wait in enumerate(waits))


@pytest.mark.parametrize("asked", ["61", "9" * 40, "Sat, 21 Nov 9999 04:00:00 GMT"])
def test_a_wait_that_is_too_long(platform: Platform, front: Front, asked: str) -> None:
    platform.script("list", limited("huge", Retry_After=asked))
    with pytest.raises(RateLimitedError) as caught:
        front.call(LIST, RetryPolicy(on_retry=_never))
    assert caught.value.retry_after is not None
    assert caught.value.retry_after > 60
    assert platform.count("list") == 1


def test_a_write_does_not_ask_the_hook(platform: Platform, front: Front) -> None:
    platform.script("create", UNAVAILABLE)
    with pytest.raises(ServiceUnavailableError):
        front.call(CREATE, RetryPolicy(on_retry=_never))


def _never(attempt: int, delay: float, error: ScalingoError) -> None:
    raise AssertionError("there is nothing to repeat")


@pytest.mark.parametrize(("deadline", "waits"), [(10, [1, 2, 4]), (7, [1, 2]), (2.9, [1]), (1, [])])
def test_all_waits_together_end_before_the_deadline(
    platform: Platform, url: str, clock: FakeClock, deadline: float, waits: list[float]
) -> None:
    policy = RetryPolicy(attempts=4, first_delay=1, deadline=deadline)
    for kind in ("sync", "async"):
        slept: list[float] = []
        platform.script("list", *[UNAVAILABLE] * (len(waits) + 1))
        with pytest.raises(ServiceUnavailableError):
            _list(kind, policy, url, clock, slept)
        assert slept == waits
    assert platform.count("list") == 2 * (len(waits) + 1)


def _list(kind: str, policy: RetryPolicy, url: str, clock: FakeClock, slept: list[float]) -> Any:
    """List the backups by a resource whose caller sleeps by moving the clock."""

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        clock.pass_seconds(seconds)

    async def asleep(seconds: float) -> None:
        sleep(seconds)

    async def on_a_loop() -> Any:
        async with aclosing(AsyncConnections()) as connections:
            caller = AsyncioCaller(
                connections, url, None, policy, clock=clock, share=lambda: 1.0, sleep=asleep
            )
            return await AsyncBackups(caller, DATABASE).list()

    if kind == "async":
        return asyncio.run(on_a_loop())
    with closing(Connections()) as connections:
        caller = SyncCaller(connections, url, None, policy, clock=clock, share=lambda: 1.0, sleep=sleep)
        return Backups(caller, DATABASE).list()
