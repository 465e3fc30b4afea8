"""Actions: the wrong result, the wrong technology, no effect or another one, errors that are none."""

from typing import Any

from ..blocks.actions import (
    accepted_on,
    allowed_on,
    cannot_happen_twice,
    drops_instead,
    fails,
    succeeds,
    two_defaults,
)
from ..blocks.answers import bodies, drop, edit, failed_action, put
from ..blocks.memory import swallows_action
from ..exchange import empty_answer, json_answer
from ..matching import CANONICAL_ACTION
from ..mutant import Change, Mutant

ANY_ACTION = ("mysql_*", "postgresql_*", "mongodb_*", "influxdb_*", CANONICAL_ACTION)
DATABASES = [{"name": "one", "protected": False}]
EXTENSIONS = [{"name": "plpgsql", "version": "1.0"}]
HEALTH = {"epoch": "1795272260", "status": "green", "cluster": "none", "shards": "0"}
LINK = {"download_url": "https://storage.sandbox.example/archive.tar.gz"}
POLICIES = [{"name": "autogen", "duration": "0", "default": True}]


def _mutants(category: str, *rows: tuple[str, str, str, Change]) -> tuple[Mutant, ...]:
    return tuple(Mutant(name, category, operation, text, change) for name, operation, text, change in rows)


def _echo(body: dict[str, Any]) -> dict[str, Any]:
    return {"name": body["params"]["database_name"], "protected": False}


def _in_upper_case(body: Any, turn: Any) -> Any:
    return {**body, "result": {**body["result"], "name": body["result"]["name"].upper() + "_1"}}


