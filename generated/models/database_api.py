# Generated from spec/database-api/ (documents/database-api.json) by: nox -s generate

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AnyUrl, AwareDatetime, BaseModel, ConfigDict, Field, RootModel


class ActionError(BaseModel):
    """
    The action was refused or failed: it does not exist for this technology, or the engine said no. Look at `ok` before `result`.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[0], Field(description="The action did not succeed.")]
    error: Annotated[
        str, Field(description="What went wrong, in the words of the platform or of the engine.")
    ]


class AddRetentionPolicySuccess(BaseModel):
    """
    Success of `add-retention-policy`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[None, Field(description="Nothing; the policy was created.")]


class BackupArchiveAnswer(BaseModel):
    """
    Where the archive can be downloaded.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    download_url: Annotated[
        AnyUrl,
        Field(
            repr=False,
            description="A link that needs no other token and works for a short time. Whoever has it can read all data, so do not log it.\n",
        ),
    ]


class BackupMethod(StrEnum):
    """
    Known origins of a backup. New ones may appear.
    """

    periodic = "periodic"
    manual = "manual"


class BackupStatus(StrEnum):
    """
    Known states of a backup. New ones may appear.
    """

    scheduled = "scheduled"
    pending = "pending"
    running = "running"
    done = "done"
    error = "error"
    cancelling = "cancelling"
    cancelled = "cancelled"


class CreateBackupRequest(BaseModel):
    """
    Nothing can be chosen; the body may be left out or be an empty object.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )


class DatabaseOperationStatus(StrEnum):
    """
    Known states of an operation. New ones may appear.
    """

    pending = "pending"
    running = "running"
    done = "done"
    finished = "finished"
    error = "error"
    user_error = "user-error"
    cancelling = "cancelling"
    cancelled = "cancelled"


class DatabaseStatus(StrEnum):
    """
    Known states of a database. New ones may appear.
    """

    creating = "creating"
    running = "running"
    migrating = "migrating"
    updating = "updating"
    upgrading = "upgrading"
    stopped = "stopped"


class DelRetentionPolicySuccess(BaseModel):
    """
    Success of `del-retention-policy`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[None, Field(description="Nothing; the policy and its data are gone.")]


class DeleteDatabaseSuccess(BaseModel):
    """
    Success of `delete-database`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[None, Field(description="Nothing; the logical database is gone.")]


class EmptyParams(BaseModel):
    """
    No parameters.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )


class Error(BaseModel):
    """
    What went wrong, in one sentence.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    error: Annotated[str, Field(description="A sentence for the person who reads the answer.")]
    code: Annotated[
        str | None, Field(description="A word that a program can compare, where the platform gives one.")
    ] = None


class Extension(BaseModel):
    """
    An extension that is enabled.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    name: Annotated[str, Field(description="Name of the extension.", examples=["pg_stat_statements"])]
    version: Annotated[
        str, Field(description="Its version, with or without a leading `v`.", examples=["v1.10"])
    ]


class FeatureStatus(StrEnum):
    """
    Known states of a feature. New ones may appear.
    """

    pending = "PENDING"
    pending_to_activate = "PENDING_TO_ACTIVATE"
    pending_to_remove = "PENDING_TO_REMOVE"
    activated = "ACTIVATED"
    failed = "FAILED"


class FirewallLabel(RootModel[str]):
    root: Annotated[
        str,
        Field(
            description="What the rule is for. An empty one means that nothing is said.",
            examples=["head office"],
            max_length=255,
        ),
    ]


class FirewallRuleSettings(BaseModel):
    """
    What to change. A rule's addresses cannot change.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    label: FirewallLabel | None = None


class FirewallRuleType(StrEnum):
    """
    Known kinds of firewall rule. New ones may appear.
    """

    managed_range = "managed_range"
    custom_range = "custom_range"


