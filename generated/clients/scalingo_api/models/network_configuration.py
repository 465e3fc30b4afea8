# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NetworkConfiguration")


@_attrs_define
class NetworkConfiguration:
    """The network of a dedicated database, as Outscale has to know it for a peering."""

    outscale_account_id: str
    """ Id of the platform's account at Outscale. """
    outscale_net_id: str
    """ Id of the database's network at Outscale. """
    ip_range: str
    """ Addresses of that network. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        outscale_account_id = self.outscale_account_id

        outscale_net_id = self.outscale_net_id

        ip_range = self.ip_range

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "outscale_account_id": outscale_account_id,
                "outscale_net_id": outscale_net_id,
                "ip_range": ip_range,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        outscale_account_id = d.pop("outscale_account_id")

        outscale_net_id = d.pop("outscale_net_id")

        ip_range = d.pop("ip_range")

        network_configuration = cls(
            outscale_account_id=outscale_account_id,
            outscale_net_id=outscale_net_id,
            ip_range=ip_range,
        )

        network_configuration.additional_properties = d
        return network_configuration

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
