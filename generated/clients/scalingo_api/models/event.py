# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.event_type import EventType
from ..types import UNSET, Unset

T = TypeVar("T", bound="Event")


@_attrs_define
class Event:
    """Something that happened in a project, mostly to one of its apps or databases."""

    id: str
    """ Id of the event. """
    created_at: datetime.datetime
    """ When it happened. """
    type_: EventType | str
    """ What happened. It says which fields `type_data` has. """
    user: Account
    """ An account, as what belongs to it shows it. """
    type_data: EventTypeData
    """ What this type of event tells more. Its fields depend on `type`, and may become more. """
    app_id: str | Unset = UNSET
    """ App or dedicated database that it happened to. Absent when it happened to the project itself. """
    app_name: str | Unset = UNSET
    """ Name of that app or dedicated database. Absent when it happened to the project itself. """
    project_id: str | Unset = UNSET
    """ Project that it happened in. """
    project_name: str | Unset = UNSET
    """ Name of the project that it happened in. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        id = self.id

        created_at = self.created_at.isoformat()

        type_: str
        if isinstance(self.type_, EventType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        user = self.user.to_dict()

        type_data = self.type_data.to_dict()

        app_id = self.app_id

        app_name = self.app_name

        project_id = self.project_id

        project_name = self.project_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "created_at": created_at,
                "type": type_,
                "user": user,
                "type_data": type_data,
            }
        )
        if app_id is not UNSET:
            field_dict["app_id"] = app_id
        if app_name is not UNSET:
            field_dict["app_name"] = app_name
        if project_id is not UNSET:
            field_dict["project_id"] = project_id
        if project_name is not UNSET:
            field_dict["project_name"] = project_name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        id = d.pop("id")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        type_: EventType | str = d.pop("type")
        if isinstance(type_, str):
            try:
                type_type_0 = EventType(type_)

                type_ = type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        user = Account.from_dict(d.pop("user"))

        type_data = EventTypeData.from_dict(d.pop("type_data"))

        app_id = d.pop("app_id", UNSET)

        app_name = d.pop("app_name", UNSET)

        project_id = d.pop("project_id", UNSET)

        project_name = d.pop("project_name", UNSET)

        event = cls(
            id=id,
            created_at=created_at,
            type_=type_,
            user=user,
            type_data=type_data,
            app_id=app_id,
            app_name=app_name,
            project_id=project_id,
            project_name=project_name,
        )

        event.additional_properties = d
        return event

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
from ..models.account import Account
from ..models.event_type_data import EventTypeData
