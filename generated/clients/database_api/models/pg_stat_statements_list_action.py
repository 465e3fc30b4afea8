# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PgStatStatementsListAction")


@_attrs_define
class PgStatStatementsListAction:
    """Read the collected statistics."""

    action_name: Literal["pg-stat-statements-list"] = "pg-stat-statements-list"
    """ Name of the action. """
    params: EmptyParams | None | Unset = UNSET
    """ The action has no parameters. Leave the field out, or send null or an empty object.
     """

    def to_dict(self) -> dict[str, Any]:

        action_name = self.action_name

        params: dict[str, Any] | None | Unset
        if isinstance(self.params, Unset):
            params = UNSET
        elif isinstance(self.params, EmptyParams):
            params = self.params.to_dict()
        else:
            params = self.params

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action_name": action_name,
            }
        )
        if params is not UNSET:
            field_dict["params"] = params

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        action_name = cast(Literal["pg-stat-statements-list"], d.pop("action_name"))
        if action_name != "pg-stat-statements-list":
            raise ValueError(f"action_name must match const 'pg-stat-statements-list', got '{action_name}'")

        params: EmptyParams | None | Unset = d.pop("params", UNSET)
        if isinstance(params, dict):
            try:
                componentsschemas_no_params_type_1 = EmptyParams.from_dict(params)

                params = componentsschemas_no_params_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        pg_stat_statements_list_action = cls(
            action_name=action_name,
            params=params,
        )

        return pg_stat_statements_list_action


# Models can need each other.
from ..models.empty_params import EmptyParams
