"""The clock of a server under test."""

from datetime import UTC, datetime, timedelta

import pytest

from scalingo_databases.testing.clock import MovableClock

HOUR = timedelta(hours=1)


def test_it_begins_with_the_machines_time_and_runs() -> None:
    before = datetime.now(UTC)
    clock = MovableClock()
    first = clock.now()
    assert before <= first
    assert first <= clock.now()


def test_it_stands_still_until_it_is_moved() -> None:
    clock = MovableClock()
    clock.speed = 0
    moment = clock.now()
    assert clock.now() == moment
    clock.advance(HOUR)
    assert clock.now() == moment + HOUR


def test_it_runs_faster() -> None:
    clock, machine = MovableClock(), MovableClock()
    clock.speed = 3600
    assert clock.speed == 3600
    while machine.now() - clock.now() > -HOUR:
        pass  # two seconds at most: it gains an hour in each


def test_it_does_not_go_back() -> None:
    clock = MovableClock()
    with pytest.raises(ValueError, match="only be moved forwards"):
        clock.advance(-HOUR)
    for speed in (-1.0, float("inf"), float("nan")):
        with pytest.raises(ValueError, match="0 or more"):
            clock.speed = speed
