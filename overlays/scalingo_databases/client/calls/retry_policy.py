"""How often a call is made, and how long is waited in between.

This is code of our own: the client may have one dependency beside those of the generated code, and that one
is PyJWT.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

from scalingo_databases.client.errors import ConfigurationError, ScalingoError

OnRetry = Callable[[int, float, ScalingoError], None]
"""Called before each wait: the number of the attempt that failed, the wait in seconds, what went wrong."""

_MOST_DOUBLINGS = 64


@dataclass(frozen=True)
class RetryPolicy:
    """When to give up on a call that may be repeated; which ones may, the documents say.

    ``attempts`` counts the first one. The wait after the first failure is between 0 and ``first_delay``
    seconds, at random; the upper end doubles each time, up to ``longest_delay``. A ``Retry-After`` of the
    service takes the place of this.

    ``deadline`` is the time in seconds, more than 0, that a call may take with all its attempts and waits,
    also while an answer comes in little by little. The time limits of an attempt are cut to what is left; a
    wait that would end later is not begun. A longer ``timeout`` that is given to one call takes its place.
    A call that blocks its thread can end later by the time limit of one step.

    ``on_retry`` is called before each wait. What it raises ends the call.

    Raises :class:`ConfigurationError` for values that mean nothing.
    """

    attempts: int = 4
    first_delay: float = 0.5
    longest_delay: float = 8.0
    deadline: float = 60.0
    on_retry: OnRetry | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Check what would fail in the middle of a call."""
        if not _is_count(self.attempts):
            raise ConfigurationError("attempts is not a number of attempts: give 1 or more")
        for name in ("first_delay", "longest_delay", "deadline"):
            if not _is_duration(getattr(self, name)):
                raise ConfigurationError(f"{name} is not a duration: give seconds, 0 or more")
        if not self.deadline:
            raise ConfigurationError("deadline leaves no time for a call: give seconds, more than 0")

    def backoff(self, attempt: int, share: float) -> float:
        """Give the seconds to wait after attempt number ``attempt``; ``share`` is a number from 0 to 1."""
        doubled = self.first_delay * 2.0 ** min(attempt - 1, _MOST_DOUBLINGS)
        return min(self.longest_delay, doubled) * share


def _is_duration(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return math.isfinite(value) and value >= 0


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1
