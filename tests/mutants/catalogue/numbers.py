"""Units and arithmetic: numbers that are right alone and wrong beside others."""

from datetime import datetime, timedelta
from typing import Any

from ..blocks.answers import bodies, edit, put, scaled
from ..mutant import Change, Mutant

KIB, MIB = 1024, 1024 * 1024


def _mutants(category: str, *rows: tuple[str, str, str, Change]) -> tuple[Mutant, ...]:
    return tuple(Mutant(name, category, operation, text, change) for name, operation, text, change in rows)


def _moved(text: Any, days: int) -> Any:
    """Move a date; null stays null."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text) + timedelta(days=days)
    return moment.isoformat().replace("+00:00", "Z")


def _each(path: str, **fields: Any) -> Change:
    """Compute fields of the objects at ``path`` from the objects."""
    return edit(path, lambda item: {**item, **{name: make(item) for name, make in fields.items()}})


def _swap(path: str, one: str, other: str) -> Change:
    return _each(path, **{one: lambda item: item[other], other: lambda item: item[one]})


def _ended_before_it_started(item: dict[str, Any]) -> Any:
    return item["ended_at"] and _moved(item["started_at"], -1)


UNIT = _mutants(
    "unit",
    (
        "m16",
        "postgresql_pg_list_queries",
        "durations in microseconds",
        scaled("result/*/query_duration", 0.001),
    ),
    ("unit-01", "get_database_metrics", "limits of memory in KiB", scaled("memory/memory_limit", 1 / KIB)),
    (
        "unit-02",
        "get_database_metrics",
        "limits of the instances' memory in MiB",
        scaled("instances_metrics/*/memory/memory_limit", 1 / MIB),
    ),
    (
        "unit-03",
        "get_database_backup",
        "sizes in KiB, unlike in the list",
        scaled("database_backup/size", 1 / KIB),
    ),
    ("unit-04", "get_database_plan", "memory in bytes and not MB", scaled("plan/memory", MIB)),
    ("unit-05", "get_database_health", "epoch in milliseconds", edit("epoch", lambda text: f"{text}000")),
    (
        "unit-06",
        "postgresql_pg_stat_statements_list",
        "total times in seconds and not milliseconds",
        scaled("result/*/total_time", 0.001),
    ),
    (
        "unit-07",
        "get_database_metric_series",
        "a span of days and not hours",
        edit("points/*/time", lambda text: _moved(text, -2)),
    ),
    (
        "unit-08",
        "get_database_instance_metric_series",
        "a span of days and not hours",
        edit("points/*/time", lambda text: _moved(text, -30)),
    ),
    (
        "unit-09",
        "postgresql_pg_list_queries",
        "durations in seconds",
        scaled("result/*/query_duration", 1e-9),
    ),
)
ARITHMETIC = _mutants(
    "arithmetic",
    (
        "sum-01",
        "postgresql_pg_stat_statements_list",
        "the mean is not the total by the calls",
        scaled("result/*/mean_time", 1.5),
    ),
    (
        "sum-02",
        "postgresql_pg_stat_statements_list",
        "the least time is the greatest",
        _swap("result/*", "min_time", "max_time"),
    ),
    (
        "sum-03",
        "get_database_metrics",
        "more memory is used than there is",
        bodies(
            lambda body, turn: {
                **body,
                "memory": {**body["memory"], "memory": body["memory"]["memory_limit"] * 2},
            }
        ),
    ),
    (
        "sum-04",
        "get_project_private_network",
        "one address more is counted than shown",
        scaled("used_ips_count", 2),
    ),
    ("sum-05", "list_projects", "each project is the default one", put("projects/*/default", True)),
    ("sum-06", "list_projects", "no project is the default one", put("projects/*/default", False)),
    (
        "sum-07",
        "influxdb_list_retention_policies",
        "two policies are the default one",
        edit("result", lambda items: [*items, {"name": "second", "duration": "1d", "default": True}]),
    ),
    (
        "sum-08",
        "list_database_maintenance",
        "work ended before it began",
        _each("maintenance/*", ended_at=_ended_before_it_started),
    ),
    (
        "sum-09",
        "list_database_backups",
        "backups began before they were made",
        _each(
            "database_backups/*",
            started_at=lambda item: item["started_at"] and _moved(item["created_at"], -1),
        ),
    ),
    (
        "sum-10",
        "get_database_backup_restoration",
        "a restoration was made after it began",
        edit("backup_restoration/created_at", lambda text: _moved(text, 1)),
    ),
    (
        "sum-11",
        "create_project_transfer_invitation",
        "an invitation is over before it is made",
        edit("transfer_invitation/expires_at", lambda text: _moved(text, -30)),
    ),
    (
        "sum-12",
        "get_project",
        "a project was changed before it was made",
        edit("project/updated_at", lambda text: _moved(text, -3650)),
    ),
    (
        "sum-13",
        "get_app",
        "an app was changed before it was made",
        edit("app/updated_at", lambda text: _moved(text, -3650)),
    ),
    (
        "sum-14",
        "get_database_metrics",
        "the instances are others than the database has",
        edit(
            "instances_metrics",
            lambda found: {
                f"x{key[1:]}": {**item, "instance_id": f"x{key[1:]}"} for key, item in found.items()
            },
        ),
    ),
    (
        "sum-15",
        "get_database_pitr_recovery_window",
        "the window ends before it begins",
        _swap("recovery_window", "earliest_recoverable_at", "latest_recoverable_at"),
    ),
    (
        "sum-16",
        "get_database_metric_series",
        "times run backwards",
        edit("points", lambda points: points[::-1]),
    ),
    ("sum-17", "list_database_backups", "finished backups have no size", put("database_backups/*/size", 0)),
)
MUTANTS = (*UNIT, *ARITHMETIC)
