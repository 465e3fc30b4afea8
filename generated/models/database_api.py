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


class BackupRestorationMethod(StrEnum):
    """
    Known origins of restored data. New ones may appear.
    """

    backup = "backup"
    remote = "remote"


class BackupRestorationStatus(StrEnum):
    """
    Known states of a restoration. New ones may appear.
    """

    scheduled = "scheduled"
    running = "running"
    done = "done"
    error = "error"


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


class DatabaseMemory(BaseModel):
    """
    Memory and swap of the database. There are two sets of names for the same figures; every field may be missing, so read the one
    that is there.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    memory: Annotated[int | None, Field(description="Memory in use.", ge=0, le=9223372036854775807)] = None
    memory_max: Annotated[
        int | None, Field(description="The most memory that was in use.", ge=0, le=9223372036854775807)
    ] = None
    memory_limit: Annotated[
        int | None, Field(description="Memory that the plan gives.", ge=0, le=9223372036854775807)
    ] = None
    swap: Annotated[int | None, Field(description="Swap space in use.", ge=0, le=9223372036854775807)] = None
    swap_max: Annotated[
        int | None, Field(description="The most swap space that was in use.", ge=0, le=9223372036854775807)
    ] = None
    swap_limit: Annotated[
        int | None, Field(description="Swap space that the plan gives.", ge=0, le=9223372036854775807)
    ] = None
    memory_usage: Annotated[
        int | None, Field(description="Another name of `memory`.", ge=0, le=9223372036854775807)
    ] = None
    max_memory_usage: Annotated[
        int | None, Field(description="Another name of `memory_max`.", ge=0, le=9223372036854775807)
    ] = None
    swap_usage: Annotated[
        int | None, Field(description="Another name of `swap`.", ge=0, le=9223372036854775807)
    ] = None
    max_swap_usage: Annotated[
        int | None, Field(description="Another name of `swap_max`.", ge=0, le=9223372036854775807)
    ] = None


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


class DatabaseOperationType(StrEnum):
    """
    Known kinds of operations. New ones may appear.
    """

    pitr_restore = "pitr_restore"
    upgrade = "upgrade"


class DatabasePlan(BaseModel):
    """
    What a plan gives a database. Fields that do not apply to the technology can be absent.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the plan.", examples=["6740a0014f0c2e0012ab2001"])]
    name: Annotated[str, Field(description="Name of the plan.", examples=["postgresql-business-1024"])]
    backup: Annotated[bool, Field(description="Whether databases with this plan are backed up.")]
    disk: Annotated[
        float, Field(description="Size of the disk.", examples=[10240], ge=0.0, le=9.223372036854776e18)
    ]
    memory: Annotated[
        float,
        Field(description="Memory of each data node.", examples=[1024], ge=0.0, le=9.223372036854776e18),
    ]
    manual_backups_count: Annotated[
        float | None,
        Field(
            description="How many manual backups are kept.", examples=[50], ge=0.0, le=9.223372036854776e18
        ),
    ] = None
    daily_scheduled_backups: Annotated[
        float | None,
        Field(description="How many daily backups are kept.", examples=[7], ge=0.0, le=9.223372036854776e18),
    ] = None
    weekly_scheduled_backups: Annotated[
        float | None,
        Field(description="How many weekly backups are kept.", examples=[8], ge=0.0, le=9.223372036854776e18),
    ] = None
    monthly_scheduled_backups: Annotated[
        float | None,
        Field(
            description="How many monthly backups are kept.", examples=[12], ge=0.0, le=9.223372036854776e18
        ),
    ] = None
    pitr_backup_days: Annotated[
        float | None,
        Field(
            description="How many days back a PostgreSQL can be restored.",
            examples=[7],
            ge=0.0,
            le=9.223372036854776e18,
        ),
    ] = None
    gateway_nodes: Annotated[
        float | None,
        Field(
            description="How many gateways stand before the data nodes.",
            examples=[2],
            ge=0.0,
            le=9.223372036854776e18,
        ),
    ] = None


class DatabasePlanAnswer(BaseModel):
    """
    A plan under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    plan: DatabasePlan


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


class DatabaseType(BaseModel):
    """
    A technology that the platform hosts.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the technology.", examples=["5bf30d1104c87f0001612801"])]
    name: Annotated[
        str,
        Field(
            description="Name of the technology, the `type_name` of its databases.", examples=["postgresql"]
        ),
    ]
    logo_url: Annotated[
        str,
        Field(
            description="Address of its logo; it can lack the scheme.",
            examples=["//cdn.scalingo.com/addons/postgresql.svg"],
        ),
    ]
    short_description: Annotated[
        str, Field(description="A few words for people.", examples=["Relational database"])
    ]
    description: Annotated[
        str,
        Field(
            description="A longer text for people.",
            examples=["PostgreSQL with backups and recovery to a moment in time"],
        ),
    ]
    created_at: Annotated[
        AwareDatetime,
        Field(description="When the platform began to host it.", examples=["2018-11-19T15:38:14.343+01:00"]),
    ]
    updated_at: Annotated[
        AwareDatetime,
        Field(description="When its record was last changed.", examples=["2026-02-10T10:00:09.498+01:00"]),
    ]


