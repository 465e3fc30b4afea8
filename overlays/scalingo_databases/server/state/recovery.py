"""Point-in-time recovery: to which moments a database can be set back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

# After which time a new database has its first base backup; on the platform it can be a day.
FIRST_BASE_BACKUP = timedelta(hours=1)
BASE_BACKUPS_EVERY = timedelta(days=1)


@dataclass(frozen=True)
class Window:
    """The moments that can be recovered, both ends included."""

    earliest: datetime
    latest: datetime

    def holds(self, moment: datetime) -> bool:
        """Return whether ``moment`` lies inside."""
        return self.earliest <= moment <= self.latest


@dataclass(frozen=True)
class Timeline:
    """What recovery starts from: base backups, one a day since ``begins_at``."""

    begins_at: datetime

    def first_backup(self, now: datetime) -> datetime | None:
        """Return when the first base backup was made, or None before that."""
        return self.begins_at if now >= self.begins_at else None

    def window(self, now: datetime, kept_days: int) -> Window | None:
        """Return the moments that can be recovered at ``now``, or None when there are none yet.

        ``kept_days`` is what the plan promises: the window begins at the last base backup before that.
        """
        if now < self.begins_at:
            return None
        expired = now - timedelta(days=kept_days) - self.begins_at
        return Window(self.begins_at + max(0, expired // BASE_BACKUPS_EVERY) * BASE_BACKUPS_EVERY, now)
