# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="UpgradeDatabaseAnswer")


@_attrs_define
class UpgradeDatabaseAnswer:
    """The operation that upgrades the database, and the version that it leads to, all at the root. `id` and the dates are
    the version's.

    """

    operation_id: str
    """ Id of the operation that upgrades the database. """
    message: str | Unset = UNSET
    """ A sentence for people that names the new version. """
    id: str | Unset = UNSET
    """ Id of the version that is being installed. """
    database_type_id: str | Unset = UNSET
    """ Id of the technology. """
    created_at: datetime.datetime | Unset = UNSET
    """ When the platform got to know this version. """
    updated_at: datetime.datetime | Unset = UNSET
    """ When its record was last changed. """
    deleted_at: datetime.datetime | None | Unset = UNSET
    """ When the version was withdrawn. Null as long as it is offered. """
    major: int | Unset = UNSET
    """ First number of the version. """
    minor: int | Unset = UNSET
    """ Number after the first dot of the version. """
    patch: int | Unset = UNSET
    """ Number after the last dot of the version. """
    build: int | Unset = UNSET
    """ Number of the platform's own build, written after a hyphen. """
    release_number: int | Unset = UNSET
    """ Number of the release inside the platform. """
    warning_message: str | Unset = UNSET
    """ What to know before the upgrade. Empty when there is nothing. """
    features: list[str] | Unset = UNSET
    """ What the version brings along, such as `tls`. """
    allowed_plugins: list[Plugin | str] | None | Unset = UNSET
    """ Plugins that Elasticsearch may load. Null or empty for other technologies. """
    maintenance_window: MaintenanceWindow | Unset = UNSET
    """ The weekly time in which the platform may do maintenance. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        operation_id = self.operation_id

        message = self.message

        id = self.id

        database_type_id = self.database_type_id

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        deleted_at: None | str | Unset
        if isinstance(self.deleted_at, Unset):
            deleted_at = UNSET
        elif isinstance(self.deleted_at, datetime.datetime):
            deleted_at = self.deleted_at.isoformat()
        else:
            deleted_at = self.deleted_at

        major = self.major

        minor = self.minor

        patch = self.patch

        build = self.build

        release_number = self.release_number

        warning_message = self.warning_message

        features: list[str] | Unset = UNSET
        if not isinstance(self.features, Unset):
            features = self.features

        allowed_plugins: list[dict[str, Any] | str] | None | Unset
        if isinstance(self.allowed_plugins, Unset):
            allowed_plugins = UNSET
        elif isinstance(self.allowed_plugins, list):
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

        maintenance_window: dict[str, Any] | Unset = UNSET
        if not isinstance(self.maintenance_window, Unset):
            maintenance_window = self.maintenance_window.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "operation_id": operation_id,
            }
        )
        if message is not UNSET:
            field_dict["message"] = message
        if id is not UNSET:
            field_dict["id"] = id
        if database_type_id is not UNSET:
            field_dict["database_type_id"] = database_type_id
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if deleted_at is not UNSET:
            field_dict["deleted_at"] = deleted_at
        if major is not UNSET:
            field_dict["major"] = major
        if minor is not UNSET:
            field_dict["minor"] = minor
        if patch is not UNSET:
            field_dict["patch"] = patch
        if build is not UNSET:
            field_dict["build"] = build
        if release_number is not UNSET:
            field_dict["release_number"] = release_number
        if warning_message is not UNSET:
            field_dict["warning_message"] = warning_message
        if features is not UNSET:
            field_dict["features"] = features
        if allowed_plugins is not UNSET:
            field_dict["allowed_plugins"] = allowed_plugins
        if maintenance_window is not UNSET:
            field_dict["maintenance_window"] = maintenance_window

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        operation_id = d.pop("operation_id")

        message = d.pop("message", UNSET)

        id = d.pop("id", UNSET)

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

        deleted_at: datetime.datetime | None | Unset = d.pop("deleted_at", UNSET)
        if isinstance(deleted_at, str):
            try:
                deleted_at_type_0 = datetime.datetime.fromisoformat(deleted_at)

                deleted_at = deleted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        major = d.pop("major", UNSET)

        minor = d.pop("minor", UNSET)

        patch = d.pop("patch", UNSET)

        build = d.pop("build", UNSET)

        release_number = d.pop("release_number", UNSET)

        warning_message = d.pop("warning_message", UNSET)

        features = cast(list[str], d.pop("features", UNSET))

        def _parse_allowed_plugins(data: object) -> list[Plugin | str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
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
            return cast(list[Plugin | str] | None | Unset, data)

        allowed_plugins = _parse_allowed_plugins(d.pop("allowed_plugins", UNSET))

        _maintenance_window = d.pop("maintenance_window", UNSET)
        maintenance_window: MaintenanceWindow | Unset
        if isinstance(_maintenance_window, Unset):
            maintenance_window = UNSET
        else:
            maintenance_window = MaintenanceWindow.from_dict(_maintenance_window)

        upgrade_database_answer = cls(
            operation_id=operation_id,
            message=message,
            id=id,
            database_type_id=database_type_id,
            created_at=created_at,
            updated_at=updated_at,
            deleted_at=deleted_at,
            major=major,
            minor=minor,
            patch=patch,
            build=build,
            release_number=release_number,
            warning_message=warning_message,
            features=features,
            allowed_plugins=allowed_plugins,
            maintenance_window=maintenance_window,
        )

        upgrade_database_answer.additional_properties = d
        return upgrade_database_answer

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
from ..models.maintenance_window import MaintenanceWindow
from ..models.plugin import Plugin
