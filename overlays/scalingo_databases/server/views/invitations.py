"""Invitations to take over a project as the generated models show them."""

from datetime import datetime

from scalingo_databases.generated.models import scalingo_api

from ..state.invitations import Invitation


def invitation(invitation: Invitation, now: datetime) -> scalingo_api.TransferInvitation:
    """Show an invitation as it is at ``now``."""
    return scalingo_api.TransferInvitation(
        id=invitation.id,
        project_id=invitation.project_id,
        invited_user_id=invitation.invited.id,
        invited_user_name=invitation.invited.username,
        inviter_user_id=invitation.inviter.id,
        status=invitation.status(now),
        status_reason=invitation.status_reason(now),
        expires_at=invitation.expires_at,
        created_at=invitation.created_at,
        updated_at=invitation.updated_at(now),
    )
