# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="ProjectChanges")


@_attrs_define
class ProjectChanges:
    """What to change. What is left out stays as it is."""

    name: str | Unset = UNSET
    """ Name of the project. """
    default: bool | Unset = UNSET
    """ True makes it the default project. False changes nothing, and is refused for the default project itself. """

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        default = self.default

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if default is not UNSET:
            field_dict["default"] = default

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name", UNSET)

        default = d.pop("default", UNSET)

        project_changes = cls(
            name=name,
            default=default,
        )

        return project_changes
