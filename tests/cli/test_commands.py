"""Every command against a running reference server."""

from datetime import datetime
from pathlib import Path

import pytest

from scalingo_databases.cli.catalogue import actions

from .conftest import Shell

PASSWORD = "canary-a-password-of-my-own"


def test_databases_of_an_app(shell: Shell) -> None:
    listed = shell("databases")
    assert (listed.code, listed.err) == (0, "")
    assert listed.lines[0].split() == ["ID", "TECHNOLOGY", "PLAN", "STATUS"]
    assert {line.split()[1] for line in listed.lines[1:]} >= {"postgresql", "mysql", "redis", "opensearch"}
    assert len({line.index(line.split()[1]) for line in listed.lines}) == 1, "aligned"
    found = shell("databases", "--json").json
    assert {each["addon_provider"]["id"] for each in found} >= {"postgresql", "mysql"}
    assert datetime.fromisoformat(found[0]["provisioned_at"])
    assert found[0]["provisioned_at"].endswith("Z")


def test_dedicated_databases(shell: Shell) -> None:
    listed = shell("databases", "--dedicated")
    assert [line.split()[2] for line in listed.lines] == ["TECHNOLOGY", "postgresql-ng"]
    del shell.env["SCALINGO_APP"]
    assert shell("databases").out == listed.out
    (one,) = shell("--json", "databases").json
    assert set(one) == {"id", "name", "project_id", "technology", "plan"}
    assert shell("users", "list", "--app", one["name"], "--addon", "postgresql").code == 0


def test_an_addon_by_id_alias_and_variable(shell: Shell) -> None:
    (mysql,) = [each["id"] for each in shell("databases", "--json").json if "mysql" in each["plan"]["name"]]
    by_id = shell("backups", "list", "--addon", mysql)
    assert by_id.code == 0
    assert shell("backups", "list", env={"SCALINGO_ADDON": "mysql"}).out == by_id.out
    assert shell("backups", "list", "--addon", "psql").code == 0


def test_backups(shell: Shell) -> None:
    before = shell("backups", "list", "--addon", "postgresql")
    assert before.lines[0].split() == ["ID", "CREATED", "STATUS", "SIZE", "METHOD", "NAME"]
    created = shell("backups", "create", "--addon", "postgresql", "--json")
    assert (created.code, created.json["status"]) == (0, "done")
    assert created.err == f"backup {created.json['id']} was asked for\n"
    after = shell("backups", "list", "--addon", "postgresql", "--json").json
    assert [each["id"] for each in after].count(created.json["id"]) == 1
    assert len(after) == len(before.lines)


def test_a_backup_that_is_not_waited_for(shell: Shell) -> None:
    created = shell("backups", "create", "--addon", "postgresql", "--no-wait")
    assert (created.code, created.lines[1].split()[4]) == (0, "scheduled")


def test_downloads(shell: Shell) -> None:
    done = [each for each in shell("backups", "list", "--addon", "mysql", "--json").json if each["size"]]
    newest, oldest = done[0], done[-1]
    got = shell("backups", "download", "--addon", "mysql")
    assert (got.code, got.out) == (0, f"{newest['name']}.tar.gz\n")
    assert (shell.home / got.out.strip()).stat().st_size == newest["size"]
    again = shell("backups", "download", "--addon", "mysql")
    assert (again.code, again.out) == (1, "")
    assert "exists already: give another path, or --overwrite" in again.err
    assert shell("backups", "download", "--addon", "mysql", "--overwrite").code == 0
    Path(shell.home, "kept").mkdir()
    into = shell("backups", "download", oldest["id"], "--addon", "mysql", "--output", "kept", "--json").json
    assert (into["id"], into["path"]) == (oldest["id"], f"kept/{oldest['name']}.tar.gz")


def test_a_backup_is_not_written_to_standard_output(shell: Shell) -> None:
    refused = shell("backups", "download", "--addon", "mysql", "--output", "-")
    assert (refused.code, refused.out) == (2, "")
    assert "give the path of a file" in refused.err
    assert not Path(shell.home, "-").exists()


def test_users(shell: Shell) -> None:
    on = ("--addon", "postgresql")
    assert shell("users", "list", *on).lines[0].split() == ["NAME", "READ", "ONLY", "PROTECTED"]
    made = shell("users", "create", "reporting", *on, "--read-only", "--show-password", "--json").json
    assert (made["name"], made["read_only"], len(made["password"]) >= 24) == ("reporting", True, True)
    own = shell("users", "create", "importing", *on, "--own-password", "--json", stdin=f"{PASSWORD}\n")
    assert (own.code, "password" in own.json) == (0, False)
    changed = shell("users", "set-password", "importing", *on, "--yes", stdin=PASSWORD[::-1])
    assert changed.code == 0, changed.err
    assert [line.split()[0] for line in changed.lines] == ["NAME", "importing"]
    reset = shell("users", "reset-password", "reporting", *on, "--yes", "--show-password")
    assert reset.code == 0
    assert reset.lines[1].split()[-1] != made["password"]
    gone = shell("users", "delete", "reporting", *on, "--yes")
    assert (gone.code, gone.out, gone.err) == (0, "", "user reporting is deleted\n")
    left = {each["name"] for each in shell("users", "list", *on, "--json").json}
    assert left >= {"importing"}
    assert "reporting" not in left


