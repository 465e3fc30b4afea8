"""A database: its settings, its machines, and what is being done to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..catalogue import Plan, Technology, Version
from ..engines.base import Engine
from .backups import BackupShelf
from .firewall import Firewall

# How long a point-in-time restoration takes.
RESTORE_TIME = timedelta(seconds=3)
# Begins the refusal of what a stopped database cannot do.
NOT_RUNNING = "The database is not running"


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
class Restoration:
    """A point-in-time restoration: its operation's id and when it is over."""

    operation_id: str
    ends_at: datetime


@dataclass
class Database:
    """A database as the Database API shows it. ``ready_at`` ends its provisioning.

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
    features: Sequence[str]
    engine: Engine
    backups: BackupShelf
    maintenance_window: MaintenanceWindow
    periodic_backups_scheduled_at: list[int]
    periodic_backups_enabled: bool = True
    first_pitr_backup: datetime | None = None
    restoration: Restoration | None = None
    firewall: Firewall | None = None

    def status(self, now: datetime) -> str:
        """Return what the database does at ``now``: creating, stopped (while it is restored) or running."""
        if now < self.ready_at:
            return "creating"
        return "running" if self.current_operation_id(now) is None else "stopped"

    def instances(self, now: datetime) -> Sequence[Instance]:
        """Return the machines; there are none while the database is being provisioned."""
        return self.machines if now >= self.ready_at else ()

    def current_operation_id(self, now: datetime) -> str | None:
        """Return the id of the operation that is under way at ``now``, or None."""
        if self.restoration is None or now >= self.restoration.ends_at:
            return None
        return self.restoration.operation_id

    def recoverable(self, moment: datetime, now: datetime) -> bool:
        """Return whether ``moment`` lies inside the recovery window as it is at ``now``."""
        return self.first_pitr_backup is not None and self.first_pitr_backup <= moment <= now

    def restore(self, operation_id: str, now: datetime) -> None:
        """Begin a restoration, which goes on until ``RESTORE_TIME`` has passed."""
        self.restoration = Restoration(operation_id, now + RESTORE_TIME)
        self.engine.restarted()
