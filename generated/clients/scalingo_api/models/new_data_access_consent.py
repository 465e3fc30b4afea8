# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewDataAccessConsent")


@_attrs_define
class NewDataAccessConsent:
    """What the support team may see, and until when. What is left out is not allowed."""

    databases_until: datetime.datetime | Unset = UNSET
    """ Until when the data of the app's databases may be seen, at most 30 days ahead. """
    containers_until: datetime.datetime | Unset = UNSET
    """ Until when the app's containers may be entered, at most 30 days ahead. """

    def to_dict(self) -> dict[str, Any]:
        databases_until: str | Unset = UNSET
        if not isinstance(self.databases_until, Unset):
            databases_until = self.databases_until.isoformat()

        containers_until: str | Unset = UNSET
        if not isinstance(self.containers_until, Unset):
            containers_until = self.containers_until.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if databases_until is not UNSET:
            field_dict["databases_until"] = databases_until
        if containers_until is not UNSET:
            field_dict["containers_until"] = containers_until

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _databases_until = d.pop("databases_until", UNSET)
        databases_until: datetime.datetime | Unset
        if isinstance(_databases_until, Unset):
            databases_until = UNSET
        else:
            databases_until = datetime.datetime.fromisoformat(_databases_until)

        _containers_until = d.pop("containers_until", UNSET)
        containers_until: datetime.datetime | Unset
        if isinstance(_containers_until, Unset):
            containers_until = UNSET
        else:
            containers_until = datetime.datetime.fromisoformat(_containers_until)

        new_data_access_consent = cls(
            databases_until=databases_until,
            containers_until=containers_until,
        )

        return new_data_access_consent
