# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.database_operation_status import DatabaseOperationStatus
from ..models.database_operation_type import DatabaseOperationType
from ..types import UNSET, Unset

T = TypeVar("T", bound="DatabaseOperation")


@_attrs_define
class DatabaseOperation:
    """Something long that the platform does to a database."""

    id: str
    """ Id of the operation. """
    type_: DatabaseOperationType | str
    """ What it does. """
    status: DatabaseOperationStatus | str
    """ How far it is. """
    created_at: datetime.datetime
    """ When it was asked for. """
    finished_at: datetime.datetime | None | Unset = UNSET
    """ When it ended. Null or absent before that. """
    error: None | str | Unset = UNSET
    """ Why it failed. Null or absent otherwise. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        type_: str
        if isinstance(self.type_, DatabaseOperationType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        status: str
        if isinstance(self.status, DatabaseOperationStatus):
            status = self.status.value
        else:
            status = self.status

        created_at = self.created_at.isoformat()

        finished_at: None | str | Unset
        if isinstance(self.finished_at, Unset):
            finished_at = UNSET
        elif isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        error: None | str | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        else:
            error = self.error

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "type": type_,
                "status": status,
                "created_at": created_at,
            }
        )
        if finished_at is not UNSET:
            field_dict["finished_at"] = finished_at
        if error is not UNSET:
            field_dict["error"] = error

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        type_: DatabaseOperationType | str = d.pop("type")
        if isinstance(type_, str):
            try:
                type_type_0 = DatabaseOperationType(type_)

                type_ = type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        status: DatabaseOperationStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = DatabaseOperationStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        finished_at: datetime.datetime | None | Unset = d.pop("finished_at", UNSET)
        if isinstance(finished_at, str):
            try:
                finished_at_type_0 = datetime.datetime.fromisoformat(finished_at)

                finished_at = finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        error: None | str | Unset = d.pop("error", UNSET)

        database_operation = cls(
            id=id,
            type_=type_,
            status=status,
            created_at=created_at,
            finished_at=finished_at,
            error=error,
        )

        database_operation.additional_properties = d
        return database_operation

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
