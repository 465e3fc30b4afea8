# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AddonPlan")


@_attrs_define
class AddonPlan:
    """The plan of an addon."""

    id: str
    """ Id of the plan. """
    name: str
    """ Name of the plan. """
    display_name: str
    """ Name of the plan for people. """
    description: str
    """ What the plan offers, as HTML or Markdown. """
    price: float | Unset = UNSET
    """ Price of the plan. The provider's price list takes its place. """
    position: int | Unset = UNSET
    """ Where the plan stands in a list. """
    on_demand: bool | Unset = UNSET
    """ Whether the plan has to be asked for. """
    disabled: bool | Unset = UNSET
    """ Whether the plan can no longer be chosen. """
    disabled_alternative_plan_id: None | str | Unset = UNSET
    """ Id of the plan to choose instead of a disabled one. """
    sku: str | Unset = UNSET
    """ Article number of the plan. """
    hds_available: bool | Unset = UNSET
    """ Whether the plan can be certified to host health data. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        display_name = self.display_name

        description = self.description

        price = self.price

        position = self.position

        on_demand = self.on_demand

        disabled = self.disabled

        disabled_alternative_plan_id: None | str | Unset
        if isinstance(self.disabled_alternative_plan_id, Unset):
            disabled_alternative_plan_id = UNSET
        else:
            disabled_alternative_plan_id = self.disabled_alternative_plan_id

        sku = self.sku

        hds_available = self.hds_available

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "display_name": display_name,
                "description": description,
            }
        )
        if price is not UNSET:
            field_dict["price"] = price
        if position is not UNSET:
            field_dict["position"] = position
        if on_demand is not UNSET:
            field_dict["on_demand"] = on_demand
        if disabled is not UNSET:
            field_dict["disabled"] = disabled
        if disabled_alternative_plan_id is not UNSET:
            field_dict["disabled_alternative_plan_id"] = disabled_alternative_plan_id
        if sku is not UNSET:
            field_dict["sku"] = sku
        if hds_available is not UNSET:
            field_dict["hds_available"] = hds_available

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        display_name = d.pop("display_name")

        description = d.pop("description")

        price = d.pop("price", UNSET)

        position = d.pop("position", UNSET)

        on_demand = d.pop("on_demand", UNSET)

        disabled = d.pop("disabled", UNSET)

        def _parse_disabled_alternative_plan_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        disabled_alternative_plan_id = _parse_disabled_alternative_plan_id(
            d.pop("disabled_alternative_plan_id", UNSET)
        )

        sku = d.pop("sku", UNSET)

        hds_available = d.pop("hds_available", UNSET)

        addon_plan = cls(
            id=id,
            name=name,
            display_name=display_name,
            description=description,
            price=price,
            position=position,
            on_demand=on_demand,
            disabled=disabled,
            disabled_alternative_plan_id=disabled_alternative_plan_id,
            sku=sku,
            hds_available=hds_available,
        )

        addon_plan.additional_properties = d
        return addon_plan

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
