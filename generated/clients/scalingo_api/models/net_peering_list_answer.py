# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NetPeeringListAnswer")


@_attrs_define
class NetPeeringListAnswer:
    """The peerings of a dedicated database under their root key."""

    net_peerings: list[NetPeering]
    """ The peerings. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        net_peerings = []
        for net_peerings_item_data in self.net_peerings:
            net_peerings_item = net_peerings_item_data.to_dict()
            net_peerings.append(net_peerings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "net_peerings": net_peerings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        net_peerings = []
        _net_peerings = d.pop("net_peerings")
        for net_peerings_item_data in _net_peerings:
            net_peerings_item = NetPeering.from_dict(net_peerings_item_data)

            net_peerings.append(net_peerings_item)

        net_peering_list_answer = cls(
            net_peerings=net_peerings,
        )

        net_peering_list_answer.additional_properties = d
        return net_peering_list_answer

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
from ..models.net_peering import NetPeering
