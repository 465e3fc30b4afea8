"""Answers of the wrong shape: types, required fields, null, closed sets, dates, formats, root keys."""

from typing import Any

from ..blocks.answers import add, as_text, bodies, drop, edit, put, rename
from ..mutant import Change, Mutant

Row = tuple[str, str, str, Change]


def _mutants(category: str, *rows: Row) -> tuple[Mutant, ...]:
    return tuple(Mutant(name, category, operation, text, change) for name, operation, text, change in rows)


def _dropped(**rows: tuple[str, str]) -> tuple[Mutant, ...]:
    """Give a mutant for each operation and the required field that it leaves out."""
    return tuple(
        Mutant(name.replace("_", "-"), "required", operation, f"{path} is missing", drop(path))
        for name, (operation, path) in rows.items()
    )


def _nulls(**rows: tuple[str, str]) -> tuple[Mutant, ...]:
    """Give a mutant for each operation and the field that it makes null."""
    return tuple(
        Mutant(name.replace("_", "-"), "null", operation, f"{path} is null", put(path, None))
        for name, (operation, path) in rows.items()
    )


def _texts(**rows: tuple[str, str]) -> tuple[Mutant, ...]:
    """Give a mutant for each operation and the number or truth that it writes as a text."""
    return tuple(
        Mutant(name.replace("_", "-"), "type", operation, f"{path} is a text", as_text(path))
        for name, (operation, path) in rows.items()
    )


def _unrooted(key: str) -> Change:
    return bodies(lambda body, turn: body.get(key, body))


def _rooted(key: str) -> Change:
    return bodies(lambda body, turn: {key: body})


def _rfc_2822(text: Any) -> Any:
    return text and f"Sat, 14 Nov 2026 {text[11:19]} GMT"


