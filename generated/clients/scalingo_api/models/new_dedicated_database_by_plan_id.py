# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewDedicatedDatabaseByPlanId")


@_attrs_define
class NewDedicatedDatabaseByPlanId:
    """What to create, with the plan under the other name that one page gives it. Prefer `plan`."""

    name: str
    """ Name of an app or dedicated database: lower-case letters, digits and single hyphens, with a letter or digit
    at both ends.
     """
    technology: str
    """ Technology of the database. Only `postgresql-ng` is offered now; others are provisioned as addons of an app.
     """
    plan_id: str
    """ Name of the plan. """
    project_id: str | Unset = UNSET
    """ Project that the database shall belong to. The account's default project when it is left out. """

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        technology = self.technology

        plan_id = self.plan_id

        project_id = self.project_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "technology": technology,
                "plan_id": plan_id,
            }
        )
        if project_id is not UNSET:
            field_dict["project_id"] = project_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        technology = d.pop("technology")

        plan_id = d.pop("plan_id")

        project_id = d.pop("project_id", UNSET)

        new_dedicated_database_by_plan_id = cls(
            name=name,
            technology=technology,
            plan_id=plan_id,
            project_id=project_id,
        )

        return new_dedicated_database_by_plan_id
