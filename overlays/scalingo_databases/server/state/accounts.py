"""Accounts, their apps, and what is attached to these."""

from dataclasses import dataclass, field
from datetime import datetime

from ..catalogue import Plan, Provider
from .api_tokens import ApiTokens
from .apps import AppOperation, AppSettings, Consent
from .conditions import CHANGING_PLAN, CREATING, RESUMING, SUSPENDED
from .database_networks import Network
from .databases import Database


@dataclass(eq=False)
class Account:
    """Somebody who has API tokens, and with a payment method what costs money."""

    id: str
    username: str
    email: str
    fullname: str = ""
    on_free_trial: bool = False
    payment_method: bool = True
    api_tokens: ApiTokens = field(default_factory=ApiTokens, repr=False)


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