RESULT = _mutants(
    "action-result",
    ("m11", "mysql_list_databases", "answers the shape of list-extensions", put("result", EXTENSIONS)),
    ("m28", "mysql_create_database", "answers a changed name", bodies(_in_upper_case)),
    ("result-01", "mongodb_create_database", "the new database is protected", put("result/protected", True)),
    (
        "result-02",
        "postgresql_pg_list_queries",
        "answers the shape of list-databases",
        put("result", DATABASES),
    ),
    (
        "result-03",
        "postgresql_list_extensions",
        "answers the shape of list-databases",
        put("result", DATABASES),
    ),
    (
        "result-04",
        "mysql_get_sqlmode",
        "answers a list of words",
        edit("result", lambda text: text.split(",")),
    ),
    (
        "result-05",
        "postgresql_pg_stat_statements_list",
        "answers the shape of list-extensions",
        put("result", EXTENSIONS),
    ),
    (
        "result-06",
        "influxdb_list_retention_policies",
        "answers the shape of list-databases",
        put("result", DATABASES),
    ),
    ("result-07", "mongodb_list_databases", "answers the shape of the policies", put("result", POLICIES)),
    ("result-08", "mysql_set_sqlmode", "answers the mode and not null", put("result", "TRADITIONAL")),
    ("result-09", "postgresql_pg_cancel_query", "answers true and not null", put("result", True)),
    ("result-10", "mongodb_create_database", "answers another name", put("result/name", "another")),
    ("result-11", "postgresql_pg_stat_statements_enable", "has no result", drop("result")),
    ("result-12", "mysql_reset_database", "answers the database and not null", put("result", DATABASES[0])),
)
TECHNOLOGY = (
    *(
        Mutant(name, "technology", operation, text, change, shows_in=ANY_ACTION, at=(CANONICAL_ACTION,))
        for name, operation, text, change in (
            (
                "m12",
                "postgresql_list_extensions",
                "an action of PostgreSQL works on MySQL",
                accepted_on("mysql", "list-extensions", EXTENSIONS),
            ),
            (
                "technology-01",
                "mysql_get_sqlmode",
                "an action of MySQL works on PostgreSQL",
                accepted_on("postgresql", "get-sqlmode", ""),
            ),
            (
                "technology-02",
                "influxdb_list_retention_policies",
                "an action of InfluxDB works on MongoDB",
                accepted_on("mongodb", "list-retention-policies", POLICIES),
            ),
            (
                "technology-03",
                "mongodb_list_databases",
                "an action of MongoDB works on PostgreSQL",
                accepted_on("postgresql", "list-databases", DATABASES),
            ),
            (
                "technology-04",
                "postgresql_pg_list_queries",
                "an action of PostgreSQL works on Redis",
                accepted_on("redis", "pg-list-queries", []),
            ),
        )
    ),
    *_mutants(
        "technology",
        (
            "m27",
            "restore_database_pitr",
            "MySQL is restored to a moment",
            allowed_on("mysql", answer=json_answer(201, {"operation_id": "5f0e1d2c3b4a59687766aabb"})),
        ),
        (
            "technology-05",
            "get_database_health",
            "Redis has the health of a cluster",
            allowed_on("redis", answer=json_answer(200, HEALTH)),
        ),
        (
            "technology-06",
            "get_database_pitr_recovery_window",
            "MySQL has an empty recovery window",
            allowed_on("mysql", answer=json_answer(200, {"recovery_window": {}})),
        ),
        (
            "technology-07",
            "list_database_users",
            "Redis has no users, which is no error",
            allowed_on("redis", answer=json_answer(200, {"database-users": []})),
        ),
        (
            "technology-08",
            "list_database_firewall_rules",
            "the database of an addon has a firewall",
            allowed_on(answer=json_answer(200, {"rules": []})),
        ),
        (
            "technology-09",
            "delete_addon",
            "the addon of a dedicated database can be deleted",
            allowed_on(answer=empty_answer(204)),
        ),
        (
            "technology-10",
            "get_database_backup_archive",
            "backups of Elasticsearch can be downloaded",
            allowed_on("elasticsearch", answer=json_answer(200, LINK)),
        ),
    ),
)
EFFECT = (
    *_mutants(
        "action-effect",
        ("m24", "mysql_delete_database", "the database stays", swallows_action()),
        ("effect-01", "mongodb_delete_database", "the database stays", swallows_action()),
        ("effect-02", "mongodb_create_database", "no database is created", swallows_action(_echo)),
        ("effect-03", "mysql_set_sqlmode", "the mode stays", swallows_action()),
        ("effect-04", "influxdb_add_retention_policy", "no policy is created", swallows_action()),
        ("effect-05", "influxdb_del_retention_policy", "the policy stays", swallows_action()),
        ("effect-06", "postgresql_pg_terminate_query", "the session stays", swallows_action()),
        ("effect-07", "postgresql_pg_cancel_query", "the query runs on", swallows_action()),
        (
            "effect-08",
            "postgresql_pg_stat_statements_reset",
            "the statistics stay",
            swallows_action(),
        ),
        ("effect-09", "mysql_reset_database", "the database is deleted, not emptied", drops_instead()),
        ("effect-10", "mongodb_reset_database", "the database is deleted, not emptied", drops_instead()),
    ),
    Mutant(
        "effect-11",
        "action-effect",
        "influxdb_add_retention_policy",
        "a new default policy leaves the former one the default",
        two_defaults(),
        shows_in=("influxdb_list_retention_policies",),
        at=("influxdb_add_retention_policy", "influxdb_list_retention_policies"),
    ),
)
ERROR = _mutants(
    "action-error",
    (
        "error-01",
        "mysql_delete_database",
        "an unknown database is deleted",
        succeeds("does not exist", "doesn't"),
    ),
    ("error-02", "mongodb_delete_database", "a protected database is deleted", succeeds("protected")),
    ("error-03", "postgresql_pg_terminate_query", "an unknown session is ended", succeeds("")),
    ("error-04", "postgresql_pg_cancel_query", "an unknown session is cancelled", succeeds("")),
    ("error-05", "mysql_set_sqlmode", "an unknown mode is set", succeeds("")),
    ("error-06", "mysql_create_database", "a database is created twice", succeeds("exists", echo=True)),
    ("error-07", "influxdb_add_retention_policy", "a policy is created twice", succeeds("already exists")),
    ("error-08", "mongodb_reset_database", "an unknown database is emptied", succeeds("")),
    ("error-09", "mysql_reset_database", "a failure has no error", drop("error", failed_action)),
    (
        "error-10",
        "mongodb_create_database",
        "the error is an object",
        edit("error", lambda text: {"message": text}, failed_action),
    ),
    ("error-11", "postgresql_pg_terminate_query", "the error is null", put("error", None, failed_action)),
    ("error-12", "mysql_create_database", "a failure answers ok: false", put("ok", False, failed_action)),
)
IDEMPOTENCY = _mutants(
    "idempotency",
    (
        "again-01",
        "influxdb_del_retention_policy",
        "the deletion of an unknown policy fails",
        cannot_happen_twice("name"),
    ),
    (
        "again-02",
        "postgresql_pg_stat_statements_enable",
        "to enable statistics again fails",
        fails("extension already exists"),
    ),
)
MUTANTS = (*RESULT, *TECHNOLOGY, *EFFECT, *ERROR, *IDEMPOTENCY)
