# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class FirewallRuleType(StrEnum):
    CUSTOM_RANGE = "custom_range"
    MANAGED_RANGE = "managed_range"

    def __str__(self) -> str:
        return str(self.value)
