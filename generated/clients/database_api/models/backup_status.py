# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class BackupStatus(StrEnum):
    CANCELLED = "cancelled"
    CANCELLING = "cancelling"
    DONE = "done"
    ERROR = "error"
    PENDING = "pending"
    RUNNING = "running"
    SCHEDULED = "scheduled"

    def __str__(self) -> str:
        return str(self.value)