class GetSqlmodeSuccess(BaseModel):
    """
    Success of `get-sqlmode`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[
        str,
        Field(
            description="Modes in the engine's own order, separated by commas. Empty when none is set.",
            examples=["STRICT_TRANS_TABLES,NO_ZERO_DATE"],
        ),
    ]


class HourOfDay(RootModel[int]):
    root: Annotated[int, Field(description="An hour of the day, UTC.", examples=[3], ge=0, le=23)]


class HoursOfDay(RootModel[list[HourOfDay]]):
    """
    Hours of the day, UTC.
    """

    root: Annotated[
        list[HourOfDay],
        Field(description="Hours of the day, UTC.", examples=[[3, 15]], max_length=24, min_length=1),
    ]


class InstanceStatus(StrEnum):
    """
    Known states of an instance. New ones may appear.
    """

    booting = "booting"
    running = "running"
    restarting = "restarting"
    migrating = "migrating"
    upgrading = "upgrading"
    stopped = "stopped"
    removing = "removing"


class InstanceType(StrEnum):
    """
    Known kinds of instance. New ones may appear.
    """

    db_node = "db-node"
    gateway = "gateway"
    utility = "utility"
    haproxy = "haproxy"


class Ipv4Range(RootModel[str]):
    root: Annotated[
        str,
        Field(
            description="IPv4 addresses as a network and the length of its prefix; `/32` is a single address.",
            examples=["203.0.113.0/24"],
            max_length=18,
            min_length=9,
            pattern="^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])/(3[0-2]|[12]?[0-9])$",
        ),
    ]


class ListExtensionsSuccess(BaseModel):
    """
    Success of `list-extensions`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[list[Extension], Field(description="The extensions that are enabled.")]


class LogicalDatabase(BaseModel):
    """
    A database inside the engine. One hosted database can hold many.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    name: Annotated[str, Field(description="Name of the logical database.", examples=["reports"])]
    protected: Annotated[bool, Field(description="Whether the platform refuses to delete or empty it.")]


class LogicalDatabaseParams(BaseModel):
    """
    Which logical database.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    database_name: Annotated[
        str,
        Field(
            description="Name of the logical database. Case counts.",
            examples=["reports"],
            max_length=64,
            min_length=1,
        ),
    ]


class MaintenanceWindow(BaseModel):
    """
    The weekly time in which the platform may do maintenance.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    weekday_utc: Annotated[int, Field(description="Day on which it begins.", ge=0, le=6)]
    starting_hour_utc: Annotated[int, Field(description="Hour at which it begins.", ge=0, le=23)]
    duration_in_hour: Annotated[
        int, Field(description="How long it lasts. It cannot be changed.", ge=1, le=168)
    ]


class MaintenanceWindowSettings(BaseModel):
    """
    When the maintenance window begins. Its length cannot be changed.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    weekday_utc: Annotated[int | None, Field(description="Day on which it begins.", ge=0, le=6)] = None
    starting_hour_utc: Annotated[int | None, Field(description="Hour at which it begins.", ge=0, le=23)] = (
        None
    )


class ManagedRange(BaseModel):
    """
    Addresses that the platform keeps up to date, for firewall rules.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str,
        Field(
            description="Id of the range, which a rule takes as its `range_id`.",
            examples=["mr-scalingo-osc-fr1"],
        ),
    ]
    name: Annotated[
        str, Field(description="Name of the range for people.", examples=["Scalingo osc-fr1 region"])
    ]


class ManagedRangeListAnswer(BaseModel):
    """
    The managed ranges under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ranges: Annotated[list[ManagedRange], Field(description="The managed ranges.")]


class NewCustomFirewallRule(BaseModel):
    """
    A rule that names its addresses.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    type: Annotated[Literal["custom_range"], Field(description="The kind of rule.")]
    cidr: Ipv4Range
    label: FirewallLabel | None = None


class NewManagedFirewallRule(BaseModel):
    """
    A rule that takes its addresses from the platform.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    type: Annotated[Literal["managed_range"], Field(description="The kind of rule.")]
    range_id: Annotated[
        str,
        Field(
            description="Id of the managed range, from `list_firewall_managed_ranges`.",
            examples=["mr-scalingo-osc-fr1"],
            max_length=128,
            min_length=1,
        ),
    ]
    label: FirewallLabel | None = None


