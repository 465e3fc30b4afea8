"""Changes: PUT and PATCH, the same request twice, what is there afterwards, parents and children."""

from collections.abc import Callable
from typing import Any

from ..blocks.answers import edit, instead, put
from ..blocks.memory import (
    at,
    echoing,
    forgets_created,
    keeps_listing_deleted,
    not_found_after,
    nothing_happens,
    shows_deleted,
    swallows,
    then,
)
from ..blocks.parents import ignores_parent, only_by
from ..blocks.repetition import deletes_twice, repeats_creation, shows_former, toggles
from ..exchange import Answer, Request, json_answer
from ..mutant import Change, Mutant, Turn

MISSING = json_answer(404, {"error": "not found"})
DATABASE = "/api/databases/{db_id}"
ADDON = "/v1/apps/{app}/addons/{addon_id}"
INVITATION = "/v1/projects/{project_id}/transfer_invitations/{invitation_id}"
FIRST_SETTINGS = {"periodic_backups_enabled": True, "periodic_backups_scheduled_at": 3}
FIRST_WINDOW = {"weekday_utc": 2, "starting_hour_utc": 21}


def _mutants(category: str, *rows: tuple[str, str, str, Change]) -> tuple[Mutant, ...]:
    return tuple(Mutant(name, category, operation, text, change) for name, operation, text, change in rows)


def _pairs(category: str, *rows: tuple[str, str, tuple[str, ...], str, Change]) -> tuple[Mutant, ...]:
    """Give mutants of one operation that show in others, whose requests they see too."""
    return tuple(
        Mutant(name, category, operation, text, change, shows_in=others, at=(operation, *others))
        for name, operation, others, text, change in rows
    )


def _reset_database(turn: Turn, answer: Answer) -> Request | None:
    """Set back what the request did not name."""
    named = turn.request.json()["database"]
    rest: dict[str, Any] = {name: value for name, value in FIRST_SETTINGS.items() if name not in named}
    rest["maintenance_window"] = {**FIRST_WINDOW, **named.get("maintenance_window", {})}
    return turn.request.with_json({"database": rest})


def _reset_window(turn: Turn, answer: Answer) -> Request | None:
    """Set back the half of the window that the request did not name."""
    named = turn.request.json()["database"].get("maintenance_window")
    window = {"weekday_utc": 0, "starting_hour_utc": 0, **(named or {})}
    return turn.request.with_json({"database": {"maintenance_window": window}}) if named else None


def _reset_app(root: str) -> Any:
    def follow(turn: Turn, answer: Answer) -> Request | None:
        body = turn.request.json()
        named = body[root] if root else body
        settings = ("force_https", "sticky_session", "router_logs")
        rest = {name: False for name in settings if name not in named}
        return turn.request.with_json({root: rest} if root else rest)

    return follow


def _address(rule: Any) -> Any:
    return {
        **rule,
        **({"cidr": "0.0.0.0/0"} if "cidr" in rule else {"range_id": "mr-scalingo-osc-secnum-fr1"}),
    }


def _with_status(status: str) -> Callable[[Turn, Answer], Answer]:
    def ended(turn: Turn, now: Answer) -> Answer:
        return now.with_json({"transfer_invitation": {**now.json()["transfer_invitation"], "status": status}})

    return ended


def _switched_on(turn: Turn, now: Answer) -> Answer:
    name = turn.request.json().get("feature", {}).get("name", "")
    return json_answer(200, {"name": name, "status": "ACTIVATED"})


def _switched_off(turn: Turn, now: Answer) -> Answer:
    return json_answer(200, {"message": "feature has been disabled"})