class DatabaseTypeAnswer(BaseModel):
    """
    One technology under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    database_type: DatabaseType


class DatabaseTypeListAnswer(BaseModel):
    """
    All technologies under their root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    database_types: Annotated[list[DatabaseType], Field(description="The technologies.")]


class DatabaseUserPassword(BaseModel):
    """
    A new password, twice. Nothing else of a user can be changed.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    database_id: Annotated[
        str | None,
        Field(
            description="The same id as in the path. It may be left out; the path counts.",
            examples=["ad-0e1d6a2c-5a53-4b57-9c1c-3f9d3e2b7a10"],
            max_length=128,
            min_length=1,
        ),
    ] = None
    password: Annotated[
        str,
        Field(
            repr=False,
            description="The new password, without single and double quotes.",
            examples=["pV6sYc1oLk8dTz4wQm0eRj3X"],
            max_length=64,
            min_length=24,
            pattern="^[^\"']*$",
        ),
    ]
    password_confirmation: Annotated[
        str,
        Field(
            repr=False,
            description="The new password once more. A different one is refused with 409.",
            examples=["pV6sYc1oLk8dTz4wQm0eRj3X"],
            max_length=64,
            min_length=24,
            pattern="^[^\"']*$",
        ),
    ]


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


class DigitText(RootModel[str]):
    root: Annotated[
        str, Field(description="A whole number, written as text.", examples=["141"], pattern="^[0-9]+$")
    ]


class DisableFeatureAnswer(BaseModel):
    """
    A sentence for people, not under a root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    message: Annotated[
        str,
        Field(
            description="Says that the feature was switched off, even when that still takes a moment.",
            examples=["publicly-available feature has been disabled"],
        ),
    ]


class EmptyParams(BaseModel):
    """
    No parameters.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )


class EmptyRequest(BaseModel):
    """
    Nothing can be chosen; the body may be left out or be an empty object.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )


class EpochSeconds(RootModel[int]):
    root: Annotated[
        int,
        Field(
            description="A moment, in seconds since the beginning of 1970, UTC.",
            examples=[1795234500],
            ge=0,
            le=9223372036854775807,
        ),
    ]


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


class FeatureChoice(BaseModel):
    """
    A feature by its name.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    name: Annotated[
        str,
        Field(
            description="Name of the feature, such as `force-ssl`, `publicly-available`, `redis-rdb`, `redis-aof` or `redis-cache`.",
            examples=["force-ssl"],
            max_length=64,
            min_length=1,
        ),
    ]
    status: Annotated[str | None, Field(description="Means nothing here; leave it out.", max_length=64)] = (
        None
    )


class FeatureName(StrEnum):
    """
    Known features. Each technology offers some of them, and there are more.
    """

    force_ssl = "force-ssl"
    publicly_available = "publicly-available"
    redis_rdb = "redis-rdb"
    redis_aof = "redis-aof"
    redis_cache = "redis-cache"


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


class HealthStatus(StrEnum):
    """
    Known answers of a cluster. New ones may appear.
    """

    green = "green"
    yellow = "yellow"
    red = "red"


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


class InfluxdbStats(BaseModel):
    """
    What InfluxDB counts.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    data_size: Annotated[
        int, Field(description="Size of the data.", examples=[52428800], ge=0, le=9223372036854775807)
    ]


class InstanceCpu(BaseModel):
    """
    Use of the processor.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    usage_in_percents: Annotated[
        float, Field(description="Share of the processor in use.", examples=[12], ge=0.0, le=100.0)
    ]


class InstanceMemory(BaseModel):
    """
    Memory and swap of an instance. Every field may be missing.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    memory_usage: Annotated[int | None, Field(description="Memory in use.", ge=0, le=9223372036854775807)] = (
        None
    )
    memory_limit: Annotated[
        int | None, Field(description="Memory that the plan gives.", ge=0, le=9223372036854775807)
    ] = None
    max_memory_usage: Annotated[
        int | None, Field(description="The most memory that was in use.", ge=0, le=9223372036854775807)
    ] = None
    swap_usage: Annotated[
        int | None, Field(description="Swap space in use.", ge=0, le=9223372036854775807)
    ] = None
    swap_limit: Annotated[
        int | None, Field(description="Swap space that the plan gives.", ge=0, le=9223372036854775807)
    ] = None
    max_swap_usage: Annotated[
        int | None, Field(description="The most swap space that was in use.", ge=0, le=9223372036854775807)
    ] = None


