# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DatabaseMetricsAnswer")


@_attrs_define
class DatabaseMetricsAnswer:
    """What the database uses at the moment."""

    cpu_usage: float
    """ Use of the processor. """
    memory: DatabaseMemory
    """ Memory and swap of the database. There are two sets of names for the same figures; every field may be
    missing, so read the one
    that is there.
     """
    real_disk_size: int
    """ Space that the database takes on its disks, with everything that the engine keeps beside the data. """
    database_size: int | Unset = UNSET
    """ Size of the data as the engine counts it. """
    database_stats: InfluxdbStats | MongodbStats | OtherStats | SqlStats | Unset = UNSET
    """ What the engine itself counts. Each technology has its own fields. """
    instances_metrics: InstanceMetricsMap | list[InstanceMetrics] | Unset = UNSET
    """ What each instance uses. """
    instance_metrics: InstanceMetricsMap | list[InstanceMetrics] | Unset = UNSET
    """ Another spelling of `instances_metrics`. Read whichever is there. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        cpu_usage = self.cpu_usage

        memory = self.memory.to_dict()

        real_disk_size = self.real_disk_size

        database_size = self.database_size

        database_stats: dict[str, Any] | Unset
        if isinstance(self.database_stats, Unset):
            database_stats = UNSET
        elif isinstance(self.database_stats, MongodbStats):
            database_stats = self.database_stats.to_dict()
        elif isinstance(self.database_stats, SqlStats):
            database_stats = self.database_stats.to_dict()
        elif isinstance(self.database_stats, InfluxdbStats):
            database_stats = self.database_stats.to_dict()
        else:
            database_stats = self.database_stats.to_dict()

        instances_metrics: dict[str, Any] | list[dict[str, Any]] | Unset
        if isinstance(self.instances_metrics, Unset):
            instances_metrics = UNSET
        elif isinstance(self.instances_metrics, InstanceMetricsMap):
            instances_metrics = self.instances_metrics.to_dict()
        else:
            instances_metrics = []
            for componentsschemas_instance_metrics_list_item_data in self.instances_metrics:
                componentsschemas_instance_metrics_list_item = (
                    componentsschemas_instance_metrics_list_item_data.to_dict()
                )
                instances_metrics.append(componentsschemas_instance_metrics_list_item)

        instance_metrics: dict[str, Any] | list[dict[str, Any]] | Unset
        if isinstance(self.instance_metrics, Unset):
            instance_metrics = UNSET
        elif isinstance(self.instance_metrics, InstanceMetricsMap):
            instance_metrics = self.instance_metrics.to_dict()
        else:
            instance_metrics = []
            for componentsschemas_instance_metrics_list_item_data in self.instance_metrics:
                componentsschemas_instance_metrics_list_item = (
                    componentsschemas_instance_metrics_list_item_data.to_dict()
                )
                instance_metrics.append(componentsschemas_instance_metrics_list_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cpu_usage": cpu_usage,
                "memory": memory,
                "real_disk_size": real_disk_size,
            }
        )
        if database_size is not UNSET:
            field_dict["database_size"] = database_size
        if database_stats is not UNSET:
            field_dict["database_stats"] = database_stats
        if instances_metrics is not UNSET:
            field_dict["instances_metrics"] = instances_metrics
        if instance_metrics is not UNSET:
            field_dict["instance_metrics"] = instance_metrics

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        cpu_usage = d.pop("cpu_usage")

        memory = DatabaseMemory.from_dict(d.pop("memory"))

        real_disk_size = d.pop("real_disk_size")

        database_size = d.pop("database_size", UNSET)

        def _parse_database_stats(
            data: object,
        ) -> InfluxdbStats | MongodbStats | OtherStats | SqlStats | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                database_stats_type_0 = MongodbStats.from_dict(data)

                return database_stats_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                database_stats_type_1 = SqlStats.from_dict(data)

                return database_stats_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                database_stats_type_2 = InfluxdbStats.from_dict(data)

                return database_stats_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            database_stats_type_3 = OtherStats.from_dict(data)

            return database_stats_type_3

        database_stats = _parse_database_stats(d.pop("database_stats", UNSET))

        def _parse_instances_metrics(data: object) -> InstanceMetricsMap | list[InstanceMetrics] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                instances_metrics_type_0 = InstanceMetricsMap.from_dict(data)

                return instances_metrics_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            instances_metrics_type_1 = []
            _instances_metrics_type_1 = data
            for componentsschemas_instance_metrics_list_item_data in _instances_metrics_type_1:
                componentsschemas_instance_metrics_list_item = InstanceMetrics.from_dict(
                    componentsschemas_instance_metrics_list_item_data
                )

                instances_metrics_type_1.append(componentsschemas_instance_metrics_list_item)

            return instances_metrics_type_1

        instances_metrics = _parse_instances_metrics(d.pop("instances_metrics", UNSET))

        def _parse_instance_metrics(data: object) -> InstanceMetricsMap | list[InstanceMetrics] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                instance_metrics_type_0 = InstanceMetricsMap.from_dict(data)

                return instance_metrics_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            instance_metrics_type_1 = []
            _instance_metrics_type_1 = data
            for componentsschemas_instance_metrics_list_item_data in _instance_metrics_type_1:
                componentsschemas_instance_metrics_list_item = InstanceMetrics.from_dict(
                    componentsschemas_instance_metrics_list_item_data
                )

                instance_metrics_type_1.append(componentsschemas_instance_metrics_list_item)

            return instance_metrics_type_1

        instance_metrics = _parse_instance_metrics(d.pop("instance_metrics", UNSET))

        database_metrics_answer = cls(
            cpu_usage=cpu_usage,
            memory=memory,
            real_disk_size=real_disk_size,
            database_size=database_size,
            database_stats=database_stats,
            instances_metrics=instances_metrics,
            instance_metrics=instance_metrics,
        )

        database_metrics_answer.additional_properties = d
        return database_metrics_answer

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
from ..models.database_memory import DatabaseMemory
from ..models.influxdb_stats import InfluxdbStats
from ..models.instance_metrics import InstanceMetrics
from ..models.instance_metrics_map import InstanceMetricsMap
from ..models.mongodb_stats import MongodbStats
from ..models.other_stats import OtherStats
from ..models.sql_stats import SqlStats
