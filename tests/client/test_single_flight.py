"""Many callers, one fetch: threads, tasks, two event loops, failures, cancellation, forks."""

import asyncio
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

import pytest

from scalingo_databases.client import Account, TokenError, database_client
from scalingo_databases.client.renewing import Lease, Renewing
from scalingo_databases.generated.clients.database_api.api.backups import list_database_backups

from .clock import FakeClock
from .fake import ADDON, APP, Answer, FakeScalingo

MANY = 50


class Source:
    """A fetch that waits until it is let go, and counts."""

    def __init__(self, *outcomes: str | Exception) -> None:
        self.outcomes = list(outcomes)
        self.calls = 0
        self.started, self.gate = threading.Event(), threading.Event()

    def __call__(self) -> Lease[str]:
        outcome = self.outcomes[self.calls]
        self.calls += 1
        self.started.set()
        assert self.gate.wait(10)
        if isinstance(outcome, Exception):
            raise outcome
        return Lease(outcome, 100)


def waiting_callers(
    cell: Renewing[str], pool: ThreadPoolExecutor, ready: threading.Barrier
) -> list[Future[str]]:
    def get() -> str:
        ready.wait(10)
        return cell.get()

    return [pool.submit(get) for _ in range(MANY)]


def test_fifty_threads_make_one_fetch() -> None:
    source = Source("value")
    cell = Renewing(source, FakeClock())
    ready = threading.Barrier(MANY + 1)
    with ThreadPoolExecutor(MANY) as pool:
        callers = waiting_callers(cell, pool, ready)
        ready.wait(10)
        source.gate.set()
        assert {caller.result(10) for caller in callers} == {"value"}
    assert source.calls == 1


def test_fifty_tasks_make_one_fetch() -> None:
    source = Source("value")
    cell = Renewing(source, FakeClock())

    async def run() -> set[str]:
        tasks = [asyncio.create_task(cell.aget()) for _ in range(MANY)]
        await asyncio.sleep(0)
        source.gate.set()
        return set(await asyncio.gather(*tasks))

    assert asyncio.run(run()) == {"value"}
    assert source.calls == 1


def test_two_event_loops_and_a_thread_make_one_fetch() -> None:
    source = Source("value")
    cell = Renewing(source, FakeClock())
    ready = threading.Barrier(4)

    def on_a_loop() -> str:
        ready.wait(10)
        return asyncio.run(cell.aget())

    def on_a_thread() -> str:
        ready.wait(10)
        return cell.get()

    with ThreadPoolExecutor(3) as pool:
        callers = [pool.submit(on_a_loop), pool.submit(on_a_loop), pool.submit(on_a_thread)]
        ready.wait(10)
        assert source.started.wait(10)
        source.gate.set()
        assert [caller.result(10) for caller in callers] == ["value"] * 3
    assert source.calls == 1


def failures_of(cell: Renewing[str], source: Source) -> list[BaseException | None]:
    ready = threading.Barrier(MANY + 1)
    with ThreadPoolExecutor(MANY) as pool:
        callers = waiting_callers(cell, pool, ready)
        ready.wait(10)
        source.gate.set()
        return [caller.exception(10) for caller in callers]


def test_a_failure_wakes_who_waits_and_the_next_call_tries_again() -> None:
    # Callers that come after the failure make the next attempts, so there are as many outcomes as callers.
    source = Source(*[TokenError("refused", status=403)] * MANY, "value")
    cell = Renewing(source, FakeClock())
    errors = failures_of(cell, source)
    assert [(type(error), str(error), getattr(error, "status", None)) for error in errors] == [
        (TokenError, "refused", 403)
    ] * MANY
    source.outcomes[source.calls] = "value"
    assert cell.get() == "value"


def test_waiting_tasks_get_the_same_failure_from_one_fetch() -> None:
    source = Source(TokenError("refused"), "value")
    cell = Renewing(source, FakeClock())

    async def run() -> list[str | BaseException]:
        tasks = [asyncio.create_task(cell.aget()) for _ in range(MANY)]
        await asyncio.sleep(0)
        source.gate.set()
        return await asyncio.gather(*tasks, return_exceptions=True)

    assert [str(error) for error in asyncio.run(run())] == ["refused"] * MANY
    assert source.calls == 1
    assert cell.get() == "value"


def test_an_unexpected_failure_wakes_who_waits_too() -> None:
    source = Source(ZeroDivisionError("a mistake"), "value")
    cell = Renewing(source, FakeClock())
    source.gate.set()
    with pytest.raises(ZeroDivisionError):
        asyncio.run(cell.aget())
    assert cell.get() == "value"


def test_a_cancelled_task_takes_nothing_from_the_others() -> None:
    source = Source("value")
    cell = Renewing(source, FakeClock())

    async def run() -> str:
        first, second = asyncio.create_task(cell.aget()), asyncio.create_task(cell.aget())
        await asyncio.to_thread(source.started.wait, 10)
        first.cancel()
        await asyncio.wait([first])
        assert first.cancelled()
        source.gate.set()
        return await second

    assert asyncio.run(run()) == "value"
    assert source.calls == 1


def test_a_closed_loop_leaves_its_fetch_to_the_next() -> None:
    source = Source("value")
    cell = Renewing(source, FakeClock())

    async def give_up() -> None:
        task = asyncio.create_task(cell.aget())
        await asyncio.to_thread(source.started.wait, 10)
        task.cancel()

    asyncio.run(give_up())
    source.gate.set()
    assert cell.get() == "value"
    assert source.calls == 1


