"""One way to use both fronts, and the calls that are made through them."""

import asyncio
import inspect
import logging
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from scalingo_databases.client import AsyncScalingo, RetryPolicy, Scalingo
from scalingo_databases.client.platform import PlatformOptions

from ..fake import API_TOKEN, APP
from .kinds import CANARY, LINK

DATABASE = "ad-0001"


@dataclass(frozen=True)
class Method:
    """A method of a database: the route that it takes, and whether it may be sent twice."""

    route: str
    repeatable: bool
    call: Callable[..., Any]
    status: int = 200

    def __str__(self) -> str:
        return self.route


LIST = Method("list", True, lambda db, **options: db.backups.list(**options))
GET = Method("get", True, lambda db, **options: db.backups.get("b-1", **options))
ACTION = Method("action", True, lambda db, **options: db.postgresql.list_extensions(**options))
DELETE = Method("delete", True, lambda db, **options: db.users.delete("someone", **options), 204)
CREATE = Method("create", False, lambda db, **options: db.backups.create(**options), 201)
RESTORE = Method("restore", False, lambda db, **options: db.backups.restore("b-1", **options), 201)
REPEATABLE, ONCE = [LIST, ACTION], [CREATE, RESTORE]


@dataclass
class Front:
    """A front of one of two kinds, opened for each use and closed after it."""

    kind: str
    where: PlatformOptions

    def use(self, act: Callable[[Any], Any], policy: RetryPolicy) -> Any:
        """Give what ``act`` makes of the front; of its async kind, ``act`` may give something to await."""
        if self.kind == "sync":
            with Scalingo(API_TOKEN, retries=policy, **self.where) as scalingo:
                return act(scalingo)

        async def on_a_loop() -> Any:
            async with AsyncScalingo(API_TOKEN, retries=policy, **self.where) as scalingo:
                return await settled(act(scalingo))

        return asyncio.run(on_a_loop())

    def call(self, method: Method, policy: RetryPolicy, **options: Any) -> Any:
        """Make one call about the database."""
        if self.kind == "sync":
            return self.use(lambda front: method.call(front.database(APP, DATABASE), **options), policy)

        async def make(front: AsyncScalingo) -> Any:
            return await method.call(await front.database(APP, DATABASE), **options)

        return self.use(make, policy)


async def settled(value: Any) -> Any:
    """Await ``value`` if it is something to await."""
    return await value if inspect.isawaitable(value) else value


@contextmanager
def listening() -> Iterator[list[str]]:
    """Keep what the project and httpx log meanwhile."""
    kept: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            kept.append(record.getMessage())

    handler = Keep()
    loggers = [logging.getLogger(name) for name in ("scalingo_databases", "httpx")]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    try:
        yield kept
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.removeHandler(handler)
            logger.setLevel(level)


def check_text(error: Exception, tokens: list[str]) -> None:
    """Check that the error is one line, survives pickling, and holds no secret and no link."""
    assert str(error).isprintable()
    kept = pickle.dumps(error)
    assert str(pickle.loads(kept)) == str(error)  # noqa: S301 - it was made a line above
    everything = f"{error!r} {error.args!r} {vars(error)!r} {kept!r}"
    assert [secret for secret in (API_TOKEN, CANARY, LINK, *tokens) if secret in everything] == []
    assert error.__context__ is None
    assert error.__cause__ is None
