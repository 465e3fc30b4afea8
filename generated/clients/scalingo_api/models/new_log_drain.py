# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.log_drain_type import LogDrainType
from ..types import UNSET, Unset

T = TypeVar("T", bound="NewLogDrain")


@_attrs_define
class NewLogDrain:
    """The receiver. Which fields are needed depends on `type`."""

    type_: LogDrainType | str
    """ Kind of the receiver. """
    token: str | Unset = _attrs_field(default=UNSET, repr=False)
    """ What the receiver knows the sender by. """
    host: str | Unset = UNSET
    """ Host of the receiver. """
    port: str | Unset = UNSET
    """ Port of the receiver, as text. """
    url: str | Unset = _attrs_field(default=UNSET, repr=False)
    """ Address of the receiver, for kinds that take nothing else. """
    drain_region: str | Unset = UNSET
    """ Region of the receiver. """

    def to_dict(self) -> dict[str, Any]:
        type_: str
        if isinstance(self.type_, LogDrainType):
            type_ = self.type_.value
        else:
            type_ = self.type_

        token = self.token

        host = self.host

        port = self.port

        url = self.url

        drain_region = self.drain_region

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
            }
        )
        if token is not UNSET:
            field_dict["token"] = token
        if host is not UNSET:
            field_dict["host"] = host
        if port is not UNSET:
            field_dict["port"] = port
        if url is not UNSET:
            field_dict["url"] = url
        if drain_region is not UNSET:
            field_dict["drain_region"] = drain_region

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_: LogDrainType | str = d.pop("type")
        if isinstance(type_, str):
            try:
                type_type_0 = LogDrainType(type_)

                type_ = type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass

        token = d.pop("token", UNSET)

        host = d.pop("host", UNSET)

        port = d.pop("port", UNSET)

        url = d.pop("url", UNSET)

        drain_region = d.pop("drain_region", UNSET)

        new_log_drain = cls(
            type_=type_,
            token=token,
            host=host,
            port=port,
            url=url,
            drain_region=drain_region,
        )

        return new_log_drain
