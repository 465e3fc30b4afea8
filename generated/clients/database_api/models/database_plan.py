# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..durations import from_wire, to_wire
from ..types import UNSET, Unset

T = TypeVar("T", bound="DatabasePlan")


@_attrs_define
class DatabasePlan:
    """What a plan gives a database. Fields that do not apply to the technology can be absent."""

    id: str
    """ Id of the plan. """
    name: str
    """ Name of the plan. """
    backup: bool
    """ Whether databases with this plan are backed up. """
    disk: float
    """ Size of the disk. """
    memory: float
    """ Memory of each data node. """
    manual_backups_count: float | Unset = UNSET
    """ How many manual backups are kept. """
    daily_scheduled_backups: float | Unset = UNSET
    """ How many daily backups are kept. """
    weekly_scheduled_backups: float | Unset = UNSET
    """ How many weekly backups are kept. """
    monthly_scheduled_backups: float | Unset = UNSET
    """ How many monthly backups are kept. """
    pitr_backup_days: datetime.timedelta | Unset = UNSET
    """ How many days back a PostgreSQL can be restored. A `datetime.timedelta`; the API counts it in d. """
    gateway_nodes: float | Unset = UNSET
    """ How many gateways stand before the data nodes. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        backup = self.backup

        disk = self.disk

        memory = self.memory

        manual_backups_count = self.manual_backups_count

        daily_scheduled_backups = self.daily_scheduled_backups

        weekly_scheduled_backups = self.weekly_scheduled_backups

        monthly_scheduled_backups = self.monthly_scheduled_backups

        pitr_backup_days = to_wire(self.pitr_backup_days, "d", whole=False)

        gateway_nodes = self.gateway_nodes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "backup": backup,
                "disk": disk,
                "memory": memory,
            }
        )
        if manual_backups_count is not UNSET:
            field_dict["manual_backups_count"] = manual_backups_count
        if daily_scheduled_backups is not UNSET:
            field_dict["daily_scheduled_backups"] = daily_scheduled_backups
        if weekly_scheduled_backups is not UNSET:
            field_dict["weekly_scheduled_backups"] = weekly_scheduled_backups
        if monthly_scheduled_backups is not UNSET:
            field_dict["monthly_scheduled_backups"] = monthly_scheduled_backups
        if pitr_backup_days is not UNSET:
            field_dict["pitr_backup_days"] = pitr_backup_days
        if gateway_nodes is not UNSET:
            field_dict["gateway_nodes"] = gateway_nodes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        backup = d.pop("backup")

        disk = d.pop("disk")

        memory = d.pop("memory")

        manual_backups_count = d.pop("manual_backups_count", UNSET)

        daily_scheduled_backups = d.pop("daily_scheduled_backups", UNSET)

        weekly_scheduled_backups = d.pop("weekly_scheduled_backups", UNSET)

        monthly_scheduled_backups = d.pop("monthly_scheduled_backups", UNSET)

        pitr_backup_days = from_wire(d.pop("pitr_backup_days", UNSET), "d")

        gateway_nodes = d.pop("gateway_nodes", UNSET)

        database_plan = cls(
            id=id,
            name=name,
            backup=backup,
            disk=disk,
            memory=memory,
            manual_backups_count=manual_backups_count,
            daily_scheduled_backups=daily_scheduled_backups,
            weekly_scheduled_backups=weekly_scheduled_backups,
            monthly_scheduled_backups=monthly_scheduled_backups,
            pitr_backup_days=pitr_backup_days,
            gateway_nodes=gateway_nodes,
        )

        database_plan.additional_properties = d
        return database_plan

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
