# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class InstanceRole(StrEnum):
    FOLLOWER = "follower"
    LEADER = "leader"
    MASTER = "master"
    VALUE_3 = ""

    def __str__(self) -> str:
        return str(self.value)
