"""Addons, each of them a database that is attached to an app."""

from dataclasses import dataclass, field
from datetime import datetime

from ..catalogue import Plan, Provider
from .conditions import CHANGING_PLAN, CREATING, RESUMING, SUSPENDED
from .databases import Database


@dataclass
class Addon:
    """A database attached to an app. ``id`` is what the Database API takes.

    ``log_drains`` are the addresses to which its logs are sent.
    """

    id: str
    provider: Provider
    database: Database
    log_drains: list[str] = field(default_factory=list)

    @property
    def plan(self) -> Plan:
        """The plan that was chosen; the database follows when the change is over."""
        return self.database.hosting.chosen

    def status(self, now: datetime) -> str:
        """Return what the addon does at ``now``: provisioning, suspended or running."""
        condition = self.database.condition(now)
        if condition is SUSPENDED:
            return "suspended"
        return "provisioning" if condition in (CREATING, CHANGING_PLAN, RESUMING) else "running"

    def provisioned_at(self, now: datetime) -> datetime | None:
        """Return when the addon became usable, or None before that."""
        return None if now < self.database.ready_at else self.database.ready_at

    def updated_at(self, now: datetime) -> datetime:
        """Return when the addon last changed."""
        changed_at = self.database.hosting.changed_at(now)
        return changed_at or self.provisioned_at(now) or self.database.created_at
