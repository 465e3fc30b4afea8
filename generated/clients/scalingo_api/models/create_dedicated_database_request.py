# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateDedicatedDatabaseRequest")


@_attrs_define
class CreateDedicatedDatabaseRequest:
    """The database to create, under its root key."""

    database: NewDedicatedDatabase | NewDedicatedDatabaseByPlanId
    """ What to create; the plan is named by `plan` or, on one older page, by `plan_id`. """

    def to_dict(self) -> dict[str, Any]:

        database: dict[str, Any]
        if isinstance(self.database, NewDedicatedDatabase):
            database = self.database.to_dict()
        else:
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

        def _parse_database(data: object) -> NewDedicatedDatabase | NewDedicatedDatabaseByPlanId:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                database_type_0 = NewDedicatedDatabase.from_dict(data)

                return database_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            database_type_1 = NewDedicatedDatabaseByPlanId.from_dict(data)

            return database_type_1

        database = _parse_database(d.pop("database"))

        create_dedicated_database_request = cls(
            database=database,
        )

        return create_dedicated_database_request


# Models can need each other.
from ..models.new_dedicated_database import NewDedicatedDatabase
from ..models.new_dedicated_database_by_plan_id import NewDedicatedDatabaseByPlanId
