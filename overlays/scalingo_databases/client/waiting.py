"""Waiting until something has come to an end: asked at once, then less and less often, until a deadline.

What "an end" is comes from the documents: ``x-terminal`` of a status lists its good and its bad final words.
Every other word means that there is more to come: the words in between, those that begin with ``PENDING``,
and those that nobody has documented yet.
"""

import asyncio
import math
import threading
import time
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from scalingo_databases.client.bodies import one_line
from scalingo_databases.client.clock import SYSTEM_CLOCK, Clock
from scalingo_databases.client.errors import (
    ConfigurationError,
    WaitCancelledError,
    WaitFailedError,
    WaitTimeoutError,
)
from scalingo_databases.generated.resources.protocol import Pace, Terminal

__all__ = ["DEFAULT_INTERVAL", "GONE", "Interval", "Terminal", "async_wait_until", "status_of", "wait_until"]

T = TypeVar("T")


GONE = "gone"
"""The state of what is not there any more."""


@dataclass(frozen=True)
class Interval:
    """Seconds between two readings: ``first``, then ``growth`` times as many each time, up to ``longest``.

    Raises :class:`ConfigurationError` for seconds of 0 or less, and for a growth below 1.
    """

    first: float = 1.0
    longest: float = 10.0
    growth: float = 1.5

    def __post_init__(self) -> None:
        """Refuse what would ask without a pause."""
        if not (0 < self.first <= self.longest < math.inf and 1 <= self.growth < math.inf):
            raise ConfigurationError(
                "interval is none: give seconds above 0, first not above longest, and a growth of 1 or more"
            )

    def after(self, seconds: float) -> float:
        """Give the pause that follows one of ``seconds``."""
        return min(seconds * self.growth, self.longest)


DEFAULT_INTERVAL = Interval()
"""One second at first, ten at most."""


def pace_of(interval: float | Pace) -> Pace:
    """Give ``interval`` itself, or, for a number of seconds, pauses that are all as long.

    Raises :class:`ConfigurationError` for what is neither.
    """
    if isinstance(interval, int | float):
        seconds = math.nan if isinstance(interval, bool) else float(interval)
        return Interval(seconds, seconds, 1.0)
    if not callable(getattr(interval, "after", None)):
        raise ConfigurationError("interval is none: give seconds above 0, or an Interval")
    return interval


def status_of(value: Any) -> object:
    """Give the ``status`` of ``value``, where resources keep their state; ``value`` itself if it is text.

    The state of ``None`` is :data:`GONE`.
    """
    if value is None:
        return GONE
    return value if isinstance(value, str) else value.status


def wait_until(
    read: Callable[[], T],
    *,
    succeeded: Collection[str],
    failed: Collection[str] = (),
    timeout: float,
    interval: float | Pace = DEFAULT_INTERVAL,
    state: Callable[[T], object] = status_of,
    what: str = "the operation",
    on_progress: Callable[[T], object] | None = None,
    cancelled: threading.Event | None = None,
    clock: Clock = SYSTEM_CLOCK,
    sleep: Callable[[float], object] | None = None,
) -> T:
    """Call ``read`` until the state of what it gives is one of ``succeeded``; give what it gave last.

    The first reading is made at once, the last one when ``timeout`` seconds have passed (0: just one). A
    reading under way is not cut short: it has time limits of its own. ``on_progress`` gets what each reading
    gave. ``cancelled`` ends the waiting from another thread, in the middle of a pause too. ``what`` names the
    thing in errors. ``interval`` is in seconds, or says how the pauses grow. ``sleep`` replaces the pauses.

    Raises :class:`WaitFailedError` for a state of ``failed``, :class:`WaitTimeoutError` after ``timeout``,
    :class:`WaitCancelledError` when ``cancelled`` is set, :class:`ConfigurationError` for a ``timeout`` that
    is no number of seconds, and whatever ``read`` raises.
    """
    waiting = _Waiting(Terminal(tuple(succeeded), tuple(failed)), timeout, interval, what, clock)
    pause = sleep or (time.sleep if cancelled is None else cancelled.wait)
    while True:
        if cancelled is not None and cancelled.is_set():
            raise waiting.cancelled()
        value = read()
        if on_progress is not None:
            on_progress(value)
        seconds = waiting.pause_after(state(value))
        if seconds is None:
            return value
        pause(seconds)


async def async_wait_until(
    read: Callable[[], Awaitable[T]],
    *,
    succeeded: Collection[str],
    failed: Collection[str] = (),
    timeout: float,
    interval: float | Pace = DEFAULT_INTERVAL,
    state: Callable[[T], object] = status_of,
    what: str = "the operation",
    on_progress: Callable[[T], object] | None = None,
    clock: Clock = SYSTEM_CLOCK,
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> T:
    """Do as :func:`wait_until` for a task; cancel the task to end the waiting."""
    waiting = _Waiting(Terminal(tuple(succeeded), tuple(failed)), timeout, interval, what, clock)
    while True:
        value = await read()
        if on_progress is not None:
            on_progress(value)
        seconds = waiting.pause_after(state(value))
        if seconds is None:
            return value
        await sleep(seconds)


class _Waiting:
    """The rules of one waiting, without any reading or sleeping."""

    def __init__(
        self, terminal: Terminal, timeout: float, interval: float | Pace, what: str, clock: Clock
    ) -> None:
        if not _is_duration(timeout):
            raise ConfigurationError("timeout is not a time to wait: give seconds, 0 or more")
        self._terminal = terminal
        self._timeout = timeout
        self._interval = pace = pace_of(interval)
        self._what = what
        self._clock = clock
        self._deadline = clock.monotonic() + timeout
        self._pause = pace.first
        self._state: str | None = None

    def pause_after(self, state: object) -> float | None:
        """Give the seconds to sleep after a reading of ``state``; ``None`` when it is the one waited for."""
        word = str(state.value if isinstance(state, Enum) else state)
        self._state = one_line(word)
        if word in self._terminal.succeeded:
            return None
        if word in self._terminal.failed:
            raise WaitFailedError(
                f"{self._what} has failed: its state is {self._state}", what=self._what, state=self._state
            )
        left = self._deadline - self._clock.monotonic()
        if left <= 0:
            raise self._late()
        pause, self._pause = self._pause, self._interval.after(self._pause)
        return min(pause, left)

    def cancelled(self) -> WaitCancelledError:
        """Make the error for a caller that gives up."""
        text = f"the waiting for {self._what} was cancelled; it goes on by itself"
        return WaitCancelledError(text, what=self._what, state=self._state)

    def _late(self) -> WaitTimeoutError:
        return WaitTimeoutError(
            f"{self._what} is not at its end after {self._timeout:g} s: its state is {self._state}; "
            "it goes on by itself, so wait again, or longer",
            what=self._what,
            state=self._state,
            seconds=self._timeout,
        )


def _is_duration(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0