class NoParams(RootModel[EmptyParams | None]):
    root: Annotated[
        EmptyParams | None,
        Field(
            description="The action has no parameters. Leave the field out, or send null or an empty object.\n"
        ),
    ]


class NotFoundError(BaseModel):
    """
    What was not found.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    resource: Annotated[
        str | None,
        Field(
            description="Kind of the thing that was looked for. The databases of the main API leave it out."
        ),
    ] = None
    error: Annotated[str, Field(description="A sentence for the person who reads the answer.")]


class PgCancelQuerySuccess(BaseModel):
    """
    Success of `pg-cancel-query`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[None, Field(description="Nothing; the session was asked to cancel its query.")]


class PgListQueriesAction(BaseModel):
    """
    List the sessions and what they run.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["pg-list-queries"], Field(description="Name of the action.")] = (
        "pg-list-queries"
    )
    params: NoParams | None = None


class PgStatStatementsEnableAction(BaseModel):
    """
    Start to collect statistics.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["pg-stat-statements-enable"], Field(description="Name of the action.")] = (
        "pg-stat-statements-enable"
    )
    params: NoParams | None = None


class PgStatStatementsEnableSuccess(BaseModel):
    """
    Success of `pg-stat-statements-enable`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[None, Field(description="Nothing; statistics are being collected.")]


class PgStatStatementsListAction(BaseModel):
    """
    Read the collected statistics.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["pg-stat-statements-list"], Field(description="Name of the action.")] = (
        "pg-stat-statements-list"
    )
    params: NoParams | None = None


class PgStatStatementsResetAction(BaseModel):
    """
    Throw away the collected statistics.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["pg-stat-statements-reset"], Field(description="Name of the action.")] = (
        "pg-stat-statements-reset"
    )
    params: NoParams | None = None


class PgStatStatementsResetSuccess(BaseModel):
    """
    Success of `pg-stat-statements-reset`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[None, Field(description="Nothing; the statistics were thrown away.")]


class PgTerminateQuerySuccess(BaseModel):
    """
    Success of `pg-terminate-query`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[None, Field(description="Nothing; the session was ended.")]


class PostgresqlConfig(BaseModel):
    """
    Settings that only PostgreSQL has; absent for other technologies.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    timescaledb_enabled: Annotated[
        bool | None, Field(description="Whether the TimescaleDB extension may be used.")
    ] = None


class QueryState(StrEnum):
    """
    Known states of a session. New ones may appear.
    """

    active = "active"
    idle = "idle"
    idle_in_transaction = "idle in transaction"
    idle_in_transaction__aborted_ = "idle in transaction (aborted)"
    fastpath_function_call = "fastpath function call"
    disabled = "disabled"


class ResetDatabaseAction(BaseModel):
    """
    Empty a logical database.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["reset-database"], Field(description="Name of the action.")] = (
        "reset-database"
    )
    params: LogicalDatabaseParams


class ResetDatabaseSuccess(BaseModel):
    """
    Success of `reset-database`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[None, Field(description="Nothing; the logical database is empty.")]


class RestoreDatabasePitrOperationId(BaseModel):
    """
    The operation, by its id.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    operation_id: Annotated[
        str,
        Field(
            description="Id of the operation that restores the database.",
            examples=["6740b2e14f0c2e0012ab3590"],
        ),
    ]


class RestoreDatabasePitrRequest(BaseModel):
    """
    The moment to go back to.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    restore_time: Annotated[
        AwareDatetime,
        Field(
            description="The moment to which all data is set back, with any offset.",
            examples=["2026-11-20T22:30:00Z"],
        ),
    ]


class RetentionPolicy(BaseModel):
    """
    How long InfluxDB keeps the data that is written under a name.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    name: Annotated[str, Field(description="Name of the policy.", examples=["autogen"])]
    duration: Annotated[
        str,
        Field(
            description="How long data is kept, as free text; `0` or `0s` means for ever.", examples=["90d"]
        ),
    ]
    default: Annotated[
        bool,
        Field(
            description="Whether data goes into this policy when a write names none. At most one policy has the mark."
        ),
    ]


class RetentionPolicyNameParams(BaseModel):
    """
    Which retention policy.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    name: Annotated[
        str, Field(description="Name of the policy.", examples=["90-days"], max_length=128, min_length=1)
    ]


