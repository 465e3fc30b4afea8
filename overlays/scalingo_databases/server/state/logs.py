"""The log of a database: its lines follow from the clock, so none of them has to be kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

# A line is written at each full interval.
INTERVAL = timedelta(minutes=10)
DAYS_KEPT = 30
DAY = timedelta(days=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TEXTS = (
    "health check passed",
    "connection opened by 10.0.4.3",
    "connection closed by 10.0.4.3",
    "state written to disk",
)


@dataclass(frozen=True)
class LogArchive:
    """The lines of one day, from midnight to midnight in UTC."""

    day: date
    content: bytes

    @property
    def starts_at(self) -> datetime:
        """The midnight before the first line."""
        return datetime.combine(self.day, time(), UTC)

    @property
    def ends_at(self) -> datetime:
        """The midnight after the last line."""
        return self.starts_at + DAY


@dataclass(frozen=True)
class Log:
    """The log of a database that writes as ``source`` since ``begins_at``."""

    source: str
    begins_at: datetime

    def latest(self, count: int, now: datetime) -> list[str]:
        """Return the last ``count`` lines before ``now``, the oldest first."""
        return self._lines(now - count * INTERVAL, now)

    def archived_days(self, now: datetime) -> list[date]:
        """Return the days that have an archive at ``now``, the newest first. Today has none yet."""
        today = now.astimezone(UTC).date()
        days = (today - number * DAY for number in range(1, DAYS_KEPT + 1))
        return [day for day in days if day >= self.begins_at.date()]

    def archive(self, day: date) -> LogArchive:
        """Return the archive of a day."""
        midnight = datetime.combine(day, time(), UTC)
        lines = self._lines(midnight, midnight + DAY)
        return LogArchive(day, text(lines).encode())

    def _lines(self, start: datetime, end: datetime) -> list[str]:
        """Return the lines from ``start`` on, without those from ``end`` on."""
        first = -((EPOCH - max(start, self.begins_at)) // INTERVAL)
        after = -((EPOCH - end) // INTERVAL)
        return [self._line(number) for number in range(first, after)]

    def _line(self, number: int) -> str:
        moment = EPOCH + number * INTERVAL
        return f"{moment:%Y-%m-%d %H:%M:%S} +0000 UTC [{self.source}] {TEXTS[number % len(TEXTS)]}"


def text(lines: Sequence[str]) -> str:
    """Return ``lines`` as a file holds them, each with its end."""
    return "".join(f"{line}\n" for line in lines)
