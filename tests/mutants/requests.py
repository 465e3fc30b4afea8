"""Good and bad requests of each operation, for a look at what a mutant does."""

from typing import Any

RANGE = {"type": "custom_range", "cidr": "198.51.100.0/24", "label": "tour"}
PASSWORD = "correct-horse-battery-staple"

BODIES: dict[str, Any] = {
    "update_database": {"database": {"periodic_backups_scheduled_at": 5}},
    "replace_database": {"database": {"periodic_backups_scheduled_at": 6}},
    "restore_database_pitr": {"restore_time": "{restorable}"},
    "enable_database_feature": {"feature": {"name": "force-ssl"}},
    "create_database_user": {"database_user": {"name": "visitor_1", "read_only": True}},
    "update_database_user": {"database_user": {"password": PASSWORD, "password_confirmation": PASSWORD}},
    "create_database_firewall_rule": RANGE,
    "update_database_firewall_rule": {"firewall_rule": {"label": "changed"}},
    "mysql_create_database": {"database_name": "visited"},
    "mysql_delete_database": {"database_name": "analytics"},
    "mysql_reset_database": {"database_name": "analytics"},
    "mysql_set_sqlmode": "TRADITIONAL",
    "postgresql_pg_cancel_query": {"pid": 4723},
    "postgresql_pg_terminate_query": {"pid": 4723},
    "mongodb_create_database": {"database_name": "visited"},
    "mongodb_delete_database": {"database_name": "events"},
    "mongodb_reset_database": {"database_name": "events"},
    "influxdb_add_retention_policy": {"name": "visited", "duration": "1d", "default": True},
    "influxdb_del_retention_policy": {"name": "visited"},
    "create_token": {"token": {"name": "visitor"}},
    "create_dedicated_database": {
        "database": {
            "name": "visitor-postgres",
            "technology": "postgresql-ng",
            "plan": "postgresql-dr-starter-4096",
        }
    },
    "create_dedicated_database_net_peering": {"outscale_net_peering_id": "pcx-12345678"},
    "create_addon": {"addon": {"addon_provider_id": "redis", "plan_id": "redis-starter-512"}},
    "update_addon": {"addon": {"plan_id": "{other_plan}"}},
    "replace_addon": {"addon": {"plan_id": "{other_plan}"}},
    "create_addon_log_drain": {"drain": {"type": "syslog", "host": "tour.example", "port": "514"}},
    "update_app": {"app": {"force_https": True}},
    "replace_app": {"sticky_session": True},
    "rename_app": {"current_name": "mutant-app", "new_name": "renamed-app"},
    "create_data_access_consent": {"data_access_consent": {"databases_until": "{tomorrow}"}},
    "create_project": {"project": {"name": "visited"}},
    "update_project": {"project": {"name": "changed"}},
    "create_project_transfer_invitation": {"transfer_invitation": {"invited_user_id": "{other}"}},
}
"""A good body; of an action, its parameters. Texts in braces are filled in."""

QUERIES = {
    "disable_database_feature": "feature=force-ssl",
    "get_plan": "type=postgresql",
    "delete_addon_log_drain": "url={drain}",
    "delete_app": "current_name=mutant-app",
    "download_database_backup": "token={link}",
}

VARIANTS: dict[str, tuple[Any, ...]] = {
    "update_database": (
        {"database": {"periodic_backups_scheduled_at": 24}},
        {"database": {"maintenance_window": {"weekday_utc": 4}}},
    ),
    "create_database_user": (
        {"database_user": {"name": "x"}},
        {"database_user": {"name": "visitor_2", "password": "x", "password_confirmation": "x"}},
        {"database_user": {"name": "visitor_3", "password": PASSWORD, "password_confirmation": PASSWORD}},
    ),
    "update_database_user": ({"database_user": {"password": PASSWORD, "password_confirmation": "x" * 30}},),
    "create_database_firewall_rule": ({"type": "custom_range", "cidr": "everybody"},),
    "update_database_firewall_rule": ({"firewall_rule": {"label": "changed", "cidr": "10.0.0.0/8"}},),
    "create_project": ({"project": {"name": "visited", "colour": "red"}},),
    "create_token": ({"token": {"name": ""}},),
    "update_project": ({"project": {"name": 12}},),
    "update_app": ({"app": {"force_https": "yes"}},),
    "rename_app": ({"current_name": "not-this-app", "new_name": "renamed-again"},),
    "restore_database_pitr": ({"restore_time": "2199-01-01T00:00:00Z"},),
    "create_data_access_consent": ({"data_access_consent": {"databases_until": "2199-01-01T00:00:00Z"}},),
    "mysql_create_database": ({"database_name": "x" * 65}, {"database_name": "analytics"}),
    "mongodb_create_database": ({"database_name": "events"},),
    "mysql_delete_database": ({"database_name": "nowhere"},),
    "mysql_reset_database": ({"database_name": "nowhere"},),
    "mongodb_delete_database": ({"database_name": "{protected}"},),
    "mongodb_reset_database": ({"database_name": "nowhere"},),
    "mysql_set_sqlmode": ("NO_SUCH_MODE",),
    "influxdb_add_retention_policy": (
        {"name": "autogen", "duration": "1d", "default": True},
        {"name": "second", "duration": "for ever", "default": True},
    ),
    "influxdb_del_retention_policy": ({"name": "nowhere"},),
    "postgresql_pg_cancel_query": ({"pid": 99}, {"pid": "99"}),
    "postgresql_pg_terminate_query": ({"pid": 99},),
}
"""Bodies that are refused, or accepted in a special way."""

MORE_QUERIES: dict[str, tuple[str, ...]] = {
    "list_database_maintenance": ("per_page=2&page=2", "page=1", "page=0", "per_page=1"),
    "list_project_events": ("per_page=3&page=2", "page=99", "per_page=0"),
    "list_database_logs_archives": ("page=2", "page=99", "cursor=739920", "page=0"),
    "get_database_metric_series": ("since=6", "since=0"),
    "get_plan": ("",),
    "delete_app": ("current_name=not-this-app",),
    "download_database_backup": ("token={other_link}", "token=none"),
}

FIRST = {
    "get_operation": "upgrade_database",
    "get_database_operation": "upgrade_database",
    "get_database_backup_restoration": "restore_database_backup",
}
"""What has to be done before an operation has anything to show."""
