# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewManagedFirewallRule")


@_attrs_define
class NewManagedFirewallRule:
    """A rule that takes its addresses from the platform."""

    type_: Literal["managed_range"]
    """ The kind of rule. """
    range_id: str
    """ Id of the managed range, from `list_firewall_managed_ranges`. """
    label: str | Unset = UNSET
    """ What the rule is for. An empty one means that nothing is said. """

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        range_id = self.range_id

        label = self.label

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
                "range_id": range_id,
            }
        )
        if label is not UNSET:
            field_dict["label"] = label

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = cast(Literal["managed_range"], d.pop("type"))
        if type_ != "managed_range":
            raise ValueError(f"type must match const 'managed_range', got '{type_}'")

        range_id = d.pop("range_id")

        label = d.pop("label", UNSET)

        new_managed_firewall_rule = cls(
            type_=type_,
            range_id=range_id,
            label=label,
        )

        return new_managed_firewall_rule
