# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RecoveryWindow")


@_attrs_define
class RecoveryWindow:
    """The moments to which a database can be restored. Both ends are absent or null as long as there is none."""

    earliest_recoverable_at: datetime.datetime | None | Unset = UNSET
    """ The earliest moment. """
    latest_recoverable_at: datetime.datetime | None | Unset = UNSET
    """ The latest moment; never later than the present. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        earliest_recoverable_at: None | str | Unset
        if isinstance(self.earliest_recoverable_at, Unset):
            earliest_recoverable_at = UNSET
        elif isinstance(self.earliest_recoverable_at, datetime.datetime):
            earliest_recoverable_at = self.earliest_recoverable_at.isoformat()
        else:
            earliest_recoverable_at = self.earliest_recoverable_at

        latest_recoverable_at: None | str | Unset
        if isinstance(self.latest_recoverable_at, Unset):
            latest_recoverable_at = UNSET
        elif isinstance(self.latest_recoverable_at, datetime.datetime):
            latest_recoverable_at = self.latest_recoverable_at.isoformat()
        else:
            latest_recoverable_at = self.latest_recoverable_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if earliest_recoverable_at is not UNSET:
            field_dict["earliest_recoverable_at"] = earliest_recoverable_at
        if latest_recoverable_at is not UNSET:
            field_dict["latest_recoverable_at"] = latest_recoverable_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        earliest_recoverable_at: datetime.datetime | None | Unset = d.pop("earliest_recoverable_at", UNSET)
        if isinstance(earliest_recoverable_at, str):
            try:
                earliest_recoverable_at_type_0 = datetime.datetime.fromisoformat(earliest_recoverable_at)

                earliest_recoverable_at = earliest_recoverable_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        latest_recoverable_at: datetime.datetime | None | Unset = d.pop("latest_recoverable_at", UNSET)
        if isinstance(latest_recoverable_at, str):
            try:
                latest_recoverable_at_type_0 = datetime.datetime.fromisoformat(latest_recoverable_at)

                latest_recoverable_at = latest_recoverable_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        recovery_window = cls(
            earliest_recoverable_at=earliest_recoverable_at,
            latest_recoverable_at=latest_recoverable_at,
        )

        recovery_window.additional_properties = d
        return recovery_window

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