class InstanceMetrics(BaseModel):
    """
    What one instance uses at the moment.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    instance_id: Annotated[
        str, Field(description="Id of the instance.", examples=["5d3f9a52-7c1e-4c39-8f55-0b8e6f5a1d21"])
    ]
    instance_address: Annotated[
        str,
        Field(
            description="Host and port of the instance.",
            examples=["5d3f9a52-7c1e-4c39-8f55-0b8e6f5a1d21.shop-api-3084.postgresql.dbs.scalingo.com:30912"],
        ),
    ]
    real_disk_size: Annotated[
        int,
        Field(
            description="Space in use on the disk of the instance.",
            examples=[206438400],
            ge=0,
            le=9223372036854775807,
        ),
    ]
    cpu: InstanceCpu | None = None
    memory: InstanceMemory


class InstanceMetricsList(RootModel[list[InstanceMetrics]]):
    """
    What each instance uses, as a list.
    """

    root: Annotated[list[InstanceMetrics], Field(description="What each instance uses, as a list.")]


class InstanceMetricsMap(RootModel[dict[str, InstanceMetrics]]):
    """
    Id of the instance to what it uses.
    """

    root: dict[str, InstanceMetrics]


class InstanceRole(StrEnum):
    """
    Known parts of an instance. New ones may appear.
    """

    leader = "leader"
    follower = "follower"
    master = "master"
    field_ = ""


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


class LogsArchive(BaseModel):
    """
    A file with the lines of the log between two moments.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    url: Annotated[
        AnyUrl,
        Field(
            repr=False,
            description="A pre-signed link to the file. Whoever has it can read the lines, so do not print it.",
        ),
    ]
    from_: Annotated[
        str, Field(alias="from", description="Date of the first line.", examples=["2026-11-19T00:00:00Z"])
    ]
    to: Annotated[
        str, Field(description="Date up to which the lines reach.", examples=["2026-11-20T00:00:00Z"])
    ]
    size: Annotated[
        int, Field(description="Size of the file.", examples=[48213], ge=0, le=9223372036854775807)
    ]


class LogsArchiveNumericCursor(RootModel[int]):
    root: Annotated[
        int,
        Field(
            description="A cursor that is a number. Send its digits back.",
            examples=[20776],
            ge=0,
            le=9223372036854775807,
        ),
    ]


class LogsUrlAnswer(BaseModel):
    """
    Where the log can be read. There is no root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    url: Annotated[
        AnyUrl,
        Field(
            repr=False,
            description="A pre-signed link into the log service, with the token in its query. It works for a limited time, and whoever has it can read\nthe log, so do not print it.\n",
        ),
    ]


class MaintenanceStatus(StrEnum):
    """
    Known states of a maintenance. New ones may appear.
    """

    scheduled = "scheduled"
    notified = "notified"
    queued = "queued"
    cancelled = "cancelled"
    running = "running"
    failed = "failed"
    done = "done"


class MaintenanceType(StrEnum):
    """
    Known kinds of maintenance. New ones may appear.
    """

    no_op = "no-op"
    failing = "failing"
    instance_migration = "instance-migration"
    pg_md5_to_sha256_auth_migration = "pg-md5-to-sha256-auth-migration"
    db_upgrade = "db-upgrade"
    plan_update = "plan-update"


class MaintenanceWindow(BaseModel):
    """
    The weekly time in which the platform may do maintenance.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    weekday_utc: Annotated[int, Field(description="Day on which it begins.", examples=[2], ge=0, le=6)]
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
    weekday_utc: Annotated[
        int | None, Field(description="Day on which it begins.", examples=[2], ge=0, le=6)
    ] = None
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


class MetricPoint(BaseModel):
    """
    One value.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    time: Annotated[
        AwareDatetime | None, Field(description="When it was measured.", examples=["2026-11-21T04:15:00Z"])
    ] = None
    value: Annotated[float | None, Field(description="What was measured.", examples=[181403648], ge=0.0)] = (
        None
    )


class MetricSeriesAnswer(BaseModel):
    """
    Values of one measure over time, the oldest first. No source types this answer, so nothing in it is certain: look at what a
    real answer holds before you rely on it.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    type: Annotated[str | None, Field(description="What was measured.", examples=["memory"])] = None
    unit: Annotated[
        str | None,
        Field(description="Unit of the values: percent, bytes, or bytes per second.", examples=["bytes"]),
    ] = None
    points: Annotated[list[MetricPoint] | None, Field(description="The values.")] = None


class MetricType(StrEnum):
    """
    Known things that are measured. New ones may appear.
    """

    cpu = "cpu"
    memory = "memory"
    swap = "swap"
    disk = "disk"
    diskio = "diskio"


