# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="RootedNewFirewallRule")


@_attrs_define
class RootedNewFirewallRule:
    """The rule under a root key, the form of the JavaScript client."""

    firewall_rule: NewCustomFirewallRule | NewManagedFirewallRule
    """ The rule to make. """

    def to_dict(self) -> dict[str, Any]:

        firewall_rule: dict[str, Any]
        if isinstance(self.firewall_rule, NewCustomFirewallRule):
            firewall_rule = self.firewall_rule.to_dict()
        else:
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

        def _parse_firewall_rule(data: object) -> NewCustomFirewallRule | NewManagedFirewallRule:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                firewall_rule_type_0 = NewCustomFirewallRule.from_dict(data)

                return firewall_rule_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            firewall_rule_type_1 = NewManagedFirewallRule.from_dict(data)

            return firewall_rule_type_1

        firewall_rule = _parse_firewall_rule(d.pop("firewall_rule"))

        rooted_new_firewall_rule = cls(
            firewall_rule=firewall_rule,
        )

        return rooted_new_firewall_rule


# Models can need each other.
from ..models.new_custom_firewall_rule import NewCustomFirewallRule
from ..models.new_managed_firewall_rule import NewManagedFirewallRule
