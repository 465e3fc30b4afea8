# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `project_transfers`, to await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.scalingo_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    from ...clients.scalingo_api.models.eligible_new_owner import EligibleNewOwner
    from ...clients.scalingo_api.models.eligible_new_owner_list_answer import EligibleNewOwnerListAnswer
    from ...clients.scalingo_api.models.transfer_invitation_answer import TransferInvitationAnswer
    from ...clients.scalingo_api.models.transfer_invitation_list_answer import TransferInvitationListAnswer
    from ...clients.scalingo_api.models.transfer_invitation_status import TransferInvitationStatus
    from ...clients.scalingo_api.types import Unset
    from ..protocol import AsyncCaller, CallOptions
    from .bound_transfer_invitation import AsyncBoundTransferInvitation

_LIST_ELIGIBLE_NEW_OWNERS = Operation(
    id="list_project_eligible_new_owners",
    method="GET",
    path="/v1/projects/{project_id}/eligible_new_owners",
    retry_safe=True,
    effect="read",
)
_LIST_INVITATIONS = Operation(
    id="list_project_transfer_invitations",
    method="GET",
    path="/v1/projects/{project_id}/transfer_invitations",
    retry_safe=True,
    effect="read",
)
_CREATE_INVITATION = Operation(
    id="create_project_transfer_invitation",
    method="POST",
    path="/v1/projects/{project_id}/transfer_invitations",
    retry_safe=False,
    effect="write",
)
_GET_INVITATION = Operation(
    id="get_project_transfer_invitation",
    method="GET",
    path="/v1/projects/{project_id}/transfer_invitations/{invitation_id}",
    retry_safe=True,
    effect="read",
)
_ACCEPT_INVITATION = Operation(
    id="accept_project_transfer_invitation",
    method="POST",
    path="/v1/projects/{project_id}/transfer_invitations/{invitation_id}/accept",
    retry_safe=True,
    effect="write",
)
_DECLINE_INVITATION = Operation(
    id="decline_project_transfer_invitation",
    method="POST",
    path="/v1/projects/{project_id}/transfer_invitations/{invitation_id}/decline",
    retry_safe=True,
    effect="destructive",
)
_CANCEL_INVITATION = Operation(
    id="cancel_project_transfer_invitation",
    method="POST",
    path="/v1/projects/{project_id}/transfer_invitations/{invitation_id}/cancel",
    retry_safe=True,
    effect="destructive",
)


