"""Maintenance that the platform plans for a database, and the window in which it is done."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ..ids import Ids

# How long before the window opens the owner is told, how long the work then waits, and how long it takes.
NOTICE = timedelta(days=1)
WAIT = timedelta(minutes=10)
DURATION = timedelta(minutes=25)


@dataclass(frozen=True)
class MaintenanceWindow:
    """When the platform may do maintenance: day (0 is Sunday) and hour in UTC, length in hours."""

    weekday_utc: int
    starting_hour_utc: int
    duration_in_hour: int = 8

    def next_opening(self, after: datetime) -> datetime:
        """Return when the window opens for the first time after ``after``, which is in UTC."""
        opening = after.replace(hour=self.starting_hour_utc, minute=0, second=0, microsecond=0)
        opening += timedelta(days=(self.weekday_utc - opening.isoweekday()) % 7)
        return opening if opening > after else opening + timedelta(days=7)


@dataclass
class Maintenance:
    """One maintenance. Which state it is in follows from the clock and from when its window opens."""

    id: str
    database_id: str
    type: str
    opens_at: datetime
    failed: bool = False

    @property
    def starts_at(self) -> datetime:
        """When the work begins."""
        return self.opens_at + WAIT

    @property
    def ends_at(self) -> datetime:
        """When the work is over."""
        return self.starts_at + DURATION

    def status(self, now: datetime) -> str:
        """Return the state at ``now``: scheduled, notified, queued, running, done or failed."""
        if now < self.opens_at - NOTICE:
            return "scheduled"
        if now < self.opens_at:
            return "notified"
        if now < self.starts_at:
            return "queued"
        if now < self.ends_at:
            return "running"
        return "failed" if self.failed else "done"

    def started_at(self, now: datetime) -> datetime | None:
        """Return when the work began, or None while it has not."""
        return None if now < self.starts_at else self.starts_at

    def ended_at(self, now: datetime) -> datetime | None:
        """Return when the work ended, or None while it has not."""
        return None if now < self.ends_at else self.ends_at


class MaintenancePlan:
    """All maintenance of one database, past and planned, and the window for it."""

    def __init__(self, ids: Ids, database_id: str, window: MaintenanceWindow) -> None:
        """Begin without maintenance of the database with this id."""
        self.window = window
        self._ids = ids
        self._database_id = database_id
        self._entries: dict[str, Maintenance] = {}

    def newest_first(self) -> list[Maintenance]:
        """Return all maintenance; what is planned for the latest moment comes first."""
        return sorted(self._entries.values(), key=lambda entry: entry.opens_at, reverse=True)

    def find(self, maintenance_id: str) -> Maintenance | None:
        """Return the maintenance with this id, or None."""
        return self._entries.get(maintenance_id)

    def add(self, type: str, opens_at: datetime, *, failed: bool = False) -> Maintenance:
        """Plan work of a ``type`` for the window that opens at ``opens_at``."""
        entry = Maintenance(self._ids.object_id(), self._database_id, type, opens_at, failed)
        self._entries[entry.id] = entry
        return entry

    def set_window(self, weekday: int | None, hour: int | None, now: datetime) -> None:
        """Change day or hour of the window, None keeps it; what waits for its window moves to the new one."""
        window = MaintenanceWindow(
            self.window.weekday_utc if weekday is None else weekday,
            self.window.starting_hour_utc if hour is None else hour,
            self.window.duration_in_hour,
        )
        if window != self.window:
            self.window = window
            self._move(window.next_opening(now + NOTICE), now)

    def _move(self, opens_at: datetime, now: datetime) -> None:
        """Move what still waits for its window at ``now`` to the one that opens at ``opens_at``."""
        for entry in self._entries.values():
            if now < entry.opens_at:
                entry.opens_at = opens_at
