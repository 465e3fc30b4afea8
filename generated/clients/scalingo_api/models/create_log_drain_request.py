# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="CreateLogDrainRequest")


@_attrs_define
class CreateLogDrainRequest:
    """The log drain, under its root key."""

    drain: NewLogDrain
    """ The receiver. Which fields are needed depends on `type`. """

    def to_dict(self) -> dict[str, Any]:

        drain = self.drain.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "drain": drain,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        drain = NewLogDrain.from_dict(d.pop("drain"))

        create_log_drain_request = cls(
            drain=drain,
        )

        return create_log_drain_request


# Models can need each other.
from ..models.new_log_drain import NewLogDrain