class AsyncProjectTransfers:
    """Giving a project with everything in it to another account: who can be asked, and the invitation
    that this account has to accept."""

    __slots__ = (
        "_project_id",
        "_caller",
    )

    def __init__(self, caller: AsyncCaller, project_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._project_id = project_id

    async def list_eligible_new_owners(self, **call_options: Unpack[CallOptions]) -> list[EligibleNewOwner]:
        """List who can take over a project.

        Lists the accounts that this project can be offered to with
        `create_project_transfer_invitation`.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `list_project_eligible_new_owners` (GET /v1/projects/{project_id}/eligible_new_owners),
        documented (docs, js).
        """
        from ...clients.scalingo_api.api.project_transfers import (
            list_project_eligible_new_owners as _endpoint,
        )

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._project_id,
        )
        return cast(
            "EligibleNewOwnerListAnswer",
            await self._caller.call(
                _LIST_ELIGIBLE_NEW_OWNERS, _request, _endpoint._parse_response, call_options
            ),
        ).eligible_new_owners

    async def list_invitations(
        self, *, status: TransferInvitationStatus | Unset = UNSET, **call_options: Unpack[CallOptions]
    ) -> list[AsyncBoundTransferInvitation]:
        """List the transfer invitations of a project.

        Lists the invitations to take over the project, newest first, those that are over included. The
        owner sees all of them; an account that was invited sees its own.

        Args:
            status: List the invitations in this state only (one of pending, accepted, declined,
                canceled, failed, error).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 422 Unprocessable Entity, 429 Too Many
        Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `list_project_transfer_invitations` (GET
        /v1/projects/{project_id}/transfer_invitations), documented (docs, js).
        """
        from ...clients.scalingo_api.api.project_transfers import (
            list_project_transfer_invitations as _endpoint,
        )
        from ..bound import drained
        from .bound_transfer_invitation import AsyncBoundTransferInvitation

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._project_id,
            status=status,
        )
        return [
            AsyncBoundTransferInvitation._bind(_one, self)
            for _one in drained(
                cast(
                    "TransferInvitationListAnswer",
                    await self._caller.call(
                        _LIST_INVITATIONS, _request, _endpoint._parse_response, call_options
                    ),
                ).transfer_invitations
            )
        ]

    async def create_invitation(
        self, *, invited_user_id: str, **call_options: Unpack[CallOptions]
    ) -> AsyncBoundTransferInvitation:
        """Offer a project to another account.

        Invites an account of `list_project_eligible_new_owners` to become the owner of the project,
        with everything in it. Nothing moves before that account accepts; it has three days to do so.

        An unknown account answers 404. The default project, an account that is not eligible, and a
        project that already has a pending invitation answer 409.

        Args:
            invited_user_id: Id of the account, the `user_id` of `list_project_eligible_new_owners` (1
                to 128 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `create_project_transfer_invitation` (POST
        /v1/projects/{project_id}/transfer_invitations), documented (docs, js).
        """
        from ...clients.scalingo_api.api.project_transfers import (
            create_project_transfer_invitation as _endpoint,
        )
        from ...clients.scalingo_api.models.create_transfer_invitation_request import (
            CreateTransferInvitationRequest,
        )
        from ...clients.scalingo_api.models.new_transfer_invitation import NewTransferInvitation
        from .bound_transfer_invitation import AsyncBoundTransferInvitation

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._project_id,
            body=CreateTransferInvitationRequest(
                transfer_invitation=NewTransferInvitation(invited_user_id=invited_user_id)
            ),
        )
        return AsyncBoundTransferInvitation._bind(
            cast(
                "TransferInvitationAnswer",
                await self._caller.call(
                    _CREATE_INVITATION, _request, _endpoint._parse_response, call_options
                ),
            ).transfer_invitation,
            self,
        )

    async def get_invitation(
        self, invitation_id: str, **call_options: Unpack[CallOptions]
    ) -> AsyncBoundTransferInvitation:
        """Show a transfer invitation.

        Shows one invitation to both sides: who sent it and who was invited. Poll it to see whether it
        was accepted.

        Args:
            invitation_id: Id of the invitation, from `list_project_transfer_invitations` (1 to 128
                characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_project_transfer_invitation` (GET
        /v1/projects/{project_id}/transfer_invitations/{invitation_id}), documented (docs, js).
        """
        from ...clients.scalingo_api.api.project_transfers import get_project_transfer_invitation as _endpoint
        from .bound_transfer_invitation import AsyncBoundTransferInvitation

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._project_id,
            invitation_id,
        )
        return AsyncBoundTransferInvitation._bind(
            cast(
                "TransferInvitationAnswer",
                await self._caller.call(_GET_INVITATION, _request, _endpoint._parse_response, call_options),
            ).transfer_invitation,
            self,
        )

    async def accept_invitation(
        self, invitation_id: str, **call_options: Unpack[CallOptions]
    ) -> AsyncBoundTransferInvitation:
        """Accept a transfer invitation.

        Makes the invited account the owner of the project, its apps and its dedicated databases. They
        keep their names and their data.

        Only the invited account can accept; others answer 403. An invitation that is no longer pending,
        and a project that became the default one in the meantime, answer 409.

        Args:
            invitation_id: Id of the invitation, from `list_project_transfer_invitations` (1 to 128
                characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `accept_project_transfer_invitation` (POST
        /v1/projects/{project_id}/transfer_invitations/{invitation_id}/accept), documented (docs, js).
        """
        from ...clients.scalingo_api.api.project_transfers import (
            accept_project_transfer_invitation as _endpoint,
        )
        from .bound_transfer_invitation import AsyncBoundTransferInvitation

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._project_id,
            invitation_id,
        )
        return AsyncBoundTransferInvitation._bind(
            cast(
                "TransferInvitationAnswer",
                await self._caller.call(
                    _ACCEPT_INVITATION, _request, _endpoint._parse_response, call_options
                ),
            ).transfer_invitation,
            self,
        )

    async def decline_invitation(
        self, invitation_id: str, **call_options: Unpack[CallOptions]
    ) -> AsyncBoundTransferInvitation:
        """Decline a transfer invitation.

        Ends the invitation; the project stays where it is. Only the invited account can decline; others
        answer 403. An invitation that is no longer pending answers 409.

        Args:
            invitation_id: Id of the invitation, from `list_project_transfer_invitations` (1 to 128
                characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `decline_project_transfer_invitation` (POST
        /v1/projects/{project_id}/transfer_invitations/{invitation_id}/decline), documented (docs, js).
        """
        from ...clients.scalingo_api.api.project_transfers import (
            decline_project_transfer_invitation as _endpoint,
        )
        from .bound_transfer_invitation import AsyncBoundTransferInvitation

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._project_id,
            invitation_id,
        )
        return AsyncBoundTransferInvitation._bind(
            cast(
                "TransferInvitationAnswer",
                await self._caller.call(
                    _DECLINE_INVITATION, _request, _endpoint._parse_response, call_options
                ),
            ).transfer_invitation,
            self,
        )

    async def cancel_invitation(
        self, invitation_id: str, **call_options: Unpack[CallOptions]
    ) -> AsyncBoundTransferInvitation:
        """Take a transfer invitation back.

        Ends the invitation before it was answered; the project stays where it is. Only the account that sent it can do so; others answer
        403. An invitation that is no longer pending answers 409.

        Args:
            invitation_id: Id of the invitation, from `list_project_transfer_invitations` (1 to 128
                characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `cancel_project_transfer_invitation` (POST
        /v1/projects/{project_id}/transfer_invitations/{invitation_id}/cancel), documented (docs, js).
        """
        from ...clients.scalingo_api.api.project_transfers import (
            cancel_project_transfer_invitation as _endpoint,
        )
        from .bound_transfer_invitation import AsyncBoundTransferInvitation

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._project_id,
            invitation_id,
        )
        return AsyncBoundTransferInvitation._bind(
            cast(
                "TransferInvitationAnswer",
                await self._caller.call(
                    _CANCEL_INVITATION, _request, _endpoint._parse_response, call_options
                ),
            ).transfer_invitation,
            self,
        )
