# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="FirewallRuleSettings")


@_attrs_define
class FirewallRuleSettings:
    """What to change. A rule's addresses cannot change."""

    label: str | Unset = UNSET
    """ What the rule is for. An empty one means that nothing is said. """

    def to_dict(self) -> dict[str, Any]:
        label = self.label

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if label is not UNSET:
            field_dict["label"] = label

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        label = d.pop("label", UNSET)

        firewall_rule_settings = cls(
            label=label,
        )

        return firewall_rule_settings
