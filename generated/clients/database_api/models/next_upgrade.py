# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="NextUpgrade")


@_attrs_define
class NextUpgrade:
    """The version that follows another one."""

    id: str
    """ Id of the version. """
    database_type_id: str | Unset = UNSET
    """ Id of the technology. """
    created_at: datetime.datetime | Unset = UNSET
    """ When the platform got to know this version. """
    updated_at: datetime.datetime | Unset = UNSET
    """ When its record was last changed. """
    major: int | Unset = UNSET
    """ First number of the version. """
    minor: int | Unset = UNSET
    """ Number after the first dot of the version. """
    patch: int | Unset = UNSET
    """ Number after the last dot of the version. """
    build: int | Unset = UNSET
    """ Number of the platform's own build, written after a hyphen. """
    features: list[str] | Unset = UNSET
    """ What the version brings along, such as `tls`. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        database_type_id = self.database_type_id

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        major = self.major

        minor = self.minor

        patch = self.patch

        build = self.build

        features: list[str] | Unset = UNSET
        if not isinstance(self.features, Unset):
            features = self.features

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if database_type_id is not UNSET:
            field_dict["database_type_id"] = database_type_id
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if major is not UNSET:
            field_dict["major"] = major
        if minor is not UNSET:
            field_dict["minor"] = minor
        if patch is not UNSET:
            field_dict["patch"] = patch
        if build is not UNSET:
            field_dict["build"] = build
        if features is not UNSET:
            field_dict["features"] = features

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        database_type_id = d.pop("database_type_id", UNSET)

        _created_at = d.pop("created_at", UNSET)
        created_at: datetime.datetime | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = datetime.datetime.fromisoformat(_created_at)

        _updated_at = d.pop("updated_at", UNSET)
        updated_at: datetime.datetime | Unset
        if isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = datetime.datetime.fromisoformat(_updated_at)

        major = d.pop("major", UNSET)

        minor = d.pop("minor", UNSET)

        patch = d.pop("patch", UNSET)

        build = d.pop("build", UNSET)

        features = cast(list[str], d.pop("features", UNSET))

        next_upgrade = cls(
            id=id,
            database_type_id=database_type_id,
            created_at=created_at,
            updated_at=updated_at,
            major=major,
            minor=minor,
            patch=patch,
            build=build,
            features=features,
        )

        next_upgrade.additional_properties = d
        return next_upgrade

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
