"""Accounts, their apps, and what is attached to these."""

from dataclasses import dataclass, field
from datetime import datetime

from ..catalogue import Plan, Provider
from .apps import AppOperation, AppSettings, Consent
from .database_networks import Network
from .databases import Database


@dataclass(frozen=True)
class Account:
    """Somebody who has an API token."""

    id: str
    username: str
    email: str
    api_token: str = field(repr=False)


@dataclass
class Addon:
    """A database attached to an app. ``id`` is what the Database API takes."""

    id: str
    provider: Provider
    database: Database

    @property
    def plan(self) -> Plan:
        """The plan, which is that of the database."""
        return self.database.plan

    def status(self, now: datetime) -> str:
        """Return what the addon does at ``now``: provisioning or running."""
        return "provisioning" if now < self.database.ready_at else "running"

    def provisioned_at(self, now: datetime) -> datetime | None:
        """Return when the addon became usable, or None before that."""
        return None if now < self.database.ready_at else self.database.ready_at

    def updated_at(self, now: datetime) -> datetime:
        """Return when the addon last changed."""
        return self.provisioned_at(now) or self.database.created_at


@dataclass
class App:
    """An app with its addons. A dedicated database is an app with one addon, whose name and id it shares.

    Only a dedicated database has a ``network``. ``changed_at`` is None as long as nothing was changed.
    """

    id: str
    name: str
    owner: Account
    project_id: str
    created_at: datetime
    dedicated: bool = False
    addons: dict[str, Addon] = field(default_factory=dict)
    changed_at: datetime | None = None
    settings: AppSettings = field(default_factory=AppSettings)
    consent: Consent | None = None
    operations: dict[str, AppOperation] = field(default_factory=dict)
    network: Network | None = None

    def addon(self) -> Addon:
        """Return the one addon of a dedicated database."""
        (addon,) = self.addons.values()
        return addon
