"""The clock that tests move."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from scalingo_databases.server import ManualClock, SystemClock


def test_stands_still_until_it_is_moved() -> None:
    clock = ManualClock(datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2))))
    assert clock.now() == clock.now() == datetime(2026, 1, 1, tzinfo=UTC)
    clock.advance(timedelta(days=1))
    assert clock.now() == datetime(2026, 1, 2, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


def test_does_not_run_back() -> None:
    with pytest.raises(ValueError, match="forwards"):
        ManualClock(datetime(2026, 1, 1, tzinfo=UTC)).advance(timedelta(seconds=-1))


def test_system_clock_is_aware() -> None:
    assert SystemClock().now().utcoffset() == timedelta(0)
