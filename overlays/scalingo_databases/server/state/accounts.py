"""Accounts, their apps, and what is attached to these."""

from dataclasses import dataclass, field
from datetime import datetime

from ..catalogue import Plan, Provider
from .api_tokens import ApiTokens
from .databases import Database


@dataclass(eq=False)
class Account:
    """Somebody who has API tokens."""

    id: str
    username: str
    email: str
    fullname: str = ""
    on_free_trial: bool = False
    api_tokens: ApiTokens = field(default_factory=ApiTokens, repr=False)


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
    """An app with its addons. A dedicated database is an app with one addon, whose name and id it shares."""

    id: str
    name: str
    owner: Account
    project_id: str
    created_at: datetime
    dedicated: bool = False
    addons: dict[str, Addon] = field(default_factory=dict)

    def addon(self) -> Addon:
        """Return the one addon of a dedicated database."""
        (addon,) = self.addons.values()
        return addon
