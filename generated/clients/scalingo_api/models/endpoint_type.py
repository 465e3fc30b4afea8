# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from enum import StrEnum


class EndpointType(StrEnum):
    PRIVATE_PEERING_RW = "private-peering-rw"
    PUBLIC_RW = "public-rw"

    def __str__(self) -> str:
        return str(self.value)
