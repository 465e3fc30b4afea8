# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="DelRetentionPolicyAction")


@_attrs_define
class DelRetentionPolicyAction:
    """Delete a retention policy."""

    params: RetentionPolicyNameParams
    """ Which retention policy. """
    action_name: Literal["del-retention-policy"] = "del-retention-policy"
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
        action_name = cast(Literal["del-retention-policy"], d.pop("action_name"))
        if action_name != "del-retention-policy":
            raise ValueError(f"action_name must match const 'del-retention-policy', got '{action_name}'")

        params = RetentionPolicyNameParams.from_dict(d.pop("params"))

        del_retention_policy_action = cls(
            action_name=action_name,
            params=params,
        )

        return del_retention_policy_action


# Models can need each other.
from ..models.retention_policy_name_params import RetentionPolicyNameParams
