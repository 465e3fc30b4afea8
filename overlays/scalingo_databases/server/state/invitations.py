"""Invitations to take over a project."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from .accounts import Account

# How long an invitation can be answered.
LIFETIME = timedelta(days=3)
PENDING = "pending"
EXPIRED = "failed"


@dataclass(eq=False)
class Invitation:
    """An offer of ``inviter`` to ``invited``. It is pending until it is ended, or expires."""

    id: str
    project_id: str
    inviter: Account
    invited: Account
    created_at: datetime
    ended_as: str | None = None
    ended_at: datetime | None = None

    @property
    def expires_at(self) -> datetime:
        """Until when it can be answered."""
        return self.created_at + LIFETIME

    def status(self, now: datetime) -> str:
        """Return the state at ``now``: pending, what it was ended as, or failed when nobody answered."""
        if self.ended_as is not None:
            return self.ended_as
        return PENDING if now < self.expires_at else EXPIRED

    def status_reason(self, now: datetime) -> str:
        """Return why it is in its state at ``now``, or nothing when the state says enough."""
        return "The invitation was not answered in time" if self.status(now) == EXPIRED else ""

    def updated_at(self, now: datetime) -> datetime:
        """Return when its state last changed, as seen at ``now``."""
        if self.ended_at is not None:
            return self.ended_at
        return self.created_at if now < self.expires_at else self.expires_at

    def end(self, status: str, now: datetime) -> None:
        """End it as accepted, declined or canceled."""
        self.ended_as, self.ended_at = status, now

    def concerns(self, account: Account) -> bool:
        """Return whether ``account`` sent it or was invited."""
        return account in (self.inviter, self.invited)


class Invitations:
    """All invitations, the newest last."""

    def __init__(self) -> None:
        """Begin without any."""
        self._invitations: dict[str, Invitation] = {}

    def add(self, invitation: Invitation) -> None:
        """Take in an invitation."""
        self._invitations[invitation.id] = invitation

    def of_project(self, project_id: str) -> list[Invitation]:
        """Return the invitations to take over a project, the newest first."""
        newest_first = reversed(self._invitations.values())
        return [invitation for invitation in newest_first if invitation.project_id == project_id]

    def forget(self, project_id: str) -> None:
        """Take away the invitations to take over a project."""
        for invitation in self.of_project(project_id):
            del self._invitations[invitation.id]
