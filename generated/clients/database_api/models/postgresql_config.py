# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PostgresqlConfig")


@_attrs_define
class PostgresqlConfig:
    """Settings that only PostgreSQL has; absent for other technologies."""

    timescaledb_enabled: bool | Unset = UNSET
    """ Whether the TimescaleDB extension may be used. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        timescaledb_enabled = self.timescaledb_enabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if timescaledb_enabled is not UNSET:
            field_dict["timescaledb_enabled"] = timescaledb_enabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        timescaledb_enabled = d.pop("timescaledb_enabled", UNSET)

        postgresql_config = cls(
            timescaledb_enabled=timescaledb_enabled,
        )

        postgresql_config.additional_properties = d
        return postgresql_config

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
