# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateTransferInvitationRequest")


@_attrs_define
class CreateTransferInvitationRequest:
    """The invitation to send, under its root key."""

    transfer_invitation: NewTransferInvitation
    """ Whom to offer the project to. """

    def to_dict(self) -> dict[str, Any]:

        transfer_invitation = self.transfer_invitation.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "transfer_invitation": transfer_invitation,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        transfer_invitation = NewTransferInvitation.from_dict(d.pop("transfer_invitation"))

        create_transfer_invitation_request = cls(
            transfer_invitation=transfer_invitation,
        )

        return create_transfer_invitation_request


# Models can need each other.
from ..models.new_transfer_invitation import NewTransferInvitation
