# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ListRetentionPoliciesAction")


@_attrs_define
class ListRetentionPoliciesAction:
    """List the retention policies."""

    action_name: Literal["list-retention-policies"] = "list-retention-policies"
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
        action_name = cast(Literal["list-retention-policies"], d.pop("action_name"))
        if action_name != "list-retention-policies":
            raise ValueError(f"action_name must match const 'list-retention-policies', got '{action_name}'")

        params: EmptyParams | None | Unset = d.pop("params", UNSET)
        if isinstance(params, dict):
            try:
                componentsschemas_no_params_type_1 = EmptyParams.from_dict(params)

                params = componentsschemas_no_params_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        list_retention_policies_action = cls(
            action_name=action_name,
            params=params,
        )

        return list_retention_policies_action


# Models can need each other.
from ..models.empty_params import EmptyParams
