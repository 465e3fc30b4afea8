# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from enum import StrEnum


class AddonStatus(StrEnum):
    PROVISIONING = "provisioning"
    RUNNING = "running"
    SUSPENDED = "suspended"

    def __str__(self) -> str:
        return str(self.value)