class MongodbStats(BaseModel):
    """
    What MongoDB counts, over all its databases.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    collections: Annotated[
        int, Field(description="How many collections there are.", ge=0, le=9223372036854775807)
    ]
    objects: Annotated[
        int | None,
        Field(
            alias="Objects",
            description="How many documents there are. Spelled with a capital.",
            ge=0,
            le=9223372036854775807,
        ),
    ] = None
    avg_obj_size: Annotated[float | None, Field(description="Mean size of a document.", ge=0.0)] = None
    data_size: Annotated[
        int, Field(description="Size of the documents, uncompressed.", ge=0, le=9223372036854775807)
    ]
    storage_size: Annotated[
        int, Field(description="Space that the collections take on the disk.", ge=0, le=9223372036854775807)
    ]
    num_extents: Annotated[
        int | None,
        Field(
            description="How many extents there are; 0 with the storage engine of today.",
            ge=0,
            le=9223372036854775807,
        ),
    ] = None
    indexes: Annotated[int, Field(description="How many indexes there are.", ge=0, le=9223372036854775807)]
    index_size: Annotated[
        int, Field(description="Space that the indexes take on the disk.", ge=0, le=9223372036854775807)
    ]
    file_size: Annotated[
        int | None,
        Field(
            description="Size of the data files; 0 with the storage engine of today.",
            ge=0,
            le=9223372036854775807,
        ),
    ] = None


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


class NewDatabaseUser(BaseModel):
    """
    A user to create. Leave both password fields out to have a password made.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    database_id: Annotated[
        str | None,
        Field(
            description="The same id as in the path. It may be left out; the path counts.",
            examples=["ad-0e1d6a2c-5a53-4b57-9c1c-3f9d3e2b7a10"],
            max_length=128,
            min_length=1,
        ),
    ] = None
    name: Annotated[
        str,
        Field(
            description="Name of the user. Safe everywhere: lower-case letters and digits, a letter first; at most 16 characters for MySQL.\nOther characters depend on the technology, and the platform judges them.\n",
            examples=["reporting"],
            max_length=32,
            min_length=6,
        ),
    ]
    read_only: Annotated[bool | None, Field(description="Whether the user may only read.")] = False
    password: Annotated[
        str | None,
        Field(
            repr=False,
            description="The password, without single and double quotes. Null, or left out: the platform makes one and shows it in the answer.\n",
            examples=["pV6sYc1oLk8dTz4wQm0eRj3X"],
            max_length=64,
            min_length=24,
            pattern="^[^\"']*$",
        ),
    ] = None
    password_confirmation: Annotated[
        str | None,
        Field(
            repr=False,
            description="The password once more. Null, or left out, together with the password. A different one is refused with 409.",
            examples=["pV6sYc1oLk8dTz4wQm0eRj3X"],
            max_length=64,
            min_length=24,
            pattern="^[^\"']*$",
        ),
    ] = None


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


class NextUpgrade(BaseModel):
    """
    The version that follows another one.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the version.", examples=["66b1d20a4f0c2e0012ab1003"])]
    database_type_id: Annotated[
        str | None, Field(description="Id of the technology.", examples=["5bf30d1104c87f0001612801"])
    ] = None
    created_at: Annotated[
        AwareDatetime | None, Field(description="When the platform got to know this version.")
    ] = None
    updated_at: Annotated[AwareDatetime | None, Field(description="When its record was last changed.")] = None
    major: Annotated[
        int | None, Field(description="First number of the version.", examples=[17], ge=0, le=2147483647)
    ] = None
    minor: Annotated[
        int | None,
        Field(description="Number after the first dot of the version.", examples=[2], ge=0, le=2147483647),
    ] = None
    patch: Annotated[
        int | None,
        Field(description="Number after the last dot of the version.", examples=[0], ge=0, le=2147483647),
    ] = None
    build: Annotated[
        int | None,
        Field(
            description="Number of the platform's own build, written after a hyphen.",
            examples=[1],
            ge=0,
            le=2147483647,
        ),
    ] = None
    features: Annotated[
        list[str] | None,
        Field(description="What the version brings along, such as `tls`.", examples=[["tls"]]),
    ] = None


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


class OtherStats(BaseModel):
    """
    What another technology counts. The fields are not published, and there may be none.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )


