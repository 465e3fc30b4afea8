"""Very many calls through one front, every tenth request of which goes wrong: each call is accounted for.

    python -m tests.client.faults.soak 50000 [NUMBER]

makes so many calls from 16 threads and half as many from 200 tasks, prints the account, and fails if anything
is left unexplained. The faults are drawn from ``NUMBER``.
"""

import asyncio
import gc
import itertools
import os
import random
import stat
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from typing import Any

from scalingo_databases.client import AsyncScalingo, RetryPolicy, Scalingo, ScalingoError, TokenError

from ..fake import API_TOKEN, APP
from .account import ATTEMPTS, DATABASES, Books, Served, database_of, discrepancies, method_of, served
from .serving import in_a_process

THREADS, TASKS = 16, 200
ROUNDS = 4
GROWTH = 5000
"""Objects that may be there after the last round beyond those after the first; a leak would be per call."""

_number: ContextVar[int] = ContextVar("_number")


def settings(books: Books, url: str) -> dict[str, Any]:
    """Give the settings of a front whose retries the books take note of."""

    def note(attempt: int, delay: float, error: ScalingoError) -> None:
        books.retries[type(error).__name__] += 1
        if isinstance(error, TokenError):
            books.without_token.add(_number.get())

    retries = RetryPolicy(attempts=ATTEMPTS, first_delay=0.001, deadline=600, on_retry=note)
    return {"retries": retries, "auth_url": url, "api_url": url, "database_api_url": url}


def by_threads(books: Books, url: str) -> None:
    """Make the calls from threads that share one front."""
    with Scalingo(API_TOKEN, **settings(books, url)) as scalingo:
        databases = {name: scalingo.database(APP, name) for name in DATABASES}

        def call(number: int) -> None:
            _number.set(number)
            try:
                result = method_of(number).call(databases[database_of(number)], **books.options(number))
            except ScalingoError as error:
                note_error(books, number, error)
            else:
                books.note_result(number, result)

        with ThreadPoolExecutor(THREADS) as pool:
            for round_ in rounds(books):
                for _ in pool.map(call, round_):
                    pass
                take_stock(books)


def by_tasks(books: Books, url: str) -> None:
    """Make the calls from tasks that share one front."""

    async def all_of_them() -> None:
        async with AsyncScalingo(API_TOKEN, **settings(books, url)) as scalingo:
            databases = {name: await scalingo.database(APP, name) for name in DATABASES}

            async def work(numbers: Any) -> None:
                for number in numbers:
                    _number.set(number)
                    database = databases[database_of(number)]
                    try:
                        result = await method_of(number).call(database, **books.options(number))
                    except ScalingoError as error:
                        note_error(books, number, error)
                    else:
                        books.note_result(number, result)

            for round_ in rounds(books):
                numbers = iter(round_)
                await asyncio.gather(*(work(numbers) for _ in range(TASKS)))
                take_stock(books)

    asyncio.run(all_of_them())


def note_error(books: Books, number: int, error: ScalingoError) -> None:
    """Take note of an error, and whether it was about a token."""
    if isinstance(error, TokenError):
        books.without_token.add(number)
    books.note_error(number, error)


def rounds(books: Books) -> list[range]:
    """Divide the calls."""
    bounds = [books.calls * part // ROUNDS for part in range(ROUNDS + 1)]
    return [range(start, end) for start, end in itertools.pairwise(bounds)]


def take_stock(books: Books) -> None:
    """Count what is in memory between two rounds."""
    gc.collect()
    books.objects.append(len(gc.get_objects()))


def sockets() -> int:
    """Count the open sockets of this process."""
    count = 0
    for name in os.listdir("/dev/fd"):
        try:
            count += stat.S_ISSOCK(os.fstat(int(name)).st_mode)
        except OSError:  # that of the listing itself
            continue
    return count


def settle(url: str) -> Served:
    """Give the server's account, once it has seen the end of all connections."""
    for _ in range(100):
        account = served(url)
        if not account.connections:
            break
        time.sleep(0.02)
    return account


def soak(run: Callable[[Books, str], None], calls: int, drawn: int) -> tuple[Books, Served, list[str]]:
    """Make the calls; give the books of both sides, and what does not agree in them."""
    books = Books(drawn, calls)
    with in_a_process(drawn) as url:
        gc.collect()  # what ran before in this process may have left sockets to it
        before = threading.active_count(), sockets()
        run(books, url)
        left = threading.active_count(), sockets()
        server = settle(url)
    found = discrepancies(books, server)
    if any(now > was for now, was in zip(left, before, strict=True)):
        found.append(f"threads and sockets were {before} and are {left}")
    if server.connections:
        found.append(f"{server.connections} connections were left open")
    if books.objects[-1] - books.objects[0] > GROWTH:
        found.append(f"objects in memory, round by round: {books.objects}")
    return books, server, found


def report(name: str, books: Books, server: Served, found: list[str]) -> None:
    """Print the account."""
    faults = Counter(one.fault for one in server.asked if one.fault)
    print(f"{name}: {books.calls} calls, faults drawn from {books.drawn}")
    print(f"  outcomes: {_listed(books.summary())}")
    print(f"  repeated: {_listed(books.retries)}")
    print(f"  requests: {_listed(Counter(one.route for one in server.asked))}")
    print(f"  faults:   {_listed(faults)}")
    print(f"  tokens:   {_listed(Counter(server.issued))}; calls that missed one: {len(books.without_token)}")
    print(f"  objects:  {books.objects}")
    for problem in found[:20]:
        print(f"  WRONG: {problem}")


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())


def main() -> int:
    """Run both ways; give the exit code."""
    calls = int(sys.argv[1])
    drawn = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(10**6)
    wrong = 0
    for name, run, share in ((f"{THREADS} threads", by_threads, 1), (f"{TASKS} tasks", by_tasks, 2)):
        begun = time.monotonic()
        result = soak(run, calls // share, drawn)
        report(name, *result)
        print(f"  seconds:  {time.monotonic() - begun:.0f}", flush=True)
        wrong += len(result[2])
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
