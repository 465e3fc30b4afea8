"""Backups of a database: they move by the clock, and their archives are real files."""

import gzip
import io
import tarfile
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from hashlib import sha256

from ..ids import Ids

# How long a requested backup waits, and when it is done, both counted from the request.
START_DELAY = timedelta(seconds=2)
DONE_DELAY = timedelta(seconds=5)
# Newer manual backups push older ones out; the platform keeps this many on the larger plans.
MANUAL_KEPT = 50
DUMPED_ROWS = 600


@dataclass(frozen=True)
class Backup:
    """One backup. Which state it is in follows from the clock and ``starts_at``, ``ends_at``, ``failed``."""

    id: str
    name: str
    technology: str
    database_id: str
    method: str
    created_at: datetime
    starts_at: datetime
    ends_at: datetime
    failed: bool = False

    def status(self, now: datetime) -> str:
        """Return the state at ``now``: scheduled, running, done or error."""
        if now < self.starts_at:
            return "scheduled"
        if now < self.ends_at:
            return "running"
        return "error" if self.failed else "done"

    def started_at(self, now: datetime) -> datetime | None:
        """Return when the copy began, or None while it has not."""
        return None if now < self.starts_at else self.starts_at

    def size(self, now: datetime) -> int | None:
        """Return the bytes of the archive: None before the start, 0 until there is one."""
        status = self.status(now)
        if status == "scheduled":
            return None
        return len(self.archive) if status == "done" else 0

    @cached_property
    def archive(self) -> bytes:
        """The archive, a gzipped tar file with one dump in it; always the same bytes for the same backup."""
        rows = (f"{row},{sha256(f'{self.id}:{row}'.encode()).hexdigest()}" for row in range(DUMPED_ROWS))
        dump = "\n".join((f"-- {self.technology} {self.name}", *rows, "")).encode()
        entry = tarfile.TarInfo(f"{self.name}/dump.sql")
        entry.size = len(dump)
        entry.mtime = int(self.created_at.timestamp())
        plain = io.BytesIO()
        with tarfile.open(fileobj=plain, mode="w") as tar:
            tar.addfile(entry, io.BytesIO(dump))
        # The header of a gzip file carries a time; a fixed one keeps the bytes the same.
        return gzip.compress(plain.getvalue(), mtime=0)


class BackupShelf:
    """All backups of one database."""

    def __init__(self, ids: Ids, database_id: str, resource_id: str, technology: str) -> None:
        """Begin without backups of the database with these ids."""
        self._ids = ids
        self._database_id = database_id
        self._resource_id = resource_id
        self._technology = technology
        self._backups: dict[str, Backup] = {}
        self._names: Counter[str] = Counter()

    def newest_first(self) -> list[Backup]:
        """Return the backups, the newest first; of those with the same time, the one asked for last."""
        latest_first = reversed(self._backups.values())
        return sorted(latest_first, key=lambda backup: backup.created_at, reverse=True)

    def find(self, backup_id: str) -> Backup | None:
        """Return the backup with this id, or None."""
        return self._backups.get(backup_id)

    def request(self, now: datetime) -> Backup:
        """Schedule a manual backup; the oldest manual one goes when there are too many."""
        backup = self.add("manual", now, START_DELAY, DONE_DELAY)
        manual = [kept.id for kept in self._backups.values() if kept.method == "manual"]
        for excess in manual[:-MANUAL_KEPT]:
            del self._backups[excess]
        return backup

    def add(
        self,
        method: str,
        created_at: datetime,
        starts_after: timedelta,
        ends_after: timedelta,
        *,
        failed: bool = False,
    ) -> Backup:
        """Put a backup on the shelf; the two delays are counted from ``created_at``."""
        backup = Backup(
            id=self._ids.object_id(),
            name=self._name(created_at),
            technology=self._technology,
            database_id=self._database_id,
            method=method,
            created_at=created_at,
            starts_at=created_at + starts_after,
            ends_at=created_at + ends_after,
            failed=failed,
        )
        self._backups[backup.id] = backup
        return backup

    def _name(self, created_at: datetime) -> str:
        """Return a name that no backup has had: from the second one of a second on it is numbered."""
        name = f"{created_at:%Y%m%d%H%M%S}_{self._resource_id}"
        self._names[name] += 1
        number = self._names[name]
        return name if number == 1 else f"{name}_{number}"
