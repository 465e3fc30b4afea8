"""Apps with their addons, settings, a consent, and operations that the platform runs on them."""

from dataclasses import dataclass, field
from datetime import datetime

from .accounts import Account
from .addons import Addon
from .database_networks import Network


@dataclass
class AppSettings:
    """Settings of an app that an owner can switch."""

    force_https: bool = False
    sticky_session: bool = False
    router_logs: bool = False


@dataclass(frozen=True)
class Consent:
    """Until when the support team may see the databases and the containers; None where it may not."""

    user_id: str
    databases_until: datetime | None
    containers_until: datetime | None


@dataclass(frozen=True)
class AppOperation:
    """Something long that is done to an app. How far it is follows from the clock.

    ``error`` says why it fails, None when it does not.
    """

    id: str
    type: str
    created_at: datetime
    starts_at: datetime
    ends_at: datetime
    error: str | None = None

    def status(self, now: datetime) -> str:
        """Return the state at ``now``: pending, running, done or error."""
        if now < self.starts_at:
            return "pending"
        if now < self.ends_at:
            return "running"
        return "done" if self.error is None else "error"

    def finished_at(self, now: datetime) -> datetime | None:
        """Return when it ended, or None while it has not."""
        return None if now < self.ends_at else self.ends_at


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
