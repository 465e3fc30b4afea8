"""At most so many requests in any minute."""

import threading
import time
from collections import deque
from collections.abc import Callable

WINDOW = 60.0
"""Seconds in which the permitted number of requests is counted."""


class Stopped(Exception):
    """Waiting ended because the run is being stopped."""


class RateLimiter:
    """Lets at most ``per_minute`` requests through in any window of a minute; ``None`` lets all through.

    The window slides, so the limit holds whichever moment a server counts its minutes from.
    """

    def __init__(
        self,
        per_minute: int | None,
        *,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], bool] | None = None,
    ) -> None:
        """Read the time, in seconds, from ``clock``; ``wait`` sleeps and tells whether to give up."""
        self.per_minute = per_minute
        self._clock = clock
        self._stopped = threading.Event()
        self._wait = wait or self._stopped.wait
        self._sent: deque[float] = deque(maxlen=per_minute)
        self._lock = threading.Lock()

    def admit(self) -> None:
        """Wait until one more request may be sent, and count it. Raises :class:`Stopped`."""
        if self.per_minute is None:
            return
        while (pause := self._take()) > 0:
            self.pause(pause)

    def pause(self, seconds: float) -> None:
        """Wait for ``seconds``. Raises :class:`Stopped`."""
        if self._wait(seconds):
            raise Stopped

    def stop(self) -> None:
        """End all waiting, now and later."""
        self._stopped.set()

    def resume(self) -> None:
        """Let requests be waited for again; those that were sent before still count."""
        self._stopped.clear()

    def _take(self) -> float:
        """Count a request and give 0, or give the seconds until it makes sense to ask again."""
        with self._lock:
            now = self._clock()
            if len(self._sent) == self._sent.maxlen and now - self._sent[0] < WINDOW:
                return WINDOW - (now - self._sent[0])
            self._sent.append(now)
            return 0.0
