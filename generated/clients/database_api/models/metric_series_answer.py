# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MetricSeriesAnswer")


@_attrs_define
class MetricSeriesAnswer:
    """Values of one measure over time, the oldest first. No source types this answer, so nothing in it is certain: look at
    what a
    real answer holds before you rely on it.

    """

    type_: str | Unset = UNSET
    """ What was measured. """
    unit: str | Unset = UNSET
    """ Unit of the values: percent, bytes, or bytes per second. """
    points: list[MetricPoint] | Unset = UNSET
    """ The values. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        type_ = self.type_

        unit = self.unit

        points: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.points, Unset):
            points = []
            for points_item_data in self.points:
                points_item = points_item_data.to_dict()
                points.append(points_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if unit is not UNSET:
            field_dict["unit"] = unit
        if points is not UNSET:
            field_dict["points"] = points

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        unit = d.pop("unit", UNSET)

        _points = d.pop("points", UNSET)
        points: list[MetricPoint] | Unset = UNSET
        if _points is not UNSET:
            points = []
            for points_item_data in _points:
                points_item = MetricPoint.from_dict(points_item_data)

                points.append(points_item)

        metric_series_answer = cls(
            type_=type_,
            unit=unit,
            points=points,
        )

        metric_series_answer.additional_properties = d
        return metric_series_answer

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
from ..models.metric_point import MetricPoint
