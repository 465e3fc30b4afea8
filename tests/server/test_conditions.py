"""What a database does, and what follows from it: for its instances, its figures, and what is refused."""

from collections.abc import Callable
from typing import Any

import pytest

from scalingo_databases.server import OTHER_API_TOKEN

from .conftest import APP, NEIGHBOUR, Database, Sandbox


def unchanged(database: Database) -> None:
    """Do nothing."""


def upgrade(database: Database) -> None:
    assert database.send("POST", "/upgrade").status_code == 202


def restore_to_a_moment(database: Database) -> None:
    moment = {"restore_time": "2026-11-20T09:00:00Z"}
    assert database.send("POST", "/pitr/restore", json=moment).status_code == 201


def restore_a_backup(database: Database) -> None:
    backups = database.send("GET", "/backups").json()["database_backups"]
    done = next(backup["id"] for backup in backups if backup["status"] == "done")
    assert database.send("POST", f"/backups/{done}/restore").status_code == 201


def change_the_plan(database: Database) -> None:
    sandbox, wanted = database.sandbox, {"addon": {"plan_id": "postgresql-starter-1024"}}
    path = f"/v1/apps/{APP}/addons/{database.addon}"
    assert sandbox.http.patch(path, headers=sandbox.bearer(), json=wanted).status_code == 200


def resume(database: Database) -> None:
    path = f"/v1/apps/{NEIGHBOUR}/addons/{database.addon}/resume"
    headers = database.sandbox.bearer(OTHER_API_TOKEN)
    assert database.sandbox.http.post(path, headers=headers).status_code == 200


def words(database: Database) -> tuple[str, set[str]]:
    """Return the status of the database and those of its instances, after a look that all ways agree."""
    shown, listed = database.show(), database.send("GET", "/instances_status").json()
    inside = {instance["id"]: instance["status"] for instance in shown["instances"]}
    assert {instance["id"]: instance["status"] for instance in listed} == inside
    assert database.send("GET", "/metrics").json()["instances_metrics"].keys() == inside.keys()
    return shown["status"], set(inside.values())


def refusal(database: Database) -> str:
    """Return why the database does not answer now."""
    answer = database.send("POST", "/ping")
    assert answer.status_code == 409, answer.text
    return str(answer.json()["error"])


@pytest.mark.parametrize(
    ("begin", "status", "instances", "seconds"),
    [
        (unchanged, "running", "running", 0),
        (upgrade, "upgrading", "upgrading", 6),
        (restore_to_a_moment, "stopped", "stopped", 3),
        (restore_a_backup, "stopped", "stopped", 4),
        (change_the_plan, "updating", "migrating", 4),
    ],
)
def test_instances_follow_the_database(
    sandbox: Sandbox, begin: Callable[[Database], None], status: str, instances: str, seconds: int
) -> None:
    database = sandbox.database("postgresql")
    begin(database)
    assert words(database) == (status, {instances})
    sandbox.advance(seconds=seconds)
    assert words(database) == ("running", {"running"})


def test_instances_of_a_suspended_database(sandbox: Sandbox) -> None:
    database = sandbox.suspended("redis")
    assert words(database) == ("stopped", {"stopped"})
    resume(database)
    assert words(database) == ("stopped", {"restarting"})
    sandbox.advance(seconds=3)
    assert words(database) == ("running", {"running"})


def test_owner_of_a_suspended_database_is_told_to_resume_it(sandbox: Sandbox) -> None:
    database = sandbox.suspended("redis")
    assert "resume its addon" in refusal(database)
    assert "restored" not in refusal(database)
    resume(database)
    assert "being started" in refusal(database)


@pytest.mark.parametrize(
    ("begin", "word"),
    [
        (upgrade, "being upgraded"),
        (restore_to_a_moment, "being restored"),
        (restore_a_backup, "being restored"),
        (change_the_plan, "plan is being changed"),
    ],
)
def test_refusals_tell_what_is_being_done(
    sandbox: Sandbox, begin: Callable[[Database], None], word: str
) -> None:
    database = sandbox.database("postgresql")
    begin(database)
    assert word in refusal(database)
    for path, body in (
        ("/upgrade", {}),
        ("/features", {"feature": {"name": "publicly-available"}}),
        ("/pitr/restore", {"restore_time": "2026-11-20T09:00:00Z"}),
    ):
        assert word in database.send("POST", path, json=body).json()["error"]


