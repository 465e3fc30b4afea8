# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="InstanceMemory")


@_attrs_define
class InstanceMemory:
    """Memory and swap of an instance. Every field may be missing."""

    memory_usage: int | Unset = UNSET
    """ Memory in use. """
    memory_limit: int | Unset = UNSET
    """ Memory that the plan gives. """
    max_memory_usage: int | Unset = UNSET
    """ The most memory that was in use. """
    swap_usage: int | Unset = UNSET
    """ Swap space in use. """
    swap_limit: int | Unset = UNSET
    """ Swap space that the plan gives. """
    max_swap_usage: int | Unset = UNSET
    """ The most swap space that was in use. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        memory_usage = self.memory_usage

        memory_limit = self.memory_limit

        max_memory_usage = self.max_memory_usage

        swap_usage = self.swap_usage

        swap_limit = self.swap_limit

        max_swap_usage = self.max_swap_usage

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if memory_usage is not UNSET:
            field_dict["memory_usage"] = memory_usage
        if memory_limit is not UNSET:
            field_dict["memory_limit"] = memory_limit
        if max_memory_usage is not UNSET:
            field_dict["max_memory_usage"] = max_memory_usage
        if swap_usage is not UNSET:
            field_dict["swap_usage"] = swap_usage
        if swap_limit is not UNSET:
            field_dict["swap_limit"] = swap_limit
        if max_swap_usage is not UNSET:
            field_dict["max_swap_usage"] = max_swap_usage

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        memory_usage = d.pop("memory_usage", UNSET)

        memory_limit = d.pop("memory_limit", UNSET)

        max_memory_usage = d.pop("max_memory_usage", UNSET)

        swap_usage = d.pop("swap_usage", UNSET)

        swap_limit = d.pop("swap_limit", UNSET)

        max_swap_usage = d.pop("max_swap_usage", UNSET)

        instance_memory = cls(
            memory_usage=memory_usage,
            memory_limit=memory_limit,
            max_memory_usage=max_memory_usage,
            swap_usage=swap_usage,
            swap_limit=swap_limit,
            max_swap_usage=max_swap_usage,
        )

        instance_memory.additional_properties = d
        return instance_memory

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
