# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="SetSqlmodeAction")


@_attrs_define
class SetSqlmodeAction:
    """Set the SQL mode."""

    params: str
    """ Modes, separated by commas without blanks. An empty string switches every mode off. """
    action_name: Literal["set-sqlmode"] = "set-sqlmode"
    """ Name of the action. """

    def to_dict(self) -> dict[str, Any]:
        action_name = self.action_name

        params = self.params

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
        action_name = cast(Literal["set-sqlmode"], d.pop("action_name"))
        if action_name != "set-sqlmode":
            raise ValueError(f"action_name must match const 'set-sqlmode', got '{action_name}'")

        params = d.pop("params")

        set_sqlmode_action = cls(
            action_name=action_name,
            params=params,
        )

        return set_sqlmode_action
