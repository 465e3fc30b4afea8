# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="UpdateAppRequest")


@_attrs_define
class UpdateAppRequest:
    """The settings to change, under their root key."""

    app: AppSettings
    """ What to change. What is left out stays as it is. """

    def to_dict(self) -> dict[str, Any]:

        app = self.app.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "app": app,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        app = AppSettings.from_dict(d.pop("app"))

        update_app_request = cls(
            app=app,
        )

        return update_app_request


# Models can need each other.
from ..models.app_settings import AppSettings
