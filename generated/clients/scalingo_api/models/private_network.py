# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PrivateNetwork")


@_attrs_define
class PrivateNetwork:
    """The network between everything that runs in a project."""

    id: str
    """ Id of the network. """
    subnet: str
    """ Range of its addresses in CIDR notation. """
    gateway: str
    """ Address of its gateway. """
    max_ips_count: int
    """ How many addresses it can give out. """
    used_ips_count: int
    """ How many addresses are in use. """
    used_ips: list[str]
    """ The addresses that are in use. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        subnet = self.subnet

        gateway = self.gateway

        max_ips_count = self.max_ips_count

        used_ips_count = self.used_ips_count

        used_ips = self.used_ips

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "subnet": subnet,
                "gateway": gateway,
                "max_ips_count": max_ips_count,
                "used_ips_count": used_ips_count,
                "used_ips": used_ips,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        subnet = d.pop("subnet")

        gateway = d.pop("gateway")

        max_ips_count = d.pop("max_ips_count")

        used_ips_count = d.pop("used_ips_count")

        used_ips = cast(list[str], d.pop("used_ips"))

        private_network = cls(
            id=id,
            subnet=subnet,
            gateway=gateway,
            max_ips_count=max_ips_count,
            used_ips_count=used_ips_count,
            used_ips=used_ips,
        )

        private_network.additional_properties = d
        return private_network

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
