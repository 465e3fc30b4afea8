"""Logical databases of MySQL and MongoDB, and the SQL mode of MySQL."""

import pytest

from .conftest import Database, Sandbox

BOTH = pytest.mark.parametrize("technology", ["mysql", "mongodb"])


def names(database: Database) -> list[str]:
    return [entry["name"] for entry in database.run("list-databases")]


def protected(database: Database) -> str:
    return next(str(entry["name"]) for entry in database.run("list-databases") if entry["protected"])


@BOTH
def test_created_database_is_listed_until_it_is_deleted(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    before = names(database)
    created = database.run("create-database", {"database_name": "Reports-2026"})
    assert created == {"name": "Reports-2026", "protected": False}
    assert created in database.run("list-databases")
    assert database.run("reset-database", {"database_name": "Reports-2026"}) is None
    assert "Reports-2026" in names(database)
    assert database.run("delete-database", {"database_name": "Reports-2026"}) is None
    assert names(database) == before


@BOTH
def test_protected_database_stays(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    before, params = names(database), {"database_name": protected(database)}
    assert "protected" in database.refusal("delete-database", params)
    assert "protected" in database.refusal("reset-database", params)
    assert names(database) == before


@BOTH
def test_unknown_database(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    for action in ("delete-database", "reset-database"):
        assert "exist" in database.refusal(action, {"database_name": "nowhere"})


@BOTH
def test_database_that_exists(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    before = names(database)
    assert "exist" in database.refusal("create-database", {"database_name": protected(database)})
    assert names(database) == before


@BOTH
@pytest.mark.parametrize("action", ["create-database", "delete-database", "reset-database"])
def test_databases_of_the_engine_itself(sandbox: Sandbox, technology: str, action: str) -> None:
    database = sandbox.database(technology)
    before = names(database)
    system = {"mysql": ("information_schema", "mysql", "sys"), "mongodb": ("admin", "local", "config")}
    for name in system[technology]:
        database.refusal(action, {"database_name": name})
    assert names(database) == before


def test_case_counts_in_mysql(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    for name in ("Orders", "orders", "日本", "a/b", "."):
        database.run("create-database", {"database_name": name})
    assert {"Orders", "orders", "日本", "a/b", "."} <= set(names(database))


@pytest.mark.parametrize("name", ["orders ", "#mysql50#orders", "with\0nul", "😀"])
def test_names_that_mysql_refuses(sandbox: Sandbox, name: str) -> None:
    database = sandbox.database("mysql")
    assert name in database.refusal("create-database", {"database_name": name})
    assert name not in names(database)


@pytest.mark.parametrize("name", ["a b", "a.b", "a$b", "a/b", "a\\b", 'a"b', "with\0nul", "é" * 32])
def test_names_that_mongodb_refuses(sandbox: Sandbox, name: str) -> None:
    database = sandbox.database("mongodb")
    database.refusal("create-database", {"database_name": name})
    assert name not in names(database)


def test_mongodb_refuses_names_that_differ_in_case_only(sandbox: Sandbox) -> None:
    database = sandbox.database("mongodb")
    database.run("create-database", {"database_name": "Orders"})
    assert "different case" in database.refusal("create-database", {"database_name": "orders"})


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("", ""),
        (",", ""),
        ("NO_ZERO_DATE,", "NO_ZERO_DATE"),
        ("error_for_division_by_zero,no_zero_date", "NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO"),
        ("NO_ZERO_DATE,NO_ZERO_DATE", "NO_ZERO_DATE"),
        ("ANSI", "REAL_AS_FLOAT,PIPES_AS_CONCAT,ANSI_QUOTES,IGNORE_SPACE,ONLY_FULL_GROUP_BY,ANSI"),
        (
            "TRADITIONAL",
            "STRICT_TRANS_TABLES,STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
            "TRADITIONAL,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION",
        ),
    ],
)
def test_sqlmode_is_shown_as_the_engine_writes_it(sandbox: Sandbox, sent: str, shown: str) -> None:
    database = sandbox.database("mysql")
    assert "ONLY_FULL_GROUP_BY" in database.run("get-sqlmode")
    assert database.run("set-sqlmode", sent) is None
    assert database.run("get-sqlmode") == shown
    assert database.run("set-sqlmode", shown) is None
    assert database.run("get-sqlmode") == shown


@pytest.mark.parametrize(
    "mode", ["BOGUS", "ANSI,BOGUS", " NO_ZERO_DATE", "NO_ZERO_DATE, ANSI_QUOTES", "12", "ANS\u0131"]
)
def test_sqlmode_is_set_as_a_whole_or_not_at_all(sandbox: Sandbox, mode: str) -> None:
    database = sandbox.database("mysql")
    before = database.run("get-sqlmode")
    assert "sql_mode" in database.refusal("set-sqlmode", mode)
    assert database.run("get-sqlmode") == before
