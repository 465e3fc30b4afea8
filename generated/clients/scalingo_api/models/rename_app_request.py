# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RenameAppRequest")


@_attrs_define
class RenameAppRequest:
    """The name that the app has and the one that it shall have, without a root key."""

    current_name: str
    """ Name of the app as it is now, to confirm that the right one is meant. """
    new_name: str
    """ Name of an app or dedicated database: lower-case letters, digits and single hyphens, with a letter or digit
    at both ends.
     """

    def to_dict(self) -> dict[str, Any]:
        current_name = self.current_name

        new_name = self.new_name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "current_name": current_name,
                "new_name": new_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        current_name = d.pop("current_name")

        new_name = d.pop("new_name")

        rename_app_request = cls(
            current_name=current_name,
            new_name=new_name,
        )

        return rename_app_request
