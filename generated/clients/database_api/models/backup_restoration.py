# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.backup_restoration_method import BackupRestorationMethod
from ..models.backup_restoration_status import BackupRestorationStatus

T = TypeVar("T", bound="BackupRestoration")


@_attrs_define
class BackupRestoration:
    """The way of a backup's data back into its database."""

    id: str
    """ Id of the restoration. """
    created_at: datetime.datetime
    """ When it was asked for. """
    started_at: datetime.datetime | None
    """ When it began. Null until then. """
    ended_at: datetime.datetime | None
    """ When it ended. Null until then. """
    method: BackupRestorationMethod | str
    """ Where the data comes from. """
    status: BackupRestorationStatus | str
    """ How far it is. """
    database_id: str
    """ Id of the database that gets the data. """
    source_backup_id: str
    """ Id of the backup that the data comes from. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        created_at = self.created_at.isoformat()

        started_at: None | str
        if isinstance(self.started_at, datetime.datetime):
            started_at = self.started_at.isoformat()
        else:
            started_at = self.started_at

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        method: str
        if isinstance(self.method, BackupRestorationMethod):
            method = self.method.value
        else:
            method = self.method

        status: str
        if isinstance(self.status, BackupRestorationStatus):
            status = self.status.value
        else:
            status = self.status

        database_id = self.database_id

        source_backup_id = self.source_backup_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "created_at": created_at,
                "started_at": started_at,
                "ended_at": ended_at,
                "method": method,
                "status": status,
                "database_id": database_id,
                "source_backup_id": source_backup_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        started_at: datetime.datetime | None = d.pop("started_at")
        if isinstance(started_at, str):
            try:
                started_at_type_0 = datetime.datetime.fromisoformat(started_at)

                started_at = started_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        ended_at: datetime.datetime | None = d.pop("ended_at")
        if isinstance(ended_at, str):
            try:
                ended_at_type_0 = datetime.datetime.fromisoformat(ended_at)

                ended_at = ended_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        method: BackupRestorationMethod | str = d.pop("method")
        if isinstance(method, str):
            try:
                method_type_0 = BackupRestorationMethod(method)

                method = method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        status: BackupRestorationStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = BackupRestorationStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        database_id = d.pop("database_id")

        source_backup_id = d.pop("source_backup_id")

        backup_restoration = cls(
            id=id,
            created_at=created_at,
            started_at=started_at,
            ended_at=ended_at,
            method=method,
            status=status,
            database_id=database_id,
            source_backup_id=source_backup_id,
        )

        backup_restoration.additional_properties = d
        return backup_restoration

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
