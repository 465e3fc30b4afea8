# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DatabaseType")


@_attrs_define
class DatabaseType:
    """A technology that the platform hosts."""

    id: str
    """ Id of the technology. """
    name: str
    """ Name of the technology, the `type_name` of its databases. """
    logo_url: str
    """ Address of its logo; it can lack the scheme. """
    short_description: str
    """ A few words for people. """
    description: str
    """ A longer text for people. """
    created_at: datetime.datetime
    """ When the platform began to host it. """
    updated_at: datetime.datetime
    """ When its record was last changed. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        logo_url = self.logo_url

        short_description = self.short_description

        description = self.description

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "logo_url": logo_url,
                "short_description": short_description,
                "description": description,
                "created_at": created_at,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        logo_url = d.pop("logo_url")

        short_description = d.pop("short_description")

        description = d.pop("description")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        database_type = cls(
            id=id,
            name=name,
            logo_url=logo_url,
            short_description=short_description,
            description=description,
            created_at=created_at,
            updated_at=updated_at,
        )

        database_type.additional_properties = d
        return database_type

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
