# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="UpdateFirewallRuleRequest")


@_attrs_define
class UpdateFirewallRuleRequest:
    """The fields to change, under the root key."""

    firewall_rule: FirewallRuleSettings
    """ What to change. A rule's addresses cannot change. """

    def to_dict(self) -> dict[str, Any]:

        firewall_rule = self.firewall_rule.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "firewall_rule": firewall_rule,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        firewall_rule = FirewallRuleSettings.from_dict(d.pop("firewall_rule"))

        update_firewall_rule_request = cls(
            firewall_rule=firewall_rule,
        )

        return update_firewall_rule_request


# Models can need each other.
from ..models.firewall_rule_settings import FirewallRuleSettings
