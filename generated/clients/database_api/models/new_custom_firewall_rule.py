# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewCustomFirewallRule")


@_attrs_define
class NewCustomFirewallRule:
    """A rule that names its addresses."""

    type_: Literal["custom_range"]
    """ The kind of rule. """
    cidr: str
    """ IPv4 addresses as a network and the length of its prefix; `/32` is a single address. """
    label: str | Unset = UNSET
    """ What the rule is for. An empty one means that nothing is said. """

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        cidr = self.cidr

        label = self.label

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
                "cidr": cidr,
            }
        )
        if label is not UNSET:
            field_dict["label"] = label

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = cast(Literal["custom_range"], d.pop("type"))
        if type_ != "custom_range":
            raise ValueError(f"type must match const 'custom_range', got '{type_}'")

        cidr = d.pop("cidr")

        label = d.pop("label", UNSET)

        new_custom_firewall_rule = cls(
            type_=type_,
            cidr=cidr,
            label=label,
        )

        return new_custom_firewall_rule
