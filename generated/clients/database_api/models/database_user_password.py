# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DatabaseUserPassword")


@_attrs_define
class DatabaseUserPassword:
    """A new password, twice. Nothing else of a user can be changed."""

    password: str = _attrs_field(repr=False)
    """ The new password, without single and double quotes. """
    password_confirmation: str = _attrs_field(repr=False)
    """ The new password once more. A different one is refused with 409. """
    database_id: str | Unset = UNSET
    """ The same id as in the path. It may be left out; the path counts. """

    def to_dict(self) -> dict[str, Any]:
        password = self.password

        password_confirmation = self.password_confirmation

        database_id = self.database_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "password": password,
                "password_confirmation": password_confirmation,
            }
        )
        if database_id is not UNSET:
            field_dict["database_id"] = database_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        password = d.pop("password")

        password_confirmation = d.pop("password_confirmation")

        database_id = d.pop("database_id", UNSET)

        database_user_password = cls(
            password=password,
            password_confirmation=password_confirmation,
            database_id=database_id,
        )

        return database_user_password
