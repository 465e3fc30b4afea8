# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.instance_status import InstanceStatus
from ..models.instance_type import InstanceType
from ..types import UNSET, Unset

T = TypeVar("T", bound="Instance")


@_attrs_define
class Instance:
    """A machine of the database."""

    id: str
    """ Id of the instance. """
    hostname: str
    """ Full host name of the instance without a port. """
    port: int
    """ Port on which it listens. """
    status: InstanceStatus | str
    """ What the instance is doing. """
    type_: InstanceType | str
    """ What the instance is for. """
    features: list[str] | Unset = UNSET
    """ Features that the instance itself provides. """
    private_ip: str | Unset = UNSET
    """ Address inside the platform's network. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        hostname = self.hostname

        port = self.port

        status: str
        if isinstance(self.status, InstanceStatus):
            status = self.status.value
        else:
            status = self.status

        type_: str
        if isinstance(self.type_, InstanceType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        features: list[str] | Unset = UNSET
        if not isinstance(self.features, Unset):
            features = self.features

        private_ip = self.private_ip

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "hostname": hostname,
                "port": port,
                "status": status,
                "type": type_,
            }
        )
        if features is not UNSET:
            field_dict["features"] = features
        if private_ip is not UNSET:
            field_dict["private_ip"] = private_ip

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        hostname = d.pop("hostname")

        port = d.pop("port")

        status: InstanceStatus | str = d.pop("status")
        if isinstance(status, str):
            try:
                status_type_0 = InstanceStatus(status)

                status = status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        type_: InstanceType | str = d.pop("type")
        if isinstance(type_, str):
            try:
                type_type_0 = InstanceType(type_)

                type_ = type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        features = cast(list[str], d.pop("features", UNSET))

        private_ip = d.pop("private_ip", UNSET)

        instance = cls(
            id=id,
            hostname=hostname,
            port=port,
            status=status,
            type_=type_,
            features=features,
            private_ip=private_ip,
        )

        instance.additional_properties = d
        return instance

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
