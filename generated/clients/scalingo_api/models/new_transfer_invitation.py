# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="NewTransferInvitation")


@_attrs_define
class NewTransferInvitation:
    """Whom to offer the project to."""

    invited_user_id: str
    """ Id of the account, the `user_id` of `list_project_eligible_new_owners`. """

    def to_dict(self) -> dict[str, Any]:
        invited_user_id = self.invited_user_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "invited_user_id": invited_user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        invited_user_id = d.pop("invited_user_id")

        new_transfer_invitation = cls(
            invited_user_id=invited_user_id,
        )

        return new_transfer_invitation
