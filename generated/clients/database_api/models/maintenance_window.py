# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..durations import from_wire, to_wire

T = TypeVar("T", bound="MaintenanceWindow")


@_attrs_define
class MaintenanceWindow:
    """The weekly time in which the platform may do maintenance."""

    weekday_utc: int
    """ Day on which it begins. """
    starting_hour_utc: int
    """ Hour at which it begins. """
    duration_in_hour: datetime.timedelta
    """ How long it lasts. It cannot be changed. A `datetime.timedelta`; the API counts it in h. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        weekday_utc = self.weekday_utc

        starting_hour_utc = self.starting_hour_utc

        duration_in_hour = to_wire(self.duration_in_hour, "h", whole=True)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "weekday_utc": weekday_utc,
                "starting_hour_utc": starting_hour_utc,
                "duration_in_hour": duration_in_hour,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        weekday_utc = d.pop("weekday_utc")

        starting_hour_utc = d.pop("starting_hour_utc")

        duration_in_hour = from_wire(d.pop("duration_in_hour"), "h")

        maintenance_window = cls(
            weekday_utc=weekday_utc,
            starting_hour_utc=starting_hour_utc,
            duration_in_hour=duration_in_hour,
        )

        maintenance_window.additional_properties = d
        return maintenance_window

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