class Pagination(BaseModel):
    """
    Where in the list this page stands.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    current_page: Annotated[
        int, Field(description="Number of this page.", examples=[2], ge=1, le=9223372036854775807)
    ]
    prev_page: Annotated[
        int | None,
        Field(
            description="Number of the page before. Null on the first one.",
            examples=[1],
            ge=1,
            le=9223372036854775807,
        ),
    ]
    next_page: Annotated[
        int | None,
        Field(
            description="Number of the page after. Null on the last one.",
            examples=[3],
            ge=1,
            le=9223372036854775807,
        ),
    ]
    total_pages: Annotated[
        int, Field(description="How many pages there are.", examples=[12], ge=0, le=9223372036854775807)
    ]
    total_count: Annotated[
        int,
        Field(
            description="How many entries there are on all pages together.",
            examples=[240],
            ge=0,
            le=9223372036854775807,
        ),
    ]
    per_page: Annotated[
        int | None, Field(description="Entries on each page.", examples=[20], ge=1, le=9223372036854775807)
    ] = None


class PasswordEncryption(StrEnum):
    """
    Known ways to keep a password. New ones may appear.
    """

    scram_sha_256 = "SCRAM-SHA-256"
    md5 = "MD5"


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


class PingDatabaseAnswer(BaseModel):
    """
    What the database had to say. It can hold any fields.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    ok: Annotated[
        int | None,
        Field(description="1 when the database answered.", examples=[1], ge=0, le=9223372036854775807),
    ] = None


class Plugin(BaseModel):
    """
    A plugin of a search engine.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the plugin.", examples=["66b1d20a4f0c2e0012ab1f01"])]
    feature_name: Annotated[
        str | None,
        Field(
            description="Feature of the database that switches the plugin on.",
            examples=["plugin-analysis-icu"],
        ),
    ] = None
    install_name: Annotated[
        str | None, Field(description="Name by which the engine installs it.", examples=["analysis-icu"])
    ] = None
    display_name: Annotated[str | None, Field(description="Name for people.", examples=["ICU analysis"])] = (
        None
    )
    description: Annotated[
        str | None, Field(description="What the plugin does.", examples=["Handles text of all languages"])
    ] = None


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


class RecoveryWindow(BaseModel):
    """
    The moments to which a database can be restored. Both ends are absent or null as long as there is none.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    earliest_recoverable_at: Annotated[
        AwareDatetime | None, Field(description="The earliest moment.", examples=["2026-11-14T02:00:00Z"])
    ] = None
    latest_recoverable_at: Annotated[
        AwareDatetime | None,
        Field(
            description="The latest moment; never later than the present.", examples=["2026-11-21T04:20:00Z"]
        ),
    ] = None


class RecoveryWindowAnswer(BaseModel):
    """
    A recovery window under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    recovery_window: RecoveryWindow


class ReplicationLagAnswer(BaseModel):
    """
    How far the replicas are behind. It can hold any fields.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    lag: Annotated[
        float | None,
        Field(
            description="Time in seconds by which the slowest replica is behind its leader. Null where there is no replica.",
            examples=[0.4],
            ge=0.0,
        ),
    ] = None


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


class SqlStats(BaseModel):
    """
    What MySQL and PostgreSQL count.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    data_size: Annotated[int, Field(description="Size of the data.", ge=0, le=9223372036854775807)]
    current_connections: Annotated[
        int, Field(description="How many connections are open.", ge=0, le=9223372036854775807)
    ]
    max_connections: Annotated[
        int, Field(description="How many connections can be open at once.", ge=0, le=9223372036854775807)
    ]


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


class UpdateDatabaseUserRequest(BaseModel):
    """
    The new password, under the root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    database_user: DatabaseUserPassword


class UpdateFirewallRuleRequest(BaseModel):
    """
    The fields to change, under the root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    firewall_rule: FirewallRuleSettings


class UpgradeDatabaseAnswer(BaseModel):
    """
    The operation that upgrades the database, and the version that it leads to, all at the root. `id` and the dates are the version's.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    operation_id: Annotated[
        str,
        Field(
            description="Id of the operation that upgrades the database.",
            examples=["6740b2e14f0c2e0012ab3591"],
        ),
    ]
    message: Annotated[
        str | None,
        Field(
            description="A sentence for people that names the new version.",
            examples=["Database upgrade to 17.2.0-1 is pending"],
        ),
    ] = None
    id: Annotated[
        str | None,
        Field(
            description="Id of the version that is being installed.", examples=["66b1d20a4f0c2e0012ab1003"]
        ),
    ] = None
    database_type_id: Annotated[
        str | None, Field(description="Id of the technology.", examples=["5bf30d1104c87f0001612801"])
    ] = None
    created_at: Annotated[
        AwareDatetime | None, Field(description="When the platform got to know this version.")
    ] = None
    updated_at: Annotated[AwareDatetime | None, Field(description="When its record was last changed.")] = None
    deleted_at: Annotated[
        AwareDatetime | None,
        Field(description="When the version was withdrawn. Null as long as it is offered."),
    ] = None
    major: Annotated[
        int | None, Field(description="First number of the version.", examples=[17], ge=0, le=2147483647)
    ] = None
    minor: Annotated[
        int | None,
        Field(description="Number after the first dot of the version.", examples=[2], ge=0, le=2147483647),
    ] = None
    patch: Annotated[
        int | None,
        Field(description="Number after the last dot of the version.", examples=[0], ge=0, le=2147483647),
    ] = None
    build: Annotated[
        int | None,
        Field(
            description="Number of the platform's own build, written after a hyphen.",
            examples=[1],
            ge=0,
            le=2147483647,
        ),
    ] = None
    release_number: Annotated[
        int | None,
        Field(
            description="Number of the release inside the platform.",
            examples=[312],
            ge=0,
            le=9223372036854775807,
        ),
    ] = None
    warning_message: Annotated[
        str | None, Field(description="What to know before the upgrade. Empty when there is nothing.")
    ] = None
    features: Annotated[
        list[str] | None,
        Field(description="What the version brings along, such as `tls`.", examples=[["tls"]]),
    ] = None
    allowed_plugins: Annotated[
        list[Plugin | str] | None,
        Field(description="Plugins that Elasticsearch may load. Null or empty for other technologies."),
    ] = None
    maintenance_window: MaintenanceWindow | None = None


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


