# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

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

        def _parse_size(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        size = _parse_size(d.pop("size"))

        def _parse_status(data: object) -> BackupStatus | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = BackupStatus(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BackupStatus | str, data)

        status = _parse_status(d.pop("status"))

        database_id = d.pop("database_id")

        def _parse_started_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                started_at_type_0 = datetime.datetime.fromisoformat(data)

                return started_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        started_at = _parse_started_at(d.pop("started_at", UNSET))

        def _parse_method(data: object) -> BackupMethod | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                method_type_0 = BackupMethod(data)

                return method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(BackupMethod | str | Unset, data)

        method = _parse_method(d.pop("method", UNSET))

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
