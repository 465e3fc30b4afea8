# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="FeatureChoice")


@_attrs_define
class FeatureChoice:
    """A feature by its name."""

    name: str
    """ Name of the feature, such as `force-ssl`, `publicly-available`, `redis-rdb`, `redis-aof` or `redis-cache`.
    """
    status: str | Unset = UNSET
    """ Means nothing here; leave it out. """

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        status = self.status

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        status = d.pop("status", UNSET)

        feature_choice = cls(
            name=name,
            status=status,
        )

        return feature_choice
