# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DatabaseTypeVersion")


@_attrs_define
class DatabaseTypeVersion:
    """A version of a technology."""

    id: str
    """ Id of the version. """
    database_type_id: str
    """ Id of the technology. """
    created_at: datetime.datetime
    """ When the platform got to know this version. """
    updated_at: datetime.datetime
    """ When its record was last changed. """
    major: int
    """ First number of the version. """
    minor: int
    """ Number after the first dot of the version. """
    patch: int
    """ Number after the last dot of the version. """
    build: int
    """ Number of the platform's own build, written after a hyphen. """
    features: list[str]
    """ What the version brings along, such as `tls`. """
    next_upgrade: NextUpgrade | None | str
    """ The version that an upgrade leads to, as an object or by its id alone. Null when there is none. """
    allowed_plugins: list[Plugin | str] | None
    """ Plugins that Elasticsearch may load. Null or empty for other technologies. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        id = self.id

        database_type_id = self.database_type_id

        created_at = self.created_at.isoformat()

        updated_at = self.updated_at.isoformat()

        major = self.major

        minor = self.minor

        patch = self.patch

        build = self.build

        features = self.features

        next_upgrade: dict[str, Any] | None | str
        if isinstance(self.next_upgrade, NextUpgrade):
            next_upgrade = self.next_upgrade.to_dict()
        else:
            next_upgrade = self.next_upgrade

        allowed_plugins: list[dict[str, Any] | str] | None
        if isinstance(self.allowed_plugins, list):
            allowed_plugins = []
            for allowed_plugins_type_0_item_data in self.allowed_plugins:
                allowed_plugins_type_0_item: dict[str, Any] | str
                if isinstance(allowed_plugins_type_0_item_data, Plugin):
                    allowed_plugins_type_0_item = allowed_plugins_type_0_item_data.to_dict()
                else:
                    allowed_plugins_type_0_item = allowed_plugins_type_0_item_data

                allowed_plugins.append(allowed_plugins_type_0_item)

        else:
            allowed_plugins = self.allowed_plugins

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "database_type_id": database_type_id,
                "created_at": created_at,
                "updated_at": updated_at,
                "major": major,
                "minor": minor,
                "patch": patch,
                "build": build,
                "features": features,
                "next_upgrade": next_upgrade,
                "allowed_plugins": allowed_plugins,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        id = d.pop("id")

        database_type_id = d.pop("database_type_id")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        major = d.pop("major")

        minor = d.pop("minor")

        patch = d.pop("patch")

        build = d.pop("build")

        features = cast(list[str], d.pop("features"))

        next_upgrade: NextUpgrade | None | str = d.pop("next_upgrade")
        if isinstance(next_upgrade, dict):
            try:
                next_upgrade_type_0 = NextUpgrade.from_dict(next_upgrade)

                next_upgrade = next_upgrade_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        def _parse_allowed_plugins(data: object) -> list[Plugin | str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                allowed_plugins_type_0 = []
                _allowed_plugins_type_0 = data
                for allowed_plugins_type_0_item_data in _allowed_plugins_type_0:
                    allowed_plugins_type_0_item: Plugin | str = allowed_plugins_type_0_item_data
                    if isinstance(allowed_plugins_type_0_item, dict):
                        try:
                            allowed_plugins_type_0_item_type_0 = Plugin.from_dict(allowed_plugins_type_0_item)

                            allowed_plugins_type_0_item = allowed_plugins_type_0_item_type_0
                        except (TypeError, ValueError, AttributeError, KeyError):
                            pass

                    allowed_plugins_type_0.append(allowed_plugins_type_0_item)

                return allowed_plugins_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Plugin | str] | None, data)

        allowed_plugins = _parse_allowed_plugins(d.pop("allowed_plugins"))

        database_type_version = cls(
            id=id,
            database_type_id=database_type_id,
            created_at=created_at,
            updated_at=updated_at,
            major=major,
            minor=minor,
            patch=patch,
            build=build,
            features=features,
            next_upgrade=next_upgrade,
            allowed_plugins=allowed_plugins,
        )

        database_type_version.additional_properties = d
        return database_type_version

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
from ..models.next_upgrade import NextUpgrade
from ..models.plugin import Plugin
