# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AddonProvider")


@_attrs_define
class AddonProvider:
    """Who provides addons of one kind; for a database, one technology."""

    id: str
    """ Id of the provider, such as `postgresql`, `mysql`, `redis` or `postgresql-ng`; older ones begin with
    `scalingo-`. """
    name: str
    """ Name of the provider for people. Do not compare it; compare the id. """
    logo_url: str
    """ Address of the logo. It can begin with `//` and is not a full URL then. """
    short_description: str
    """ What it is in a sentence or two. """
    description: str
    """ What it is in full, as HTML or Markdown. """
    provider_name: str
    """ Company behind it. """
    provider_url: str
    """ Page of the product. """
    plans: list[AddonPlan]
    """ The plans that can be chosen, the smallest first. """
    hds_available: bool | Unset = UNSET
    """ Whether it has plans that can be certified to host health data. """
    category: AddonCategory | Unset = UNSET
    """ A group of providers. The description of a single provider can lack it. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        id = self.id

        name = self.name

        logo_url = self.logo_url

        short_description = self.short_description

        description = self.description

        provider_name = self.provider_name

        provider_url = self.provider_url

        plans = []
        for plans_item_data in self.plans:
            plans_item = plans_item_data.to_dict()
            plans.append(plans_item)

        hds_available = self.hds_available

        category: dict[str, Any] | Unset = UNSET
        if not isinstance(self.category, Unset):
            category = self.category.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "logo_url": logo_url,
                "short_description": short_description,
                "description": description,
                "provider_name": provider_name,
                "provider_url": provider_url,
                "plans": plans,
            }
        )
        if hds_available is not UNSET:
            field_dict["hds_available"] = hds_available
        if category is not UNSET:
            field_dict["category"] = category

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        logo_url = d.pop("logo_url")

        short_description = d.pop("short_description")

        description = d.pop("description")

        provider_name = d.pop("provider_name")

        provider_url = d.pop("provider_url")

        plans = []
        _plans = d.pop("plans")
        for plans_item_data in _plans:
            plans_item = AddonPlan.from_dict(plans_item_data)

            plans.append(plans_item)

        hds_available = d.pop("hds_available", UNSET)

        _category = d.pop("category", UNSET)
        category: AddonCategory | Unset
        if isinstance(_category, Unset):
            category = UNSET
        else:
            category = AddonCategory.from_dict(_category)

        addon_provider = cls(
            id=id,
            name=name,
            logo_url=logo_url,
            short_description=short_description,
            description=description,
            provider_name=provider_name,
            provider_url=provider_url,
            plans=plans,
            hds_available=hds_available,
            category=category,
        )

        addon_provider.additional_properties = d
        return addon_provider

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
from ..models.addon_category import AddonCategory
from ..models.addon_plan import AddonPlan
