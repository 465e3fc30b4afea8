# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Region")


@_attrs_define
class Region:
    """A region and its hosts."""

    name: str
    """ Name of the region. """
    display_name: str
    """ Name of the region for people. """
    api: str
    """ Address of the main API, with `https://`. """
    dashboard: str
    """ Address of the dashboard, with `https://`. """
    database_api: str
    """ Address of the Database API, with `https://`. """
    ssh: str
    """ Host and port for git over SSH. """
    default: bool | Unset = UNSET
    """ Whether this region is used when none is named. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        display_name = self.display_name

        api = self.api

        dashboard = self.dashboard

        database_api = self.database_api

        ssh = self.ssh

        default = self.default

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "display_name": display_name,
                "api": api,
                "dashboard": dashboard,
                "database_api": database_api,
                "ssh": ssh,
            }
        )
        if default is not UNSET:
            field_dict["default"] = default

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        display_name = d.pop("display_name")

        api = d.pop("api")

        dashboard = d.pop("dashboard")

        database_api = d.pop("database_api")

        ssh = d.pop("ssh")

        default = d.pop("default", UNSET)

        region = cls(
            name=name,
            display_name=display_name,
            api=api,
            dashboard=dashboard,
            database_api=database_api,
            ssh=ssh,
            default=default,
        )

        region.additional_properties = d
        return region

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
