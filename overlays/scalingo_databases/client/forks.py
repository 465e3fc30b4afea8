"""What a child process must not take over from the threads of its parent, which it does not have."""

import os
import threading
import weakref
from types import TracebackType
from typing import Protocol


class Resettable(Protocol):
    """Something that can be put in order in a child process."""

    def reset_after_fork(self) -> None:
        """Forget what belongs to the threads of the parent."""
        ...


class ForkSafeLock:
    """A lock that is open at the start of a child process, whoever held it in the parent."""

    def __init__(self) -> None:
        """Make it open."""
        self._lock = threading.Lock()
        reset_in_children(self)

    def __enter__(self) -> None:
        """Wait for the lock and take it."""
        self._lock.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the lock back."""
        self._lock.release()

    def reset_after_fork(self) -> None:
        """Take a new lock: the thread that would open the old one is not here."""
        self._lock = threading.Lock()


_ALL: "weakref.WeakSet[Resettable]" = weakref.WeakSet()


def reset_in_children(thing: Resettable) -> None:
    """Have ``thing`` reset at the start of every child process made by a fork, as long as it lives."""
    _ALL.add(thing)


def _reset_all() -> None:
    for thing in list(_ALL):
        thing.reset_after_fork()


if hasattr(os, "register_at_fork"):  # not on Windows, which has no fork
    os.register_at_fork(after_in_child=_reset_all)
