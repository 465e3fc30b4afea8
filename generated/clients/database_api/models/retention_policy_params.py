# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RetentionPolicyParams")


@_attrs_define
class RetentionPolicyParams:
    """The retention policy to create."""

    name: str
    """ Name of the policy. """
    duration: str
    """ How long data is kept: numbers with a unit (`ns`, `u`, `ms`, `s`, `m`, `h`, `d`, `w`), at least one hour, or
    `INF` for ever.
    The `0` of an answer cannot be sent back; send `INF`.
     """
    default: bool
    """ Whether data goes into this policy when a write names none. The former default loses the mark. """

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        duration = self.duration

        default = self.default

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "duration": duration,
                "default": default,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        duration = d.pop("duration")

        default = d.pop("default")

        retention_policy_params = cls(
            name=name,
            duration=duration,
            default=default,
        )

        return retention_policy_params
