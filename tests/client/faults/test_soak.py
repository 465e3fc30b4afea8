"""The big run in small: each call is accounted for, no write arrives twice, no token is asked for twice."""

import random
from collections.abc import Callable

import pytest

from .account import Books
from .soak import by_tasks, by_threads, report, soak

CALLS = 2000


@pytest.mark.parametrize("run", [by_threads, by_tasks])
def test_every_call_is_accounted_for(run: Callable[[Books, str], None]) -> None:
    drawn = random.SystemRandom().randrange(10**6)
    books, server, found = soak(run, CALLS, drawn)
    report(run.__name__, books, server, found)  # shown when the test fails, with the number to draw again
    assert found == []
    assert len(books.summary()) > 5
