# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from enum import StrEnum


class TransferInvitationStatus(StrEnum):
    ACCEPTED = "accepted"
    CANCELED = "canceled"
    DECLINED = "declined"
    ERROR = "error"
    FAILED = "failed"
    PENDING = "pending"

    def __str__(self) -> str:
        return str(self.value)
