# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AddonPlanPricings")


@_attrs_define
class AddonPlanPricings:
    """The price in each catalogue; `default` is the one for everybody. Missing from the plan inside an addon."""

    additional_properties: dict[str, AddonPlanPricing] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            field_dict[prop_name] = prop.to_dict()

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        addon_plan_pricings = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():
            additional_property = AddonPlanPricing.from_dict(prop_dict)

            additional_properties[prop_name] = additional_property

        addon_plan_pricings.additional_properties = additional_properties
        return addon_plan_pricings

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> AddonPlanPricing:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: AddonPlanPricing) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties


# Models can need each other.
from ..models.addon_plan_pricing import AddonPlanPricing
