# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class MetricType(StrEnum):
    CPU = "cpu"
    DISK = "disk"
    DISKIO = "diskio"
    MEMORY = "memory"
    SWAP = "swap"

    def __str__(self) -> str:
        return str(self.value)
