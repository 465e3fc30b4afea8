# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LogDrainListAnswer")


@_attrs_define
class LogDrainListAnswer:
    """The log drains of an addon under their root key."""

    drains: list[LogDrain]
    """ The log drains. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        drains = []
        for drains_item_data in self.drains:
            drains_item = drains_item_data.to_dict()
            drains.append(drains_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "drains": drains,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        drains = []
        _drains = d.pop("drains")
        for drains_item_data in _drains:
            drains_item = LogDrain.from_dict(drains_item_data)

            drains.append(drains_item)

        log_drain_list_answer = cls(
            drains=drains,
        )

        log_drain_list_answer.additional_properties = d
        return log_drain_list_answer

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
from ..models.log_drain import LogDrain
