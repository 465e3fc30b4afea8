"""Waiting: when it reads, how long it sleeps, and how it ends; the same for sync and async."""

import asyncio
import copy
import pickle
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scalingo_databases import documents
from scalingo_databases.client import (
    ConfigurationError,
    Interval,
    Terminal,
    WaitCancelledError,
    WaitError,
    WaitFailedError,
    WaitTimeoutError,
    async_wait_until,
    wait_until,
)

from .clock import FakeClock


@dataclass
class Backup:
    status: str | None


@dataclass
class World:
    """A row of states, read one after the other, the last one for ever; and a clock that sleeping moves."""

    states: Sequence[Any]
    reading: float = 0.0  # seconds that a reading takes
    clock: FakeClock = field(default_factory=FakeClock)
    slept: list[float] = field(default_factory=list)
    reads: int = 0

    def read(self) -> Any:
        self.clock.pass_seconds(self.reading)
        state = self.states[min(self.reads, len(self.states) - 1)]
        self.reads += 1
        if isinstance(state, Exception):
            raise state
        return state if hasattr(state, "status") else Backup(state)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.clock.pass_seconds(seconds)


Wait = Callable[..., Any]


def sync_wait(world: World, **options: Any) -> Any:
    options = {"succeeded": {"done"}, "failed": {"error"}, "timeout": 60, "what": "backup bk-1", **options}
    return wait_until(world.read, clock=world.clock, sleep=world.sleep, **options)


def async_wait(world: World, **options: Any) -> Any:
    options = {"succeeded": {"done"}, "failed": {"error"}, "timeout": 60, "what": "backup bk-1", **options}

    async def read() -> Any:
        return world.read()

    async def sleep(seconds: float) -> None:
        world.sleep(seconds)

    return asyncio.run(async_wait_until(read, clock=world.clock, sleep=sleep, **options))


@pytest.fixture(params=[sync_wait, async_wait], ids=["sync", "async"])
def wait(request: pytest.FixtureRequest) -> Wait:
    given: Wait = request.param
    return given


def test_the_first_reading_is_made_at_once(wait: Wait) -> None:
    world = World(["done"])
    assert wait(world).status == "done"
    assert (world.reads, world.slept) == (1, [])


def test_the_pauses_grow_up_to_the_longest(wait: Wait) -> None:
    world = World(["running"] * 9 + ["done"])
    wait(world, timeout=600)
    assert world.slept == [1, 1.5, 2.25, 3.375, 5.0625, 7.59375, 10, 10, 10]


def test_the_last_reading_is_made_at_the_deadline(wait: Wait) -> None:
    world = World(["running"])
    with pytest.raises(
        WaitTimeoutError, match=r"^backup bk-1 is not at its end after 5 s: its state is ru"
    ) as e:
        wait(world, timeout=5)
    assert world.slept == [1, 1.5, 2.25, 0.25]
    assert (e.value.state, e.value.seconds, e.value.what) == ("running", 5, "backup bk-1")


def test_a_slow_reading_that_ends_well_counts_after_the_deadline(wait: Wait) -> None:
    assert wait(World(["done"], reading=100), timeout=5).status == "done"


def test_no_time_means_one_reading(wait: Wait) -> None:
    world = World(["running"])
    with pytest.raises(WaitTimeoutError):
        wait(world, timeout=0)
    assert (world.reads, world.slept) == (1, [])


def test_a_failure_is_raised_with_its_state(wait: Wait) -> None:
    with pytest.raises(WaitFailedError, match=r"^backup bk-1 has failed: its state is error$") as caught:
        wait(World(["running", "error"]))
    assert (caught.value.state, caught.value.what) == ("error", "backup bk-1")


@pytest.mark.parametrize("word", ["brand-new-word", "PENDING_SOMETHING", "PENDING", "", None])
def test_words_that_are_no_ends_go_on(wait: Wait, word: str | None) -> None:
    world = World([Backup(word), "done"])
    assert wait(world).status == "done"
    assert world.reads == 2


def test_an_enumeration_counts_as_its_word(wait: Wait) -> None:
    class Status(StrEnum):
        DONE = "done"

    assert wait(World([Backup(Status.DONE)])).status is Status.DONE


def test_the_state_can_be_elsewhere(wait: Wait) -> None:
    world = World(["ready"])
    assert wait(world, succeeded={"READY"}, state=lambda backup: backup.status.upper()).status == "ready"


