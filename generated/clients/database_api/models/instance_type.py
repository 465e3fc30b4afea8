# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class InstanceType(StrEnum):
    DB_NODE = "db-node"
    GATEWAY = "gateway"
    HAPROXY = "haproxy"
    UTILITY = "utility"

    def __str__(self) -> str:
        return str(self.value)
