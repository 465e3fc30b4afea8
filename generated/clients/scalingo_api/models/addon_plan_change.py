# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="AddonPlanChange")


@_attrs_define
class AddonPlanChange:
    """The other plan."""

    plan_id: str
    """ Id of the plan, from `list_addon_provider_plans`. """

    def to_dict(self) -> dict[str, Any]:
        plan_id = self.plan_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "plan_id": plan_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        plan_id = d.pop("plan_id")

        addon_plan_change = cls(
            plan_id=plan_id,
        )

        return addon_plan_change