class WholeNumber(RootModel[int]):
    root: Annotated[int, Field(description="A whole number.", examples=[141], ge=0, le=9223372036854775807)]


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
            examples=[41903104],
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


class BackupRestoration(BaseModel):
    """
    The way of a backup's data back into its database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the restoration.", examples=["6740c3a24f0c2e0012ab3702"])]
    created_at: Annotated[
        AwareDatetime, Field(description="When it was asked for.", examples=["2026-11-21T05:02:10.118Z"])
    ]
    started_at: Annotated[AwareDatetime | None, Field(description="When it began. Null until then.")]
    ended_at: Annotated[AwareDatetime | None, Field(description="When it ended. Null until then.")]
    method: Annotated[BackupRestorationMethod | str, Field(description="Where the data comes from.")]
    status: Annotated[BackupRestorationStatus | str, Field(description="How far it is.")]
    database_id: Annotated[
        str,
        Field(description="Id of the database that gets the data.", examples=["6740a1c84f0c2e0012ab34c7"]),
    ]
    source_backup_id: Annotated[
        str,
        Field(
            description="Id of the backup that the data comes from.", examples=["6740a1d24f0c2e0012ab34d1"]
        ),
    ]


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


class CreateDatabaseUserRequest(BaseModel):
    """
    The user to create, under the root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    database_user: NewDatabaseUser


class CreateFirewallRuleRequest(
    RootModel[NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule]
):
    root: Annotated[
        NewCustomFirewallRule | NewManagedFirewallRule | RootedNewFirewallRule,
        Field(
            description="The rule to make: its fields alone, or under `firewall_rule`. Prefer the fields alone, the form that most official tools send.\n"
        ),
    ]


class DatabaseHealthAnswer(BaseModel):
    """
    How a search cluster is.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    epoch: Annotated[
        DigitText | EpochSeconds, Field(description="When this was found, in seconds since 1970.")
    ]
    status: Annotated[HealthStatus | str, Field(description="What the cluster says about itself.")]
    cluster: Annotated[str, Field(description="Name of the cluster.", examples=["shop-api-5120"])]
    shards: Annotated[DigitText | WholeNumber, Field(description="How many shards are assigned.")]
    pending_tasks: Annotated[
        DigitText | WholeNumber | None, Field(description="How many tasks wait in the cluster.")
    ] = None


class DatabaseMetricsAnswer(BaseModel):
    """
    What the database uses at the moment.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    cpu_usage: Annotated[float, Field(description="Use of the processor.", examples=[12], ge=0.0, le=100.0)]
    memory: DatabaseMemory
    real_disk_size: Annotated[
        int,
        Field(
            description="Space that the database takes on its disks, with everything that the engine keeps beside the data.",
            examples=[206438400],
            ge=0,
            le=9223372036854775807,
        ),
    ]
    database_size: Annotated[
        int | None,
        Field(description="Size of the data as the engine counts it.", ge=0, le=9223372036854775807),
    ] = None
    database_stats: Annotated[
        MongodbStats | SqlStats | InfluxdbStats | OtherStats | None,
        Field(description="What the engine itself counts. Each technology has its own fields."),
    ] = None
    instances_metrics: Annotated[
        InstanceMetricsMap | InstanceMetricsList | None, Field(description="What each instance uses.")
    ] = None
    instance_metrics: Annotated[
        InstanceMetricsMap | InstanceMetricsList | None,
        Field(description="Another spelling of `instances_metrics`. Read whichever is there."),
    ] = None


class DatabaseOperation(BaseModel):
    """
    Something long that the platform does to a database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the operation.", examples=["6740b2e14f0c2e0012ab3590"])]
    type: Annotated[DatabaseOperationType | str, Field(description="What it does.")]
    status: Annotated[DatabaseOperationStatus | str, Field(description="How far it is.")]
    created_at: Annotated[AwareDatetime, Field(description="When it was asked for.")]
    finished_at: Annotated[
        AwareDatetime | None,
        Field(
            description="When it ended. Null or absent before that.", examples=["2026-11-20T22:43:52.907Z"]
        ),
    ] = None
    error: Annotated[
        str | None,
        Field(
            description="Why it failed. Null or absent otherwise.",
            examples=["The base backup could not be read"],
        ),
    ] = None


class DatabaseOperationAnswer(BaseModel):
    """
    One operation under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    operation: DatabaseOperation


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


