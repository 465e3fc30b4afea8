# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.maintenance_status import MaintenanceStatus
from ..models.maintenance_type import MaintenanceType

T = TypeVar("T", bound="Maintenance")


@_attrs_define
class Maintenance:
    """Work of the platform on a database."""

    id: str
    """ Id of the maintenance. """
    database_id: str
    """ Id of the database. """
    type_: MaintenanceType | str
    """ What is done. """
    status: MaintenanceStatus | str
    """ How far it is. """
    started_at: datetime.datetime | None
    """ When it began. Null until then. """
    ended_at: datetime.datetime | None
    """ When it ended. Null until then. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        database_id = self.database_id

        type_: str
        if isinstance(self.type_, MaintenanceType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        status: str
        if isinstance(self.status, MaintenanceStatus):
            status = self.status.value
        else:
            status = self.status

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

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "database_id": database_id,
                "type": type_,
                "status": status,
                "started_at": started_at,
                "ended_at": ended_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        database_id = d.pop("database_id")

        type_: MaintenanceType | str = d.pop("type")
        if isinstance(type_, str):
            try:
                type_type_0 = MaintenanceType(type_)

                type_ = type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        status: MaintenanceStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = MaintenanceStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

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

        maintenance = cls(
            id=id,
            database_id=database_id,
            type_=type_,
            status=status,
            started_at=started_at,
            ended_at=ended_at,
        )

        maintenance.additional_properties = d
        return maintenance

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
