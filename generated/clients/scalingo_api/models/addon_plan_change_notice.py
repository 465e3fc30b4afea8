# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="AddonPlanChangeNotice")


@_attrs_define
class AddonPlanChangeNotice:
    """What the provider says about the change, at the place where other answers have the addon."""

    vars_: list[str]
    """ Names of the variables of the app that the change has set. """
    message: str
    """ A sentence from the provider. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        vars_ = self.vars_

        message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "vars": vars_,
                "message": message,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        vars_ = cast(list[str], d.pop("vars"))

        message = d.pop("message")

        addon_plan_change_notice = cls(
            vars_=vars_,
            message=message,
        )

        addon_plan_change_notice.additional_properties = d
        return addon_plan_change_notice

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
