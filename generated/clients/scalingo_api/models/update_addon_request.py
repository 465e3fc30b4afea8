# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="UpdateAddonRequest")


@_attrs_define
class UpdateAddonRequest:
    """The other plan, under the addon's root key."""

    addon: AddonPlanChange
    """ The other plan. """

    def to_dict(self) -> dict[str, Any]:

        addon = self.addon.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "addon": addon,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        addon = AddonPlanChange.from_dict(d.pop("addon"))

        update_addon_request = cls(
            addon=addon,
        )

        return update_addon_request


# Models can need each other.
from ..models.addon_plan_change import AddonPlanChange
