# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class BackupRestorationMethod(StrEnum):
    BACKUP = "backup"
    REMOTE = "remote"

    def __str__(self) -> str:
        return str(self.value)
