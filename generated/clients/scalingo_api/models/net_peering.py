# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.net_peering_status import NetPeeringStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="NetPeering")


@_attrs_define
class NetPeering:
    """A link between the network of a dedicated database and a network of yours at Outscale."""

    id: str
    """ Id of the peering at Scalingo. """
    database_id: str
    """ Id of the dedicated database. """
    status: NetPeeringStatus | str
    """ Whether the networks are joined. """
    outscale_net_peering_id: str
    """ Id of the peering at Outscale. """
    outscale_source_net_id: str
    """ Id of your network at Outscale. """
    outscale_source_net_ip_range: str
    """ Addresses of your network. """
    outscale_source_account_id: str
    """ Id of your account at Outscale. """
    created_at: datetime.datetime | Unset = UNSET
    """ When the peering was asked for. """
    updated_at: datetime.datetime | Unset = UNSET
    """ When the peering last changed. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        database_id = self.database_id

        status: str
        if isinstance(self.status, NetPeeringStatus):
            status = self.status.value
        else:
            status = self.status

        outscale_net_peering_id = self.outscale_net_peering_id

        outscale_source_net_id = self.outscale_source_net_id

        outscale_source_net_ip_range = self.outscale_source_net_ip_range

        outscale_source_account_id = self.outscale_source_account_id

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "database_id": database_id,
                "status": status,
                "outscale_net_peering_id": outscale_net_peering_id,
                "outscale_source_net_id": outscale_source_net_id,
                "outscale_source_net_ip_range": outscale_source_net_ip_range,
                "outscale_source_account_id": outscale_source_account_id,
            }
        )
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        database_id = d.pop("database_id")

        status: NetPeeringStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = NetPeeringStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        outscale_net_peering_id = d.pop("outscale_net_peering_id")

        outscale_source_net_id = d.pop("outscale_source_net_id")

        outscale_source_net_ip_range = d.pop("outscale_source_net_ip_range")

        outscale_source_account_id = d.pop("outscale_source_account_id")

        _created_at = d.pop("created_at", UNSET)
        created_at: datetime.datetime | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = datetime.datetime.fromisoformat(_created_at)

        _updated_at = d.pop("updated_at", UNSET)
        updated_at: datetime.datetime | Unset
        if isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = datetime.datetime.fromisoformat(_updated_at)

        net_peering = cls(
            id=id,
            database_id=database_id,
            status=status,
            outscale_net_peering_id=outscale_net_peering_id,
            outscale_source_net_id=outscale_source_net_id,
            outscale_source_net_ip_range=outscale_source_net_ip_range,
            outscale_source_account_id=outscale_source_account_id,
            created_at=created_at,
            updated_at=updated_at,
        )

        net_peering.additional_properties = d
        return net_peering

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
