# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AddonPlanPricing")


@_attrs_define
class AddonPlanPricing:
    """What a plan costs in one catalogue."""

    price: str
    """ Price of one period, a decimal number in a string so that no digit is lost. """
    currency: str
    """ Code of the currency. """
    period: str
    """ What is paid for at once. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        price = self.price

        currency = self.currency

        period = self.period

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "price": price,
                "currency": currency,
                "period": period,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        price = d.pop("price")

        currency = d.pop("currency")

        period = d.pop("period")

        addon_plan_pricing = cls(
            price=price,
            currency=currency,
            period=period,
        )

        addon_plan_pricing.additional_properties = d
        return addon_plan_pricing

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
