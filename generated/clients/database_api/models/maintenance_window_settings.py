# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="MaintenanceWindowSettings")


@_attrs_define
class MaintenanceWindowSettings:
    """When the maintenance window begins. Its length cannot be changed."""

    weekday_utc: int | Unset = UNSET
    """ Day on which it begins. """
    starting_hour_utc: int | Unset = UNSET
    """ Hour at which it begins. """

    def to_dict(self) -> dict[str, Any]:
        weekday_utc = self.weekday_utc

        starting_hour_utc = self.starting_hour_utc

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if weekday_utc is not UNSET:
            field_dict["weekday_utc"] = weekday_utc
        if starting_hour_utc is not UNSET:
            field_dict["starting_hour_utc"] = starting_hour_utc

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        weekday_utc = d.pop("weekday_utc", UNSET)

        starting_hour_utc = d.pop("starting_hour_utc", UNSET)

        maintenance_window_settings = cls(
            weekday_utc=weekday_utc,
            starting_hour_utc=starting_hour_utc,
        )

        return maintenance_window_settings