class DatabaseTypeVersion(BaseModel):
    """
    A version of a technology.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the version.", examples=["66b1d20a4f0c2e0012ab1002"])]
    database_type_id: Annotated[
        str, Field(description="Id of the technology.", examples=["5bf30d1104c87f0001612801"])
    ]
    created_at: Annotated[
        AwareDatetime,
        Field(
            description="When the platform got to know this version.",
            examples=["2026-02-10T10:00:09.498+01:00"],
        ),
    ]
    updated_at: Annotated[
        AwareDatetime,
        Field(description="When its record was last changed.", examples=["2026-02-10T10:00:09.498+01:00"]),
    ]
    major: Annotated[
        int, Field(description="First number of the version.", examples=[17], ge=0, le=2147483647)
    ]
    minor: Annotated[
        int,
        Field(description="Number after the first dot of the version.", examples=[2], ge=0, le=2147483647),
    ]
    patch: Annotated[
        int, Field(description="Number after the last dot of the version.", examples=[0], ge=0, le=2147483647)
    ]
    build: Annotated[
        int,
        Field(
            description="Number of the platform's own build, written after a hyphen.",
            examples=[1],
            ge=0,
            le=2147483647,
        ),
    ]
    features: Annotated[
        list[str], Field(description="What the version brings along, such as `tls`.", examples=[["tls"]])
    ]
    next_upgrade: Annotated[
        NextUpgrade | str | None,
        Field(
            description="The version that an upgrade leads to, as an object or by its id alone. Null when there is none."
        ),
    ]
    allowed_plugins: Annotated[
        list[Plugin | str] | None,
        Field(description="Plugins that Elasticsearch may load. Null or empty for other technologies."),
    ]


class DatabaseTypeVersionAnswer(BaseModel):
    """
    One version under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    database_type_version: DatabaseTypeVersion


class DatabaseUserAttributes(BaseModel):
    """
    What only some technologies have.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    password_encryption: Annotated[
        PasswordEncryption | str | None,
        Field(description="How the engine keeps the password. PostgreSQL only."),
    ] = None
    anonymizer_enabled: Annotated[bool | None, Field(description="Whether the user sees masked data.")] = None


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


class EnableFeatureAnswer(BaseModel):
    """
    The feature, not under a root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    name: Annotated[
        FeatureName | str, Field(description="Name of the feature.", examples=["publicly-available"])
    ]
    status: Annotated[
        FeatureStatus | str,
        Field(
            description="How far it is. Every word that begins with `PENDING` means that a change is under way."
        ),
    ]
    message: Annotated[
        str | None,
        Field(description="A sentence for people.", examples=["publicly-available feature is being enabled"]),
    ] = None


class EnableFeatureRequest(BaseModel):
    """
    The feature to switch on, under the root key.
    """

    model_config = ConfigDict(
        extra="forbid",
        populate_by_name=True,
    )
    feature: FeatureChoice


class Feature(BaseModel):
    """
    An optional feature of the database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    name: Annotated[FeatureName | str, Field(description="Name of the feature.", examples=["force-ssl"])]
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


class InstanceRoleStatus(BaseModel):
    """
    What an instance does in its cluster.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str,
        Field(
            description="Id of the instance, the same as in `get_database`.",
            examples=["5d3f9a52-7c1e-4c39-8f55-0b8e6f5a1d21"],
        ),
    ]
    type: Annotated[InstanceType | str, Field(description="What the instance is for.")]
    status: Annotated[InstanceStatus | str, Field(description="What the instance is doing.")]
    role: Annotated[
        InstanceRole | str | None,
        Field(
            description="Its part in the replication. Empty for an instance without data, such as a gateway."
        ),
    ] = None
    dbms_status: Annotated[
        str | None, Field(description="What the engine on the instance says about itself.")
    ] = None


class InstanceStatusListAnswer(RootModel[list[InstanceRoleStatus]]):
    """
    The instances, each with its state.
    """

    root: Annotated[list[InstanceRoleStatus], Field(description="The instances, each with its state.")]


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


