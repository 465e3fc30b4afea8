# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PostProvisioningConfiguration")


@_attrs_define
class PostProvisioningConfiguration:
    """What the platform sets up once the database is there."""

    regional_network_access: bool | Unset = UNSET
    """ Whether the whole region may connect. """
    app_ids: list[str] | Unset = UNSET
    """ Ids of apps that may connect. """

    def to_dict(self) -> dict[str, Any]:
        regional_network_access = self.regional_network_access

        app_ids: list[str] | Unset = UNSET
        if not isinstance(self.app_ids, Unset):
            app_ids = self.app_ids

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if regional_network_access is not UNSET:
            field_dict["regional_network_access"] = regional_network_access
        if app_ids is not UNSET:
            field_dict["app_ids"] = app_ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        regional_network_access = d.pop("regional_network_access", UNSET)

        app_ids = cast(list[str], d.pop("app_ids", UNSET))

        post_provisioning_configuration = cls(
            regional_network_access=regional_network_access,
            app_ids=app_ids,
        )

        return post_provisioning_configuration
