# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class MaintenanceType(StrEnum):
    DB_UPGRADE = "db-upgrade"
    FAILING = "failing"
    INSTANCE_MIGRATION = "instance-migration"
    NO_OP = "no-op"
    PG_MD5_TO_SHA256_AUTH_MIGRATION = "pg-md5-to-sha256-auth-migration"
    PLAN_UPDATE = "plan-update"

    def __str__(self) -> str:
        return str(self.value)
