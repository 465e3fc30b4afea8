"""Time as the client reads it: the calendar and the stopwatch, both replaceable."""

import time
from typing import Protocol


class Clock(Protocol):
    """Two readings in seconds."""

    def wall(self) -> float:
        """Give the calendar time, in Unix seconds; may be wrong and may jump."""
        ...

    def monotonic(self) -> float:
        """Give the reading of a stopwatch that never goes back."""
        ...


class SystemClock:
    """The machine's own clocks."""

    def wall(self) -> float:
        """Give :func:`time.time`."""
        return time.time()

    def monotonic(self) -> float:
        """Give :func:`time.monotonic`."""
        return time.monotonic()


SYSTEM_CLOCK: Clock = SystemClock()
