# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewAddon")


@_attrs_define
class NewAddon:
    """What to attach."""

    addon_provider_id: str
    """ Id of the provider, from `list_addon_providers`. """
    plan_id: str
    """ Id of the plan, from `list_addon_provider_plans`. """
    options: NewAddonOptions | Unset = UNSET
    """ Settings that the provider reads, as text by name. """

    def to_dict(self) -> dict[str, Any]:

        addon_provider_id = self.addon_provider_id

        plan_id = self.plan_id

        options: dict[str, Any] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "addon_provider_id": addon_provider_id,
                "plan_id": plan_id,
            }
        )
        if options is not UNSET:
            field_dict["options"] = options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        addon_provider_id = d.pop("addon_provider_id")

        plan_id = d.pop("plan_id")

        _options = d.pop("options", UNSET)
        options: NewAddonOptions | Unset
        if isinstance(_options, Unset):
            options = UNSET
        else:
            options = NewAddonOptions.from_dict(_options)

        new_addon = cls(
            addon_provider_id=addon_provider_id,
            plan_id=plan_id,
            options=options,
        )

        return new_addon


# Models can need each other.
from ..models.new_addon_options import NewAddonOptions
