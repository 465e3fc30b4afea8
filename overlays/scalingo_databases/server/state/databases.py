"""A database: its settings, its machines, and what is being done to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from ..catalogue import Plan, Technology, Version, successor
from ..engines.base import Engine
from .backups import Backup, BackupShelf
from .features import Features
from .firewall import Firewall
from .logs import Log
from .maintenance import NOTICE, MaintenancePlan
from .operations import RESTORATION, UPGRADE, Operation, Operations
from .recovery import Timeline, Window
from .restorations import BackupRestoration, BackupRestorations
from .users import DatabaseUsers

# How long it takes to move to machines of another plan, and to start a suspended database again.
PLAN_CHANGE_TIME = timedelta(seconds=4)
RESUME_TIME = timedelta(seconds=3)
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

    def next_opening(self, after: datetime) -> datetime:
        """Return when the window opens for the first time after ``after``, which is in UTC."""
        opening = after.replace(hour=self.starting_hour_utc, minute=0, second=0, microsecond=0)
        opening += timedelta(days=(self.weekday_utc - opening.isoweekday()) % 7)
        return opening if opening > after else opening + timedelta(days=7)


@dataclass(frozen=True)
class Upgrade:
    """An upgrade to ``version``, which is installed when ``operation`` is over."""

    version: Version
    operation: Operation


@dataclass(frozen=True)
class PlanChange:
    """A change to another plan: the plan, the machines that it brings, and when they take over."""

    plan: Plan
    machines: Sequence[Instance]
    ends_at: datetime


@dataclass(frozen=True)
class Suspension:
    """The database is switched off. ``ends_at`` is None until somebody resumes it."""

    ends_at: datetime | None = None


@dataclass
class Database:
    """A database as the Database API shows it. ``ready_at`` ends its provisioning.

    ``changed_at`` is when its plan, or whether it is suspended, last changed.
    ``users`` is None where the technology has none.
    ``version`` is the one that it was created with. ``timeline`` is None without point-in-time recovery.
    Only a dedicated database has a ``firewall``.
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
    backup_restorations: BackupRestorations
    maintenance: MaintenancePlan
    maintenance_window: MaintenanceWindow
    periodic_backups_scheduled_at: list[int]
    operations: Operations
    timeline: Timeline | None
    periodic_backups_enabled: bool = True
    plan_change: PlanChange | None = None
    suspension: Suspension | None = None
    changed_at: datetime | None = None
    users: DatabaseUsers | None = None
    upgrades: list[Upgrade] = field(default_factory=list)
    firewall: Firewall | None = None

    def status(self, now: datetime) -> str:
        """Return what the database does at ``now``.

        It is creating, stopped (while it is restored or suspended), updating (its plan), upgrading (its
        version) or running.
        """
        if now < self.ready_at:
            return "creating"
        if self.suspended(now):
            return "stopped"
        if self.changing(now):
            return "updating"
        if self.backup_restorations.under_way(now):
            return "stopped"
        operation = self.operations.current(now)
        return "running" if operation is None else operation.kind.database_status

    @property
    def log(self) -> Log:
        """What the database writes to its log since it is ready."""
        return Log(self.resource_id, self.ready_at)

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

    def changing(self, now: datetime) -> bool:
        """Return whether the plan is being changed at ``now``."""
        return self.plan_change is not None and now < self.plan_change.ends_at

    def suspended(self, now: datetime) -> bool:
        """Return whether the database is switched off at ``now``, be it that it is being started again."""
        if self.suspension is None:
            return False
        return self.suspension.ends_at is None or now < self.suspension.ends_at

    def change_plan(self, plan: Plan, machines: Sequence[Instance], now: datetime) -> None:
        """Begin to move to ``plan`` and its ``machines``, which goes on for ``PLAN_CHANGE_TIME``."""
        self.plan_change = PlanChange(plan, machines, now + PLAN_CHANGE_TIME)
        self.changed_at = now
        self.engine.restarted()

    def suspend(self, now: datetime) -> None:
        """Switch the database off until somebody resumes it."""
        self.suspension = Suspension()
        self.changed_at = now
        self.engine.restarted()

    def resume(self, now: datetime) -> None:
        """Begin to start a suspended database, which goes on for ``RESUME_TIME``."""
        self.suspension = Suspension(now + RESUME_TIME)
        self.changed_at = now

    def settle(self, now: datetime) -> None:
        """Make what was over before ``now`` a thing of the past; whoever looks at the database asks first."""
        change, suspension = self.plan_change, self.suspension
        if change is not None and now >= change.ends_at:
            self.plan, self.machines = change.plan, change.machines
            self.plan_change, self.changed_at = None, change.ends_at
        if suspension is not None and suspension.ends_at is not None and now >= suspension.ends_at:
            self.suspension, self.changed_at = None, suspension.ends_at

    def restore_backup(self, backup: Backup, now: datetime) -> BackupRestoration:
        """Begin to put the data of ``backup`` back; the database is stopped until that is done."""
        self.engine.restarted()
        return self.backup_restorations.begin(backup.id, now)

    def set_maintenance_window(self, weekday: int | None, hour: int | None, now: datetime) -> None:
        """Change day or hour of the window, None keeps it; what waits for its window moves to the new one."""
        current = self.maintenance_window
        window = MaintenanceWindow(
            current.weekday_utc if weekday is None else weekday,
            current.starting_hour_utc if hour is None else hour,
            current.duration_in_hour,
        )
        if window != current:
            self.maintenance_window = window
            self.maintenance.move(window.next_opening(now + NOTICE), now)

    def upgrade(self, target: Version, now: datetime) -> Operation:
        """Begin to install ``target``, which is there when the operation is over."""
        operation = self.operations.begin(UPGRADE, now)
        self.upgrades.append(Upgrade(target, operation))
        self.engine.restarted()
        return operation
