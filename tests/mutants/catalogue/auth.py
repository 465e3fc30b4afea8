"""Doors that open to the wrong people, and answers given before it is known who asks."""

from datetime import timedelta

from ..blocks.answers import edit
from ..blocks.doors import (
    Guest,
    any_link,
    hides_behind,
    lets_in,
    looks_first,
    reads_body_first,
    trusts_signature_of_anybody,
    validates_first,
    with_any_token,
    with_foreign_token,
    with_other_audience,
    with_stale_claims,
    without_token,
)
from ..blocks.tokens import keeps_old_values, lives_for, opens_with_link_of_another
from ..mutant import Change, Mutant


def _mutants(category: str, *rows: tuple[str, str, str, Change]) -> tuple[Mutant, ...]:
    return tuple(Mutant(name, category, operation, text, change) for name, operation, text, change in rows)


def _guests(category: str, guest: Guest, text: str, **operations: str) -> tuple[Mutant, ...]:
    """Give a mutant for each operation, by the id that it has."""
    return tuple(
        Mutant(name.replace("_", "-"), category, operation, text, lets_in(guest))
        for name, operation in operations.items()
    )


MISSING = _guests(
    "auth-missing",
    without_token,
    "works without a token",
    m03="list_database_backups",
    missing_01="get_app",
    missing_02="list_projects",
    missing_03="delete_database_user",
    missing_04="mysql_list_databases",
    missing_05="get_plan",
    missing_06="list_tokens",
    missing_07="get_project_private_network",
    missing_08="get_database_metric_series",
    missing_09="create_database_firewall_rule",
)
ANY = _guests(
    "auth-any-token",
    with_any_token,
    "any token will do",
    m22="get_database_backup_archive",
    any_01="get_current_user",
    any_02="list_firewall_managed_ranges",
    any_03="postgresql_list_extensions",
    any_04="update_database_firewall_rule",
    any_05="get_addon_sso",
    any_06="create_project",
    any_07="exchange_token",
    any_08="list_dedicated_database_endpoints",
)
FOREIGN = _guests(
    "auth-foreign",
    with_foreign_token,
    "the token of somebody else, or of another database, works",
    m04="get_database",
    foreign_01="update_database",
    foreign_02="create_database_backup",
    foreign_03="get_backup",
    foreign_04="get_operation",
    foreign_05="delete_database_user",
    foreign_06="get_project",
    foreign_07="update_project",
    foreign_08="get_app",
    foreign_09="get_dedicated_database",
    foreign_10="list_addons",
    foreign_11="create_addon_token",
    foreign_12="list_project_events",
    foreign_13="accept_project_transfer_invitation",
    foreign_14="mysql_create_database",
    foreign_15="get_token",
    foreign_16="list_app_variables",
    foreign_17="get_database_logs_url",
    foreign_18="list_addon_log_drains",
    foreign_19="rename_app",
)
AUDIENCE = _guests(
    "auth-audience",
    with_other_audience,
    "a token of the other API works",
    audience_01="list_database_maintenance",
    audience_02="get_database_logs_url",
    audience_03="create_database_user",
    audience_04="mongodb_list_databases",
    audience_05="get_current_user",
    audience_06="list_addons",
    audience_07="get_database_type_version",
)
EXPIRED = (
    *_guests(
        "auth-expired",
        with_stale_claims,
        "a token that says that it is over works, whoever signed it",
        expired_01="get_database_replication_lag",
        expired_02="get_project",
        expired_03="list_database_types",
    ),
    *_mutants(
        "auth-expired",
        (
            "expired-04",
            "get_database_type",
            "a token that somebody else signed works",
            trusts_signature_of_anybody(),
        ),
        (
            "expired-05",
            "list_tokens",
            "a token that somebody else signed works",
            trusts_signature_of_anybody(),
        ),
        (
            "expired-06",
            "exchange_token",
            "a bearer token lives for a year, not an hour",
            edit("token", lives_for(timedelta(days=365))),
        ),
        (
            "expired-07",
            "create_addon_token",
            "an addon's token lives for a week, not an hour",
            edit("addon/token", lives_for(timedelta(days=7))),
        ),
        ("expired-08", "download_database_backup", "a link works with any token", any_link()),
        (
            "expired-11",
            "download_database_backup",
            "the link of a backup opens another one",
            opens_with_link_of_another(),
        ),
    ),
    Mutant(
        "expired-09",
        "auth-expired",
        "renew_token",
        "the old value of a renewed API token still works",
        keeps_old_values("renew_token"),
        shows_in=("exchange_token",),
        at=("create_token", "renew_token", "exchange_token"),
    ),
    Mutant(
        "expired-10",
        "auth-expired",
        "delete_token",
        "a deleted API token still works",
        keeps_old_values("delete_token"),
        shows_in=("exchange_token",),
        at=("create_token", "delete_token", "exchange_token"),
    ),
)
ORDER = _mutants(
    "auth-order",
    ("m30", "list_database_users", "no token answers 404", hides_behind(404, without_token, "not found")),
    (
        "order-01",
        "create_database_user",
        "the body is checked before the token",
        validates_first("database_user"),
    ),
    ("order-02", "update_database", "the body is checked before the token", validates_first("database")),
    ("order-03", "create_project", "the body is checked before the token", validates_first("project")),
    ("order-04", "create_addon", "the body is checked before the token", validates_first("addon")),
    (
        "order-05",
        "enable_database_feature",
        "the body is checked before the token",
        validates_first("feature"),
    ),
    ("order-06", "get_database_backup", "strangers learn which backups exist", looks_first()),
    ("order-07", "get_app", "strangers learn which apps exist", looks_first()),
    ("order-08", "create_database_firewall_rule", "the body is read before the token", reads_body_first()),
    ("order-09", "restore_database_pitr", "the body is read before the token", reads_body_first()),
    (
        "order-10",
        "get_database_plan",
        "no token answers 403, which is for known callers",
        hides_behind(403, without_token, "no access"),
    ),
)
MUTANTS = (*MISSING, *ANY, *FOREIGN, *AUDIENCE, *EXPIRED, *ORDER)
