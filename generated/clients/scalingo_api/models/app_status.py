# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from enum import StrEnum


class AppStatus(StrEnum):
    BOOTING = "booting"
    CRASHED = "crashed"
    NEW = "new"
    RESTARTING = "restarting"
    RUNNING = "running"
    SCALING = "scaling"
    STOPPED = "stopped"

    def __str__(self) -> str:
        return str(self.value)
