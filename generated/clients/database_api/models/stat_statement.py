# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

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
    total_time: float
    """ Time of all calls together. """
    min_time: float
    """ Time of the fastest call. """
    max_time: float
    """ Time of the slowest call. """
    mean_time: float
    """ Mean time of a call. """
    std_dev: float
    """ Standard deviation of the time of a call. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        user_id = self.user_id

        query = self.query

        calls = self.calls

        rows = self.rows

        total_time = self.total_time

        min_time = self.min_time

        max_time = self.max_time

        mean_time = self.mean_time

        std_dev = self.std_dev

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

        total_time = d.pop("total_time")

        min_time = d.pop("min_time")

        max_time = d.pop("max_time")

        mean_time = d.pop("mean_time")

        std_dev = d.pop("std_dev")

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
