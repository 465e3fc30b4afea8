# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..durations import from_wire, to_wire
from ..types import UNSET, Unset

T = TypeVar("T", bound="ReplicationLagAnswer")


@_attrs_define
class ReplicationLagAnswer:
    """How far the replicas are behind. It can hold any fields."""

    lag: datetime.timedelta | None | Unset = UNSET
    """ Time in seconds by which the slowest replica is behind its leader. Null where there is no replica. A
    `datetime.timedelta`; the API counts it in s. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        lag: float | None | Unset
        if isinstance(self.lag, Unset):
            lag = UNSET
        else:
            lag = to_wire(self.lag, "s", whole=False)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if lag is not UNSET:
            field_dict["lag"] = lag

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        lag = from_wire(d.pop("lag", UNSET), "s")

        replication_lag_answer = cls(
            lag=lag,
        )

        replication_lag_answer.additional_properties = d
        return replication_lag_answer

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
