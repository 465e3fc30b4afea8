# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class DatabaseOperationType(StrEnum):
    PITR_RESTORE = "pitr_restore"
    UPGRADE = "upgrade"

    def __str__(self) -> str:
        return str(self.value)
