"""A database, which is put together from what the other modules here keep about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from ..catalogue import Plan, Technology, Version
from ..engines.base import Engine
from .backups import Backup, BackupShelf
from .conditions import CREATING, RESTORING, RUNNING, Condition
from .features import Features
from .firewall import Firewall
from .hosting import Hosting
from .instances import Instance
from .logs import Log
from .maintenance import MaintenancePlan
from .operations import RESTORATION, UPGRADE, Operation, Operations
from .recovery import Timeline, Window
from .refusal import Refusal
from .restorations import BackupRestoration, BackupRestorations
from .upgrades import Upgrades
from .users import DatabaseUsers


@dataclass
class Database:
    """A database as the Database API shows it. ``ready_at`` ends its provisioning.

    ``timeline`` is None without point-in-time recovery, ``users`` where the technology has none. Only a
    dedicated database has a ``firewall``.
    """

    id: str
    resource_id: str
    app_name: str
    technology: Technology
    hostname: str
    created_at: datetime
    ready_at: datetime
    hosting: Hosting
    upgrades: Upgrades
    features: Features
    engine: Engine
    backups: BackupShelf
    backup_restorations: BackupRestorations
    maintenance: MaintenancePlan
    periodic_backups_scheduled_at: list[int]
    operations: Operations
    timeline: Timeline | None
    users: DatabaseUsers | None
    firewall: Firewall | None = None
    periodic_backups_enabled: bool = True

    def condition(self, now: datetime) -> Condition:
        """Return what the database does at ``now``."""
        if now < self.ready_at:
            return CREATING
        if hindered := self.hosting.condition(now):
            return hindered
        if self.backup_restorations.under_way(now):
            return RESTORING
        operation = self.operations.current(now)
        return RUNNING if operation is None else operation.kind.condition

    def require_running(self, now: datetime) -> None:
        """Raise ``Refusal`` unless the database is running at ``now`` and nothing else is done to it."""
        condition = self.condition(now)
        if condition is not RUNNING:
            raise Refusal(f"The database is not running: {condition.obstacle}")

    def require_engine(self, now: datetime) -> None:
        """Raise ``Refusal`` unless the engine can be used at ``now``, whatever else is done."""
        if not self.condition(now).serves:
            self.require_running(now)

    @property
    def log(self) -> Log:
        """What the database writes to its log since it is ready."""
        return Log(self.resource_id, self.ready_at)

    def instances(self, now: datetime) -> Sequence[Instance]:
        """Return the machines; there are none while the database is being provisioned."""
        return self.hosting.machines(now) if now >= self.ready_at else ()

    def current_operation_id(self, now: datetime) -> str | None:
        """Return the id of the operation that is under way at ``now``, or None."""
        operation = self.operations.current(now)
        return None if operation is None else operation.id

    def first_pitr_backup(self, now: datetime) -> datetime | None:
        """Return when the first base backup for recovery was made, or None when there is none."""
        return None if self.timeline is None else self.timeline.first_backup(now)

    def recovery_window(self, now: datetime) -> Window | None:
        """Return the moments to which the database can be restored, or None when there are none.

        A plan without days of recovery has none.
        """
        days = self.hosting.plan(now).pitr_days
        return None if self.timeline is None or not days else self.timeline.window(now, days)

    def restore(self, now: datetime) -> Operation:
        """Begin a restoration. Recovery starts anew from its end: what was before is gone."""
        operation = self.operations.begin(RESTORATION, now)
        self.timeline = Timeline(operation.ends_at)
        self.engine.restarted()
        return operation

    def restore_backup(self, backup: Backup, now: datetime) -> BackupRestoration:
        """Begin to put the data of ``backup`` back; the database is stopped until that is done."""
        self.engine.restarted()
        return self.backup_restorations.begin(backup.id, now)

    def upgrade(self, target: Version, now: datetime) -> Operation:
        """Begin to install ``target``, which is there when the operation is over."""
        operation = self.operations.begin(UPGRADE, now)
        self.upgrades.begin(target, operation)
        self.engine.restarted()
        return operation

    def change_plan(self, plan: Plan, machines: Sequence[Instance], now: datetime) -> None:
        """Begin to move to ``plan`` and its ``machines``."""
        self.hosting.change(plan, machines, now)
        self.engine.restarted()

    def suspend(self, now: datetime) -> None:
        """Switch the database off until somebody resumes it."""
        self.hosting.suspend(now)
        self.engine.restarted()