class RetentionPolicyParams(BaseModel):
    """
    The retention policy to create.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    name: Annotated[
        str, Field(description="Name of the policy.", examples=["90-days"], max_length=128, min_length=1)
    ]
    duration: Annotated[
        str,
        Field(
            description="How long data is kept: numbers with a unit (`ns`, `u`, `ms`, `s`, `m`, `h`, `d`, `w`), at least one hour, or `INF` for ever.\nThe `0` of an answer cannot be sent back; send `INF`.\n",
            examples=["90d"],
            max_length=64,
            pattern="^(INF|([0-9]{1,9}(ns|u|ms|s|m|h|d|w))+)$",
        ),
    ]
    default: Annotated[
        bool,
        Field(
            description="Whether data goes into this policy when a write names none. The former default loses the mark."
        ),
    ]


class RootedNewFirewallRule(BaseModel):
    """
    The rule under a root key, the form of the JavaScript client.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    firewall_rule: Annotated[
        NewCustomFirewallRule | NewManagedFirewallRule, Field(description="The rule to make.")
    ]


class RunningQuery(BaseModel):
    """
    A session of PostgreSQL and what it runs, or ran last.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    query: Annotated[
        str,
        Field(
            description="Text of the query, cut at about a thousand characters. Empty for a session that has run nothing."
        ),
    ]
    state: Annotated[
        QueryState | str | None,
        Field(description="What the session does. Null for the engine's own processes."),
    ]
    username: Annotated[
        str | None,
        Field(
            description="Role of the session. Null for the engine's own processes and for a role that was dropped."
        ),
    ]
    query_start: Annotated[
        AwareDatetime | None,
        Field(description="When the query began. Null for a session that has run nothing."),
    ]
    pid: Annotated[int, Field(description="Process id of the session.", examples=[4711], ge=1, le=2147483647)]
    query_duration: Annotated[
        int | None,
        Field(
            description="Time since the query began; it goes on to grow while the session is idle. Null when `query_start` is null.\nIt can be slightly negative inside a transaction.\n",
            examples=[1000000000],
            ge=-9223372036854775808,
            le=9223372036854775807,
        ),
    ]


class SessionParams(BaseModel):
    """
    Which session.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    pid: Annotated[
        int,
        Field(
            description="Process id of the session, as `pg-list-queries` gives it.",
            examples=[4711],
            ge=1,
            le=2147483647,
        ),
    ]


class SetSqlmodeAction(BaseModel):
    """
    Set the SQL mode.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["set-sqlmode"], Field(description="Name of the action.")] = "set-sqlmode"
    params: Annotated[
        str,
        Field(
            description="Modes, separated by commas without blanks. An empty string switches every mode off.",
            examples=["STRICT_TRANS_TABLES,NO_ZERO_DATE"],
            max_length=1024,
        ),
    ]


class SetSqlmodeSuccess(BaseModel):
    """
    Success of `set-sqlmode`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[None, Field(description="Nothing; new sessions use the new mode.")]


class StatStatement(BaseModel):
    """
    Statistics of one kind of statement.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    user_id: Annotated[
        int,
        Field(
            description="Number of the role that ran it; the role may no longer exist.", ge=0, le=4294967295
        ),
    ]
    query: Annotated[str, Field(description="The statement with its constants replaced.")]
    calls: Annotated[int, Field(description="How often it ran.", ge=0, le=9223372036854775807)]
    rows: Annotated[
        int, Field(description="How many rows it returned or changed in all.", ge=0, le=9223372036854775807)
    ]
    total_time: Annotated[float, Field(description="Time of all calls together.", ge=0.0)]
    min_time: Annotated[float, Field(description="Time of the fastest call.", ge=0.0)]
    max_time: Annotated[float, Field(description="Time of the slowest call.", ge=0.0)]
    mean_time: Annotated[float, Field(description="Mean time of a call.", ge=0.0)]
    std_dev: Annotated[float, Field(description="Standard deviation of the time of a call.", ge=0.0)]


class UpdateFirewallRuleRequest(BaseModel):
    """
    The fields to change, under the root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    firewall_rule: FirewallRuleSettings


