# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.health_status import HealthStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="DatabaseHealthAnswer")


@_attrs_define
class DatabaseHealthAnswer:
    """How a search cluster is."""

    epoch: int | str
    """ When this was found, in seconds since 1970. """
    status: HealthStatus | str
    """ What the cluster says about itself. """
    cluster: str
    """ Name of the cluster. """
    shards: int | str
    """ How many shards are assigned. """
    pending_tasks: int | str | Unset = UNSET
    """ How many tasks wait in the cluster. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        epoch: int | str
        epoch = self.epoch

        status: str
        if isinstance(self.status, HealthStatus):
            status = self.status.value
        else:
            status = self.status

        cluster = self.cluster

        shards: int | str
        shards = self.shards

        pending_tasks: int | str | Unset
        if isinstance(self.pending_tasks, Unset):
            pending_tasks = UNSET
        else:
            pending_tasks = self.pending_tasks

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "epoch": epoch,
                "status": status,
                "cluster": cluster,
                "shards": shards,
            }
        )
        if pending_tasks is not UNSET:
            field_dict["pending_tasks"] = pending_tasks

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        epoch: int | str = d.pop("epoch")

        status: HealthStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = HealthStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        cluster = d.pop("cluster")

        shards: int | str = d.pop("shards")

        pending_tasks: int | str | Unset = d.pop("pending_tasks", UNSET)

        database_health_answer = cls(
            epoch=epoch,
            status=status,
            cluster=cluster,
            shards=shards,
            pending_tasks=pending_tasks,
        )

        database_health_answer.additional_properties = d
        return database_health_answer

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
