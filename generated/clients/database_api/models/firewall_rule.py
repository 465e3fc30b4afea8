# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.firewall_rule_type import FirewallRuleType
from ..types import UNSET, Unset

T = TypeVar("T", bound="FirewallRule")


@_attrs_define
class FirewallRule:
    """Addresses that may connect to a dedicated database. Whatever no rule lets in is kept out."""

    id: str
    """ Id of the rule. """
    type_: FirewallRuleType | str
    """ Whether the rule names its addresses or takes those of the platform. """
    cidr: str | Unset = UNSET
    """ IPv4 range that is let in. Absent or empty in the rule of a managed range. """
    range_id: str | Unset = UNSET
    """ Id of the managed range that is let in. Absent or empty in a custom rule. """
    label: str | Unset = UNSET
    """ What the rule is for, in the words of whoever made it. Absent or empty when nobody said. """
    database_id: str | Unset = UNSET
    """ Id of the database that the rule protects. """
    created_at: datetime.datetime | Unset = UNSET
    """ When the rule was made. """
    updated_at: datetime.datetime | Unset = UNSET
    """ When the rule last changed. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        type_: str
        if isinstance(self.type_, FirewallRuleType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        cidr = self.cidr

        range_id = self.range_id

        label = self.label

        database_id = self.database_id

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "type": type_,
            }
        )
        if cidr is not UNSET:
            field_dict["cidr"] = cidr
        if range_id is not UNSET:
            field_dict["range_id"] = range_id
        if label is not UNSET:
            field_dict["label"] = label
        if database_id is not UNSET:
            field_dict["database_id"] = database_id
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        type_: FirewallRuleType | str = d.pop("type")
        if isinstance(type_, str):
            try:
                type_type_0 = FirewallRuleType(type_)

                type_ = type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        cidr = d.pop("cidr", UNSET)

        range_id = d.pop("range_id", UNSET)

        label = d.pop("label", UNSET)

        database_id = d.pop("database_id", UNSET)

        _created_at = d.pop("created_at", UNSET)
        created_at: datetime.datetime | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = datetime.datetime.fromisoformat(_created_at)

        _updated_at = d.pop("updated_at", UNSET)
        updated_at: datetime.datetime | Unset
        if isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = datetime.datetime.fromisoformat(_updated_at)

        firewall_rule = cls(
            id=id,
            type_=type_,
            cidr=cidr,
            range_id=range_id,
            label=label,
            database_id=database_id,
            created_at=created_at,
            updated_at=updated_at,
        )

        firewall_rule.additional_properties = d
        return firewall_rule

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
