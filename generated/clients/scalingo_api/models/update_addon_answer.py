# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpdateAddonAnswer")


@_attrs_define
class UpdateAddonAnswer:
    """What the provider says about the change. Sources differ on the keys, so every one can be missing: read those that
    are
    there, and `get_addon` for the addon itself.

    """

    message: str | Unset = UNSET
    """ A sentence from the provider for the person who reads the answer. """
    vars_: list[str] | Unset = UNSET
    """ Names of the variables of the app that the change has set. """
    variables: list[str] | Unset = UNSET
    """ The same as `vars` under the name that the Go client reads. """
    addon: Addon | AddonPlanChangeNotice | Unset = UNSET
    """ The addon with its new plan, or what the provider says. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        message = self.message

        vars_: list[str] | Unset = UNSET
        if not isinstance(self.vars_, Unset):
            vars_ = self.vars_

        variables: list[str] | Unset = UNSET
        if not isinstance(self.variables, Unset):
            variables = self.variables

        addon: dict[str, Any] | Unset
        if isinstance(self.addon, Unset):
            addon = UNSET
        elif isinstance(self.addon, Addon):
            addon = self.addon.to_dict()
        else:
            addon = self.addon.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if message is not UNSET:
            field_dict["message"] = message
        if vars_ is not UNSET:
            field_dict["vars"] = vars_
        if variables is not UNSET:
            field_dict["variables"] = variables
        if addon is not UNSET:
            field_dict["addon"] = addon

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        message = d.pop("message", UNSET)

        vars_ = cast(list[str], d.pop("vars", UNSET))

        variables = cast(list[str], d.pop("variables", UNSET))

        def _parse_addon(data: object) -> Addon | AddonPlanChangeNotice | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                addon_type_0 = Addon.from_dict(data)

                return addon_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            addon_type_1 = AddonPlanChangeNotice.from_dict(data)

            return addon_type_1

        addon = _parse_addon(d.pop("addon", UNSET))

        update_addon_answer = cls(
            message=message,
            vars_=vars_,
            variables=variables,
            addon=addon,
        )

        update_addon_answer.additional_properties = d
        return update_addon_answer

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
from ..models.addon import Addon
from ..models.addon_plan_change_notice import AddonPlanChangeNotice
