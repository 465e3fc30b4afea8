# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateAddonAnswer")


@_attrs_define
class CreateAddonAnswer:
    """The new addon with what its provider has to say."""

    addon: Addon
    """ Something attached to an app, for instance a database. """
    message: str | Unset = UNSET
    """ A sentence from the provider for the person who reads the answer. """
    variables: list[str] | Unset = UNSET
    """ Names of the variables of the app that the change has set. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        addon = self.addon.to_dict()

        message = self.message

        variables: list[str] | Unset = UNSET
        if not isinstance(self.variables, Unset):
            variables = self.variables

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "addon": addon,
            }
        )
        if message is not UNSET:
            field_dict["message"] = message
        if variables is not UNSET:
            field_dict["variables"] = variables

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        addon = Addon.from_dict(d.pop("addon"))

        message = d.pop("message", UNSET)

        variables = cast(list[str], d.pop("variables", UNSET))

        create_addon_answer = cls(
            addon=addon,
            message=message,
            variables=variables,
        )

        create_addon_answer.additional_properties = d
        return create_addon_answer

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
