# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Plugin")


@_attrs_define
class Plugin:
    """A plugin of a search engine."""

    id: str
    """ Id of the plugin. """
    feature_name: str | Unset = UNSET
    """ Feature of the database that switches the plugin on. """
    install_name: str | Unset = UNSET
    """ Name by which the engine installs it. """
    display_name: str | Unset = UNSET
    """ Name for people. """
    description: str | Unset = UNSET
    """ What the plugin does. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        feature_name = self.feature_name

        install_name = self.install_name

        display_name = self.display_name

        description = self.description

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if feature_name is not UNSET:
            field_dict["feature_name"] = feature_name
        if install_name is not UNSET:
            field_dict["install_name"] = install_name
        if display_name is not UNSET:
            field_dict["display_name"] = display_name
        if description is not UNSET:
            field_dict["description"] = description

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        feature_name = d.pop("feature_name", UNSET)

        install_name = d.pop("install_name", UNSET)

        display_name = d.pop("display_name", UNSET)

        description = d.pop("description", UNSET)

        plugin = cls(
            id=id,
            feature_name=feature_name,
            install_name=install_name,
            display_name=display_name,
            description=description,
        )

        plugin.additional_properties = d
        return plugin

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
