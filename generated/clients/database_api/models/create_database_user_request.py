# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateDatabaseUserRequest")


@_attrs_define
class CreateDatabaseUserRequest:
    """The user to create, under the root key."""

    database_user: NewDatabaseUser
    """ A user to create. Leave both password fields out to have a password made. """

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
        database_user = NewDatabaseUser.from_dict(d.pop("database_user"))

        create_database_user_request = cls(
            database_user=database_user,
        )

        return create_database_user_request


# Models can need each other.
from ..models.new_database_user import NewDatabaseUser
