"""One async client and several event loops: one after the other is fine, two at a time are told apart."""

import asyncio
import gc
import threading
from collections.abc import Awaitable, Callable

import httpx
import pytest

from scalingo_databases import AsyncScalingo
from scalingo_databases.client.errors import ScalingoError

from ..conftest import Reference


def made(reference: Reference, http_client: httpx.AsyncClient | None = None) -> AsyncScalingo:
    url = reference.url
    return AsyncScalingo(
        reference.api_token, auth_url=url, api_url=url, database_api_url=url, http_client=http_client
    )


async def use(scalingo: AsyncScalingo, reference: Reference) -> str:
    db = await scalingo.database(reference.app, "postgresql")
    names = [one.id for one in await asyncio.gather(*[db.get() for _ in range(5)])]
    return names[0]


# What a loop leaves open when it ends is for the garbage collector, which tells of it.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_client_goes_on_in_the_loop_that_follows_its_own(reference: Reference) -> None:
    scalingo = made(reference)
    ids = {asyncio.run(use(scalingo, reference)) for _ in range(3)}
    asyncio.run(scalingo.aclose())
    asyncio.run(scalingo.aclose())
    assert len(ids) == 1
    with pytest.raises(ScalingoError, match="closed"):
        asyncio.run(use(scalingo, reference))
    gc.collect()


def in_two_loops(reference: Reference, call: Callable[[AsyncScalingo], Awaitable[object]]) -> BaseException:
    """Use a client in a loop, and from another loop, on a thread, while the first one runs."""
    failures: list[BaseException] = []

    async def first() -> None:
        async with made(reference) as scalingo:
            await use(scalingo, reference)

            async def called() -> object:
                return await call(scalingo)

            def second() -> None:
                try:
                    asyncio.run(called())
                except ScalingoError as error:
                    failures.append(error)

            thread = threading.Thread(target=second)
            thread.start()
            await asyncio.to_thread(thread.join)
            await use(scalingo, reference)  # it was not disturbed

    asyncio.run(first())
    (failure,) = failures
    return failure


def test_two_loops_at_a_time_are_refused(reference: Reference) -> None:
    failure = in_two_loops(reference, lambda scalingo: use(scalingo, reference))
    assert "another event loop" in str(failure)


def test_another_loop_does_not_close_what_one_still_uses(reference: Reference) -> None:
    failure = in_two_loops(reference, lambda scalingo: scalingo.aclose())
    assert "another event loop" in str(failure)
