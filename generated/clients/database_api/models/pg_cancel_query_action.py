# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="PgCancelQueryAction")


@_attrs_define
class PgCancelQueryAction:
    """Cancel what a session runs."""

    params: SessionParams
    """ Which session. """
    action_name: Literal["pg-cancel-query"] = "pg-cancel-query"
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
        action_name = cast(Literal["pg-cancel-query"], d.pop("action_name"))
        if action_name != "pg-cancel-query":
            raise ValueError(f"action_name must match const 'pg-cancel-query', got '{action_name}'")

        params = SessionParams.from_dict(d.pop("params"))

        pg_cancel_query_action = cls(
            action_name=action_name,
            params=params,
        )

        return pg_cancel_query_action


# Models can need each other.
from ..models.session_params import SessionParams
