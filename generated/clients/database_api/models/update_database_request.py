# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="UpdateDatabaseRequest")


@_attrs_define
class UpdateDatabaseRequest:
    """The settings to change, under the root key."""

    database: DatabaseSettings
    """ Settings that can be changed. What is left out stays as it is. """

    def to_dict(self) -> dict[str, Any]:

        database = self.database.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "database": database,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        database = DatabaseSettings.from_dict(d.pop("database"))

        update_database_request = cls(
            database=database,
        )

        return update_database_request


# Models can need each other.
from ..models.database_settings import DatabaseSettings
