# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AddonProviderListAnswer")


@_attrs_define
class AddonProviderListAnswer:
    """The providers under their root key."""

    addon_providers: list[AddonProvider]
    """ The providers. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        addon_providers = []
        for addon_providers_item_data in self.addon_providers:
            addon_providers_item = addon_providers_item_data.to_dict()
            addon_providers.append(addon_providers_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "addon_providers": addon_providers,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        addon_providers = []
        _addon_providers = d.pop("addon_providers")
        for addon_providers_item_data in _addon_providers:
            addon_providers_item = AddonProvider.from_dict(addon_providers_item_data)

            addon_providers.append(addon_providers_item)

        addon_provider_list_answer = cls(
            addon_providers=addon_providers,
        )

        addon_provider_list_answer.additional_properties = d
        return addon_provider_list_answer

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
from ..models.addon_provider import AddonProvider
