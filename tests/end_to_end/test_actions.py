"""All 20 actions through the generated client against the reference server, decoded to their own results."""

import asyncio
import datetime
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from scalingo_databases import client, documents
from scalingo_databases.generated.clients.database_api import Client, models
from scalingo_databases.generated.clients.scalingo_api.api.addons import list_addons
from scalingo_databases.generated.clients.scalingo_api.models import AddonListAnswer
from scalingo_databases.server import OWNER_API_TOKEN, ManualClock, create_app

from ..conftest import Reference
from ..serving import served

PATH = "/api/databases/{db_id}/action#"
PAIRS = [
    tuple(path.removeprefix(PATH).split("."))
    for path in documents.load("database-api.expanded")["paths"]
    if path.startswith(PATH)
]


def sessions(ready: Client, addon: str) -> int:
    """Return the pid of a session that can be cancelled or ended."""
    body = models.PgListQueriesAction()
    rows = call("postgresql", "pg-list-queries", addon, ready, body).result
    return next(int(row.pid) for row in rows if row.state == "active")


BODIES: dict[str, Callable[[Client, str], Any]] = {
    "list-databases": lambda *_: models.ListDatabasesAction(),
    "create-database": lambda *_: models.CreateDatabaseAction(
        params=models.LogicalDatabaseParams(database_name="e2e_created")
    ),
    "delete-database": lambda *_: models.DeleteDatabaseAction(
        params=models.LogicalDatabaseParams(database_name="e2e_doomed")
    ),
    "reset-database": lambda *_: models.ResetDatabaseAction(
        params=models.LogicalDatabaseParams(database_name="e2e_doomed")
    ),
    "get-sqlmode": lambda *_: models.GetSqlmodeAction(),
    "set-sqlmode": lambda *_: models.SetSqlmodeAction(params=""),
    "list-extensions": lambda *_: models.ListExtensionsAction(),
    "pg-list-queries": lambda *_: models.PgListQueriesAction(),
    "pg-cancel-query": lambda ready, addon: models.PgCancelQueryAction(
        params=models.SessionParams(pid=sessions(ready, addon))
    ),
    "pg-terminate-query": lambda ready, addon: models.PgTerminateQueryAction(
        params=models.SessionParams(pid=sessions(ready, addon))
    ),
    "pg-stat-statements-enable": lambda *_: models.PgStatStatementsEnableAction(),
    "pg-stat-statements-reset": lambda *_: models.PgStatStatementsResetAction(),
    "pg-stat-statements-list": lambda *_: models.PgStatStatementsListAction(),
    "list-retention-policies": lambda *_: models.ListRetentionPoliciesAction(),
    "add-retention-policy": lambda *_: models.AddRetentionPolicyAction(
        params=models.RetentionPolicyParams(name="e2e", duration="30d", default=True)
    ),
    "del-retention-policy": lambda *_: models.DelRetentionPolicyAction(
        params=models.RetentionPolicyNameParams(name="e2e_doomed")
    ),
}

# Where there is no session to name, any pid does.
UNKNOWN_SESSION: dict[str, Callable[[], Any]] = {
    "pg-cancel-query": lambda: models.PgCancelQueryAction(params=models.SessionParams(pid=1)),
    "pg-terminate-query": lambda: models.PgTerminateQueryAction(params=models.SessionParams(pid=1)),
}

# What must have happened before, so that an action finds something to work on.
BEFORE = {
    "delete-database": ("create-database", "e2e_doomed"),
    "reset-database": ("create-database", "e2e_doomed"),
    "del-retention-policy": ("add-retention-policy", "e2e_doomed"),
    "pg-stat-statements-reset": ("pg-stat-statements-enable", None),
    "pg-stat-statements-list": ("pg-stat-statements-enable", None),
}

RESULTS: dict[str, Any] = {
    "list-databases": models.LogicalDatabase,
    "create-database": models.LogicalDatabase,
    "get-sqlmode": str,
    "list-extensions": models.Extension,
    "pg-list-queries": models.RunningQuery,
    "pg-stat-statements-list": models.StatStatement,
    "list-retention-policies": models.RetentionPolicy,
}


def module(technology: str, action: str) -> Any:
    """Return the module of the generated client for one action."""
    name = f"{technology}_{action.replace('-', '_')}"
    return import_module(f"scalingo_databases.generated.clients.database_api.api.{technology}_actions.{name}")


def call(technology: str, action: str, addon: str, ready: Client, body: Any) -> Any:
    return module(technology, action).sync(addon, client=ready, body=body)


def success_type(action: str) -> type:
    """Return the model that is the success of ``action`` and of no other action."""
    name = "".join(word.capitalize() for word in action.split("-"))
    found: type = getattr(models, f"{name}Success")
    return found


def addon_of(account: client.Account, app: str, technology: str) -> str:
    with client.scalingo_client(account=account) as ready:
        answer = list_addons.sync(app, client=ready)
    assert isinstance(answer, AddonListAnswer)
    return next(addon.id for addon in answer.addons if addon.addon_provider.id == technology)


