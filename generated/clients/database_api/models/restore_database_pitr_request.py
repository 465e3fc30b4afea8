# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RestoreDatabasePitrRequest")


@_attrs_define
class RestoreDatabasePitrRequest:
    """The moment to go back to."""

    restore_time: datetime.datetime
    """ The moment to which all data is set back, with any offset. """

    def to_dict(self) -> dict[str, Any]:
        restore_time = self.restore_time.isoformat()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "restore_time": restore_time,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        restore_time = datetime.datetime.fromisoformat(d.pop("restore_time"))

        restore_database_pitr_request = cls(
            restore_time=restore_time,
        )

        return restore_database_pitr_request
