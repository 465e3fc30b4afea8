# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateProjectRequest")


@_attrs_define
class CreateProjectRequest:
    """The project to create, under its root key."""

    project: NewProject
    """ What to create. """

    def to_dict(self) -> dict[str, Any]:

        project = self.project.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "project": project,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        project = NewProject.from_dict(d.pop("project"))

        create_project_request = cls(
            project=project,
        )

        return create_project_request


# Models can need each other.
from ..models.new_project import NewProject
