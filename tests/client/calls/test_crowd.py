"""Many threads and tasks, one caller, every tenth answer a fault: nothing is lost."""

import asyncio
import random
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, closing

import pytest

from scalingo_databases.client import Account, ScalingoError
from scalingo_databases.client.async_connections import AsyncConnections
from scalingo_databases.client.calls import AsyncioCaller, RetryPolicy, SyncCaller
from scalingo_databases.client.connections import Connections
from scalingo_databases.client.errors import CallError, DecodingError, NotFoundError
from scalingo_databases.generated.clients.database_api.models import BackupAnswer, BackupListAnswer

from ..clock import FakeClock
from ..fake import ADDON, APP, FakeScalingo
from .faults import Fault, FaultServer, answer, cut, hang_up, reset
from .operations import CREATION, LISTING, Endpoint

THREADS, CALLS = 16, 2400
TASKS, TASK_CALLS = 16, 800
FAULTS: list[Fault] = [
    reset,
    cut,
    hang_up,
    answer(429, b"Retry later", Content_Type="text/plain", Retry_After="0"),
    answer(503, b"<html>", Content_Type="text/html"),
    answer(500, {"error": "oops"}),
    answer(200, b'{"database_backups": ['),
    answer(404, {"error": "not found"}),
]
LASTING = (DecodingError, NotFoundError)


def every_tenth(number: int) -> Fault | None:
    return FAULTS[number // 10 % len(FAULTS)] if number % 10 == 9 else None


class Books:
    """What became of each of ``calls`` calls."""

    def __init__(self, calls: int) -> None:
        self.calls = calls
        self.results: Counter[str] = Counter()
        self.repeated: Counter[str] = Counter()
        self._lock = threading.Lock()

    def note_retry(self, attempt: int, delay: float, error: ScalingoError) -> None:
        assert isinstance(error, CallError)
        with self._lock:
            self.repeated[error.operation] += 1

    def note(self, outcome: object) -> None:
        with self._lock:
            self.results[type(outcome).__name__] += 1

    def check(self, faults: FaultServer, fake: FakeScalingo) -> None:
        assert self.results.total() == self.calls
        assert self.repeated.keys() <= {LISTING.operation.id}
        assert len(faults.asked) == self.calls + self.repeated.total()
        writes = [asked.headers["X-Number"] for asked in faults.asked if asked.method == "POST"]
        assert len(writes) == len(set(writes)) == self.calls // 4
        good = self.results[BackupListAnswer.__name__] + self.results[BackupAnswer.__name__]
        faulty = sum(1 for number in range(len(faults.asked)) if every_tenth(number))
        failed = self.calls - good
        assert failed + self.repeated.total() == faulty
        assert (fake.count("exchange"), fake.count("addon-token")) == (1, 1)


def endpoint(number: int) -> Endpoint:
    return CREATION if number % 4 == 0 else LISTING


def policy(books: Books) -> RetryPolicy:
    return RetryPolicy(attempts=6, on_retry=books.note_retry)


def test_threads(fake: FakeScalingo, faults: FaultServer, faulty_account: Account, clock: FakeClock) -> None:
    faults.choose, books = every_tenth, Books(CALLS)

    with closing(Connections()) as connections:
        share = random.Random(7).random  # noqa: S311 - only spreads the waits
        auth = faulty_account.database_auth(APP, ADDON)
        caller = SyncCaller(
            *(connections, faults.url, auth, policy(books)),
            clock=clock,
            share=share,
            sleep=lambda seconds: None,
        )

        def call(number: int) -> None:
            what = endpoint(number)
            try:
                books.note(
                    caller.call(
                        what.operation, what.kwargs(ADDON), what.parse, {"headers": {"X-Number": str(number)}}
                    )
                )
            except CallError as error:
                books.note(error)

        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(call, range(CALLS)))
    books.check(faults, fake)


def test_tasks(fake: FakeScalingo, faults: FaultServer, faulty_account: Account, clock: FakeClock) -> None:
    faults.choose, books = every_tenth, Books(TASK_CALLS)

    async def no_sleep(seconds: float) -> None:
        await asyncio.sleep(0)

    async def all_of_them() -> None:
        async with aclosing(AsyncConnections()) as connections:
            auth = faulty_account.database_auth(APP, ADDON)
            caller = AsyncioCaller(connections, faults.url, auth, policy(books), clock=clock, sleep=no_sleep)
            numbers = iter(range(TASK_CALLS))

            async def worker() -> None:
                for number in numbers:
                    what, options = endpoint(number), {"X-Number": str(number)}
                    try:
                        books.note(
                            await caller.call(
                                what.operation, what.kwargs(ADDON), what.parse, {"headers": options}
                            )
                        )
                    except CallError as error:
                        books.note(error)

            await asyncio.gather(*(worker() for _ in range(TASKS)))

    asyncio.run(all_of_them())
    books.check(faults, fake)


def test_a_cancelled_task_leaves_the_client_usable(faults: FaultServer) -> None:
    asked = threading.Event()

    def wait(handler: object) -> None:
        asked.set()
        faults.ended.wait(10)

    async def cancelled() -> object:
        async with aclosing(AsyncConnections()) as connections:
            caller = AsyncioCaller(connections, faults.url)
            what = LISTING
            task = asyncio.create_task(caller.call(what.operation, what.kwargs(ADDON), what.parse, {}))
            await asyncio.to_thread(asked.wait, 10)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return await caller.call(what.operation, what.kwargs(ADDON), what.parse, {})

    faults.script(wait)
    assert isinstance(asyncio.run(cancelled()), BackupListAnswer)
    assert faults.methods == ["GET", "GET"]
