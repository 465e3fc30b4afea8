# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DatabaseUserListUnderscore")


@_attrs_define
class DatabaseUserListUnderscore:
    """Users of a database, under a key without a hyphen."""

    database_users: list[DatabaseUser]
    """ The users, those of the platform among them. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        database_users = []
        for database_users_item_data in self.database_users:
            database_users_item = database_users_item_data.to_dict()
            database_users.append(database_users_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "database_users": database_users,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        database_users = []
        _database_users = d.pop("database_users")
        for database_users_item_data in _database_users:
            database_users_item = DatabaseUser.from_dict(database_users_item_data)

            database_users.append(database_users_item)

        database_user_list_underscore = cls(
            database_users=database_users,
        )

        database_user_list_underscore.additional_properties = d
        return database_user_list_underscore

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
from ..models.database_user import DatabaseUser
