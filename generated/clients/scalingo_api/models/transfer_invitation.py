# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.transfer_invitation_status import TransferInvitationStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="TransferInvitation")


@_attrs_define
class TransferInvitation:
    """An offer to take over a project."""

    id: str
    """ Id of the invitation. """
    project_id: str
    """ Project that is offered. """
    invited_user_id: str
    """ Account that the project is offered to. """
    inviter_user_id: str
    """ Account that offers the project. """
    status: str | TransferInvitationStatus
    """ How far it is. """
    expires_at: datetime.datetime
    """ Until when it can be answered, three days after it was sent. """
    created_at: datetime.datetime
    """ When it was sent. """
    updated_at: datetime.datetime
    """ When it last changed. """
    invited_user_name: str | Unset = UNSET
    """ Name of the account that the project is offered to. """
    status_reason: str | Unset = UNSET
    """ Why it is in this state. Empty or absent when there is nothing to say. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        project_id = self.project_id

        invited_user_id = self.invited_user_id

        inviter_user_id = self.inviter_user_id

        status: str
        if isinstance(self.status, TransferInvitationStatus):
            status = self.status.value
        else:
            status = self.status

        expires_at = self.expires_at.isoformat()

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        invited_user_name = self.invited_user_name

        status_reason = self.status_reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "project_id": project_id,
                "invited_user_id": invited_user_id,
                "inviter_user_id": inviter_user_id,
                "status": status,
                "expires_at": expires_at,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )
        if invited_user_name is not UNSET:
            field_dict["invited_user_name"] = invited_user_name
        if status_reason is not UNSET:
            field_dict["status_reason"] = status_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        project_id = d.pop("project_id")

        invited_user_id = d.pop("invited_user_id")

        inviter_user_id = d.pop("inviter_user_id")

        status: str | TransferInvitationStatus = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = TransferInvitationStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        invited_user_name = d.pop("invited_user_name", UNSET)

        status_reason = d.pop("status_reason", UNSET)

        transfer_invitation = cls(
            id=id,
            project_id=project_id,
            invited_user_id=invited_user_id,
            inviter_user_id=inviter_user_id,
            status=status,
            expires_at=expires_at,
            created_at=created_at,
            updated_at=updated_at,
            invited_user_name=invited_user_name,
            status_reason=status_reason,
        )

        transfer_invitation.additional_properties = d
        return transfer_invitation

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
