# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="LogicalDatabaseParams")


@_attrs_define
class LogicalDatabaseParams:
    """Which logical database."""

    database_name: str
    """ Name of the logical database. Case counts. """

    def to_dict(self) -> dict[str, Any]:
        database_name = self.database_name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "database_name": database_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        database_name = d.pop("database_name")

        logical_database_params = cls(
            database_name=database_name,
        )

        return logical_database_params