class ValidationError(BaseModel):
    """
    Which fields are wrong, in `errors`; some answers carry a sentence in `error` instead.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    errors: Annotated[
        dict[str, list[str] | str] | None, Field(description="Field name to what is wrong with it.")
    ] = None
    error: Annotated[str | None, Field(description="A sentence for the person who reads the answer.")] = None


class AddRetentionPolicyAction(BaseModel):
    """
    Create a retention policy.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["add-retention-policy"], Field(description="Name of the action.")] = (
        "add-retention-policy"
    )
    params: RetentionPolicyParams


class Backup(BaseModel):
    """
    A copy of the whole database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the backup.", examples=["6740a1d24f0c2e0012ab34d1"])]
    created_at: Annotated[
        AwareDatetime,
        Field(description="When the backup was asked for.", examples=["2026-11-20T03:00:00.214+01:00"]),
    ]
    started_at: Annotated[
        AwareDatetime | None, Field(description="When the copy began. Null until then.")
    ] = None
    name: Annotated[
        str,
        Field(
            description="Name of the backup, made of its date and the database.",
            examples=["20261120020000_shop-api-3084"],
        ),
    ]
    size: Annotated[
        int | None,
        Field(
            description="Size of the archive. Null or 0 before it is done, and when it failed.",
            examples=[17484513608],
            ge=0,
            le=9223372036854775807,
        ),
    ]
    status: Annotated[BackupStatus | str, Field(description="How far the backup is.")]
    database_id: Annotated[str, Field(description="Id of the database that was copied.")]
    method: Annotated[BackupMethod | str | None, Field(description="What asked for the backup.")] = None
    type: Annotated[str | None, Field(description="Technology of the database.")] = None
    hidden: Annotated[
        bool | None, Field(description="Whether the backup is kept for the platform's own use.")
    ] = None


class BackupAnswer(BaseModel):
    """
    One backup under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    database_backup: Backup


class BackupListAnswer(BaseModel):
    """
    All backups of a database under their root key, newest first.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    database_backups: Annotated[list[Backup], Field(description="The backups, newest first.")]


class CreateDatabaseAction(BaseModel):
    """
    Create a logical database.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["create-database"], Field(description="Name of the action.")] = (
        "create-database"
    )
    params: LogicalDatabaseParams


class CreateDatabaseSuccess(BaseModel):
    """
    Success of `create-database`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: LogicalDatabase


class CreateFirewallRuleRequest(
    RootModel[NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule]
):
    root: Annotated[
        NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule,
        Field(
            description="The rule to make: its fields alone, or under `firewall_rule`. Prefer the fields alone, the form that most official tools send.\n"
        ),
    ]


class DatabaseOperation(BaseModel):
    """
    Something long that the platform does to a database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the operation.")]
    type: Annotated[str, Field(description="What it does, such as `pitr_restore`.")]
    status: Annotated[DatabaseOperationStatus | str, Field(description="How far it is.")]
    created_at: Annotated[AwareDatetime, Field(description="When it was asked for.")]
    finished_at: Annotated[AwareDatetime | None, Field(description="When it ended. Null before that.")] = None
    error: Annotated[str | None, Field(description="Why it failed. Null or absent otherwise.")] = None


class DatabaseSettings(BaseModel):
    """
    Settings that can be changed. What is left out stays as it is.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    periodic_backups_enabled: Annotated[
        bool | None, Field(description="Whether the platform makes a backup every day.")
    ] = None
    periodic_backups_scheduled_at: Annotated[
        HourOfDay | HoursOfDay | None,
        Field(
            description="Hour of the day at which the periodic backups start, or a list of hours. Send a single number when it is one hour.\n"
        ),
    ] = None
    maintenance_window: MaintenanceWindowSettings | None = None


class DelRetentionPolicyAction(BaseModel):
    """
    Delete a retention policy.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["del-retention-policy"], Field(description="Name of the action.")] = (
        "del-retention-policy"
    )
    params: RetentionPolicyNameParams


