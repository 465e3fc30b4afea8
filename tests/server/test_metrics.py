"""What databases use: consistent with their plans and instances, and moving with the clock."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from .conftest import START, Database, Sandbox
from .test_users import provisioned

TECHNOLOGIES = ["postgresql", "mysql", "mongodb", "influxdb", "redis", "elasticsearch", "opensearch"]
TYPES = ["cpu", "memory", "swap", "disk", "diskio"]
MEGABYTE = 1024 * 1024


def metrics(database: Database) -> dict[str, Any]:
    answer = database.send("GET", "/metrics")
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


def series(database: Database, type: str, path: str = "", **query: Any) -> list[dict[str, Any]]:
    answer = database.send("GET", f"{path}/metrics/{type}", params=query)
    assert answer.status_code == 200, answer.text
    assert answer.json()["type"] == type
    points: list[dict[str, Any]] = answer.json()["points"]
    return points


@pytest.mark.parametrize("technology", TECHNOLOGIES)
def test_figures_of_the_instances_add_up(sandbox: Sandbox, technology: str) -> None:
    database = sandbox.database(technology)
    shown = metrics(database)
    machines = shown["instances_metrics"]
    instances = {instance["id"]: instance for instance in database.show()["instances"]}
    assert machines.keys() == instances.keys()
    assert shown["real_disk_size"] == sum(machine["real_disk_size"] for machine in machines.values())
    for name, machine in machines.items():
        assert machine["instance_id"] == name
        assert machine["instance_address"] == f"{instances[name]['hostname']}:{instances[name]['port']}"
        memory = machine["memory"]
        assert 0 < memory["memory_usage"] <= memory["max_memory_usage"] <= memory["memory_limit"]
        assert 0 <= memory["swap_usage"] <= memory["max_swap_usage"] <= memory["swap_limit"]
        assert 0 <= machine["cpu"]["usage_in_percents"] <= 100


def test_limit_is_the_memory_of_the_plan(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    assert database.show()["plan"] == "postgresql-dr-business-4096"
    shown = metrics(database)
    assert shown["memory"]["memory_limit"] == 4096 * MEGABYTE
    assert len(shown["instances_metrics"]) == 4
    first = next(iter(shown["instances_metrics"].values()))
    assert shown["cpu_usage"] == first["cpu"]["usage_in_percents"]
    assert shown["memory"]["memory"] == first["memory"]["memory_usage"]
    assert shown["database_stats"]["data_size"] <= first["real_disk_size"] <= 40960 * MEGABYTE


@pytest.mark.parametrize(
    ("technology", "fields"),
    [
        ("postgresql", {"data_size", "current_connections", "max_connections"}),
        ("mysql", {"data_size", "current_connections", "max_connections"}),
        ("influxdb", {"data_size"}),
        (
            "mongodb",
            {
                "collections",
                "Objects",
                "avg_obj_size",
                "data_size",
                "storage_size",
                "num_extents",
                "indexes",
                "index_size",
                "file_size",
            },
        ),
        ("redis", set()),
        ("elasticsearch", set()),
        ("opensearch", set()),
    ],
)
def test_each_technology_has_its_own_statistics(sandbox: Sandbox, technology: str, fields: set[str]) -> None:
    shown = metrics(sandbox.database(technology))
    stats = shown["database_stats"]
    assert stats.keys() == fields
    if "data_size" in fields:
        assert 0 < stats["data_size"] == shown["database_size"] <= shown["real_disk_size"]
    if "max_connections" in fields:
        assert 0 < stats["current_connections"] <= stats["max_connections"]


def test_figures_move_with_the_clock_alone(sandbox: Sandbox) -> None:
    database = sandbox.database("postgresql")
    first = metrics(database)
    assert metrics(database) == first
    sandbox.advance(minutes=7)
    second = metrics(database)
    assert second["cpu_usage"] != first["cpu_usage"]
    assert second["memory"]["memory"] != first["memory"]["memory"]
    sandbox.advance(days=2)
    database.headers = sandbox.addon_token(database.addon)
    assert metrics(database)["database_stats"]["data_size"] > second["database_stats"]["data_size"]


@pytest.mark.parametrize("type", TYPES)
def test_series_ends_with_the_value_of_now(sandbox: Sandbox, type: str) -> None:
    database = sandbox.database("mysql")
    points = series(database, type)
    times = [datetime.fromisoformat(point["time"]) for point in points]
    assert times == sorted(times)
    assert (times[0], times[-1]) == (START - timedelta(hours=3), START)
    assert series(database, type, last="true") == points[-1:]
    shown = metrics(database)
    now = {
        "cpu": shown["cpu_usage"],
        "memory": shown["memory"]["memory"],
        "swap": shown["memory"]["swap"],
        "disk": shown["real_disk_size"],
    }
    if type in now:
        assert points[-1]["value"] == now[type]
    sandbox.advance(minutes=3)
    assert points[1:] == series(database, type)[:-1]


def test_since_says_how_far_back(sandbox: Sandbox) -> None:
    database = sandbox.database("mysql")
    for hours in (1, 720):
        first = series(database, "cpu", since=hours, last="false")[0]["time"]
        assert datetime.fromisoformat(first) == START - timedelta(hours=hours)


@pytest.mark.parametrize(
    ("name", "value"), [("since", "0"), ("since", "721"), ("since", "1.5"), ("since", ""), ("last", "1")]
)
def test_query_is_checked(sandbox: Sandbox, name: str, value: str) -> None:
    database = sandbox.database("mysql")
    instance = database.show()["instances"][0]["id"]
    for path in ("/metrics/cpu", f"/instances/{instance}/metrics/cpu"):
        answer = database.send("GET", path, params={name: value})
        assert answer.status_code == 422
        assert answer.json()["errors"].keys() == {name}


def test_series_of_each_instance(sandbox: Sandbox) -> None:
    database = sandbox.dedicated()
    machines = metrics(database)["instances_metrics"]
    for name, machine in machines.items():
        (cpu,) = series(database, "cpu", f"/instances/{name}", last="true")
        assert cpu["value"] == machine["cpu"]["usage_in_percents"]
        assert len(series(database, "disk", f"/instances/{name}")) == 61


@pytest.mark.parametrize("type", ["network", "CPU", "%00", "x" * 3000])
def test_unknown_measure(sandbox: Sandbox, type: str) -> None:
    database = sandbox.database("mysql")
    instance = database.show()["instances"][0]["id"]
    for path in (f"/metrics/{type}", f"/instances/{instance}/metrics/{type}"):
        answer = database.send("GET", path)
        assert (answer.status_code, answer.json()["resource"]) == (404, "metric")


def test_instance_of_another_database(sandbox: Sandbox) -> None:
    foreign = sandbox.database("redis").show()["instances"][0]["id"]
    answer = sandbox.database("mysql").send("GET", f"/instances/{foreign}/metrics/cpu")
    assert (answer.status_code, answer.json()["resource"]) == (404, "instance")


def test_nothing_is_measured_before_the_database_is_ready(sandbox: Sandbox) -> None:
    database = provisioned(sandbox)
    for path in ("/metrics", "/metrics/cpu", "/instances/x/metrics/cpu"):
        assert database.send("GET", path).status_code == 409
    sandbox.advance(seconds=5)
    assert metrics(database)["instances_metrics"]
    points = series(database, "cpu")
    assert [datetime.fromisoformat(point["time"]) for point in points] == [START + timedelta(seconds=5)]
