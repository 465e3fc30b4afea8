# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

T = TypeVar("T", bound="AddRetentionPolicyAction")


@_attrs_define
class AddRetentionPolicyAction:
    """Create a retention policy."""

    params: RetentionPolicyParams
    """ The retention policy to create. """
    action_name: Literal["add-retention-policy"] = "add-retention-policy"
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
        action_name = cast(Literal["add-retention-policy"], d.pop("action_name"))
        if action_name != "add-retention-policy":
            raise ValueError(f"action_name must match const 'add-retention-policy', got '{action_name}'")

        params = RetentionPolicyParams.from_dict(d.pop("params"))

        add_retention_policy_action = cls(
            action_name=action_name,
            params=params,
        )

        return add_retention_policy_action


# Models can need each other.
from ..models.retention_policy_params import RetentionPolicyParams
