# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DataAccessConsent")


@_attrs_define
class DataAccessConsent:
    """What the support team may see of an app, and until when."""

    app_id: str
    """ Id of the app. """
    user_id: str
    """ Id of the account that consented. """
    databases_until: datetime.datetime | None | Unset = UNSET
    """ Until when the data of the app's databases may be seen. Null or absent when it may not. """
    containers_until: datetime.datetime | None | Unset = UNSET
    """ Until when the app's containers may be entered. Null or absent when they may not. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        app_id = self.app_id

        user_id = self.user_id

        databases_until: None | str | Unset
        if isinstance(self.databases_until, Unset):
            databases_until = UNSET
        elif isinstance(self.databases_until, datetime.datetime):
            databases_until = self.databases_until.isoformat()
        else:
            databases_until = self.databases_until

        containers_until: None | str | Unset
        if isinstance(self.containers_until, Unset):
            containers_until = UNSET
        elif isinstance(self.containers_until, datetime.datetime):
            containers_until = self.containers_until.isoformat()
        else:
            containers_until = self.containers_until

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "app_id": app_id,
                "user_id": user_id,
            }
        )
        if databases_until is not UNSET:
            field_dict["databases_until"] = databases_until
        if containers_until is not UNSET:
            field_dict["containers_until"] = containers_until

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        app_id = d.pop("app_id")

        user_id = d.pop("user_id")

        databases_until: datetime.datetime | None | Unset = d.pop("databases_until", UNSET)
        if isinstance(databases_until, str):
            try:
                databases_until_type_0 = datetime.datetime.fromisoformat(databases_until)

                databases_until = databases_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        containers_until: datetime.datetime | None | Unset = d.pop("containers_until", UNSET)
        if isinstance(containers_until, str):
            try:
                containers_until_type_0 = datetime.datetime.fromisoformat(containers_until)

                containers_until = containers_until_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        data_access_consent = cls(
            app_id=app_id,
            user_id=user_id,
            databases_until=databases_until,
            containers_until=containers_until,
        )

        data_access_consent.additional_properties = d
        return data_access_consent

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
