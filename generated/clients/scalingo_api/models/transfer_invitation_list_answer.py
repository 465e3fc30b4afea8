# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TransferInvitationListAnswer")


@_attrs_define
class TransferInvitationListAnswer:
    """Invitations under their root key."""

    transfer_invitations: list[TransferInvitation]
    """ The invitations, newest first. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        transfer_invitations = []
        for transfer_invitations_item_data in self.transfer_invitations:
            transfer_invitations_item = transfer_invitations_item_data.to_dict()
            transfer_invitations.append(transfer_invitations_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "transfer_invitations": transfer_invitations,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        transfer_invitations = []
        _transfer_invitations = d.pop("transfer_invitations")
        for transfer_invitations_item_data in _transfer_invitations:
            transfer_invitations_item = TransferInvitation.from_dict(transfer_invitations_item_data)

            transfer_invitations.append(transfer_invitations_item)

        transfer_invitation_list_answer = cls(
            transfer_invitations=transfer_invitations,
        )

        transfer_invitation_list_answer.additional_properties = d
        return transfer_invitation_list_answer

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


# Models can need each other.
from ..models.transfer_invitation import TransferInvitation
