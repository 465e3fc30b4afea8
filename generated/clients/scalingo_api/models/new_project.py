# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="NewProject")


@_attrs_define
class NewProject:
    """What to create."""

    name: str
    """ Name of the project. """
    default: bool | Unset = UNSET
    """ Whether it becomes the default project. It does not when this is left out. """

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        default = self.default

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if default is not UNSET:
            field_dict["default"] = default

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        default = d.pop("default", UNSET)

        new_project = cls(
            name=name,
            default=default,
        )

        return new_project
