"""Answers that are too old, and secrets that are shown."""

from ..blocks.memory import shared_cache, stale
from ..blocks.secrets import remembers_secret, repeats_credentials, repeats_field
from ..mutant import Change, Mutant


def _stale(**rows: tuple[str, tuple[str, ...]]) -> tuple[Mutant, ...]:
    """Give a mutant for each read that never shows a change, with the changes that it does not show."""
    return tuple(
        Mutant(
            name.replace("_", "-"),
            "caching",
            operation,
            "the first answer is repeated",
            stale(),
            shows_in=others,
        )
        for name, (operation, others) in rows.items()
    )


def _cached(name: str, operation: str) -> Mutant:
    return Mutant(name, "caching", operation, "all callers share one answer", shared_cache())


CACHING = (
    *_stale(
        cache_01=("get_database", ("update_database", "replace_database", "*_database_feature")),
        cache_02=("list_database_users", ("*_database_user",)),
        cache_03=("list_projects", ("*_project",)),
        cache_04=("get_app", ("*_app", "create_data_access_consent")),
        cache_05=("list_database_firewall_rules", ("*_database_firewall_rule",)),
        cache_06=("list_tokens", ("*_token",)),
        cache_07=("list_addon_log_drains", ("*_addon_log_drain",)),
        cache_08=("list_database_backups", ("create_database_backup",)),
        cache_09=("get_project", ("update_project", "delete_project")),
        cache_10=("list_dedicated_database_net_peerings", ("*_dedicated_database_net_peering",)),
        cache_11=("mysql_get_sqlmode", ("mysql_set_sqlmode",)),
        cache_12=("mongodb_list_databases", ("mongodb_*_database",)),
        cache_13=("influxdb_list_retention_policies", ("influxdb_*_retention_policy",)),
        cache_14=("list_addons", ("*_addon",)),
        cache_15=("get_addon", ("update_addon", "replace_addon", "resume_addon")),
    ),
    _cached("cache-16", "get_current_user"),
    _cached("cache-17", "list_dedicated_databases"),
    _cached("cache-18", "get_database_backup"),
)


def _mutants(*rows: tuple[str, str, tuple[str, ...], str, Change]) -> tuple[Mutant, ...]:
    return tuple(
        Mutant(name, "secrets", operation, text, change, shows_in=others, at=(operation, *others))
        for name, operation, others, text, change in rows
    )


SECRETS = _mutants(
    (
        "leak-01",
        "list_database_users",
        ("create_database_user", "update_database_user"),
        "users are listed with their passwords",
        remembers_secret("password", "database-users/*"),
    ),
    (
        "leak-02",
        "list_tokens",
        ("create_token",),
        "tokens are listed with their values",
        remembers_secret("token/token", "tokens/*"),
    ),
    (
        "leak-03",
        "get_token",
        ("create_token",),
        "a token is shown with its value",
        remembers_secret("token/token", "token"),
    ),
    ("leak-05", "get_project", (), "a refusal repeats the token", repeats_credentials(401, 403)),
    ("leak-06", "get_database_plan", (), "a refusal repeats the token", repeats_credentials(401, 403)),
    ("leak-08", "exchange_token", (), "a refusal repeats the API token", repeats_credentials(401)),
)
STRICT = tuple(
    Mutant(
        name,
        "secrets",
        operation,
        f"{text}; no source says whether it may, so only a strict run minds",
        repeats_field("database_user/password", root),
        arguments=("--strict",),
    )
    for name, operation, text, root in (
        ("leak-04", "update_database_user", "the answer repeats the password", "database_user"),
        ("leak-07", "create_database_user", "the answer repeats a chosen password", ""),
    )
)
MUTANTS = (*CACHING, *SECRETS, *STRICT)
