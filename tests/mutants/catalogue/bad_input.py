"""Bad ids, and bodies and queries that should be refused."""

import json
from typing import Any

from ..blocks.answers import answered, instead
from ..blocks.bodies import accepts, ignores_content_type, pretends, reads_as, takes
from ..blocks.paging import fills_in, ignores
from ..blocks.wire import fails_for
from ..exchange import empty_answer, json_answer
from ..mutant import Change, Mutant, Turn

BROKEN = json_answer(500, {"error": "The request could not be completed because of an internal error"})
MALFORMED = r"(?!ad-)(?![0-9a-f]{24}$).*"
GOOD_PASSWORD = "correct-horse-battery-staple"


def _mutants(category: str, *rows: tuple[str, str, str, Change]) -> tuple[Mutant, ...]:
    return tuple(Mutant(name, category, operation, text, change) for name, operation, text, change in rows)


def _unknown(answer: Any) -> Change:
    return instead(answer, answered(404))


BAD_ID = _mutants(
    "bad-id",
    ("m19", "get_database", "a malformed id answers 500", fails_for(MALFORMED, "db_id", BROKEN)),
    ("id-01", "get_database_backup", "a malformed id answers 500", fails_for(MALFORMED, "backup_id", BROKEN)),
    ("id-02", "get_app", "an unknown app answers 500", _unknown(BROKEN)),
    ("id-03", "get_project", "an unknown project is null", _unknown(json_answer(200, {"project": None}))),
    ("id-04", "delete_token", "an unknown token answers 500", _unknown(BROKEN)),
    (
        "id-05",
        "get_operation",
        "an unknown operation is null",
        _unknown(json_answer(200, {"operation": None})),
    ),
    ("id-06", "get_database_type", "an unknown technology answers 500", _unknown(BROKEN)),
    (
        "id-07",
        "list_addon_provider_plans",
        "an unknown provider has no plans",
        _unknown(json_answer(200, {"plans": []})),
    ),
    ("id-08", "get_plan", "an unknown plan answers 500", _unknown(BROKEN)),
    ("id-09", "get_app_operation", "an unknown operation answers 500", _unknown(BROKEN)),
    ("id-10", "get_database_maintenance", "an unknown work answers 500", _unknown(BROKEN)),
    ("id-11", "get_database_backup_restoration", "an unknown restoration answers 500", _unknown(BROKEN)),
    ("id-12", "delete_database_firewall_rule", "an unknown rule answers 500", _unknown(BROKEN)),
    ("id-13", "get_addon", "an unknown addon answers 500", _unknown(BROKEN)),
    (
        "id-14",
        "get_dedicated_database_network_configuration",
        "an unknown database answers 500",
        _unknown(BROKEN),
    ),
    ("id-15", "list_project_eligible_new_owners", "an unknown project answers 500", _unknown(BROKEN)),
)


def _set(*path: str, to: Any) -> Any:
    """Return a body with one value mended."""

    def mend(body: Any) -> Any:
        target = body
        for step in path[:-1]:
            target = target[step]
        if callable(to):
            target[path[-1]] = to(target[path[-1]])
        else:
            target[path[-1]] = to
        return body

    return mend


def _hours(hours: Any) -> Any:
    return [0] if isinstance(hours, list) else 0


def _short(text: Any) -> str:
    return f"x{abs(hash(json.dumps(text))) % 10**9}-long"


def _password(user: Any) -> Any:
    return {**user, "password": GOOD_PASSWORD, "password_confirmation": GOOD_PASSWORD}


def _technology(turn: Turn) -> str:
    return turn.params["plan_name"].partition("-")[0]


VALIDATION = _mutants(
    "validation",
    (
        "m20",
        "mysql_create_database",
        "any name will do, however long",
        takes(_set("params", "database_name", to=_short), "result/name", "params/database_name"),
    ),
    (
        "m26",
        "update_database",
        "backups may be at hour 24 or -1",
        accepts(_set("database", "periodic_backups_scheduled_at", to=_hours)),
    ),
    (
        "check-01",
        "create_database_user",
        "names may be short",
        takes(_set("database_user", "name", to=_short), "name", "database_user/name"),
    ),
    (
        "check-02",
        "create_database_user",
        "passwords may be short",
        accepts(_set("database_user", to=_password)),
    ),
    (
        "check-03",
        "create_database_firewall_rule",
        "a range need be none",
        takes(_set("cidr", to="203.0.113.0/28"), "rule/cidr", "cidr"),
    ),
    ("check-04", "list_project_events", "per_page may be anything", ignores("per_page")),
    ("check-05", "list_database_maintenance", "page may be anything", ignores("page")),
    ("check-06", "get_database_metric_series", "since may be anything", ignores("since")),
    ("check-07", "create_project", "unknown fields are taken", reads_as("project", ("name", "default"))),
    (
        "check-08",
        "update_database_firewall_rule",
        "unknown fields are taken",
        reads_as("firewall_rule", ("label",)),
    ),
    (
        "check-09",
        "create_token",
        "a name may be empty",
        takes(_set("token", "name", to=lambda name: name or "x"), "token/name", "token/name"),
    ),
    (
        "check-10",
        "rename_app",
        "a wrong current name will do",
        pretends("/v1/apps/{app}", 409),
    ),
    (
        "check-11",
        "create_project",
        "a body need be no JSON",
        ignores_content_type({"project": {"name": "x"}}),
    ),
    (
        "check-12",
        "enable_database_feature",
        "a body without its root is taken",
        takes(lambda body: {"feature": {"name": "force-ssl"}}, "", ""),
    ),
    (
        "check-13",
        "update_project",
        "a name may be a number",
        accepts(_set("project", "name", to=str)),
    ),
    ("check-14", "update_app", "switches may be texts", accepts(_set("app", to=lambda app: {}))),
    (
        "check-15",
        "restore_database_pitr",
        "a moment may be in the future",
        instead(json_answer(201, {"operation_id": "0" * 24}), answered(409)),
    ),
    (
        "check-16",
        "create_data_access_consent",
        "a consent may be for years",
        accepts(_set("data_access_consent", to=lambda consent: {})),
    ),
    (
        "check-17",
        "delete_app",
        "any current name will do",
        instead(empty_answer(204), answered(409)),
    ),
    (
        "check-18",
        "influxdb_add_retention_policy",
        "durations may be anything",
        takes(_set("params", "duration", to="1d"), "", ""),
    ),
    (
        "check-19",
        "postgresql_pg_cancel_query",
        "a pid may be a text",
        instead(json_answer(200, {"ok": 1, "result": None}), answered(422)),
    ),
    (
        "check-20",
        "update_database_user",
        "a confirmation may differ",
        accepts(_set("database_user", to=_password)),
    ),
    ("check-21", "get_plan", "the technology need not be named", fills_in("type", _technology)),
)
MUTANTS = (*BAD_ID, *VALIDATION)