@pytest.fixture
def account(reference: Reference) -> client.Account:
    return client.Account(
        reference.api_token,
        auth_url=reference.url,
        api_url=reference.url,
        database_api_url=reference.url,
    )


def prepare(technology: str, action: str, addon: str, ready: Client) -> None:
    if action not in BEFORE:
        return
    first, name = BEFORE[action]
    body = BODIES[first](ready, addon)
    if name is not None:
        setattr(body.params, "database_name" if first == "create-database" else "name", name)
    assert call(technology, first, addon, ready, body).ok == 1


def test_there_are_twenty_pairs() -> None:
    assert len(PAIRS) == 20
    assert {action for _, action in PAIRS} == set(BODIES)


@pytest.mark.parametrize(("technology", "action"), PAIRS)
def test_action_decodes_to_its_own_result(
    reference: Reference, account: client.Account, technology: str, action: str
) -> None:
    addon = addon_of(account, reference.app, technology)
    with client.database_client(account=account, app=reference.app, addon_id=addon) as ready:
        prepare(technology, action, addon, ready)
        answer = call(technology, action, addon, ready, BODIES[action](ready, addon))
    assert type(answer) is success_type(action)
    result = getattr(answer, "result", ...)
    if action not in RESULTS:
        assert result is None
        return
    items = result if isinstance(result, list) else [result]
    assert items
    assert all(isinstance(item, RESULTS[action]) for item in items)


@pytest.mark.parametrize(("technology", "action"), PAIRS)
def test_refusal_decodes_to_an_action_error(
    reference: Reference, account: client.Account, technology: str, action: str
) -> None:
    addon = addon_of(account, reference.app, "redis")
    with client.database_client(account=account, app=reference.app, addon_id=addon) as ready:
        body = UNKNOWN_SESSION[action]() if action in UNKNOWN_SESSION else BODIES[action](ready, addon)
        answer = call(technology, action, addon, ready, body)
    assert isinstance(answer, models.ActionError)
    assert answer.ok == 0
    assert answer.error


def test_empty_text_is_a_text(reference: Reference, account: client.Account) -> None:
    addon = addon_of(account, reference.app, "mysql")
    with client.database_client(account=account, app=reference.app, addon_id=addon) as ready:
        assert call("mysql", "set-sqlmode", addon, ready, models.SetSqlmodeAction(params="")).ok == 1
        answer = call("mysql", "get-sqlmode", addon, ready, models.GetSqlmodeAction())
    assert type(answer) is models.GetSqlmodeSuccess
    assert answer.result == ""


def test_sessions_keep_their_nulls_and_units(reference: Reference, account: client.Account) -> None:
    addon = addon_of(account, reference.app, "postgresql")
    with client.database_client(account=account, app=reference.app, addon_id=addon) as ready:
        rows = call("postgresql", "pg-list-queries", addon, ready, models.PgListQueriesAction()).result
    now = datetime.datetime.now(datetime.UTC)
    running = next(row for row in rows if row.state == "active")
    since = now - running.query_start
    assert abs(since.total_seconds() - running.query_duration.total_seconds()) < 60
    assert any(row.state is None and row.query_start is None and row.query_duration is None for row in rows)


def test_async_client_decodes_the_same(reference: Reference, account: client.Account) -> None:
    addon = addon_of(account, reference.app, "mysql")

    async def run() -> Any:
        ready = await client.async_database_client(account=account, app=reference.app, addon_id=addon)
        async with ready:
            return await module("mysql", "list-databases").asyncio(
                addon, client=ready, body=models.ListDatabasesAction()
            )

    answer = asyncio.run(run())
    assert type(answer) is models.ListDatabasesSuccess
    assert all(isinstance(item, models.LogicalDatabase) for item in answer.result)


def test_empty_list_is_a_list() -> None:
    # On a clock that stands still, nothing has been collected right after collecting began.
    clock = ManualClock(datetime.datetime(2026, 11, 20, 10, 30, tzinfo=datetime.UTC))
    with served(create_app(clock=clock)) as server:
        account = client.Account(
            OWNER_API_TOKEN, auth_url=server.url, api_url=server.url, database_api_url=server.url
        )
        app = "sandbox-postgres"
        addon = addon_of(account, app, "postgresql-ng")
        with client.database_client(account=account, app=app, addon_id=addon) as ready:
            refused = call(
                "postgresql", "pg-stat-statements-list", addon, ready, models.PgStatStatementsListAction()
            )
            prepare("postgresql", "pg-stat-statements-list", addon, ready)
            answer = call(
                "postgresql", "pg-stat-statements-list", addon, ready, models.PgStatStatementsListAction()
            )
    assert type(refused) is models.ActionError
    assert type(answer) is models.PgStatStatementsListSuccess
    assert answer.result == []
