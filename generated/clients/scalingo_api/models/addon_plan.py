# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AddonPlan")


@_attrs_define
class AddonPlan:
    """A plan of an addon. Inside an addon some fields are missing; the lists of providers and of their plans have them
    all.

    """

    id: str
    """ Id of the plan. """
    name: str
    """ Name of the plan. """
    display_name: str
    """ Name of the plan for people. """
    description: str
    """ What the plan offers, as HTML or Markdown. """
    price: float | Unset = UNSET
    """ Deprecated; use `pricings` instead. Price of a month, without tax. """
    pricings: AddonPlanPricings | Unset = UNSET
    """ The price in each catalogue; `default` is the one for everybody. Missing from the plan inside an addon.
     """
    position: int | Unset = UNSET
    """ Where the plan stands in a list. """
    on_demand: bool | Unset = UNSET
    """ Whether the plan has to be asked for. """
    disabled: bool | Unset = UNSET
    """ Whether the plan can no longer be chosen. """
    disabled_alternative_plan_id: None | str | Unset = UNSET
    """ Id of the plan to choose instead of a disabled one. """
    to_be_discontinued: bool | Unset = UNSET
    """ Whether the plan will be withdrawn. """
    trial_available: bool | Unset = UNSET
    """ Whether the plan can be used during a free trial. """
    properties: AddonPlanProperties | Unset = UNSET
    """ More about the plan, by name. """
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

        pricings: dict[str, Any] | Unset = UNSET
        if not isinstance(self.pricings, Unset):
            pricings = self.pricings.to_dict()

        position = self.position

        on_demand = self.on_demand

        disabled = self.disabled

        disabled_alternative_plan_id: None | str | Unset
        if isinstance(self.disabled_alternative_plan_id, Unset):
            disabled_alternative_plan_id = UNSET
        else:
            disabled_alternative_plan_id = self.disabled_alternative_plan_id

        to_be_discontinued = self.to_be_discontinued

        trial_available = self.trial_available

        properties: dict[str, Any] | Unset = UNSET
        if not isinstance(self.properties, Unset):
            properties = self.properties.to_dict()

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
        if pricings is not UNSET:
            field_dict["pricings"] = pricings
        if position is not UNSET:
            field_dict["position"] = position
        if on_demand is not UNSET:
            field_dict["on_demand"] = on_demand
        if disabled is not UNSET:
            field_dict["disabled"] = disabled
        if disabled_alternative_plan_id is not UNSET:
            field_dict["disabled_alternative_plan_id"] = disabled_alternative_plan_id
        if to_be_discontinued is not UNSET:
            field_dict["to_be_discontinued"] = to_be_discontinued
        if trial_available is not UNSET:
            field_dict["trial_available"] = trial_available
        if properties is not UNSET:
            field_dict["properties"] = properties
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

        _pricings = d.pop("pricings", UNSET)
        pricings: AddonPlanPricings | Unset
        if isinstance(_pricings, Unset):
            pricings = UNSET
        else:
            pricings = AddonPlanPricings.from_dict(_pricings)

        position = d.pop("position", UNSET)

        on_demand = d.pop("on_demand", UNSET)

        disabled = d.pop("disabled", UNSET)

        disabled_alternative_plan_id: None | str | Unset = d.pop("disabled_alternative_plan_id", UNSET)

        to_be_discontinued = d.pop("to_be_discontinued", UNSET)

        trial_available = d.pop("trial_available", UNSET)

        _properties = d.pop("properties", UNSET)
        properties: AddonPlanProperties | Unset
        if isinstance(_properties, Unset):
            properties = UNSET
        else:
            properties = AddonPlanProperties.from_dict(_properties)

        sku = d.pop("sku", UNSET)

        hds_available = d.pop("hds_available", UNSET)

        addon_plan = cls(
            id=id,
            name=name,
            display_name=display_name,
            description=description,
            price=price,
            pricings=pricings,
            position=position,
            on_demand=on_demand,
            disabled=disabled,
            disabled_alternative_plan_id=disabled_alternative_plan_id,
            to_be_discontinued=to_be_discontinued,
            trial_available=trial_available,
            properties=properties,
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


# Models can need each other.
from ..models.addon_plan_pricings import AddonPlanPricings
from ..models.addon_plan_properties import AddonPlanProperties
