# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.endpoint_type import EndpointType

T = TypeVar("T", bound="Endpoint")


@_attrs_define
class Endpoint:
    """An address under which applications reach a dedicated database."""

    id: str
    """ Id of the endpoint. """
    database_id: str
    """ Id of the dedicated database. """
    hostname: str
    """ Host name without a port. """
    port: int
    """ Port on which it listens. """
    type_: EndpointType | str
    """ From where it is reached. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        database_id = self.database_id

        hostname = self.hostname

        port = self.port

        type_: str
        if isinstance(self.type_, EndpointType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "database_id": database_id,
                "hostname": hostname,
                "port": port,
                "type": type_,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        database_id = d.pop("database_id")

        hostname = d.pop("hostname")

        port = d.pop("port")

        type_: EndpointType | str = d.pop("type")
        if isinstance(type_, str):
            try:
                type_type_0 = EndpointType(type_)

                type_ = type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        endpoint = cls(
            id=id,
            database_id=database_id,
            hostname=hostname,
            port=port,
            type_=type_,
        )

        endpoint.additional_properties = d
        return endpoint

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
