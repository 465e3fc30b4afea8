# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateNetPeeringRequest")


@_attrs_define
class CreateNetPeeringRequest:
    """The peering to accept, without a root key."""

    outscale_net_peering_id: str
    """ Id of the peering that you asked for at Outscale. """

    def to_dict(self) -> dict[str, Any]:
        outscale_net_peering_id = self.outscale_net_peering_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "outscale_net_peering_id": outscale_net_peering_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        outscale_net_peering_id = d.pop("outscale_net_peering_id")

        create_net_peering_request = cls(
            outscale_net_peering_id=outscale_net_peering_id,
        )

        return create_net_peering_request
