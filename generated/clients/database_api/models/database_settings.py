# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="DatabaseSettings")


@_attrs_define
class DatabaseSettings:
    """Settings that can be changed. What is left out stays as it is."""

    periodic_backups_enabled: bool | Unset = UNSET
    """ Whether the platform makes a backup every day. """
    periodic_backups_scheduled_at: int | list[int] | Unset = UNSET
    """ Hour of the day at which the periodic backups start, or a list of hours. Send a single number when it is one
    hour.
     """
    maintenance_window: MaintenanceWindowSettings | Unset = UNSET
    """ When the maintenance window begins. Its length cannot be changed. """

    def to_dict(self) -> dict[str, Any]:

        periodic_backups_enabled = self.periodic_backups_enabled

        periodic_backups_scheduled_at: int | list[int] | Unset
        if isinstance(self.periodic_backups_scheduled_at, Unset):
            periodic_backups_scheduled_at = UNSET
        elif isinstance(self.periodic_backups_scheduled_at, list):
            periodic_backups_scheduled_at = self.periodic_backups_scheduled_at

        else:
            periodic_backups_scheduled_at = self.periodic_backups_scheduled_at

        maintenance_window: dict[str, Any] | Unset = UNSET
        if not isinstance(self.maintenance_window, Unset):
            maintenance_window = self.maintenance_window.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if periodic_backups_enabled is not UNSET:
            field_dict["periodic_backups_enabled"] = periodic_backups_enabled
        if periodic_backups_scheduled_at is not UNSET:
            field_dict["periodic_backups_scheduled_at"] = periodic_backups_scheduled_at
        if maintenance_window is not UNSET:
            field_dict["maintenance_window"] = maintenance_window

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        periodic_backups_enabled = d.pop("periodic_backups_enabled", UNSET)

        def _parse_periodic_backups_scheduled_at(data: object) -> int | list[int] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                periodic_backups_scheduled_at_type_1 = cast(list[int], data)

                return periodic_backups_scheduled_at_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[int] | Unset, data)

        periodic_backups_scheduled_at = _parse_periodic_backups_scheduled_at(
            d.pop("periodic_backups_scheduled_at", UNSET)
        )

        _maintenance_window = d.pop("maintenance_window", UNSET)
        maintenance_window: MaintenanceWindowSettings | Unset
        if isinstance(_maintenance_window, Unset):
            maintenance_window = UNSET
        else:
            maintenance_window = MaintenanceWindowSettings.from_dict(_maintenance_window)

        database_settings = cls(
            periodic_backups_enabled=periodic_backups_enabled,
            periodic_backups_scheduled_at=periodic_backups_scheduled_at,
            maintenance_window=maintenance_window,
        )

        return database_settings


# Models can need each other.
from ..models.maintenance_window_settings import MaintenanceWindowSettings
