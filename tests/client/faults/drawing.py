"""Faults drawn at random, the same for one number whatever comes first; and what must become of each call."""

import hashlib
import itertools
from bisect import bisect
from collections.abc import Sequence
from typing import NamedTuple

from .kinds import (
    BROKEN,
    BY_NAME,
    FAILED,
    KINDS,
    LATE,
    LIMITED,
    ONCE_REFUSED,
    SLOW,
    SLOWEST,
    UNAUTHORIZED,
    WRONG,
    Fault,
    Kind,
)

RATE = 0.1
"""Share of the requests that go wrong."""


class Urn:
    """Kinds to draw from, each as often as its weight says."""

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self._faults = [kind.fault for kind in kinds]
        self._bounds = list(itertools.accumulate(kind.weight for kind in kinds))

    def draw(self, share: float) -> Fault:
        """Give the fault at ``share``, a number from 0 to 1."""
        return self._faults[bisect(self._bounds, share * self._bounds[-1])]


ANY = Urn([*KINDS, ONCE_REFUSED, LATE])
# What issues tokens never stalls here: the time limit is that of all calls, and long.
FOR_TOKENS = Urn([*BROKEN, *LIMITED, *FAILED, *WRONG, ONCE_REFUSED, LATE])


def draw(number: int, route: str, call: str, before: int) -> Fault | None:
    """Give the fault of a request of ``call``, before which there were so many; ``None`` for most of them.

    ``route`` is ``""`` but for requests of tokens.
    """
    key = f"{number} {route} {call} {before}".encode()
    share = int.from_bytes(hashlib.blake2b(key, digest_size=6).digest()) / 2**48
    if share >= RATE:
        return None
    return (FOR_TOKENS if route else ANY).draw(share / RATE)


class Fate(NamedTuple):
    """How often a call is sent, the name of its error (``""`` for a result), whether it has to time out."""

    requests: int
    error: str
    slow: bool


def fate(number: int, call: str, repeatable: bool, attempts: int) -> Fate:
    """Tell what must become of a call, if tokens can be had."""
    requests, slow, kind = 0, False, None
    for _ in range(attempts):
        fault = draw(number, "", call, requests)
        requests += 1
        if fault is UNAUTHORIZED:  # the token is renewed, once
            fault = draw(number, "", call, requests)
            requests += 1
        if fault is None or fault is SLOW:
            return Fate(requests, "", slow)
        kind = BY_NAME[fault.name]
        slow = slow or kind in SLOWEST
        if not (kind.passing and repeatable):
            break
    assert kind is not None
    return Fate(requests, kind.error.__name__, slow)
