# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class DatabaseStatus(StrEnum):
    CREATING = "creating"
    MIGRATING = "migrating"
    RUNNING = "running"
    STOPPED = "stopped"
    UPDATING = "updating"
    UPGRADING = "upgrading"

    def __str__(self) -> str:
        return str(self.value)