PUT_PATCH = (
    *_mutants(
        "put-patch",
        ("m14", "update_database", "PATCH sets back what it does not name", then(_reset_database)),
        ("m18", "update_database", "a change is shown and not kept", swallows(echoing("database"), DATABASE)),
        ("patch-01", "replace_database", "PUT sets back what it does not name", then(_reset_database)),
        ("patch-02", "update_database", "half a window sets back the other half", then(_reset_window)),
        ("patch-03", "update_app", "PATCH sets back what it does not name", then(_reset_app("app"))),
        ("patch-04", "replace_app", "PUT sets back what it does not name", then(_reset_app(""))),
        ("patch-05", "update_app", "a change is shown and not kept", swallows(echoing("app"))),
        ("patch-06", "replace_app", "a change is shown and not kept", swallows(echoing("app", ""))),
        ("patch-07", "update_project", "a change is shown and not kept", swallows(echoing("project"))),
        ("patch-08", "update_database_firewall_rule", "the addresses change too", edit("rule", _address)),
        ("patch-09", "update_database_firewall_rule", "the label stays", put("rule/label", "unchanged")),
        ("patch-10", "update_addon", "the answer has the old plan", shows_former("addon/plan", ADDON)),
        (
            "patch-11",
            "replace_addon",
            "a change is shown and not kept",
            swallows(lambda turn, now: now, ADDON),
        ),
        (
            "patch-12",
            "update_database_user",
            "a new password makes the user read-only",
            edit("database_user/read_only", lambda old: not old),
        ),
        ("patch-13", "rename_app", "the app keeps its name", swallows(echoing("app", ""), "/v1/apps/{app}")),
        (
            "patch-14",
            "replace_database",
            "a change is shown and not kept",
            swallows(echoing("database"), DATABASE),
        ),
    ),
)
IDEMPOTENCY = _mutants(
    "idempotency",
    ("again-03", "delete_database_user", "a second deletion answers 204", deletes_twice()),
    ("again-04", "delete_database_firewall_rule", "a second deletion answers 204", deletes_twice()),
    ("again-05", "delete_token", "a second deletion answers 204", deletes_twice()),
    (
        "again-06",
        "delete_dedicated_database_net_peering",
        "a second deletion answers 204",
        deletes_twice(),
    ),
    ("again-07", "delete_project", "a second deletion answers 204", deletes_twice()),
    ("again-08", "delete_addon", "a second deletion answers 204", deletes_twice()),
    ("again-09", "delete_app", "a second deletion answers 204", deletes_twice()),
    ("again-10", "delete_addon_log_drain", "a second deletion answers 204", deletes_twice()),
    ("again-11", "replace_app", "the same PUT again turns the switches", toggles()),
    ("again-12", "create_database_user", "a user is created twice", repeats_creation()),
    ("again-13", "create_addon_log_drain", "a drain is added twice", repeats_creation()),
    ("again-14", "create_dedicated_database_net_peering", "a peering is accepted twice", repeats_creation()),
    ("again-15", "create_dedicated_database", "a database is created twice", repeats_creation()),
    (
        "again-16",
        "enable_database_feature",
        "what is on cannot be switched on",
        instead(
            json_answer(409, {"error": "is enabled already"}),
            lambda turn, answer: b"ACTIVATED" in answer.body,
        ),
    ),
)
STATEFUL = (
    *_pairs(
        "stateful",
        (
            "m15",
            "mysql_create_database",
            ("mysql_list_databases",),
            "a created database is not listed",
            forgets_created("mysql_create_database", at("result/name"), "result", "name"),
        ),
        (
            "m17",
            "get_database_backup_archive",
            ("create_database_backup",),
            "a new backup is not found",
            not_found_after("create_database_backup", at("database_backup/id"), "backup_id", MISSING),
        ),
        (
            "state-01",
            "create_database_user",
            ("list_database_users",),
            "a created user is not listed",
            forgets_created("create_database_user", at("name"), "database-users", "name"),
        ),
        (
            "state-02",
            "create_database_firewall_rule",
            ("list_database_firewall_rules",),
            "a created rule is not listed",
            forgets_created("create_database_firewall_rule", at("rule/id"), "rules", "id"),
        ),
        (
            "state-03",
            "create_token",
            ("list_tokens",),
            "a created token is not listed",
            forgets_created("create_token", at("token/id"), "tokens", "id"),
        ),
        (
            "state-04",
            "create_project",
            ("get_project",),
            "a created project is not found",
            not_found_after("create_project", at("project/id"), "project_id", MISSING),
        ),
        (
            "state-05",
            "create_addon_log_drain",
            ("list_addon_log_drains",),
            "a created drain is not listed",
            forgets_created("create_addon_log_drain", at("drain/url"), "drains", "url"),
        ),
        (
            "state-06",
            "create_dedicated_database_net_peering",
            ("get_dedicated_database_net_peering",),
            "a created peering is not found",
            not_found_after(
                "create_dedicated_database_net_peering", at("net_peering/id"), "net_peering_id", MISSING
            ),
        ),
        (
            "state-07",
            "create_addon",
            ("list_addons",),
            "a created addon is not listed",
            forgets_created("create_addon", at("addon/id"), "addons", "id"),
        ),
        (
            "state-08",
            "create_database_backup",
            ("list_database_backups",),
            "a created backup is not listed",
            forgets_created("create_database_backup", at("database_backup/id"), "database_backups", "id"),
        ),
        (
            "state-09",
            "delete_database_user",
            ("list_database_users", "create_database_user"),
            "a deleted user is listed",
            keeps_listing_deleted("database-users", "name", lambda turn: turn.params.get("username", "")),
        ),
        (
            "state-10",
            "delete_database_firewall_rule",
            ("list_database_firewall_rules",),
            "a deleted rule is listed",
            keeps_listing_deleted("rules", "id", lambda turn: turn.params.get("rule_id", "")),
        ),
        (
            "state-11",
            "delete_token",
            ("get_token",),
            "a deleted token is shown",
            shows_deleted("token_id"),
        ),
        (
            "state-12",
            "delete_project",
            ("get_project",),
            "a deleted project is shown",
            shows_deleted("project_id"),
        ),
        (
            "state-13",
            "restore_database_backup",
            ("get_database_backup_restoration",),
            "a restoration is not found",
            not_found_after("restore_database_backup", at("id"), "restoration_id", MISSING),
        ),
        (
            "state-14",
            "upgrade_database",
            ("get_database_operation", "get_operation"),
            "the operation of an upgrade is not found",
            not_found_after("upgrade_database", at("operation_id"), "operation_id", MISSING),
        ),
        (
            "state-15",
            "create_project_transfer_invitation",
            ("list_project_transfer_invitations",),
            "an invitation is not listed",
            forgets_created(
                "create_project_transfer_invitation",
                at("transfer_invitation/id"),
                "transfer_invitations",
                "id",
            ),
        ),
        (
            "state-16",
            "create_dedicated_database",
            ("get_dedicated_database",),
            "a created database is not found by its name",
            not_found_after("create_dedicated_database", at("database/name"), "database", MISSING),
        ),
        (
            "state-17",
            "influxdb_add_retention_policy",
            ("influxdb_list_retention_policies",),
            "a created policy is not listed",
            forgets_created(
                "influxdb_add_retention_policy",
                lambda body, turn: turn.request.json()["params"]["name"],
                "result",
                "name",
            ),
        ),
        (
            "state-18",
            "create_data_access_consent",
            ("get_app",),
            "the app does not show a consent",
            put("app/data_access_consent", None),
        ),
    ),
    *_mutants(
        "stateful",
        (
            "m29",
            "list_database_backups",
            "backups carry the id of another database",
            put("database_backups/*/database_id", "5f0e1d2c3b4a59687766aabb"),
        ),
        ("m31", "get_dedicated_database", "nothing is found by its name", only_by("id", "database")),
        ("state-19", "get_app", "nothing is found by its name", only_by("id", "app")),
        ("state-20", "get_operation", "shows the id of another operation", put("operation/id", "0" * 24)),
        ("state-23", "delete_addon", "the addon stays", nothing_happens(ADDON)),
        ("state-24", "delete_app", "the app stays", nothing_happens("/v1/apps/{app}")),
        ("state-25", "delete_token", "the token stays", nothing_happens("/v1/tokens/{token_id}")),
        (
            "state-26",
            "cancel_project_transfer_invitation",
            "the invitation stays",
            swallows(_with_status("canceled"), INVITATION),
        ),
        (
            "state-27",
            "decline_project_transfer_invitation",
            "the invitation stays",
            swallows(_with_status("declined"), INVITATION),
        ),
        (
            "state-28",
            "accept_project_transfer_invitation",
            "the project stays",
            swallows(_with_status("accepted"), INVITATION),
        ),
        (
            "state-29",
            "create_addon",
            "the addon has another plan than was asked for",
            put("addon/plan/id", "another-plan"),
        ),
        ("state-30", "get_database_backup", "shows another backup", put("database_backup/id", "0" * 24)),
        (
            "state-31",
            "create_database_user",
            "a read-only user may write",
            edit("read_only", lambda old: not old),
        ),
        ("state-32", "create_database_firewall_rule", "the rule has another range", edit("rule", _address)),
        ("state-33", "create_token", "the token has another name", put("token/name", "another")),
        ("state-34", "create_project", "the project has another name", put("project/name", "another")),
        ("state-35", "get_plan", "shows another plan", put("plan/name", "another-plan")),
        ("state-36", "get_database_type", "shows another technology", put("database_type/id", "0" * 24)),
        ("state-37", "renew_token", "the token gets another id", put("token/id", "0" * 24)),
        (
            "state-38",
            "create_dedicated_database",
            "the database has another name",
            edit("database/name", lambda name: f"{name}-1"),
        ),
        ("state-39", "reset_database_user_password", "answers another user", put("name", "another")),
        (
            "state-40",
            "create_addon_log_drain",
            "the drain leads elsewhere",
            edit("drain/url", lambda url: "syslog://elsewhere.example:514"),
        ),
        (
            "state-41",
            "create_dedicated_database_net_peering",
            "the peering has another id at Outscale",
            put("net_peering/outscale_net_peering_id", "pcx-00000000"),
        ),
        ("state-42", "get_database_metric_series", "answers another measure", put("type", "another")),
        (
            "state-43",
            "get_database_type_version",
            "shows another version",
            put("database_type_version/id", "0" * 24),
        ),
    ),
)
FEATURES = tuple(
    Mutant(name, "stateful", operation, text, swallows(echo, DATABASE), shows_in=("get_database",))
    for name, operation, text, echo in (
        ("state-21", "enable_database_feature", "says that it is on, and it is not", _switched_on),
        ("state-22", "disable_database_feature", "says that it is off, and it is on", _switched_off),
    )
)
PARENT = _mutants(
    "parent-child",
    (
        "parent-01",
        "get_database_backup",
        "a backup is found under any database",
        ignores_parent("db_id"),
    ),
    (
        "parent-02",
        "get_database_maintenance",
        "work is found under any database",
        ignores_parent("db_id"),
    ),
    (
        "parent-03",
        "get_database_backup_archive",
        "an archive is found under any database",
        ignores_parent("db_id"),
    ),
    (
        "parent-04",
        "get_addon",
        "an addon is found under any app",
        ignores_parent("app"),
    ),
    (
        "parent-05",
        "create_addon_token",
        "a token is given out under any app",
        ignores_parent("app"),
    ),
    (
        "parent-06",
        "list_addon_log_drains",
        "drains are listed under any app",
        ignores_parent("app"),
    ),
    (
        "parent-07",
        "get_project_transfer_invitation",
        "an invitation is found under any project",
        ignores_parent("project_id"),
    ),
    (
        "parent-08",
        "get_database_instance_metric_series",
        "any instance has measures",
        ignores_parent("instance_id"),
    ),
    (
        "parent-09",
        "list_dedicated_database_endpoints",
        "endpoints carry the id of another database",
        put("endpoints/*/database_id", "0" * 24),
    ),
    ("parent-10", "list_addons", "addons carry the id of another app", put("addons/*/app_id", "0" * 24)),
    (
        "parent-11",
        "get_database_maintenance",
        "work carries the id of another database",
        edit("maintenance", lambda item: {**item, "database_id": "0" * 24}),
    ),
    (
        "parent-12",
        "list_dedicated_database_net_peerings",
        "peerings carry the id of another database",
        put("net_peerings/*/database_id", "0" * 24),
    ),
    (
        "parent-13",
        "create_project_transfer_invitation",
        "an invitation carries the id of another project",
        put("transfer_invitation/project_id", "pr-00000000-0000-4000-8000-000000000000"),
    ),
    (
        "parent-14",
        "get_database_operation",
        "an operation is found under any database",
        ignores_parent("db_id"),
    ),
    (
        "parent-15",
        "create_addon",
        "the addon belongs to another app",
        put("addon/app_id", "0" * 24),
    ),
    (
        "parent-16",
        "get_database_instances_status",
        "the instances are others than the database has",
        edit("*/id", lambda name: f"x{name[1:]}"),
    ),
)
MUTANTS = (*PUT_PATCH, *IDEMPOTENCY, *STATEFUL, *FEATURES, *PARENT)
