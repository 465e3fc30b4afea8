"""Firewall rules as the generated models show them."""

from scalingo_databases.generated.models import database_api

from ..state.firewall import FirewallRule, ManagedRange


def rule(rule: FirewallRule) -> database_api.FirewallRule:
    """Show a firewall rule; only the fields of its kind are there."""
    shown = database_api.FirewallRule(
        id=rule.id,
        type=rule.type,
        database_id=rule.database_id,
        created_at=rule.created_at,
        updated_at=rule.updated_at,
    )
    for name in ("cidr", "range_id", "label"):
        if (value := getattr(rule, name)) is not None:
            setattr(shown, name, value)
    return shown


def managed_range(known: ManagedRange) -> database_api.ManagedRange:
    """Show a managed range."""
    return database_api.ManagedRange(id=known.id, name=known.name)