class LogsArchiveListAnswer(BaseModel):
    """
    One portion of the archives, and where the next one begins. There is no root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    archives: Annotated[list[LogsArchive], Field(description="The archives, newest first.")]
    next_cursor: Annotated[
        str | LogsArchiveNumericCursor | None,
        Field(
            description="What to send as `cursor` to get the next portion. Null, empty or absent on the last one.",
            examples=["20776"],
        ),
    ] = None
    has_more: Annotated[bool, Field(description="Whether there are older archives.")]


class Maintenance(BaseModel):
    """
    Work of the platform on a database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[str, Field(description="Id of the maintenance.", examples=["6740d1174f0c2e0012ab3810"])]
    database_id: Annotated[
        str, Field(description="Id of the database.", examples=["6740a1c84f0c2e0012ab34c7"])
    ]
    type: Annotated[MaintenanceType | str, Field(description="What is done.")]
    status: Annotated[MaintenanceStatus | str, Field(description="How far it is.")]
    started_at: Annotated[AwareDatetime | None, Field(description="When it began. Null until then.")]
    ended_at: Annotated[AwareDatetime | None, Field(description="When it ended. Null until then.")]


class PageMeta(BaseModel):
    """
    What goes with a list that is answered page by page.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    pagination: Pagination


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


class RestoreDatabasePitrAnswer(RootModel[RestoreDatabasePitrOperationId | DatabaseOperationAnswer]):
    root: Annotated[
        RestoreDatabasePitrOperationId | DatabaseOperationAnswer,
        Field(
            description="The operation that restores the database: either its id alone, or the operation as an object. Read whichever is there.\n"
        ),
    ]


class RootedBackupRestoration(BaseModel):
    """
    A restoration under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    backup_restoration: BackupRestoration


class RootedMaintenance(BaseModel):
    """
    A maintenance under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    maintenance: Maintenance


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


class BackupRestorationAnswer(RootModel[RootedBackupRestoration | BackupRestoration]):
    root: Annotated[
        RootedBackupRestoration | BackupRestoration,
        Field(
            description="The restoration, alone or under its root key. Look for the root key first; where it is missing, the answer is the restoration.\n"
        ),
    ]


class Database(BaseModel):
    """
    A database of one addon. `id` is its own id; paths take the addon's id instead.

    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    id: Annotated[
        str,
        Field(
            description="Id of the database. Not the addon's id, which paths take.",
            examples=["6740a1c84f0c2e0012ab34c7"],
        ),
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
    type_id: Annotated[str, Field(description="Id of the technology.", examples=["5bf30d1104c87f0001612801"])]
    type_name: Annotated[
        str,
        Field(
            description="Name of the technology, such as `postgresql`, `mysql` or `redis`. A dedicated PostgreSQL is `postgresql` here.",
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


class DatabaseUser(BaseModel):
    """
    A user of the engine, with which applications and people connect.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    name: Annotated[str, Field(description="Name of the user.", examples=["reporting"])]
    read_only: Annotated[bool, Field(description="Whether the user may only read.")]
    protected: Annotated[
        bool,
        Field(
            description="Whether the platform needs the user itself; such a user can neither be changed nor deleted."
        ),
    ]
    password: Annotated[
        str | None,
        Field(
            repr=False,
            description="The password, where the platform has just made one. It is never shown again: store it at once. Lists do not have it.\n",
            examples=["mF3uW9xTqZ0aKd7RbV2nHs5c"],
        ),
    ] = None
    dbms_attributes: DatabaseUserAttributes | None = None


class DatabaseUserList(BaseModel):
    """
    Users of a database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    database_users: Annotated[
        list[DatabaseUser],
        Field(alias="database-users", description="The users, those of the platform among them."),
    ]


class DatabaseUserListUnderscore(BaseModel):
    """
    Users of a database, under a key without a hyphen.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    database_users: Annotated[
        list[DatabaseUser], Field(description="The users, those of the platform among them.")
    ]


class MaintenanceAnswer(RootModel[RootedMaintenance | Maintenance]):
    root: Annotated[
        RootedMaintenance | Maintenance,
        Field(
            description="The maintenance, under its root key or alone. Look for the root key first; where it is missing, the answer is the maintenance.\n"
        ),
    ]


class MaintenanceListAnswer(BaseModel):
    """
    One page of the maintenance of a database.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    maintenance: Annotated[
        list[Maintenance],
        Field(
            description="The maintenance, newest first. The key is in the singular although it holds a list."
        ),
    ]
    meta: PageMeta


class RootedDatabaseUser(BaseModel):
    """
    A user under its root key.
    """

    model_config = ConfigDict(
        populate_by_name=True,
    )
    database_user: DatabaseUser


class DatabaseUserAnswer(RootModel[DatabaseUser | RootedDatabaseUser]):
    root: Annotated[
        DatabaseUser | RootedDatabaseUser,
        Field(description="The user, either bare or under `database_user`. Read whichever is there.\n"),
    ]


class DatabaseUserListAnswer(RootModel[DatabaseUserList | DatabaseUserListUnderscore]):
    root: Annotated[
        DatabaseUserList | DatabaseUserListUnderscore,
        Field(
            description="The users, under a key with a hyphen. Should a platform spell it like the other keys, the second form fits.\n"
        ),
    ]
