"""A value that is fetched when somebody needs it, kept for a while, and fetched by one caller at a time.

The rules:

* while the value is fresh, it is given without any waiting;
* whoever finds none starts *the* fetch; all others, threads and tasks of any event loop, wait for that one;
* a fetch that fails fails for all who waited for it; the next call tries again;
* a caller whose value was rejected says which: if a newer one is there, it gets that one instead of a fetch.

A fetch is always a blocking function. A task starts it on a thread of its own, so that no event loop ever
owns it: cancelling the task, or closing its loop, takes nothing away from the others who wait.
"""

import copy
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Generic, TypeVar

from scalingo_databases.client.clock import Clock
from scalingo_databases.client.errors import ScalingoError
from scalingo_databases.client.forks import ForkSafeLock, reset_in_children
from scalingo_databases.client.secret import NeverPickled

T = TypeVar("T")


@dataclass(frozen=True)
class Lease(Generic[T]):
    """A fetched value and the seconds, from the start of its fetch, during which it may be given out."""

    value: T
    seconds: float


@dataclass(frozen=True)
class _Held(Generic[T]):
    """A value and the reading of the stopwatch at which it stops being fresh."""

    value: T
    until: float


class Renewing(NeverPickled, Generic[T]):
    """One value under the rules of this module; safe to share between threads, event loops and forks."""

    def __init__(
        self,
        fetch: Callable[[], Lease[T]],
        clock: Clock,
        failure: Callable[[str], ScalingoError] = ScalingoError,
    ) -> None:
        """Fetch with ``fetch``; measure freshness with ``clock``.

        ``failure`` makes the error for a fetch that could not be made or did not end.
        """
        self._fetch = fetch
        self._failure = failure
        self._clock = clock
        self._held: _Held[T] | None = None
        # The outcome in flight. An expected failure is a result too: each waiter raises a copy of its own, so
        # that fifty threads do not write their tracebacks into one exception.
        self._flight: Future[T | ScalingoError] | None = None
        self._lock = ForkSafeLock()
        reset_in_children(self)

    def get(self, rejected: T | None = None) -> T:
        """Give the value: the one kept, or that of a fetch, made here or by somebody else already.

        A kept value that equals ``rejected`` is given up. Raises what the fetch raises.
        """
        held = self._fresh(rejected)
        if held is not None:
            return held.value
        flight, leads = self._join(rejected)
        if leads:
            self._complete(flight)
        return _outcome(flight.result())

    async def aget(self, rejected: T | None = None) -> T:
        """Do as :meth:`get` for a task of an :mod:`asyncio` loop, which goes on running meanwhile."""
        held = self._fresh(rejected)
        if held is not None:
            return held.value
        flight, leads = self._join(rejected)
        if leads:
            self._complete_on_thread(flight)
        import asyncio  # who is here runs a loop, and has it loaded; who uses threads does not need it

        return _outcome(await asyncio.wrap_future(flight))

    def _fresh(self, rejected: T | None) -> _Held[T] | None:
        held = self._held
        if held is None or held.value == rejected or self._clock.monotonic() >= held.until:
            return None
        return held

    def _join(self, rejected: T | None) -> "tuple[Future[T | ScalingoError], bool]":
        """Give the flight to wait for, and whether the caller is the one to complete it."""
        with self._lock:
            if self._flight is not None:
                return self._flight, False
            flight: Future[T | ScalingoError] = Future()
            # A running future cannot be cancelled: a cancelled waiter leaves without touching the others.
            flight.set_running_or_notify_cancel()
            held = self._fresh(rejected)
            if held is not None:  # completed between the look without the lock and this one
                flight.set_result(held.value)
                return flight, False
            self._held = None
            self._flight = flight
            return flight, True

    def _complete_on_thread(self, flight: "Future[T | ScalingoError]") -> None:
        thread = threading.Thread(target=self._complete, args=(flight,), name="scalingo-renewal", daemon=True)
        try:
            thread.start()
        except RuntimeError:  # no thread to be had, or the interpreter is leaving
            self._land(None)
            flight.set_result(self._failure("no thread could be started for the renewal; try again"))

    def _complete(self, flight: "Future[T | ScalingoError]") -> None:
        started = self._clock.monotonic()
        try:
            lease = self._fetch()
        except ScalingoError as error:
            self._land(None)
            flight.set_result(error)
        except Exception as error:
            self._land(None)
            flight.set_exception(error)
        except BaseException:
            self._land(None)
            flight.set_result(self._failure("the renewal was interrupted; try again"))
            raise
        else:
            self._land(_Held(lease.value, started + lease.seconds))
            flight.set_result(lease.value)

    def _land(self, held: _Held[T] | None) -> None:
        with self._lock:
            self._held = held
            self._flight = None

    def reset_after_fork(self) -> None:
        """Forget a flight whose thread exists only in the parent process."""
        self._flight = None


def _outcome(result: T | ScalingoError) -> T:
    if isinstance(result, ScalingoError):
        raise copy.copy(result)
    return result
