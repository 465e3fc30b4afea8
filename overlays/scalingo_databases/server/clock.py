"""Where the server reads the time: the machine's clock, or one that tests move."""

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Something that tells the time in UTC."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)


class FastClock:
    """Starts with the machine's clock and runs ``speed`` times as fast from then on."""

    def __init__(self, speed: float) -> None:
        """Start now; ``speed`` is at least 1."""
        self._speed = speed
        self._start = datetime.now(UTC)
        self._started = time.monotonic()

    def now(self) -> datetime:
        """Return the moment that the clock shows, aware, in UTC."""
        return self._start + timedelta(seconds=(time.monotonic() - self._started) * self._speed)


class ManualClock:
    """A clock that stands still until it is moved; everything that takes time follows it.

    ``start`` is an aware moment.
    """

    def __init__(self, start: datetime) -> None:
        """Stand at ``start``."""
        self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        """Return the moment that the clock shows, aware, in UTC."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move the clock forwards; a negative ``by`` is a ``ValueError``, as time does not run back."""
        if by < timedelta(0):
            raise ValueError(f"the clock can only be moved forwards, not by {by}")
        self._now += by
