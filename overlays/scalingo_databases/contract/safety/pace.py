"""The target's clock, as far as its answers tell it."""

import threading
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime

SHORTEST = 1.0
"""Seconds of observation from which a pace is believed: the dates of answers are in whole seconds."""


class TargetClock:
    """A stopwatch that runs as fast as the target's clock, but never slower than the machine's.

    Tokens last as long as the target's clock says. One that runs fast, as that of a sandbox can, ends them
    earlier than their reader expects.
    """

    def __init__(
        self, wall: Callable[[], float] = time.time, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        """Begin with the machine's pace."""
        self._wall = wall
        self._monotonic = monotonic
        self._first: tuple[float, float] | None = None
        self._pace = 1.0
        self._shown = (monotonic(), 0.0)
        self._lock = threading.Lock()

    def wall(self) -> float:
        """Give the machine's calendar time, in Unix seconds."""
        return self._wall()

    def monotonic(self) -> float:
        """Give the reading of the stopwatch, in seconds."""
        with self._lock:
            return self._reading(self._monotonic())

    def note(self, date: str | None) -> None:
        """Take note of the ``Date`` of an answer (RFC 9110, section 6.6.1) that has just come."""
        try:
            moment = parsedate_to_datetime(date or "").timestamp()
        except (ValueError, OverflowError):
            return
        with self._lock:
            now = self._monotonic()
            self._shown = (now, self._reading(now))
            if self._first is None:
                self._first = (now, moment)
            elif now - self._first[0] >= SHORTEST:
                self._pace = max(1.0, (moment - self._first[1]) / (now - self._first[0]))

    def _reading(self, now: float) -> float:
        since, reading = self._shown
        return reading + (now - since) * self._pace
