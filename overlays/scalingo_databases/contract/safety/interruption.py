"""Interruptions, put off until what a request has done is written down."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

UNDER_WAY = 30.0
"""Seconds that creations under way get to end before what they made is looked for."""


class Interruption:
    """Ends the run at once, or as soon as the creations under way have been noted."""

    def __init__(self) -> None:
        """Nothing is under way."""
        self._creators: set[int] = set()
        self._put_off = False

    def arrive(self) -> None:
        """Raise :class:`KeyboardInterrupt`, now or when this thread has noted what it makes."""
        if threading.get_ident() in self._creators:
            self._put_off = True
        else:
            raise KeyboardInterrupt

    @contextmanager
    def put_off(self) -> Iterator[None]:
        """Put off an interruption while the context lasts."""
        thread = threading.get_ident()
        self._creators.add(thread)
        try:
            yield
        finally:
            self._creators.discard(thread)
            if self._put_off and threading.current_thread() is threading.main_thread():
                self._put_off = False
                raise KeyboardInterrupt

    def settle(self) -> None:
        """Wait until nothing is under way any more, for a while."""
        end = time.monotonic() + UNDER_WAY
        while self._creators and time.monotonic() < end:
            time.sleep(0.02)
