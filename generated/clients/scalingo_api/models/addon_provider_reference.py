# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AddonProviderReference")


@_attrs_define
class AddonProviderReference:
    """Who provides the addon; for a database this tells the technology."""

    id: str
    """ Id of the provider, such as `postgresql`, `mysql`, `mongodb`, `influxdb`, `redis`, `postgresql-ng`; older
    ones begin with `scalingo-`. """
    name: str
    """ Name of the provider for people. """
    logo_url: str
    """ Address of the logo. It can begin with `//` and is not a full URL then. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        logo_url = self.logo_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "logo_url": logo_url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        logo_url = d.pop("logo_url")

        addon_provider_reference = cls(
            id=id,
            name=name,
            logo_url=logo_url,
        )

        addon_provider_reference.additional_properties = d
        return addon_provider_reference

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