@pytest.mark.parametrize("begin", [upgrade, restore_to_a_moment, restore_a_backup])
def test_engine_rests_meanwhile(sandbox: Sandbox, begin: Callable[[Database], None]) -> None:
    database = sandbox.database("postgresql")
    begin(database)
    assert "not running" in database.refusal("pg-list-queries")
    assert database.send("POST", "/backups").status_code == 409
    user = {"database_user": {"name": "reader", "read_only": True}}
    assert database.send("POST", "/users", json=user).status_code == 409
    sandbox.advance(seconds=6)
    assert database.run("pg-list-queries")
    assert database.send("POST", "/users", json=user).status_code == 201


def test_engine_works_while_the_plan_changes(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    change_the_plan(database)
    assert database.run("pg-list-queries")
    assert database.send("POST", "/backups").status_code == 201


def test_engine_cannot_be_used_before_it_is_there(sandbox: Sandbox) -> None:
    database = sandbox.new_addon("mysql", "mysql-starter-512")
    assert "being provisioned" in database.refusal("list-databases")
    sandbox.advance(seconds=5)
    assert database.run("list-databases")


def figures(database: Database) -> dict[str, Any]:
    shown: dict[str, Any] = database.send("GET", "/metrics").json()
    return shown


def test_stopped_database_uses_nothing_but_its_disks(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    before = figures(database)
    sandbox.advance(minutes=1)
    restore_a_backup(database)
    stopped = figures(database)
    assert (stopped["cpu_usage"], stopped["memory"]["memory"], stopped["memory"]["swap"]) == (0, 0, 0)
    assert stopped["memory"]["memory_limit"] == before["memory"]["memory_limit"]
    assert stopped["database_stats"]["current_connections"] == 0
    assert stopped["real_disk_size"] >= before["real_disk_size"] > 0
    for machine in stopped["instances_metrics"].values():
        assert (machine["cpu"]["usage_in_percents"], machine["memory"]["memory_usage"]) == (0, 0)
    sandbox.advance(minutes=1)
    assert figures(database)["cpu_usage"] > 0
    points = database.send("GET", "/metrics/cpu", params={"since": 1}).json()["points"]
    assert [point["value"] for point in points[-3:]] == [
        before["cpu_usage"],
        0,
        figures(database)["cpu_usage"],
    ]


def test_figures_follow_the_plan_of_their_time(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    before = figures(database)["memory"]["memory_limit"]
    old = set(figures(database)["instances_metrics"])
    change_the_plan(database)
    assert figures(database)["memory"]["memory_limit"] == before
    sandbox.advance(minutes=2)
    after = figures(database)
    assert after["memory"]["memory_limit"] == 2 * before
    (machine,) = after["instances_metrics"]
    assert machine not in old
    series = f"/instances/{machine}/metrics/memory"
    points = database.send("GET", series, params={"since": 1}).json()["points"]
    assert [point["time"] for point in points] == ["2026-11-20T10:31:00Z", "2026-11-20T10:32:00Z"]


@pytest.mark.parametrize("technology", ["elasticsearch", "opensearch"])
def test_search_cluster_that_is_provisioned_has_no_health_yet(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.new_addon(technology, f"{technology}-business-1024")
    refused = database.send("GET", "/health")
    assert refused.status_code == 409
    assert "being provisioned" in refused.json()["error"]
    sandbox.advance(seconds=5)
    assert database.send("GET", "/health").json()["shards"] == "24"


def test_network_of_the_project_follows_a_new_plan(sandbox: Sandbox) -> None:
    database, headers = sandbox.dedicated(), sandbox.bearer()
    project = sandbox.http.get("/v1/databases", headers=headers).json()["databases"][0]["project_id"]
    wanted = {"addon": {"plan_id": "postgresql-dr-enterprise-16384"}}
    path = f"/v1/apps/sandbox-postgres/addons/{database.addon}"
    assert sandbox.http.patch(path, headers=headers, json=wanted).status_code == 200
    sandbox.advance(seconds=4)
    network = sandbox.http.get(f"/v1/projects/{project}/private_network", headers=headers).json()
    assert network["used_ips_count"] == len(database.show()["instances"]) == 5
