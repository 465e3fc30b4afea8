# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class QueryState(StrEnum):
    ACTIVE = "active"
    DISABLED = "disabled"
    FASTPATH_FUNCTION_CALL = "fastpath function call"
    IDLE = "idle"
    IDLE_IN_TRANSACTION = "idle in transaction"
    IDLE_IN_TRANSACTION_ABORTED = "idle in transaction (aborted)"

    def __str__(self) -> str:
        return str(self.value)
