# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.backup_method import BackupMethod
from ..models.backup_status import BackupStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="Backup")


@_attrs_define
class Backup:
    """A copy of the whole database."""

    id: str
    """ Id of the backup. """
    created_at: datetime.datetime
    """ When the backup was asked for. """
    name: str
    """ Name of the backup, made of its date and the database. """
    size: int | None
    """ Size of the archive. Null or 0 before it is done, and when it failed. """
    status: BackupStatus | str
    """ How far the backup is. """
    database_id: str
    """ Id of the database that was copied. """
    started_at: datetime.datetime | None | Unset = UNSET
    """ When the copy began. Null until then. """
    method: BackupMethod | str | Unset = UNSET
    """ What asked for the backup. """
    type_: str | Unset = UNSET
    """ Technology of the database. """
    hidden: bool | Unset = UNSET
    """ Whether the backup is kept for the platform's own use. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        created_at = self.created_at.isoformat()

        name = self.name

        size: int | None
        size = self.size

        status: str
        if isinstance(self.status, BackupStatus):
            status = self.status.value
        else:
            status = self.status

        database_id = self.database_id

        started_at: None | str | Unset
        if isinstance(self.started_at, Unset):
            started_at = UNSET
        elif isinstance(self.started_at, datetime.datetime):
            started_at = self.started_at.isoformat()
        else:
            started_at = self.started_at

        method: str | Unset
        if isinstance(self.method, Unset):
            method = UNSET
        elif isinstance(self.method, BackupMethod):
            method = self.method.value
        else:
            method = self.method

        type_ = self.type_

        hidden = self.hidden

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "created_at": created_at,
                "name": name,
                "size": size,
                "status": status,
                "database_id": database_id,
            }
        )
        if started_at is not UNSET:
            field_dict["started_at"] = started_at
        if method is not UNSET:
            field_dict["method"] = method
        if type_ is not UNSET:
            field_dict["type"] = type_
        if hidden is not UNSET:
            field_dict["hidden"] = hidden

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        name = d.pop("name")

        size: int | None = d.pop("size")

        status: BackupStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = BackupStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        database_id = d.pop("database_id")

        started_at: datetime.datetime | None | Unset = d.pop("started_at", UNSET)
        if isinstance(started_at, str):
            try:
                started_at_type_0 = datetime.datetime.fromisoformat(started_at)

                started_at = started_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        method: BackupMethod | str | Unset = d.pop("method", UNSET)
        if isinstance(method, str):
            try:
                method_type_0 = BackupMethod(method)

                method = method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        type_ = d.pop("type", UNSET)

        hidden = d.pop("hidden", UNSET)

        backup = cls(
            id=id,
            created_at=created_at,
            name=name,
            size=size,
            status=status,
            database_id=database_id,
            started_at=started_at,
            method=method,
            type_=type_,
            hidden=hidden,
        )

        backup.additional_properties = d
        return backup

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
