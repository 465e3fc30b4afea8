"""What an app has beside its addons: settings, a consent, and operations that the platform runs on it."""

from dataclasses import dataclass
from datetime import datetime


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
