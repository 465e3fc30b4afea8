# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DedicatedDatabase")


@_attrs_define
class DedicatedDatabase:
    """A database that is a dedicated resource. Its `id` is also the id of an app that holds exactly one addon; that
    addon's id is
    what the Database API takes.

    """

    id: str
    """ Id of the dedicated database. """
    name: str
    """ Name of the database. """
    project_id: str
    """ Project that the database belongs to. """
    technology: str
    """ Technology, `postgresql-ng` for a dedicated PostgreSQL. """
    plan: str
    """ Name of the plan. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        project_id = self.project_id

        technology = self.technology

        plan = self.plan

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "name": name,
                "project_id": project_id,
                "technology": technology,
                "plan": plan,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name")

        project_id = d.pop("project_id")

        technology = d.pop("technology")

        plan = d.pop("plan")

        dedicated_database = cls(
            id=id,
            name=name,
            project_id=project_id,
            technology=technology,
            plan=plan,
        )

        dedicated_database.additional_properties = d
        return dedicated_database

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
