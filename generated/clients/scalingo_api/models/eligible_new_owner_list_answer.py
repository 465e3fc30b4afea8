# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EligibleNewOwnerListAnswer")


@_attrs_define
class EligibleNewOwnerListAnswer:
    """Accounts that the project can be offered to, under their root key."""

    eligible_new_owners: list[EligibleNewOwner]
    """ The accounts. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        eligible_new_owners = []
        for eligible_new_owners_item_data in self.eligible_new_owners:
            eligible_new_owners_item = eligible_new_owners_item_data.to_dict()
            eligible_new_owners.append(eligible_new_owners_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "eligible_new_owners": eligible_new_owners,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        eligible_new_owners = []
        _eligible_new_owners = d.pop("eligible_new_owners")
        for eligible_new_owners_item_data in _eligible_new_owners:
            eligible_new_owners_item = EligibleNewOwner.from_dict(eligible_new_owners_item_data)

            eligible_new_owners.append(eligible_new_owners_item)

        eligible_new_owner_list_answer = cls(
            eligible_new_owners=eligible_new_owners,
        )

        eligible_new_owner_list_answer.additional_properties = d
        return eligible_new_owner_list_answer

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
from ..models.eligible_new_owner import EligibleNewOwner
