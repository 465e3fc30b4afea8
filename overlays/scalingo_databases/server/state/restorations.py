"""Restorations of a database from one of its backups: they move by the clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ..ids import Ids

# How long a restoration waits, and when it is done, both counted from the request.
START_DELAY = timedelta(seconds=1)
DONE_DELAY = timedelta(seconds=4)


@dataclass(frozen=True)
class BackupRestoration:
    """One restoration. Which state it is in follows from the clock, ``starts_at`` and ``ends_at``."""

    id: str
    database_id: str
    backup_id: str
    created_at: datetime
    starts_at: datetime
    ends_at: datetime

    def status(self, now: datetime) -> str:
        """Return the state at ``now``: scheduled, running or done."""
        if now < self.starts_at:
            return "scheduled"
        return "running" if now < self.ends_at else "done"

    def started_at(self, now: datetime) -> datetime | None:
        """Return when it began, or None while it has not."""
        return None if now < self.starts_at else self.starts_at

    def ended_at(self, now: datetime) -> datetime | None:
        """Return when it ended, or None while it has not."""
        return None if now < self.ends_at else self.ends_at


class BackupRestorations:
    """All restorations of one database."""

    def __init__(self, ids: Ids, database_id: str) -> None:
        """Begin without restorations of the database with this id."""
        self._ids = ids
        self._database_id = database_id
        self._restorations: dict[str, BackupRestoration] = {}

    def find(self, restoration_id: str) -> BackupRestoration | None:
        """Return the restoration with this id, or None."""
        return self._restorations.get(restoration_id)

    def under_way(self, now: datetime) -> bool:
        """Return whether one of them has been asked for and is not over at ``now``."""
        return any(each.created_at <= now < each.ends_at for each in self._restorations.values())

    def begin(self, backup_id: str, now: datetime) -> BackupRestoration:
        """Schedule the restoration of a backup."""
        restoration = BackupRestoration(
            id=self._ids.object_id(),
            database_id=self._database_id,
            backup_id=backup_id,
            created_at=now,
            starts_at=now + START_DELAY,
            ends_at=now + DONE_DELAY,
        )
        self._restorations[restoration.id] = restoration
        return restoration
