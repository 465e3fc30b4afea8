"""A database: its settings, its machines, and what is being done to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from ..catalogue import Plan, Technology, Version, successor
from ..engines.base import Engine
from .backups import BackupShelf
from .features import Features
from .operations import RESTORATION, UPGRADE, Operation, Operations
from .recovery import Timeline, Window

# Begins the refusal of what a stopped database cannot do.
NOT_RUNNING = "The database is not running"
# States in which the engine cannot be used although it is there.
OUT_OF_SERVICE = ("stopped", "upgrading")


@dataclass(frozen=True)
class Instance:
    """A machine of a database."""

    id: str
    hostname: str
    port: int
    type: str
    private_ip: str


@dataclass
class MaintenanceWindow:
    """When the platform may do maintenance: day (0 is Sunday) and hour in UTC, length in hours."""

    weekday_utc: int
    starting_hour_utc: int
    duration_in_hour: int = 8


@dataclass(frozen=True)
class Upgrade:
    """An upgrade to ``version``, which is installed when ``operation`` is over."""

    version: Version
    operation: Operation


@dataclass
class Database:
    """A database as the Database API shows it. ``ready_at`` ends its provisioning.

    ``version`` is the one that it was created with. ``timeline`` is None without point-in-time recovery.
    """

    id: str
    resource_id: str
    app_name: str
    technology: Technology
    version: Version
    plan: Plan
    hostname: str
    created_at: datetime
    ready_at: datetime
    machines: Sequence[Instance]
    features: Features
    engine: Engine
    backups: BackupShelf
    maintenance_window: MaintenanceWindow
    periodic_backups_scheduled_at: list[int]
    operations: Operations
    timeline: Timeline | None
    periodic_backups_enabled: bool = True
    upgrades: list[Upgrade] = field(default_factory=list)

    def status(self, now: datetime) -> str:
        """Return what the database does at ``now``.

        That is creating, stopped (while it is restored), upgrading or running.
        """
        if now < self.ready_at:
            return "creating"
        operation = self.operations.current(now)
        return "running" if operation is None else operation.kind.database_status

    def instances(self, now: datetime) -> Sequence[Instance]:
        """Return the machines; there are none while the database is being provisioned."""
        return self.machines if now >= self.ready_at else ()

    def current_operation_id(self, now: datetime) -> str | None:
        """Return the id of the operation that is under way at ``now``, or None."""
        operation = self.operations.current(now)
        return None if operation is None else operation.id

    def version_at(self, now: datetime) -> Version:
        """Return the version that is installed at ``now``."""
        installed = [upgrade.version for upgrade in self.upgrades if upgrade.operation.over(now)]
        return installed[-1] if installed else self.version

    def next_version(self, now: datetime) -> Version | None:
        """Return the version that an upgrade leads to, or None for the last one."""
        return successor(self.technology.versions, self.version_at(now))

    def first_pitr_backup(self, now: datetime) -> datetime | None:
        """Return when the first base backup for recovery was made, or None when there is none."""
        return None if self.timeline is None else self.timeline.first_backup(now)

    def recovery_window(self, now: datetime) -> Window | None:
        """Return the moments to which the database can be restored, or None when there are none.

        A plan without days of recovery has none.
        """
        if self.timeline is None or not self.plan.pitr_days:
            return None
        return self.timeline.window(now, self.plan.pitr_days)

    def restore(self, now: datetime) -> Operation:
        """Begin a restoration. Recovery starts anew from its end: what was before is gone."""
        operation = self.operations.begin(RESTORATION, now)
        self.timeline = Timeline(operation.ends_at)
        self.engine.restarted()
        return operation

    def upgrade(self, target: Version, now: datetime) -> Operation:
        """Begin to install ``target``, which is there when the operation is over."""
        operation = self.operations.begin(UPGRADE, now)
        self.upgrades.append(Upgrade(target, operation))
        self.engine.restarted()
        return operation
