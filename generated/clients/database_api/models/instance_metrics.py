# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="InstanceMetrics")


@_attrs_define
class InstanceMetrics:
    """What one instance uses at the moment."""

    instance_id: str
    """ Id of the instance. """
    instance_address: str
    """ Host and port of the instance. """
    real_disk_size: int
    """ Space in use on the disk of the instance. """
    memory: InstanceMemory
    """ Memory and swap of an instance. Every field may be missing.
     """
    cpu: InstanceCpu | Unset = UNSET
    """ Use of the processor. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        instance_id = self.instance_id

        instance_address = self.instance_address

        real_disk_size = self.real_disk_size

        memory = self.memory.to_dict()

        cpu: dict[str, Any] | Unset = UNSET
        if not isinstance(self.cpu, Unset):
            cpu = self.cpu.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "instance_id": instance_id,
                "instance_address": instance_address,
                "real_disk_size": real_disk_size,
                "memory": memory,
            }
        )
        if cpu is not UNSET:
            field_dict["cpu"] = cpu

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        instance_id = d.pop("instance_id")

        instance_address = d.pop("instance_address")

        real_disk_size = d.pop("real_disk_size")

        memory = InstanceMemory.from_dict(d.pop("memory"))

        _cpu = d.pop("cpu", UNSET)
        cpu: InstanceCpu | Unset
        if isinstance(_cpu, Unset):
            cpu = UNSET
        else:
            cpu = InstanceCpu.from_dict(_cpu)

        instance_metrics = cls(
            instance_id=instance_id,
            instance_address=instance_address,
            real_disk_size=real_disk_size,
            memory=memory,
            cpu=cpu,
        )

        instance_metrics.additional_properties = d
        return instance_metrics

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
from ..models.instance_cpu import InstanceCpu
from ..models.instance_memory import InstanceMemory
