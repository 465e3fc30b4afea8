"""The rate limit, with a clock of the tests' own."""

import pytest

from scalingo_databases.contract.safety.limiter import WINDOW, RateLimiter, Stopped


class Time:
    """A clock that moves when somebody waits."""

    def __init__(self) -> None:
        self.now = 1000.0

    def read(self) -> float:
        return self.now

    def wait(self, seconds: float) -> bool:
        self.now += seconds
        return False


@pytest.mark.parametrize("per_minute", [1, 7, 60])
def test_no_window_of_a_minute_holds_more_than_the_limit(per_minute: int) -> None:
    time = Time()
    limiter = RateLimiter(per_minute, clock=time.read, wait=time.wait)
    admitted = []
    for number in range(5 * per_minute):
        limiter.admit()
        admitted.append(time.now)
        time.now += 0.01 * (number % 3)
    for start in admitted:
        assert sum(start <= moment < start + WINDOW for moment in admitted) <= per_minute


def test_requests_go_at_once_while_the_limit_is_not_reached() -> None:
    time = Time()
    limiter = RateLimiter(60, clock=time.read, wait=time.wait)
    for _ in range(60):
        limiter.admit()
    assert time.now == 1000.0
    limiter.admit()
    assert time.now == 1060.0


def test_without_a_limit_nobody_waits() -> None:
    time = Time()
    limiter = RateLimiter(None, clock=time.read, wait=time.wait)
    for _ in range(1000):
        limiter.admit()
    assert time.now == 1000.0


def test_stopping_ends_the_wait() -> None:
    limiter = RateLimiter(1)
    limiter.admit()
    limiter.stop()
    with pytest.raises(Stopped):
        limiter.admit()
    with pytest.raises(Stopped):
        limiter.pause(1000)
