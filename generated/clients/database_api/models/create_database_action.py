# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateDatabaseAction")


@_attrs_define
class CreateDatabaseAction:
    """Create a logical database."""

    params: LogicalDatabaseParams
    """ Which logical database. """
    action_name: Literal["create-database"] = "create-database"
    """ Name of the action. """

    def to_dict(self) -> dict[str, Any]:

        action_name = self.action_name

        params = self.params.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action_name": action_name,
                "params": params,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        action_name = cast(Literal["create-database"], d.pop("action_name"))
        if action_name != "create-database":
            raise ValueError(f"action_name must match const 'create-database', got '{action_name}'")

        params = LogicalDatabaseParams.from_dict(d.pop("params"))

        create_database_action = cls(
            action_name=action_name,
            params=params,
        )

        return create_database_action


# Models can need each other.
from ..models.logical_database_params import LogicalDatabaseParams
