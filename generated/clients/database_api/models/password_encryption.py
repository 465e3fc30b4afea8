# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from enum import StrEnum


class PasswordEncryption(StrEnum):
    MD5 = "MD5"
    SCRAM_SHA_256 = "SCRAM-SHA-256"

    def __str__(self) -> str:
        return str(self.value)
