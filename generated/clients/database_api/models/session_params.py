# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="SessionParams")


@_attrs_define
class SessionParams:
    """Which session."""

    pid: int
    """ Process id of the session, as `pg-list-queries` gives it. """

    def to_dict(self) -> dict[str, Any]:
        pid = self.pid

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "pid": pid,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        pid = d.pop("pid")

        session_params = cls(
            pid=pid,
        )

        return session_params