TYPE = (
    *_texts(
        m05=("list_database_backups", "database_backups/*/size"),
        m21=("get_database", "database/instances/*/port"),
        type_01=("list_dedicated_database_endpoints", "endpoints/*/port"),
        type_02=("get_database_metrics", "real_disk_size"),
        type_03=("get_database_plan", "plan/disk"),
        type_04=("mongodb_list_databases", "result/*/protected"),
        type_05=("get_project", "project/default"),
        type_06=("get_database_type_version", "database_type_version/major"),
        type_07=("postgresql_pg_list_queries", "result/*/pid"),
        type_08=("postgresql_pg_stat_statements_list", "result/*/calls"),
        type_09=("list_addon_provider_plans", "plans/*/price"),
        type_10=("get_database_metric_series", "points/*/value"),
        type_11=("list_regions", "regions/*/default"),
        type_12=("create_addon", "addon/plan/position"),
        type_13=("get_database_replication_lag", "lag"),
        type_14=("update_app", "app/force_https"),
    ),
    *_mutants(
        "type",
        (
            "type-15",
            "get_project_private_network",
            "used_ips is one text",
            edit("used_ips", lambda ips: ",".join(ips)),
        ),
        (
            "type-16",
            "list_addon_providers",
            "plans are an object and not a list",
            edit("addon_providers/*/plans", lambda plans: {plan["id"]: plan for plan in plans}),
        ),
        ("type-17", "update_database_user", "read_only is 0 or 1", edit("database_user/read_only", int)),
        (
            "type-18",
            "get_database_instance_metric_series",
            "points are an object and not a list",
            edit("points", lambda points: {str(number): point for number, point in enumerate(points)}),
        ),
        ("type-19", "list_database_logs_archives", "has_more is 0 or 1", edit("has_more", int)),
        ("type-20", "get_current_user", "flags are a list", edit("user/flags", list)),
        ("type-21", "ping_database", "ok is a text", put("ok", "yes")),
    ),
)
REQUIRED = _dropped(
    m06=("get_database", "database/readable_version"),
    required_01=("get_database_operation", "operation/status"),
    required_02=("get_database_backup_restoration", "backup_restoration/source_backup_id"),
    required_03=("list_database_maintenance", "meta"),
    required_04=("get_app", "app/owner"),
    required_05=("get_addon", "addon/plan"),
    required_06=("list_addon_provider_plans", "plans/*/display_name"),
    required_07=("get_dedicated_database_network_configuration", "network_configuration/ip_range"),
    required_08=("list_project_events", "events/*/type_data"),
    required_09=("list_project_eligible_new_owners", "eligible_new_owners/*/user_name"),
    required_10=("get_project_transfer_invitation", "transfer_invitation/expires_at"),
    required_11=("create_dedicated_database", "database/project_id"),
    required_12=("list_app_variables", "variables/*/name"),
    required_13=("list_database_logs_archives", "has_more"),
    required_14=("influxdb_list_retention_policies", "result/*/duration"),
    required_15=("create_addon_sso", "addon/sso_url"),
    required_16=("renew_token", "token/token"),
    required_17=("resume_addon", "message"),
    required_18=("create_project_transfer_invitation", "transfer_invitation/inviter_user_id"),
    required_19=("restore_database_pitr", "operation_id"),
    required_20=("enable_database_feature", "status"),
    required_21=("disable_database_feature", "message"),
    required_22=("get_database_health", "cluster"),
    required_23=("replace_database", "database/encryption_at_rest"),
    required_24=("reset_database_user_password", "protected"),
    required_25=("rename_app", "app/git_url"),
    required_26=("cancel_project_transfer_invitation", "transfer_invitation/status"),
    required_27=("replace_addon", "addon/addon_provider"),
)
NULL = (
    Mutant("null-09", "null", "stop_free_trial", "user is null", add("", user=None)),
    *_nulls(
        m07=("get_database", "database/plan"),
        null_01=("get_database_maintenance", "maintenance/status"),
        null_02=("list_tokens", "tokens/*/name"),
        null_03=("list_firewall_managed_ranges", "ranges/*/name"),
        null_04=("get_addon", "addon/resource_id"),
        null_05=("get_project", "project/owner"),
        null_06=("mysql_get_sqlmode", "result"),
        null_07=("create_database_backup", "database_backup/database_id"),
        null_08=("list_database_types", "database_types/*/description"),
        null_10=("decline_project_transfer_invitation", "transfer_invitation/invited_user_id"),
        null_11=("list_dedicated_database_net_peerings", "net_peerings/*/outscale_source_net_id"),
    ),
)
ENUM = (
    Mutant(
        "m08",
        "enum",
        "list_database_backups",
        "an unknown status of a backup; the set is open, so only a strict run minds",
        put("database_backups/*/status", "finished"),
        arguments=("--strict",),
    ),
    *_mutants(
        "enum",
        ("enum-01", "mongodb_create_database", "ok is 2", put("ok", 2)),
        ("enum-02", "postgresql_list_extensions", "ok is true and not 1", put("ok", True)),
        (
            "enum-03",
            "influxdb_add_retention_policy",
            "the result is a word and not null",
            put("result", "done"),
        ),
        ("enum-04", "get_database", "a weekday 7", put("database/maintenance_window/weekday_utc", 7)),
        (
            "enum-05",
            "get_database",
            "backups at hour 24",
            put("database/periodic_backups_scheduled_at", [24]),
        ),
        ("enum-06", "get_database_health", "shards are spelt in words", put("shards", "twelve")),
        ("enum-07", "list_dedicated_database_endpoints", "port 0", put("endpoints/*/port", 0)),
        (
            "enum-08",
            "replace_database",
            "a window of no hours",
            put("database/maintenance_window/duration_in_hour", 0),
        ),
        ("enum-09", "get_database_metrics", "the processor is used at 250 %", put("cpu_usage", 250.0)),
        ("enum-10", "mongodb_reset_database", "ok is a text", put("ok", "1")),
    ),
)
DATE = _mutants(
    "date",
    ("m09", "get_backup", "created_at as in SQL", put("database_backup/created_at", "2019-02-05 15:38:14")),
    (
        "date-01",
        "restore_database_backup",
        "created_at in seconds",
        put("created_at", 1795272260),
    ),
    (
        "date-02",
        "list_database_maintenance",
        "started_at without an offset",
        edit("maintenance/*/started_at", lambda text: text and text[:19]),
    ),
    (
        "date-03",
        "list_projects",
        "created_at is a day",
        edit("projects/*/created_at", lambda text: text[:10]),
    ),
    (
        "date-04",
        "get_database_type",
        "updated_at as in mail",
        edit("database_type/updated_at", _rfc_2822),
    ),
    ("date-05", "list_project_events", "created_at as in mail", edit("events/*/created_at", _rfc_2822)),
    (
        "date-06",
        "get_database_pitr_recovery_window",
        "earliest_recoverable_at without an offset",
        edit("recovery_window/earliest_recoverable_at", lambda text: text and text[:19]),
    ),
    (
        "date-07",
        "get_database_metric_series",
        "times are hours of a day",
        edit("points/*/time", lambda text: text[11:19]),
    ),
    (
        "date-08",
        "create_project_transfer_invitation",
        "expires_at in seconds",
        put("transfer_invitation/expires_at", 1795272260),
    ),
    ("date-09", "get_token", "a 30th of February", put("token/created_at", "2026-02-30T10:00:00Z")),
    (
        "date-10",
        "create_data_access_consent",
        "an empty text and not null",
        edit("data_access_consent/containers_until", lambda text: text or ""),
    ),
)
FORMAT = _mutants(
    "format",
    (
        "format-01",
        "get_database_backup_archive",
        "the link has no host",
        put("download_url", "/archive.tar.gz"),
    ),
    ("format-02", "get_database_logs_url", "the link has spaces", put("url", "log of the database")),
    (
        "format-03",
        "list_database_logs_archives",
        "the links have no scheme",
        edit("archives/*/url", lambda url: url.partition("//")[2]),
    ),
    ("format-04", "get_addon_sso", "the link has no host", put("addon/sso_url", "/sso")),
    ("format-05", "create_token", "the value is empty", put("token/token", "")),
    ("format-06", "list_addon_log_drains", "addresses are empty", put("drains/*/url", "")),
    ("format-07", "get_database_health", "a negative count of shards", put("shards", -12)),
)
ROOT_KEY = _mutants(
    "root-key",
    ("m10", "list_database_backups", "backups, not database_backups", rename("database_backups", "backups")),
    ("root-01", "list_projects", "items, not projects", rename("projects", "items")),
    ("root-02", "get_database", "no root key", _unrooted("database")),
    ("root-03", "get_current_user", "account, not user", rename("user", "account")),
    ("root-04", "list_tokens", "api_tokens, not tokens", rename("tokens", "api_tokens")),
    ("root-05", "list_dedicated_databases", "no root key", _unrooted("databases")),
    ("root-06", "get_plan", "no root key", _unrooted("plan")),
    ("root-07", "list_dedicated_database_endpoints", "no root key", _unrooted("endpoints")),
    ("root-08", "create_addon", "data, not addon", rename("addon", "data")),
    ("root-09", "list_addon_log_drains", "log_drains, not drains", rename("drains", "log_drains")),
    (
        "root-10",
        "list_database_firewall_rules",
        "firewall_rules, not rules",
        rename("rules", "firewall_rules"),
    ),
    ("root-11", "get_database_instances_status", "a root key where none is", _rooted("instances")),
    ("root-12", "list_database_users", "users, not database-users", rename("database-users", "users")),
    ("root-13", "update_database_firewall_rule", "firewall_rule, not rule", rename("rule", "firewall_rule")),
    ("root-14", "get_dedicated_database_net_peering", "no root key", _unrooted("net_peering")),
    (
        "root-16",
        "list_project_transfer_invitations",
        "invitations, not transfer_invitations",
        rename("transfer_invitations", "invitations"),
    ),
    ("root-15", "get_project_private_network", "a root key where none is", _rooted("private_network")),
)
MUTANTS = (*TYPE, *REQUIRED, *NULL, *ENUM, *DATE, *FORMAT, *ROOT_KEY)
