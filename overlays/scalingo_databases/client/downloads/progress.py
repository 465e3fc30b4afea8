"""How far a download is: told to a function, or drawn in one line on a terminal."""

import sys
from collections.abc import Callable
from typing import Protocol, TextIO

from scalingo_databases.client.clock import Clock

Progress = bool | Callable[[int, int | None], object]
"""``True`` for a line on the terminal, or a function of the bytes received and, if known, all of them."""

_SECONDS_BETWEEN_LINES = 0.1


class Meter(Protocol):
    """Something that is told how far a download is."""

    def update(self, received: int, total: int | None) -> None:
        """Take note of the bytes received so far, of ``total`` if that is known."""
        ...

    def close(self) -> None:
        """Leave the terminal in order; to be called in every case."""
        ...


class Silent:
    """Tells nobody, or ``report``."""

    def __init__(self, report: Callable[[int, int | None], object] | None = None) -> None:
        """Hand everything to ``report``."""
        self._report = report

    def update(self, received: int, total: int | None) -> None:
        """Hand the figures on."""
        if self._report is not None:
            self._report(received, total)

    def close(self) -> None:
        """Do nothing."""


class Line:
    """One line with bytes, percent and rate, drawn anew ten times a second at most."""

    def __init__(self, stream: TextIO, clock: Clock) -> None:
        """Draw on ``stream``, a terminal."""
        self._stream = stream
        self._clock = clock
        self._begun = clock.monotonic()
        self._next = self._begun
        self._figures: tuple[int, int | None] | None = None
        self._width = 0

    def update(self, received: int, total: int | None) -> None:
        """Draw the figures, unless that was done a moment ago."""
        self._figures = (received, total)
        now = self._clock.monotonic()
        if now >= self._next:
            self._next = now + _SECONDS_BETWEEN_LINES
            self._draw(now)

    def close(self) -> None:
        """Draw the last figures and go to the next line, if anything was drawn."""
        if self._figures is not None:
            self._draw(self._clock.monotonic())
            self._stream.write("\n")
            self._stream.flush()

    def _draw(self, now: float) -> None:
        if self._figures is None:
            return
        text = described(*self._figures, now - self._begun)
        self._stream.write(f"\r{text.ljust(self._width)}")
        self._stream.flush()
        self._width = len(text)


def meter_for(progress: Progress, clock: Clock) -> Meter:
    """Give the meter that ``progress`` asks for; a line only where standard error is a terminal."""
    if callable(progress):
        return Silent(progress)
    if progress and sys.stderr is not None and sys.stderr.isatty():
        return Line(sys.stderr, clock)
    return Silent()


def described(received: int, total: int | None, seconds: float) -> str:
    """Put the figures in words: ``1.5 MB of 3.0 MB, 50 %, 0.5 MB/s``, where 1 MB is 1,000,000 bytes."""
    parts = [_megabytes(received) if total is None else f"{_megabytes(received)} of {_megabytes(total)}"]
    if total:
        parts.append(f"{100 * received // total} %")
    if seconds > 0:
        parts.append(f"{_megabytes(received / seconds)}/s")
    return ", ".join(parts)


def _megabytes(count: float) -> str:
    return f"{count / 1e6:.1f} MB"
