"""Sessions of PostgreSQL: the engine's own processes and clients that work all the time."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count

# How long a client waits before it sends its query again after it was cancelled.
RETRY_DELAY = timedelta(seconds=5)
FIRST_PID = 4711
MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True)
class Worker:
    """What runs in a session, again and again.

    ``cycle`` is the time after which an active client has finished its query and sends the next; ``started``
    is how long before the server's start the query of a waiting client began, None when it never sent one.
    The engine's own processes have no ``state``.
    """

    username: str | None
    query: str = ""
    state: str | None = None
    cycle: timedelta | None = None
    started: timedelta | None = None


@dataclass(frozen=True)
class Session:
    """A worker with a process id. ``since`` is when its first query began."""

    pid: int
    worker: Worker
    since: datetime | None
    cancelled_at: datetime | None = None

    def row(self, now: datetime) -> dict[str, object]:
        """Return the session as ``pg-list-queries`` shows it at ``now``."""
        start = self._query_start(now)
        return {
            "query": self.worker.query,
            "state": self._state(now),
            "username": self.worker.username,
            "query_start": start,
            "pid": self.pid,
            "query_duration": None if start is None else (now - start) // MICROSECOND * 1000,
        }

    def cancel(self, now: datetime) -> "Session":
        """Return the session after its query was cancelled; one that runs none stays as it is."""
        if self._state(now) != "active":
            return self
        return replace(self, since=self._query_start(now), cancelled_at=now)

    def _resting(self, now: datetime) -> bool:
        return self.cancelled_at is not None and now < self.cancelled_at + RETRY_DELAY

    def _state(self, now: datetime) -> str | None:
        return "idle" if self.worker.state == "active" and self._resting(now) else self.worker.state

    def _query_start(self, now: datetime) -> datetime | None:
        cycle = self.worker.cycle
        if self.since is None or cycle is None or self._resting(now):
            return self.since
        first = self.since if self.cancelled_at is None else self.cancelled_at + RETRY_DELAY
        return first + (now - first) // cycle * cycle


WORKERS = (
    Worker(None),
    Worker(None),
    Worker(None),
    Worker("postgres"),
    Worker(
        "sandbox_app_3301",
        "SELECT o.id, o.placed_at, sum(l.quantity * l.unit_price) FROM orders o JOIN order_lines l"
        " ON l.order_id = o.id WHERE o.placed_at >= $1 GROUP BY o.id, o.placed_at",
        "active",
        cycle=timedelta(seconds=90),
    ),
    Worker(
        "sandbox_app_3301",
        "UPDATE stock SET reserved = reserved + 1 WHERE sku = $1",
        "active",
        cycle=timedelta(seconds=40),
    ),
    Worker(
        "reporting",
        "REFRESH MATERIALIZED VIEW CONCURRENTLY daily_revenue",
        "active",
        cycle=timedelta(minutes=10),
    ),
    Worker(
        "sandbox_app_3301",
        "SELECT * FROM carts WHERE id = $1 FOR UPDATE",
        "idle in transaction",
        started=timedelta(seconds=3, microseconds=482913),
    ),
    Worker("sandbox_app_3301", "COMMIT", "idle", started=timedelta(seconds=12, microseconds=94127)),
    Worker("metabase", "", "idle"),
)


class Sessions:
    """The sessions of one database. ``now`` is the moment at which the server starts."""

    def __init__(self, now: datetime) -> None:
        """Open a session for each worker."""
        self._pids = count(FIRST_PID, 3)
        self._sessions: dict[int, Session] = {}
        for worker in WORKERS:
            self._open(worker, now - (worker.started or timedelta(0)))

    def rows(self, now: datetime) -> list[dict[str, object]]:
        """Return all sessions as ``pg-list-queries`` shows them."""
        return [session.row(now) for session in self._sessions.values()]

    def cancel(self, pid: int, now: datetime) -> bool:
        """Cancel what the session runs; return whether there is such a session."""
        session = self._sessions.get(pid)
        if session is None:
            return False
        self._sessions[pid] = session.cancel(now)
        return True

    def terminate(self, pid: int, now: datetime) -> bool:
        """End the session; return whether there was one. Its client connects again, under a new pid."""
        session = self._sessions.pop(pid, None)
        if session is None:
            return False
        self._open(session.worker, now)
        return True

    def restart(self, now: datetime) -> None:
        """End all sessions; the clients connect again."""
        for pid in list(self._sessions):
            self.terminate(pid, now)

    def _open(self, worker: Worker, since: datetime) -> None:
        pid = next(self._pids)
        self._sessions[pid] = Session(pid, worker, since if worker.query else None)