@pytest.mark.parametrize("command", [("create",), ("reset-password", "--yes")])
def test_no_password_is_made_in_vain(lonely: Shell, command: tuple[str, ...]) -> None:
    word, *more = command
    refused = lonely("users", word, "reporting", "-a", "x", "--addon", "y", *more)
    assert (refused.code, refused.out) == (2, "")
    assert "--show-password" in refused.err


def test_actions(shell: Shell) -> None:
    queries = shell("action", "postgresql", "pg-list-queries")
    assert queries.code == 0
    assert queries.lines[0].split()[-1] == "QUERY", "the longest is last"
    raw = shell("action", "postgresql", "pg-list-queries", "--json").json
    assert len(raw) == len(queries.lines) - 1
    assert {type(each["query_duration"]) for each in raw} <= {int, type(None)}, "as the API gives it"
    made = shell("action", "mysql", "create-database", "--param", "database_name=archive")
    assert [line.split() for line in made.lines] == [["name", "archive"], ["protected", "no"]]
    names = shell("action", "mysql", "list-databases", "--json").json
    assert "archive" in [each["name"] for each in names]
    assert shell("action", "MySQL", "set-sqlmode", "-p", "sqlmode=ANSI").err == "set-sqlmode is done\n"
    assert "ANSI" in shell("action", "mysql", "get-sqlmode").out
    policy = ("-p", "name=short", "-p", "duration=2h", "-p", "default=no")
    assert shell("action", "influxdb", "add-retention-policy", *policy, "--json").json is None
    pid = next(each["pid"] for each in raw if each["state"] == "active")
    ended = shell("action", "postgresql", "pg-cancel-query", "-p", f"pid={pid}", "--yes")
    assert (ended.code, ended.out) == (0, "")


def test_every_action_of_the_documents_is_there() -> None:
    offered = {(technology, name) for technology, named in actions().items() for name in named}
    assert len(offered) == 20
    assert ("postgresql", "pg-stat-statements-enable") in offered
    assert {name for _, name in offered if actions()["mysql"].get(name, None)} >= {"get-sqlmode"}
    destructive = {each.name for named in actions().values() for each in named.values() if each.destructive}
    assert destructive >= {"pg-terminate-query", "reset-database", "del-retention-policy"}


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("postgresql", "nope"), "postgresql has no action nope; it has list-extensions"),
        (("redis", "nope"), "redis has no actions; these have: influxdb, mongodb, mysql, postgresql"),
        (("mysql", "create-database"), "add --param database_name=VALUE"),
        (("mysql", "create-database", "-p", "name=x"), "these parameters: --param database_name=VALUE"),
        (("mysql", "create-database", "-p", "database_name"), "these parameters"),
        (("mysql", "list-databases", "-p", "name=x"), "list-databases takes no parameters"),
        (("postgresql", "pg-cancel-query", "-p", "pid=x"), "parameter pid is not a whole number"),
        (("postgresql", "pg-cancel-query", "-p", "pid=1", "-p", "pid=2"), "parameter pid is given twice"),
        (
            ("influxdb", "add-retention-policy", "-p", "default=maybe"),
            "parameter default is not true or false",
        ),
    ],
)
def test_wrong_actions(lonely: Shell, arguments: tuple[str, ...], problem: str) -> None:
    refused = lonely("action", *arguments, "--app", "x")
    assert (refused.code, refused.out) == (2, "")
    assert problem in refused.err
    assert refused.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("users", "delete", "someone", "--addon", "x"),
        ("users", "set-password", "someone", "--addon", "x"),
        ("users", "reset-password", "someone", "--addon", "x", "--show-password"),
        ("action", "mysql", "reset-database", "-p", "database_name=x"),
    ],
)
def test_nothing_is_lost_without_a_word(lonely: Shell, arguments: tuple[str, ...]) -> None:
    refused = lonely(*arguments, "--app", "x", stdin="y\n")
    assert (refused.code, refused.out) == (2, "")
    assert "add --yes" in refused.err


def test_contract(lonely: Shell) -> None:
    with lonely.process("contract", "--help", stdout=-1) as process:
        out, _ = process.communicate()
    assert process.returncode == 0
    assert "--scalingo-url" in out
