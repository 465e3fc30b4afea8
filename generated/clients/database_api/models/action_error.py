# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ActionError")


@_attrs_define
class ActionError:
    """The action was refused or failed: it does not exist for this technology, or the engine said no. Look at `ok` before
    `result`.

    """

    ok: Literal[0]
    """ The action did not succeed. """
    error: str
    """ What went wrong, in the words of the platform or of the engine. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ok = self.ok

        error = self.error

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ok": ok,
                "error": error,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        ok = cast(Literal[0], d.pop("ok"))
        if ok != 0:
            raise ValueError(f"ok must match const 0, got '{ok}'")

        error = d.pop("error")

        action_error = cls(
            ok=ok,
            error=error,
        )

        action_error.additional_properties = d
        return action_error

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