class DeleteDatabaseAction(BaseModel):
    """
    Delete a logical database and all that is in it.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["delete-database"], Field(description="Name of the action.")] = (
        "delete-database"
    )
    params: LogicalDatabaseParams


class Feature(BaseModel):
    """
    An optional feature of the database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    name: Annotated[
        str,
        Field(
            description="Name of the feature, such as `force-ssl`, `publicly-available`, `redis-rdb`, `redis-aof` or `redis-cache`.",
            examples=["force-ssl"],
        ),
    ]
    status: Annotated[
        FeatureStatus | str,
        Field(
            description="How far it is. Every word that begins with `PENDING` means that a change is under way."
        ),
    ]


class FirewallRule(BaseModel):
    """
    Addresses that may connect to a dedicated database. Whatever no rule lets in is kept out.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the rule.", examples=["6740c3a14f0c2e0012ab3801"])]
    type: Annotated[
        FirewallRuleType | str,
        Field(description="Whether the rule names its addresses or takes those of the platform."),
    ]
    cidr: Annotated[
        str | None,
        Field(
            description="IPv4 range that is let in. Absent or empty in the rule of a managed range.",
            examples=["203.0.113.0/24"],
        ),
    ] = None
    range_id: Annotated[
        str | None,
        Field(
            description="Id of the managed range that is let in. Absent or empty in a custom rule.",
            examples=["mr-scalingo-osc-fr1"],
        ),
    ] = None
    label: Annotated[
        str | None,
        Field(
            description="What the rule is for, in the words of whoever made it. Absent or empty when nobody said.",
            examples=["head office"],
        ),
    ] = None
    database_id: Annotated[str | None, Field(description="Id of the database that the rule protects.")] = None
    created_at: Annotated[AwareDatetime | None, Field(description="When the rule was made.")] = None
    updated_at: Annotated[AwareDatetime | None, Field(description="When the rule last changed.")] = None


class FirewallRuleAnswer(BaseModel):
    """
    One firewall rule under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    rule: FirewallRule


class FirewallRuleListAnswer(BaseModel):
    """
    The firewall rules of a database under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    rules: Annotated[list[FirewallRule], Field(description="The rules, at most 30.")]


class GetSqlmodeAction(BaseModel):
    """
    Read the SQL mode.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["get-sqlmode"], Field(description="Name of the action.")] = "get-sqlmode"
    params: NoParams | None = None


class Instance(BaseModel):
    """
    A machine of the database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str, Field(description="Id of the instance.", examples=["5d3f9a52-7c1e-4c39-8f55-0b8e6f5a1d21"])
    ]
    hostname: Annotated[str, Field(description="Full host name of the instance without a port.")]
    port: Annotated[int, Field(description="Port on which it listens.", ge=1, le=65535)]
    status: Annotated[InstanceStatus | str, Field(description="What the instance is doing.")]
    type: Annotated[InstanceType | str, Field(description="What the instance is for.")]
    features: Annotated[
        list[str] | None, Field(description="Features that the instance itself provides.")
    ] = None
    private_ip: Annotated[str | None, Field(description="Address inside the platform's network.")] = None


class ListDatabasesAction(BaseModel):
    """
    List the logical databases.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["list-databases"], Field(description="Name of the action.")] = (
        "list-databases"
    )
    params: NoParams | None = None


class ListDatabasesSuccess(BaseModel):
    """
    Success of `list-databases`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[list[LogicalDatabase], Field(description="The logical databases.")]


class ListExtensionsAction(BaseModel):
    """
    List the extensions that are enabled.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["list-extensions"], Field(description="Name of the action.")] = (
        "list-extensions"
    )
    params: NoParams | None = None


