# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.database_status import DatabaseStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="Database")


@_attrs_define
class Database:
    """A database of one addon. `id` is its own id; paths take the addon's id instead."""

    id: str
    """ Id of the database. Not the addon's id, which paths take. """
    resource_id: str
    """ Name of the database inside the platform, part of its host names. """
    app_name: str
    """ App that the addon belongs to. For a dedicated database it is the name of that database. """
    created_at: datetime.datetime
    """ When the database was created. """
    encryption_at_rest: bool
    """ Whether the data on disk is encrypted. """
    features: list[Feature]
    """ Optional features that are on, or on their way on or off. """
    plan: str
    """ Name of the plan. """
    status: DatabaseStatus | str
    """ What the database is doing as a whole. """
    type_id: str
    """ Id of the technology. """
    type_name: str
    """ Name of the technology, such as `postgresql`, `mysql` or `redis`. A dedicated PostgreSQL is `postgresql`
    here. """
    version_id: str
    """ Id of the installed version. """
    readable_version: str
    """ Installed version: major, minor, patch, and the build after a hyphen. """
    instances: list[Instance]
    """ Machines that make up the database. Can be empty, for instance while it is being provisioned. """
    periodic_backups_enabled: bool
    """ Whether the platform makes a backup every day. """
    periodic_backups_scheduled_at: list[int]
    """ Hours of the day at which the periodic backups start. """
    hostname: str | Unset = UNSET
    """ Host and port where applications connect. """
    next_version_id: None | str | Unset = UNSET
    """ Id of the version that an upgrade leads to. Null or empty when there is none. """
    current_operation_id: None | str | Unset = UNSET
    """ Id of the operation that is under way. Null or empty when there is none. """
    cluster: bool | Unset = UNSET
    """ Whether the database has more than one data node. """
    maintenance_window: MaintenanceWindow | Unset = UNSET
    """ The weekly time in which the platform may do maintenance. """
    mongo_repl_set_name: str | Unset = UNSET
    """ Name of the MongoDB replica set, empty for other technologies. """
    first_pitr_backup: datetime.datetime | None | Unset = UNSET
    """ When the first backup for point-in-time recovery was made. Null before that. """
    flags: list[str] | Unset = UNSET
    """ Marks that the platform puts on the database; their meaning is not published. """
    postgresql_config: PostgresqlConfig | Unset = UNSET
    """ Settings that only PostgreSQL has; absent for other technologies. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        id = self.id

        resource_id = self.resource_id

        app_name = self.app_name

        created_at = self.created_at.isoformat()

        encryption_at_rest = self.encryption_at_rest

        features = []
        for features_item_data in self.features:
            features_item = features_item_data.to_dict()
            features.append(features_item)

        plan = self.plan

        status: str
        if isinstance(self.status, DatabaseStatus):
            status = self.status.value
        else:
            status = self.status

        type_id = self.type_id

        type_name = self.type_name

        version_id = self.version_id

        readable_version = self.readable_version

        instances = []
        for instances_item_data in self.instances:
            instances_item = instances_item_data.to_dict()
            instances.append(instances_item)

        periodic_backups_enabled = self.periodic_backups_enabled

        periodic_backups_scheduled_at = self.periodic_backups_scheduled_at

        hostname = self.hostname

        next_version_id: None | str | Unset
        if isinstance(self.next_version_id, Unset):
            next_version_id = UNSET
        else:
            next_version_id = self.next_version_id

        current_operation_id: None | str | Unset
        if isinstance(self.current_operation_id, Unset):
            current_operation_id = UNSET
        else:
            current_operation_id = self.current_operation_id

        cluster = self.cluster

        maintenance_window: dict[str, Any] | Unset = UNSET
        if not isinstance(self.maintenance_window, Unset):
            maintenance_window = self.maintenance_window.to_dict()

        mongo_repl_set_name = self.mongo_repl_set_name

        first_pitr_backup: None | str | Unset
        if isinstance(self.first_pitr_backup, Unset):
            first_pitr_backup = UNSET
        elif isinstance(self.first_pitr_backup, datetime.datetime):
            first_pitr_backup = self.first_pitr_backup.isoformat()
        else:
            first_pitr_backup = self.first_pitr_backup

        flags: list[str] | Unset = UNSET
        if not isinstance(self.flags, Unset):
            flags = self.flags

        postgresql_config: dict[str, Any] | Unset = UNSET
        if not isinstance(self.postgresql_config, Unset):
            postgresql_config = self.postgresql_config.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "resource_id": resource_id,
                "app_name": app_name,
                "created_at": created_at,
                "encryption_at_rest": encryption_at_rest,
                "features": features,
                "plan": plan,
                "status": status,
                "type_id": type_id,
                "type_name": type_name,
                "version_id": version_id,
                "readable_version": readable_version,
                "instances": instances,
                "periodic_backups_enabled": periodic_backups_enabled,
                "periodic_backups_scheduled_at": periodic_backups_scheduled_at,
            }
        )
        if hostname is not UNSET:
            field_dict["hostname"] = hostname
        if next_version_id is not UNSET:
            field_dict["next_version_id"] = next_version_id
        if current_operation_id is not UNSET:
            field_dict["current_operation_id"] = current_operation_id
        if cluster is not UNSET:
            field_dict["cluster"] = cluster
        if maintenance_window is not UNSET:
            field_dict["maintenance_window"] = maintenance_window
        if mongo_repl_set_name is not UNSET:
            field_dict["mongo_repl_set_name"] = mongo_repl_set_name
        if first_pitr_backup is not UNSET:
            field_dict["first_pitr_backup"] = first_pitr_backup
        if flags is not UNSET:
            field_dict["flags"] = flags
        if postgresql_config is not UNSET:
            field_dict["postgresql_config"] = postgresql_config

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        id = d.pop("id")

        resource_id = d.pop("resource_id")

        app_name = d.pop("app_name")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        encryption_at_rest = d.pop("encryption_at_rest")

        features = []
        _features = d.pop("features")
        for features_item_data in _features:
            features_item = Feature.from_dict(features_item_data)

            features.append(features_item)

        plan = d.pop("plan")

        status: DatabaseStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = DatabaseStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        type_id = d.pop("type_id")

        type_name = d.pop("type_name")

        version_id = d.pop("version_id")

        readable_version = d.pop("readable_version")

        instances = []
        _instances = d.pop("instances")
        for instances_item_data in _instances:
            instances_item = Instance.from_dict(instances_item_data)

            instances.append(instances_item)

        periodic_backups_enabled = d.pop("periodic_backups_enabled")

        periodic_backups_scheduled_at = cast(list[int], d.pop("periodic_backups_scheduled_at"))

        hostname = d.pop("hostname", UNSET)

        next_version_id: None | str | Unset = d.pop("next_version_id", UNSET)

        current_operation_id: None | str | Unset = d.pop("current_operation_id", UNSET)

        cluster = d.pop("cluster", UNSET)

        _maintenance_window = d.pop("maintenance_window", UNSET)
        maintenance_window: MaintenanceWindow | Unset
        if isinstance(_maintenance_window, Unset):
            maintenance_window = UNSET
        else:
            maintenance_window = MaintenanceWindow.from_dict(_maintenance_window)

        mongo_repl_set_name = d.pop("mongo_repl_set_name", UNSET)

        first_pitr_backup: datetime.datetime | None | Unset = d.pop("first_pitr_backup", UNSET)
        if isinstance(first_pitr_backup, str):
            try:
                first_pitr_backup_type_0 = datetime.datetime.fromisoformat(first_pitr_backup)

                first_pitr_backup = first_pitr_backup_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        flags = cast(list[str], d.pop("flags", UNSET))

        _postgresql_config = d.pop("postgresql_config", UNSET)
        postgresql_config: PostgresqlConfig | Unset
        if isinstance(_postgresql_config, Unset):
            postgresql_config = UNSET
        else:
            postgresql_config = PostgresqlConfig.from_dict(_postgresql_config)

        database = cls(
            id=id,
            resource_id=resource_id,
            app_name=app_name,
            created_at=created_at,
            encryption_at_rest=encryption_at_rest,
            features=features,
            plan=plan,
            status=status,
            type_id=type_id,
            type_name=type_name,
            version_id=version_id,
            readable_version=readable_version,
            instances=instances,
            periodic_backups_enabled=periodic_backups_enabled,
            periodic_backups_scheduled_at=periodic_backups_scheduled_at,
            hostname=hostname,
            next_version_id=next_version_id,
            current_operation_id=current_operation_id,
            cluster=cluster,
            maintenance_window=maintenance_window,
            mongo_repl_set_name=mongo_repl_set_name,
            first_pitr_backup=first_pitr_backup,
            flags=flags,
            postgresql_config=postgresql_config,
        )

        database.additional_properties = d
        return database

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
from ..models.feature import Feature
from ..models.instance import Instance
from ..models.maintenance_window import MaintenanceWindow
from ..models.postgresql_config import PostgresqlConfig
