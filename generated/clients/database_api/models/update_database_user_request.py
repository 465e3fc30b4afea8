# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="UpdateDatabaseUserRequest")


@_attrs_define
class UpdateDatabaseUserRequest:
    """The new password, under the root key."""

    database_user: DatabaseUserPassword
    """ A new password, twice. Nothing else of a user can be changed. """

    def to_dict(self) -> dict[str, Any]:

        database_user = self.database_user.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "database_user": database_user,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        database_user = DatabaseUserPassword.from_dict(d.pop("database_user"))

        update_database_user_request = cls(
            database_user=database_user,
        )

        return update_database_user_request


# Models can need each other.
from ..models.database_user_password import DatabaseUserPassword