class ListRetentionPoliciesAction(BaseModel):
    """
    List the retention policies.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["list-retention-policies"], Field(description="Name of the action.")] = (
        "list-retention-policies"
    )
    params: NoParams | None = None


class ListRetentionPoliciesSuccess(BaseModel):
    """
    Success of `list-retention-policies`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[list[RetentionPolicy], Field(description="The retention policies.")]


class PgCancelQueryAction(BaseModel):
    """
    Cancel what a session runs.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["pg-cancel-query"], Field(description="Name of the action.")] = (
        "pg-cancel-query"
    )
    params: SessionParams


class PgListQueriesSuccess(BaseModel):
    """
    Success of `pg-list-queries`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[list[RunningQuery], Field(description="The sessions and what they run.")]


class PgStatStatementsListSuccess(BaseModel):
    """
    Success of `pg-stat-statements-list`.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[Literal[1], Field(description="The action succeeded.")]
    result: Annotated[list[StatStatement], Field(description="One entry for each kind of statement.")]


class PgTerminateQueryAction(BaseModel):
    """
    End a session.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    action_name: Annotated[Literal["pg-terminate-query"], Field(description="Name of the action.")] = (
        "pg-terminate-query"
    )
    params: SessionParams


class RestoreDatabasePitrOperation(BaseModel):
    """
    The operation, as an object.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    operation: DatabaseOperation


class UpdateDatabaseRequest(BaseModel):
    """
    The settings to change, under the root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    database: DatabaseSettings


class ActionRequest(
    RootModel[
        ListDatabasesAction
        | CreateDatabaseAction
        | DeleteDatabaseAction
        | ResetDatabaseAction
        | GetSqlmodeAction
        | SetSqlmodeAction
        | ListExtensionsAction
        | PgListQueriesAction
        | PgCancelQueryAction
        | PgTerminateQueryAction
        | PgStatStatementsEnableAction
        | PgStatStatementsResetAction
        | PgStatStatementsListAction
        | ListRetentionPoliciesAction
        | AddRetentionPolicyAction
        | DelRetentionPolicyAction
    ]
):
    root: Annotated[
        ListDatabasesAction
        | CreateDatabaseAction
        | DeleteDatabaseAction
        | ResetDatabaseAction
        | GetSqlmodeAction
        | SetSqlmodeAction
        | ListExtensionsAction
        | PgListQueriesAction
        | PgCancelQueryAction
        | PgTerminateQueryAction
        | PgStatStatementsEnableAction
        | PgStatStatementsResetAction
        | PgStatStatementsListAction
        | ListRetentionPoliciesAction
        | AddRetentionPolicyAction
        | DelRetentionPolicyAction,
        Field(
            description="What to do. `action_name` says which of the actions it is, and with it the form of `params`.\n",
            discriminator="action_name",
        ),
    ]


class ActionResponse(
    RootModel[
        ListDatabasesSuccess
        | CreateDatabaseSuccess
        | DeleteDatabaseSuccess
        | ResetDatabaseSuccess
        | GetSqlmodeSuccess
        | SetSqlmodeSuccess
        | ListExtensionsSuccess
        | PgListQueriesSuccess
        | PgCancelQuerySuccess
        | PgTerminateQuerySuccess
        | PgStatStatementsEnableSuccess
        | PgStatStatementsResetSuccess
        | PgStatStatementsListSuccess
        | ListRetentionPoliciesSuccess
        | AddRetentionPolicySuccess
        | DelRetentionPolicySuccess
        | ActionError
    ]
):
    root: Annotated[
        ListDatabasesSuccess
        | CreateDatabaseSuccess
        | DeleteDatabaseSuccess
        | ResetDatabaseSuccess
        | GetSqlmodeSuccess
        | SetSqlmodeSuccess
        | ListExtensionsSuccess
        | PgListQueriesSuccess
        | PgCancelQuerySuccess
        | PgTerminateQuerySuccess
        | PgStatStatementsEnableSuccess
        | PgStatStatementsResetSuccess
        | PgStatStatementsListSuccess
        | ListRetentionPoliciesSuccess
        | AddRetentionPolicySuccess
        | DelRetentionPolicySuccess
        | ActionError,
        Field(
            description="What the action gave. Which success it is follows from the `action_name` that was sent; nothing in the answer repeats it.\n"
        ),
    ]


