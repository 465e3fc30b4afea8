"""Users of an engine: who there is, new ones, other passwords, and what is refused."""

import re
from typing import Any

import httpx
import pytest

from .conftest import Database, Sandbox

PASSWORD = "pV6sYc1oLk8dTz4wQm0eRj3X"
WITHOUT_USERS = ["redis", "elasticsearch", "opensearch"]
WITH_USERS = ["postgresql", "mysql", "mongodb", "influxdb"]


def users(database: Database) -> list[dict[str, Any]]:
    answer = database.send("GET", "/users")
    assert answer.status_code == 200, answer.text
    listed: list[dict[str, Any]] = answer.json()["database-users"]
    return listed


def names(database: Database) -> list[str]:
    return [user["name"] for user in users(database)]


def owner(database: Database) -> str:
    (name,) = [user["name"] for user in users(database) if user["protected"]]
    return str(name)


def create(database: Database, name: str, **settings: Any) -> httpx.Response:
    return database.send("POST", "/users", json={"database_user": {"name": name, **settings}})


def update(database: Database, name: str, password: str = PASSWORD, **settings: Any) -> httpx.Response:
    body = {"password": password, "password_confirmation": password, **settings}
    return database.send("PATCH", f"/users/{name}", json={"database_user": body})


@pytest.mark.parametrize("technology", WITH_USERS)
def test_fresh_sandbox_has_the_owner_and_a_reader(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    first, second = users(database)
    assert first["name"] == database.show()["resource_id"].replace("-", "_")
    assert (first["protected"], first["read_only"]) == (True, False)
    assert (second["name"], second["protected"], second["read_only"]) == ("metabase", False, True)


def test_only_postgresql_tells_how_passwords_are_kept(sandbox: Sandbox) -> None:
    for database in (sandbox.database("postgresql"), sandbox.dedicated()):
        kept = [user["dbms_attributes"] for user in users(database)]
        assert kept == [{"password_encryption": "SCRAM-SHA-256"}] * 2
    assert all("dbms_attributes" not in user for user in users(sandbox.database("mysql")))


@pytest.mark.parametrize("technology", WITH_USERS)
def test_created_user_is_listed_and_can_be_deleted(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    before = names(database)
    created = create(database, "reporting", read_only=True)
    assert created.status_code == 201
    assert (created.json()["name"], created.json()["protected"]) == ("reporting", False)
    assert created.json()["read_only"] is True
    assert names(database) == [*before, "reporting"]
    deleted = database.send("DELETE", "/users/reporting")
    assert (deleted.status_code, deleted.content) == (204, b"")
    assert names(database) == before
    assert database.send("DELETE", "/users/reporting").status_code == 404
    assert create(database, "reporting").status_code == 201


@pytest.mark.parametrize(
    "settings",
    [{}, {"password": None}, {"password": None, "password_confirmation": None, "database_id": "x"}],
)
def test_password_is_made_and_shown_once(sandbox: Sandbox, settings: dict[str, Any]) -> None:
    database = sandbox.database("postgresql")
    password = create(database, "reporting", **settings).json()["password"]
    assert re.fullmatch("[^\"']{24,64}", password)
    assert all("password" not in user for user in users(database))
    assert create(database, "warehouse").json()["password"] != password


def test_chosen_password_is_not_repeated(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    created = create(database, "reporting", password=PASSWORD, password_confirmation=PASSWORD)
    assert created.status_code == 201
    assert PASSWORD not in created.text
    changed = update(database, "reporting")
    assert changed.status_code == 200
    assert changed.json()["database_user"]["name"] == "reporting"
    assert PASSWORD not in changed.text


def test_reset_makes_another_password_each_time(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    passwords = {create(database, "reporting").json()["password"]}
    for content in (b"", b"{}"):
        answer = database.send("POST", "/users/reporting/reset_password", content=content)
        assert answer.status_code == 200
        assert answer.json()["name"] == "reporting"
        passwords.add(answer.json()["password"])
    assert len(passwords) == 3


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "short"),
        ("name", "x" * 33),
        ("name", None),
        ("password", "x" * 23),
        ("password", "x" * 65),
        ("password", "x" * 24 + '"'),
        ("password", "x" * 24 + "'"),
        ("read_only", "yes"),
        ("read_only", None),
        ("protected", True),
    ],
)
def test_what_the_schema_forbids(sandbox: Sandbox, field: str, value: Any) -> None:
    database = sandbox.database("postgresql")
    confirmation = {"password": value, "password_confirmation": value} if field == "password" else {}
    answer = create(database, **{"name": "reporting", **confirmation, field: value})
    assert answer.status_code == 422
    assert f"database_user.{field}" in answer.json()["errors"]
    assert names(database)[1:] == ["metabase"]


@pytest.mark.parametrize(
    "settings",
    [
        {"password": PASSWORD},
        {"password_confirmation": PASSWORD},
        {"password": PASSWORD, "password_confirmation": PASSWORD + "x"},
        {"password": None, "password_confirmation": PASSWORD},
    ],
)
def test_confirmation_must_be_equal(sandbox: Sandbox, settings: dict[str, Any]) -> None:
    database = sandbox.database("postgresql")
    answer = create(database, "reporting", **settings)
    assert answer.status_code == 409
    assert "password_confirmation" in answer.json()["error"]
    assert PASSWORD not in answer.text
    assert names(database)[1:] == ["metabase"]
    assert update(database, "metabase", password_confirmation=PASSWORD + "x").status_code == 409


@pytest.mark.parametrize(
    "name", ["re porting", "-reporting", "reporting-", "re--porting", "a/b/c/d", "éééééé"]
)
def test_names_that_no_engine_takes(sandbox: Sandbox, name: str) -> None:
    assert create(sandbox.database("postgresql"), name).status_code == 409


@pytest.mark.parametrize(
    "name", ["reporting", "re-porting", "re_porting", "Reporting", "0reporting", "a" * 32]
)
def test_names_that_are_taken_as_they_are(sandbox: Sandbox, name: str) -> None:
    database = sandbox.database("postgresql")
    assert create(database, name).status_code == 201
    assert create(database, name).status_code == 409
    assert names(database).count(name) == 1


def test_mysql_has_shorter_names(sandbox: Sandbox) -> None:
    mysql = sandbox.database("mysql")
    assert create(mysql, "a" * 16).status_code == 201
    answer = create(mysql, "a" * 17)
    assert (answer.status_code, "16" in answer.json()["error"]) == (409, True)


def test_protected_user_can_neither_be_changed_nor_deleted(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    name, before = owner(database), users(database)
    answers = [
        update(database, name),
        database.send("DELETE", f"/users/{name}"),
        database.send("POST", f"/users/{name}/reset_password"),
        create(database, name),
    ]
    assert [answer.status_code for answer in answers] == [409] * 4
    assert all(name in answer.json()["error"] for answer in answers)
    assert users(database) == before


@pytest.mark.parametrize("technology", WITHOUT_USERS)
def test_technologies_without_users(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    answers = [
        database.send("GET", "/users"),
        create(database, "reporting"),
        update(database, "reporting"),
        database.send("DELETE", "/users/reporting"),
        database.send("POST", "/users/reporting/reset_password"),
    ]
    assert [answer.status_code for answer in answers] == [409] * 5


@pytest.mark.parametrize("name", ["nobody", "METABASE", "%2e%2e", "%00", "x" * 3000])
def test_unknown_user(sandbox: Sandbox, name: str) -> None:
    database = sandbox.database("postgresql")
    answers = [
        update(database, name),
        database.send("DELETE", f"/users/{name}"),
        database.send("POST", f"/users/{name}/reset_password"),
    ]
    for answer in answers:
        assert (answer.status_code, answer.json()) == (404, {"resource": "user", "error": "not found"})


def test_users_of_a_database_that_is_being_provisioned(sandbox: Sandbox) -> None:
    database = provisioned(sandbox)
    assert users(database) == []
    assert create(database, "reporting").status_code == 409
    sandbox.advance(seconds=5)
    assert len(users(database)) == 1
    assert create(database, "reporting").status_code == 201


def test_users_of_a_database_that_is_being_restored(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    body = {"restore_time": "2026-11-20T00:00:00Z"}
    assert database.send("POST", "/pitr/restore", json=body).status_code == 201
    assert len(users(database)) == 2
    assert create(database, "reporting").status_code == 409
    sandbox.advance(seconds=3)
    assert create(database, "reporting").status_code == 201


def test_users_of_one_database_are_not_those_of_another(sandbox: Sandbox) -> None:
    create(sandbox.database("mysql"), "reporting")
    assert "reporting" not in names(sandbox.database("postgresql"))


def provisioned(sandbox: Sandbox) -> Database:
    """Return a dedicated database that was asked for just now."""
    body = {
        "database": {"name": "brand-new", "technology": "postgresql-ng", "plan": "postgresql-dr-starter-4096"}
    }
    answer = sandbox.http.post("/v1/databases", json=body, headers=sandbox.bearer())
    assert answer.status_code == 201, answer.text
    return sandbox.dedicated("brand-new")