def test_every_reading_is_shown(wait: Wait) -> None:
    seen: list[str] = []
    with pytest.raises(WaitFailedError):
        wait(World(["scheduled", "running", "error"]), on_progress=lambda backup: seen.append(backup.status))
    assert seen == ["scheduled", "running", "error"]


def test_an_error_of_the_reading_is_the_readers_business(wait: Wait) -> None:
    with pytest.raises(LookupError, match="gone"):
        wait(World(["running", LookupError("gone")]))


@pytest.mark.parametrize("timeout", [-1, float("nan"), True, "60", None])
def test_a_timeout_that_is_none_is_refused_before_reading(wait: Wait, timeout: Any) -> None:
    world = World(["done"])
    with pytest.raises(ConfigurationError, match="0 or more"):
        wait(world, timeout=timeout)
    assert world.reads == 0


@pytest.mark.parametrize("figures", [(0, 1), (2, 1), (1, 2, 0.5), (1, float("nan")), (1, float("inf"))])
def test_an_interval_without_pauses_is_refused(figures: tuple[float, ...]) -> None:
    with pytest.raises(ConfigurationError, match="interval"):
        Interval(*figures)


def test_waiting_can_be_cancelled_before_the_first_reading() -> None:
    world, cancelled = World(["running"]), threading.Event()
    cancelled.set()
    with pytest.raises(WaitCancelledError, match="cancelled") as caught:
        sync_wait(world, cancelled=cancelled)
    assert (world.reads, caught.value.state) == (0, None)


def test_waiting_can_be_cancelled_in_a_pause() -> None:
    cancelled, reading = threading.Event(), threading.Event()
    ended: list[WaitError] = []

    def waiting() -> None:
        try:
            wait_until(
                lambda: Backup("running"),
                succeeded={"done"},
                timeout=3600,
                interval=Interval(3000, 3000),
                on_progress=lambda _: reading.set(),
                cancelled=cancelled,
            )
        except WaitError as error:
            ended.append(error)

    thread = threading.Thread(target=waiting)
    thread.start()
    reading.wait()
    cancelled.set()
    thread.join()
    assert [(type(error), error.state) for error in ended] == [(WaitCancelledError, "running")]


def test_a_cancelled_task_stops_waiting() -> None:
    async def scenario() -> None:
        reading = asyncio.Event()

        async def read() -> str:
            reading.set()
            return "running"

        task = asyncio.create_task(async_wait_until(read, succeeded={"done"}, timeout=3600))
        await reading.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scenario())


@given(
    timeout=st.floats(0, 1e4),
    first=st.floats(0.01, 50),
    more=st.floats(0, 50),
    growth=st.floats(1, 5),
)
def test_no_pause_passes_the_deadline(timeout: float, first: float, more: float, growth: float) -> None:
    world = World(["running"])
    begun = world.clock.monotonic()
    with pytest.raises(WaitTimeoutError):
        sync_wait(world, timeout=timeout, interval=Interval(max(first, timeout / 50), 200 + more, growth))
    assert all(0 < seconds <= 200 + more for seconds in world.slept)
    assert world.clock.monotonic() - begun == pytest.approx(timeout)
    assert world.reads == len(world.slept) + 1


@pytest.mark.parametrize("name", ["database-api", "scalingo-api"])
def test_the_documents_final_words_end_every_waiting(name: documents.Name) -> None:
    schemas = documents.load(name)["components"]["schemas"]
    ends = [schema["x-terminal"] for schema in schemas.values() if "x-terminal" in schema]
    assert ends
    for terminal in (Terminal(**end) for end in ends):
        for word in terminal.succeeded:
            assert (
                sync_wait(World(["?", word]), succeeded=terminal.succeeded, failed=terminal.failed).status
                == word
            )
        for word in terminal.failed:
            with pytest.raises(WaitFailedError):
                sync_wait(World(["?", word]), succeeded=terminal.succeeded, failed=terminal.failed)


def test_errors_survive_copies_and_pickles() -> None:
    errors = [
        WaitFailedError("failed", what="x", state="error"),
        WaitTimeoutError("late", what="x", state="running", seconds=5),
        WaitCancelledError("cancelled", what="x"),
    ]
    for error in errors:
        for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):  # noqa: S301 - our own bytes
            assert (type(twin), str(twin), vars(twin)) == (type(error), str(error), vars(error))
