"""Operations: what takes a database some time, with its progress by the clock."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from ..ids import Ids
from .conditions import RESTORING, UPGRADING, Condition

# How long an operation waits before it begins.
WAITING_TIME = timedelta(seconds=1)


@dataclass(frozen=True)
class Kind:
    """A kind of operation.

    ``name`` is its type in the API, ``condition`` what the database does meanwhile, and ``takes`` the time
    from the request to the end.
    """

    name: str
    condition: Condition
    takes: timedelta


RESTORATION = Kind("pitr_restore", RESTORING, timedelta(seconds=3))
UPGRADE = Kind("upgrade", UPGRADING, timedelta(seconds=6))


@dataclass(frozen=True)
class Operation:
    """One operation. Its state follows from the clock, ``created_at`` and its kind."""

    id: str
    kind: Kind
    created_at: datetime

    @property
    def ends_at(self) -> datetime:
        """When it is over."""
        return self.created_at + self.kind.takes

    def over(self, now: datetime) -> bool:
        """Return whether it has ended at ``now``."""
        return now >= self.ends_at

    def status(self, now: datetime) -> str:
        """Return the state at ``now``: pending, running or finished."""
        if self.over(now):
            return "finished"
        return "pending" if now < self.created_at + WAITING_TIME else "running"

    def finished_at(self, now: datetime) -> datetime | None:
        """Return when it ended, or None before that."""
        return self.ends_at if self.over(now) else None


class Operations:
    """All operations of one database; at most one of them is under way."""

    def __init__(self, ids: Ids) -> None:
        """Begin without operations."""
        self._ids = ids
        self._operations: dict[str, Operation] = {}

    def begin(self, kind: Kind, now: datetime) -> Operation:
        """Write down an operation that was asked for at ``now``."""
        operation = Operation(self._ids.object_id(), kind, now)
        self._operations[operation.id] = operation
        return operation

    def find(self, operation_id: str) -> Operation | None:
        """Return the operation with this id, or None."""
        return self._operations.get(operation_id)

    def current(self, now: datetime) -> Operation | None:
        """Return the operation that is under way at ``now``, or None."""
        begun = (each for each in self._operations.values() if each.created_at <= now)
        return next((each for each in begun if not each.over(now)), None)
