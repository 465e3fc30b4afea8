# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CreateDatabaseSuccess")


@_attrs_define
class CreateDatabaseSuccess:
    """Success of `create-database`."""

    ok: Literal[1]
    """ The action succeeded. """
    result: LogicalDatabase
    """ A database inside the engine. One hosted database can hold many. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        ok = self.ok

        result = self.result.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ok": ok,
                "result": result,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        ok = cast(Literal[1], d.pop("ok"))
        if ok != 1:
            raise ValueError(f"ok must match const 1, got '{ok}'")

        result = LogicalDatabase.from_dict(d.pop("result"))

        create_database_success = cls(
            ok=ok,
            result=result,
        )

        create_database_success.additional_properties = d
        return create_database_success

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


# Models can need each other.
from ..models.logical_database import LogicalDatabase
