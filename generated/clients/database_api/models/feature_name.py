# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class FeatureName(StrEnum):
    FORCE_SSL = "force-ssl"
    PUBLICLY_AVAILABLE = "publicly-available"
    REDIS_AOF = "redis-aof"
    REDIS_CACHE = "redis-cache"
    REDIS_RDB = "redis-rdb"

    def __str__(self) -> str:
        return str(self.value)
