# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class DatabaseOperationStatus(StrEnum):
    CANCELLED = "cancelled"
    CANCELLING = "cancelling"
    DONE = "done"
    ERROR = "error"
    FINISHED = "finished"
    PENDING = "pending"
    RUNNING = "running"
    USER_ERROR = "user-error"

    def __str__(self) -> str:
        return str(self.value)
