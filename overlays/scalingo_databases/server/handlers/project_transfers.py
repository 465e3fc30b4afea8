"""Invitations to take over a project: one account sends them, another one answers."""

from scalingo_databases.generated.models.scalingo_api import (
    CreateTransferInvitationRequest,
    TransferInvitationAnswer,
    TransferInvitationListAnswer,
)

from ..call import Answer, Call
from ..protocol.errors import conflict, forbidden, not_found
from ..state.accounts import Account
from ..state.invitations import PENDING, Invitation
from ..state.projects import Project
from ..views import invitations as views

DEFAULT_STAYS = "The default project cannot be transferred; make another one the default first"


def list_project_transfer_invitations(call: Call) -> Answer:
    """List the invitations that the caller may see, in one state if the query names it."""
    _, visible = _visible(call)
    wanted = call.query.get("status")
    shown = [
        views.invitation(invitation, call.now)
        for invitation in visible
        if wanted in (None, invitation.status(call.now))
    ]
    return Answer(200, TransferInvitationListAnswer(transfer_invitations=shown))


def create_project_transfer_invitation(call: Call) -> Answer:
    """Offer the project to another account."""
    project, world = call.project(), call.world
    wanted = call.body(CreateTransferInvitationRequest).transfer_invitation.invited_user_id
    invited = world.store.account(wanted)
    if invited is None:
        raise not_found("user")
    if invited is project.owner:
        raise conflict("The project already belongs to this account")
    if project.default:
        raise conflict(DEFAULT_STAYS)
    invitations = world.store.invitations
    if any(known.status(call.now) == PENDING for known in invitations.of_project(project.id)):
        raise conflict("The project already has a pending invitation; cancel it first")
    invitation = Invitation(world.ids.invitation(), project.id, project.owner, invited, call.now)
    invitations.add(invitation)
    return _shown(call, invitation, 201)


def get_project_transfer_invitation(call: Call) -> Answer:
    """Show one invitation to both sides."""
    _, invitation = _found(call)
    return _shown(call, invitation)


def accept_project_transfer_invitation(call: Call) -> Answer:
    """Move the project to the invited account, which must be the caller."""
    project, invitation = _found(call)
    _check_side(call, invitation.invited, "the invited account")
    _check_pending(call, invitation)
    if project.default:
        raise conflict(DEFAULT_STAYS)
    call.world.store.transfer(project, invitation.invited, call.now)
    invitation.end("accepted", call.now)
    call.note_project("transfer_project", project, former_owner=invitation.inviter.username)
    return _shown(call, invitation)


def decline_project_transfer_invitation(call: Call) -> Answer:
    """End the invitation for the invited account, which must be the caller."""
    _, invitation = _found(call)
    _check_side(call, invitation.invited, "the invited account")
    return _ended(call, invitation, "declined")


def cancel_project_transfer_invitation(call: Call) -> Answer:
    """End the invitation for the account that sent it, which must be the caller."""
    _, invitation = _found(call)
    _check_side(call, invitation.inviter, "the account that sent the invitation")
    return _ended(call, invitation, "canceled")


def _visible(call: Call) -> tuple[Project, list[Invitation]]:
    """Return the project of the path and its invitations, as far as the caller may see them.

    Raises the error 404 for a project that does not exist and 403 for one that is no business of the caller.
    """
    account, store = call.account(), call.world.store
    project = store.project(call.path["project_id"])
    if project is None:
        raise not_found("project")
    invitations = store.invitations.of_project(project.id)
    if project.owner is account:
        return project, invitations
    concerned = [invitation for invitation in invitations if invitation.concerns(account)]
    if not concerned:
        raise forbidden("This account has no access to this project")
    return project, concerned


def _found(call: Call) -> tuple[Project, Invitation]:
    """Return the project and the invitation of the path, or raise the error 403 or 404."""
    project, visible = _visible(call)
    for invitation in visible:
        if invitation.id == call.path["invitation_id"]:
            return project, invitation
    raise not_found("transfer_invitation")


def _check_side(call: Call, expected: Account, who: str) -> None:
    if call.account() is not expected:
        raise forbidden(f"Only {who} can do this")


def _check_pending(call: Call, invitation: Invitation) -> None:
    status = invitation.status(call.now)
    if status != PENDING:
        raise conflict(f"The invitation is no longer pending, its status is {status}")


def _ended(call: Call, invitation: Invitation, status: str) -> Answer:
    _check_pending(call, invitation)
    invitation.end(status, call.now)
    return _shown(call, invitation)


def _shown(call: Call, invitation: Invitation, status: int = 200) -> Answer:
    shown = views.invitation(invitation, call.now)
    return Answer(status, TransferInvitationAnswer(transfer_invitation=shown))
