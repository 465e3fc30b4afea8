# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..durations import from_wire, to_wire

T = TypeVar("T", bound="StatStatement")


@_attrs_define
class StatStatement:
    """Statistics of one kind of statement."""

    user_id: int
    """ Number of the role that ran it; the role may no longer exist. """
    query: str
    """ The statement with its constants replaced. """
    calls: int
    """ How often it ran. """
    rows: int
    """ How many rows it returned or changed in all. """
    total_time: datetime.timedelta
    """ Time of all calls together. A `datetime.timedelta`; the API counts it in ms. """
    min_time: datetime.timedelta
    """ Time of the fastest call. A `datetime.timedelta`; the API counts it in ms. """
    max_time: datetime.timedelta
    """ Time of the slowest call. A `datetime.timedelta`; the API counts it in ms. """
    mean_time: datetime.timedelta
    """ Mean time of a call. A `datetime.timedelta`; the API counts it in ms. """
    std_dev: datetime.timedelta
    """ Standard deviation of the time of a call. A `datetime.timedelta`; the API counts it in ms. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        query = self.query

        calls = self.calls

        rows = self.rows

        total_time = to_wire(self.total_time, "ms", whole=False)

        min_time = to_wire(self.min_time, "ms", whole=False)

        max_time = to_wire(self.max_time, "ms", whole=False)

        mean_time = to_wire(self.mean_time, "ms", whole=False)

        std_dev = to_wire(self.std_dev, "ms", whole=False)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "user_id": user_id,
                "query": query,
                "calls": calls,
                "rows": rows,
                "total_time": total_time,
                "min_time": min_time,
                "max_time": max_time,
                "mean_time": mean_time,
                "std_dev": std_dev,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        user_id = d.pop("user_id")

        query = d.pop("query")

        calls = d.pop("calls")

        rows = d.pop("rows")

        total_time = from_wire(d.pop("total_time"), "ms")

        min_time = from_wire(d.pop("min_time"), "ms")

        max_time = from_wire(d.pop("max_time"), "ms")

        mean_time = from_wire(d.pop("mean_time"), "ms")

        std_dev = from_wire(d.pop("std_dev"), "ms")

        stat_statement = cls(
            user_id=user_id,
            query=query,
            calls=calls,
            rows=rows,
            total_time=total_time,
            min_time=min_time,
            max_time=max_time,
            mean_time=mean_time,
            std_dev=std_dev,
        )

        stat_statement.additional_properties = d
        return stat_statement

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
