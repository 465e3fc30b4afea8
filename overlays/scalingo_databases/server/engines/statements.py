"""Statistics of statements, as PostgreSQL's extension ``pg_stat_statements`` collects them."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Statement:
    """A kind of statement. Times are in milliseconds, ``rate`` is in calls a second."""

    user_id: int
    query: str
    rate: float
    calls: int
    rows_per_call: int
    min_time: float
    mean_time: float
    max_time: float
    std_dev: float

    def row(self, calls: int) -> dict[str, object]:
        """Return the statistics after ``calls`` calls; no call took longer than all of them together."""
        total = calls * self.mean_time
        fastest = self.mean_time if calls == 1 else self.min_time
        slowest = min(self.max_time, total - (calls - 1) * fastest)
        return {
            "user_id": self.user_id,
            "query": self.query,
            "calls": calls,
            "rows": calls * self.rows_per_call,
            "total_time": total,
            "min_time": fastest,
            "max_time": slowest,
            "mean_time": self.mean_time,
            "std_dev": min(self.std_dev, (slowest - fastest) / 2),
        }


STATEMENTS = (
    Statement(16428, "SELECT * FROM carts WHERE id = $1 FOR UPDATE", 3.0, 24512, 1, 0.018, 0.042, 3.5, 0.031),
    Statement(
        16428,
        "UPDATE stock SET reserved = reserved + $1 WHERE sku = $2",
        1.5,
        11893,
        1,
        0.061,
        0.128,
        41.7,
        0.94,
    ),
    Statement(
        16430,
        "REFRESH MATERIALIZED VIEW CONCURRENTLY daily_revenue",
        0.002,
        288,
        0,
        2114.5,
        3087.25,
        9120.75,
        712.5,
    ),
)
RESET = Statement(10, "SELECT pg_stat_statements_reset()", 0.0, 0, 1, 0.216, 0.216, 0.216, 0.0)


class StatementStatistics:
    """The statistics of one database; they grow with the clock while they are collected.

    ``enabled`` says whether they have been collected for a while when the server starts, at ``now``.
    """

    def __init__(self, now: datetime, *, enabled: bool) -> None:
        """Begin to count at ``now``."""
        self.enabled = enabled
        self._since = now
        self._has_history = enabled
        self._was_reset = False

    def enable(self, now: datetime) -> None:
        """Begin to collect; nothing changes when it already is so."""
        if not self.enabled:
            self.enabled = True
            self._since = now

    def reset(self, now: datetime) -> None:
        """Throw away what was collected."""
        self._since = now
        self._has_history = False
        self._was_reset = True

    def rows(self, now: datetime) -> list[dict[str, object]]:
        """Return the statistics at ``now``. The reset itself is among them, as in the engine."""
        elapsed = max(0.0, (now - self._since).total_seconds())
        rows = []
        for statement in STATEMENTS:
            calls = int(elapsed * statement.rate) + (statement.calls if self._has_history else 0)
            if calls:
                rows.append(statement.row(calls))
        if self._was_reset:
            rows.append(RESET.row(1))
        return rows
