# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.app_operation_status import AppOperationStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="AppOperation")


@_attrs_define
class AppOperation:
    """Something long that the platform does to an app."""

    id: str
    """ Id of the operation. """
    created_at: datetime.datetime
    """ When it was asked for. """
    status: AppOperationStatus | str
    """ How far it is. """
    type_: str
    """ What it does, such as `restart`, `scale`, `start` or `start-one-off`. """
    finished_at: datetime.datetime | None | Unset = UNSET
    """ When it ended. Null or absent before that; trust `status` rather than this. """
    error: None | str | Unset = UNSET
    """ Why it failed. Null, empty or absent otherwise. """
    app_id: str | Unset = UNSET
    """ Id of the app. """
    start_one_off_data: OneOffData | Unset = UNSET
    """ The container that a one-off command runs in. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        id = self.id

        created_at = self.created_at.isoformat()

        status: str
        if isinstance(self.status, AppOperationStatus):
            status = self.status.value
        else:
            status = self.status

        type_ = self.type_

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

        app_id = self.app_id

        start_one_off_data: dict[str, Any] | Unset = UNSET
        if not isinstance(self.start_one_off_data, Unset):
            start_one_off_data = self.start_one_off_data.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "created_at": created_at,
                "status": status,
                "type": type_,
            }
        )
        if finished_at is not UNSET:
            field_dict["finished_at"] = finished_at
        if error is not UNSET:
            field_dict["error"] = error
        if app_id is not UNSET:
            field_dict["app_id"] = app_id
        if start_one_off_data is not UNSET:
            field_dict["start_one_off_data"] = start_one_off_data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        id = d.pop("id")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        status: AppOperationStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = AppOperationStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        type_ = d.pop("type")

        finished_at: datetime.datetime | None | Unset = d.pop("finished_at", UNSET)
        if isinstance(finished_at, str):
            try:
                finished_at_type_0 = datetime.datetime.fromisoformat(finished_at)

                finished_at = finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        error: None | str | Unset = d.pop("error", UNSET)

        app_id = d.pop("app_id", UNSET)

        _start_one_off_data = d.pop("start_one_off_data", UNSET)
        start_one_off_data: OneOffData | Unset
        if isinstance(_start_one_off_data, Unset):
            start_one_off_data = UNSET
        else:
            start_one_off_data = OneOffData.from_dict(_start_one_off_data)

        app_operation = cls(
            id=id,
            created_at=created_at,
            status=status,
            type_=type_,
            finished_at=finished_at,
            error=error,
            app_id=app_id,
            start_one_off_data=start_one_off_data,
        )

        app_operation.additional_properties = d
        return app_operation

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
from ..models.one_off_data import OneOffData