def test_an_interrupted_fetch_wakes_who_waits() -> None:
    started, gate = threading.Event(), threading.Event()

    def interrupted() -> Lease[str]:
        started.set()
        assert gate.wait(10)
        raise KeyboardInterrupt

    cell = Renewing(interrupted, FakeClock(), TokenError)
    with ThreadPoolExecutor(1) as pool:
        leader = pool.submit(cell.get)
        assert started.wait(10)

        async def follow() -> None:
            task = asyncio.create_task(cell.aget())
            await asyncio.sleep(0)
            gate.set()
            await task

        with pytest.raises(TokenError, match="interrupted; try again"):
            asyncio.run(follow())
        assert isinstance(leader.exception(10), KeyboardInterrupt)


def test_no_thread_to_be_had_is_a_token_error_and_not_a_hang(
    fake: FakeScalingo, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patch:
        patch.setattr(threading.Thread, "start", refuse)
        for call in (account.async_bearer_token(), account.async_addon_token(APP, ADDON)):
            with pytest.raises(TokenError, match="no thread could be started"):
                asyncio.run(call)
    assert account.bearer_token() in fake.issued


def test_a_value_is_kept_as_long_as_it_is_leased() -> None:
    source = Source("first", "second")
    source.gate.set()
    clock = FakeClock()
    cell = Renewing(source, clock)
    assert cell.get() == "first"
    clock.pass_seconds(99.9)
    assert cell.get() == "first"
    clock.pass_seconds(0.1)
    assert cell.get() == "second"


def test_a_rejected_value_is_fetched_again_only_while_it_is_the_one_kept() -> None:
    source = Source("first", "second")
    source.gate.set()
    cell = Renewing(source, FakeClock())
    assert [cell.get(), cell.get("first"), cell.get("first"), cell.get()] == ["first", *["second"] * 3]
    assert source.calls == 2


FORK = """
import os, sys, threading
from scalingo_databases.client.clock import SYSTEM_CLOCK
from scalingo_databases.client.renewing import Lease, Renewing

parent, started, gate = os.getpid(), threading.Event(), threading.Event()

def fetch():
    if os.getpid() == parent:
        started.set()
        gate.wait(10)
    return Lease("parent" if os.getpid() == parent else "child", 100)

cell = Renewing(fetch, SYSTEM_CLOCK)
thread = threading.Thread(target=cell.get)
thread.start()
started.wait(10)
child = os.fork()
if not child:
    os._exit(0 if cell.get() == "child" else 1)
status = os.waitpid(child, 0)[1]
gate.set()
thread.join()
sys.exit(os.waitstatus_to_exitcode(status) or cell.get() != "parent")
"""


def test_a_fork_during_a_fetch_makes_its_own() -> None:
    command = [sys.executable, "-W", "ignore", "-c", FORK]
    done = subprocess.run(command, check=False, timeout=30)
    assert done.returncode == 0


@pytest.mark.parametrize("kind", ["threads", "tasks"])
def test_first_calls_made_together_take_one_token_of_each_kind(
    fake: FakeScalingo, account: Account, kind: str
) -> None:
    fake.exchange_gate.clear()
    run: Callable[[Account, FakeScalingo], list[int]] = {"threads": by_threads, "tasks": by_tasks}[kind]
    assert run(account, fake) == [200] * MANY
    assert (fake.count("exchange"), fake.count("addon-token"), fake.count("database")) == (1, 1, MANY)


def by_threads(account: Account, fake: FakeScalingo) -> list[int]:
    ready = threading.Barrier(MANY + 1)
    with (
        database_client(app=APP, addon_id=ADDON, account=account) as client,
        ThreadPoolExecutor(MANY) as pool,
    ):

        def call() -> int:
            ready.wait(10)
            return list_database_backups.sync_detailed(ADDON, client=client).status_code

        calls = [pool.submit(call) for _ in range(MANY)]
        ready.wait(10)
        assert fake.exchange_asked.wait(10)
        fake.exchange_gate.set()
        return [future.result(10) for future in calls]


def by_tasks(account: Account, fake: FakeScalingo) -> list[int]:
    async def run() -> list[int]:
        async with database_client(app=APP, addon_id=ADDON, account=account) as client:
            calls = [
                asyncio.create_task(list_database_backups.asyncio_detailed(ADDON, client=client))
                for _ in range(MANY)
            ]
            await asyncio.to_thread(fake.exchange_asked.wait, 10)
            fake.exchange_gate.set()
            return [response.status_code for response in await asyncio.gather(*calls)]

    return asyncio.run(run())


def test_a_refused_token_is_replaced_once_for_all_who_used_it(fake: FakeScalingo, account: Account) -> None:
    account.addon_token(APP, ADDON)
    fake.revoke_all()
    fake.exchange_asked.clear()
    fake.exchange_gate.clear()
    assert by_threads(account, fake) == [200] * MANY
    # One for the token that was revoked, one for its successor, and the stale bearer's refusal between them.
    assert (fake.count("exchange"), fake.count("addon-token")) == (2, 3)


def test_a_failed_exchange_fails_the_call_and_the_next_one_works(
    fake: FakeScalingo, account: Account
) -> None:
    fake.script("exchange", Answer(503, b"<html>"))
    with database_client(app=APP, addon_id=ADDON, account=account) as client:
        with pytest.raises(TokenError, match="answered 503: the service failed: try again later"):
            list_database_backups.sync_detailed(ADDON, client=client)
        assert list_database_backups.sync_detailed(ADDON, client=client).status_code == 200
    assert fake.count("exchange") == 2
