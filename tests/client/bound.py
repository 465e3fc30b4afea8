"""Two fronts on one sandbox whose clock moves at each reading, and one way to use both."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from scalingo_databases.client import AsyncScalingo, Scalingo
from scalingo_databases.client.platform import PlatformOptions
from scalingo_databases.server import OWNER_API_TOKEN, ManualClock, create_app
from scalingo_databases.server.handlers import HANDLERS, Handler

from ..serving import served

APP = "sandbox-app"
BOTH = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])

Script = Callable[[Any], Awaitable[Any]]


class Awaited:
    """A sync object whose methods can be awaited too, so that one script drives both fronts."""

    def __init__(self, thing: Any) -> None:
        self._thing = thing

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._thing, name)
        if not inspect.ismethod(found):
            return Awaited(found) if "generated.resources" in type(found).__module__ else found

        async def call(*arguments: Any, **named: Any) -> Any:
            result = await asyncio.to_thread(found, *arguments, **named)
            return Awaited(result) if "generated.resources" in type(result).__module__ else result

        return call


def plain(thing: Any) -> Any:
    """Give what :class:`Awaited` is wrapped around."""
    return thing._thing if isinstance(thing, Awaited) else thing


@dataclass
class World:
    """A running sandbox and its clock."""

    url: str
    clock: ManualClock

    @property
    def where(self) -> PlatformOptions:
        return {"auth_url": self.url, "api_url": self.url, "database_api_url": self.url}

    @property
    def soon(self) -> dict[str, Any]:
        """Options of a wait that takes no time: each reading moves the sandbox's clock."""
        return {
            "timeout": 60,
            "interval": 0.001,
            "on_progress": lambda _: self.clock.advance(timedelta(seconds=1)),
        }

    def run(self, is_async: bool, technology: str, script: Script) -> Any:
        """Run ``script`` with a database of ``technology``; let it await, whatever the front."""

        async def use() -> Any:
            if not is_async:
                with Scalingo(OWNER_API_TOKEN, **self.where) as scalingo:
                    return await script(Awaited(scalingo.database(APP, technology)))
            async with AsyncScalingo(OWNER_API_TOKEN, **self.where) as scalingo:
                return await script(await scalingo.database(APP, technology))

        return asyncio.run(use())


@contextmanager
def sandbox(**instead: Handler) -> Iterator[World]:
    """Serve a sandbox of its own, with other handlers for the operations named in ``instead``."""
    clock = ManualClock(datetime.now(UTC))
    with served(create_app(clock=clock, handlers={**HANDLERS, **instead})) as running:
        yield World(running.url, clock)
