# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateAddonRequest")


@_attrs_define
class CreateAddonRequest:
    """The addon to attach, under its root key."""

    addon: NewAddon
    """ What to attach. """

    def to_dict(self) -> dict[str, Any]:

        addon = self.addon.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "addon": addon,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        addon = NewAddon.from_dict(d.pop("addon"))

        create_addon_request = cls(
            addon=addon,
        )

        return create_addon_request


# Models can need each other.
from ..models.new_addon import NewAddon
