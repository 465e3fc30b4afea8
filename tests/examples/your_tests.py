"""Tests of a program of yours, with the fixtures that ``scalingo-databases[testing]`` brings."""

import asyncio

import pytest

from scalingo_databases import Scalingo
from scalingo_databases.client import RetryPolicy, ServiceUnavailableError
from scalingo_databases.testing import AsyncScalingoFactory, ReferenceServer


def oldest_backup(scalingo: Scalingo, app: str) -> str:
    """Stand for a function of yours that takes a client."""
    return scalingo.database(app, "postgresql").backups.list()[-1].name


def current_user() -> str:
    """Stand for a function of yours that makes its own client."""
    with Scalingo() as scalingo:
        return scalingo.account.get_current_user().username


def test_with_a_client(scalingo: Scalingo, scalingo_server: ReferenceServer) -> None:
    assert oldest_backup(scalingo, scalingo_server.app)
    assert {request.status for request in scalingo_server.requests} == {200}


def test_without_one(scalingo_environment: ReferenceServer) -> None:
    assert current_user() == "sandbox-owner"
    assert scalingo_environment.requests[-1].path == "/v1/users/self"


def test_what_takes_time(scalingo: Scalingo, scalingo_server: ReferenceServer) -> None:
    db = scalingo.database(scalingo_server.app, "postgresql")
    scalingo_server.speed = 0  # the clock stands still unless it is moved
    backup = db.backups.create()
    assert backup.status == "scheduled"
    scalingo_server.advance(minutes=1)
    assert db.backups.get(backup.id).status == "done"


def test_what_fails(scalingo_server: ReferenceServer) -> None:
    with scalingo_server.client(retries=RetryPolicy(attempts=1)) as scalingo:
        scalingo.projects.list()
        scalingo_server.fail_next(503)
        with pytest.raises(ServiceUnavailableError):
            scalingo.projects.list()


def test_in_an_event_loop(async_scalingo: AsyncScalingoFactory, scalingo_server: ReferenceServer) -> None:
    async def count() -> int:
        async with async_scalingo() as scalingo:
            db = await scalingo.database(scalingo_server.app, "mysql")
            return len(await db.backups.list())

    assert asyncio.run(count()) == 8
