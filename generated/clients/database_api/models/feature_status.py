# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class FeatureStatus(StrEnum):
    ACTIVATED = "ACTIVATED"
    FAILED = "FAILED"
    PENDING = "PENDING"
    PENDING_TO_ACTIVATE = "PENDING_TO_ACTIVATE"
    PENDING_TO_REMOVE = "PENDING_TO_REMOVE"

    def __str__(self) -> str:
        return str(self.value)
