"""The clock of a server under test: it runs, faster or slower, and can be moved."""

import time
from datetime import UTC, datetime, timedelta


class MovableClock:
    """Starts at the machine's time and runs like it until told otherwise; it never goes back."""

    def __init__(self) -> None:
        """Start now."""
        self._set(datetime.now(UTC), 1.0)

    @property
    def speed(self) -> float:
        """How many seconds pass here in one second of the machine; 0 while the clock stands still."""
        return self._course[2]

    @speed.setter
    def speed(self, factor: float) -> None:
        if not 0 <= factor < float("inf"):
            raise ValueError(f"the speed of the clock is 0 or more, not {factor}")
        self._set(self.now(), factor)

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC."""
        # One look at all three: another thread may be moving the clock.
        moment, reading, speed = self._course
        return moment + timedelta(seconds=(time.monotonic() - reading) * speed)

    def advance(self, by: timedelta) -> None:
        """Move the clock forwards; a negative ``by`` is a :class:`ValueError`."""
        if by < timedelta(0):
            raise ValueError(f"the clock can only be moved forwards, not by {by}")
        self._set(self.now() + by, self.speed)

    def _set(self, moment: datetime, speed: float) -> None:
        self._course = (moment, time.monotonic(), speed)
