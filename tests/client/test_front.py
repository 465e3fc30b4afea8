"""The two fronts against a running reference server."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from typing import assert_type

import pytest

from scalingo_databases.client import AsyncScalingo, RetryPolicy, Scalingo
from scalingo_databases.client.errors import (
    ActionRefusedError,
    AddonNotFoundError,
    ConflictError,
    NotFoundError,
    ScalingoError,
    TokenError,
)
from scalingo_databases.client.platform import PlatformOptions

from ..conftest import Reference

TECHNOLOGIES = ("postgresql", "mysql", "mongodb", "influxdb", "redis", "elasticsearch", "opensearch")


def where(reference: Reference) -> PlatformOptions:
    return {"auth_url": reference.url, "api_url": reference.url, "database_api_url": reference.url}


@pytest.fixture
def scalingo(reference: Reference) -> Iterator[Scalingo]:
    with Scalingo(reference.api_token, **where(reference)) as front:
        yield front


@pytest.mark.parametrize("technology", TECHNOLOGIES)
def test_a_database_by_its_technology(scalingo: Scalingo, reference: Reference, technology: str) -> None:
    db = scalingo.database(reference.app, technology)
    assert db.get().type_name == technology
    assert repr(db) == f"Database('{db.id}')"


@pytest.mark.parametrize(
    ("alias", "technology"), [("PSQL", "postgresql"), ("mongo", "mongodb"), ("es", "elasticsearch")]
)
def test_an_alias(scalingo: Scalingo, reference: Reference, alias: str, technology: str) -> None:
    assert scalingo.database(reference.app, alias).id == scalingo.database(reference.app, technology).id


def test_a_database_by_its_id(scalingo: Scalingo, reference: Reference) -> None:
    (mysql,) = [
        addon for addon in scalingo.addons(reference.app).list() if addon.addon_provider.id == "mysql"
    ]
    db = scalingo.database(reference.app, mysql.id)
    assert [database.name for database in db.mysql.list_databases()]


def test_a_dedicated_database(scalingo: Scalingo) -> None:
    (dedicated,) = scalingo.dedicated_databases.list()
    db = scalingo.database(dedicated.name, "postgresql")
    assert db.get().cluster is True
    assert len(db.firewall.list_rules()) == 2
    assert [endpoint.port for endpoint in scalingo.networks(dedicated.id).list_endpoints()]


@pytest.mark.parametrize("technology", ["cassandra", ""])
def test_what_the_app_does_not_have(scalingo: Scalingo, reference: Reference, technology: str) -> None:
    with pytest.raises(AddonNotFoundError, match="it has postgresql, mysql, mongodb"):
        scalingo.database(reference.app, technology)


def test_a_suspended_addon_stands_back(scalingo: Scalingo, reference: Reference) -> None:
    addons = [each for each in scalingo.addons(reference.app).list() if each.addon_provider.id == "redis"]
    assert sorted(str(addon.status) for addon in addons) == ["running", "suspended"]
    (running,) = [addon for addon in addons if addon.status == "running"]
    assert scalingo.database(reference.app, "redis").get().resource_id == running.resource_id


def test_errors_are_typed(scalingo: Scalingo, reference: Reference) -> None:
    with pytest.raises(NotFoundError, match="/v1/apps/no-such-app answered 404"):
        scalingo.apps("no-such-app").get()
    db = scalingo.database(reference.app, "redis")
    with pytest.raises(ConflictError):
        db.users.list()
    with pytest.raises(ActionRefusedError):
        db.postgresql.list_queries()


def test_what_is_made_is_listed(scalingo: Scalingo, reference: Reference) -> None:
    db = scalingo.database(reference.app, "postgresql")
    user = db.users.create(name="reporting", read_only=True)
    assert user.password
    assert "reporting" in [each.name for each in db.users.list()]
    db.users.delete("reporting")
    assert "reporting" not in [each.name for each in db.users.list()]
    backup = db.backups.create()
    assert backup.status == "scheduled"
    assert db.backups.get(backup.id).id == backup.id


def test_the_account(scalingo: Scalingo) -> None:
    assert scalingo.account.get_current_user().username == "sandbox-owner"
    assert {region.name for region in scalingo.regions.list()} == {"osc-fr1", "osc-secnum-fr1"}
    assert [project.default for project in scalingo.projects.list()] == [True, False]


def test_a_wrong_token(reference: Reference) -> None:
    with Scalingo("tk-us-wrong", **where(reference)) as front, pytest.raises(TokenError):
        front.projects.list()


def test_the_same_to_await(reference: Reference) -> None:
    async def use() -> None:
        async with AsyncScalingo(reference.api_token, **where(reference)) as scalingo:
            db = await scalingo.database(reference.app, "postgresql")
            queries, users, projects = await asyncio.gather(
                db.postgresql.list_queries(), db.users.list(), scalingo.projects.list()
            )
            assert queries
            assert {user.name for user in users} >= {"metabase"}
            assert len(projects) == 2
            with pytest.raises(NotFoundError):
                await scalingo.apps("no-such-app").get()
            assert (await scalingo.account.get_current_user()).username == "sandbox-owner"

    asyncio.run(use())


def test_queries_that_run_for_long(scalingo: Scalingo, reference: Reference) -> None:
    """Sessions that have run nothing have no duration; the others compare without knowing a unit."""
    db = scalingo.database(reference.app, "postgresql")
    spent = []
    for query in db.postgresql.list_queries():
        if query.query_duration is not None and query.query_duration < timedelta(minutes=5):
            spent.append(query.query_duration)
    assert_type(spent, list[timedelta])
    assert spent
    assert all(timedelta(0) <= each for each in spent)


def test_durations_elsewhere(scalingo: Scalingo, reference: Reference) -> None:
    db = scalingo.database(reference.app, "postgresql")
    window = db.get().maintenance_window
    assert window
    assert window.duration_in_hour >= timedelta(hours=1)
    assert db.metrics.get_series("cpu", since=timedelta(hours=6)).points


def test_a_front_that_is_closed_during_a_call(reference: Reference) -> None:
    def close(*_: object) -> None:
        front.close()

    front = Scalingo(
        reference.api_token,
        auth_url=reference.url,
        api_url="http://127.0.0.1:1",
        retries=RetryPolicy(attempts=3, first_delay=0.01, on_retry=close),
    )
    with pytest.raises(ScalingoError, match="the connections are closed"):
        front.projects.list()


def test_a_front_that_is_closed_during_a_call_to_await(reference: Reference) -> None:
    async def call() -> None:
        closing: list[asyncio.Task[None]] = []
        front = AsyncScalingo(
            reference.api_token,
            auth_url=reference.url,
            api_url="http://127.0.0.1:1",
            retries=RetryPolicy(
                attempts=3,
                first_delay=0.01,
                on_retry=lambda *_: closing.append(asyncio.create_task(front.aclose())),
            ),
        )
        with pytest.raises(ScalingoError, match="the connections are closed"):
            await front.projects.list()

    asyncio.run(call())
