# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class InstanceStatus(StrEnum):
    BOOTING = "booting"
    MIGRATING = "migrating"
    REMOVING = "removing"
    RESTARTING = "restarting"
    RUNNING = "running"
    STOPPED = "stopped"
    UPGRADING = "upgrading"

    def __str__(self) -> str:
        return str(self.value)