class Database(BaseModel):
    """
    A database of one addon. `id` is the database's own id; paths take the addon's id instead.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str,
        Field(description="Id of the database. Not the addon's id.", examples=["6740a1c84f0c2e0012ab34c7"]),
    ]
    resource_id: Annotated[
        str,
        Field(
            description="Name of the database inside the platform, part of its host names.",
            examples=["shop-api-3084"],
        ),
    ]
    app_name: Annotated[
        str,
        Field(
            description="App that the addon belongs to. For a dedicated database it is the name of that database.",
            examples=["shop-api"],
        ),
    ]
    created_at: Annotated[
        AwareDatetime,
        Field(description="When the database was created.", examples=["2026-03-02T08:15:42.318+01:00"]),
    ]
    encryption_at_rest: Annotated[bool, Field(description="Whether the data on disk is encrypted.")]
    features: Annotated[
        list[Feature], Field(description="Optional features that are on, or on their way on or off.")
    ]
    plan: Annotated[str, Field(description="Name of the plan.", examples=["postgresql-starter-512"])]
    status: Annotated[DatabaseStatus | str, Field(description="What the database is doing as a whole.")]
    type_id: Annotated[
        str, Field(description="Id of the database type.", examples=["5bf30d1104c87f000161285a"])
    ]
    type_name: Annotated[
        str,
        Field(
            description="Technology, such as `postgresql`, `mysql`, `mongodb`, `influxdb`, `redis`. A dedicated PostgreSQL is `postgresql` here.",
            examples=["postgresql"],
        ),
    ]
    version_id: Annotated[
        str, Field(description="Id of the installed version.", examples=["66b1d20a4f0c2e0012ab1002"])
    ]
    readable_version: Annotated[
        str,
        Field(
            description="Installed version: major, minor, patch, and the build after a hyphen.",
            examples=["16.4.0-2"],
        ),
    ]
    hostname: Annotated[
        str | None,
        Field(
            description="Host and port where applications connect.",
            examples=["shop-api-3084.postgresql.a.osc-fr1.scalingo-dbs.com:30912"],
        ),
    ] = None
    instances: Annotated[
        list[Instance],
        Field(
            description="Machines that make up the database. Can be empty, for instance while it is being provisioned."
        ),
    ]
    next_version_id: Annotated[
        str | None,
        Field(description="Id of the version that an upgrade leads to. Null or empty when there is none."),
    ] = None
    current_operation_id: Annotated[
        str | None,
        Field(description="Id of the operation that is under way. Null or empty when there is none."),
    ] = None
    cluster: Annotated[
        bool | None, Field(description="Whether the database has more than one data node.")
    ] = None
    periodic_backups_enabled: Annotated[
        bool, Field(description="Whether the platform makes a backup every day.")
    ]
    periodic_backups_scheduled_at: Annotated[
        list[HourOfDay],
        Field(description="Hours of the day at which the periodic backups start.", examples=[[3]]),
    ]
    maintenance_window: MaintenanceWindow | None = None
    mongo_repl_set_name: Annotated[
        str | None, Field(description="Name of the MongoDB replica set, empty for other technologies.")
    ] = None
    first_pitr_backup: Annotated[
        AwareDatetime | None,
        Field(description="When the first backup for point-in-time recovery was made. Null before that."),
    ] = None
    flags: Annotated[
        list[str] | None,
        Field(description="Marks that the platform puts on the database; their meaning is not published."),
    ] = None
    postgresql_config: PostgresqlConfig | None = None


class DatabaseAnswer(BaseModel):
    """
    One database under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    database: Database


class RestoreDatabasePitrAnswer(RootModel[RestoreDatabasePitrOperationId | RestoreDatabasePitrOperation]):
    root: Annotated[
        RestoreDatabasePitrOperationId | RestoreDatabasePitrOperation,
        Field(
            description="The operation that restores the database: either its id alone, or the operation as an object. Read whichever is there.\n"
        ),
    ]
