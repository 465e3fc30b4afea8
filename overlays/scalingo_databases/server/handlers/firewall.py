"""The firewall of a dedicated database."""

from scalingo_databases.generated.models.database_api import (
    FirewallRuleAnswer,
    FirewallRuleListAnswer,
    ManagedRangeListAnswer,
    NewCustomFirewallRule,
    NewManagedFirewallRule,
    RootedNewFirewallRule,
    UpdateFirewallRuleRequest,
)

from ..call import Answer, Call, Empty
from ..protocol.bodies import MISSING
from ..protocol.errors import conflict, not_found, unprocessable
from ..state.databases import Database
from ..state.firewall import MANAGED_RANGES, MOST_RULES, Firewall, FirewallRule, managed_range
from ..views import firewall as views


def list_database_firewall_rules(call: Call) -> Answer:
    """List the firewall rules."""
    rules = _firewall(call.database()).rules()
    return Answer(200, FirewallRuleListAnswer(rules=[views.rule(rule) for rule in rules]))


def create_database_firewall_rule(call: Call) -> Answer:
    """Add a rule, which the body describes with or without a root key."""
    database = call.database()
    new = _new_rule(call)
    firewall = _firewall(database)
    if firewall.full():
        raise conflict(f"A database can have {MOST_RULES} firewall rules; delete one first")
    label = None if new.label is None else new.label.root
    if isinstance(new, NewCustomFirewallRule):
        return _shown(firewall.add(call.now, cidr=new.cidr.root, label=label), 201)
    if managed_range(new.range_id) is None:
        raise not_found("managed_range")
    return _shown(firewall.add(call.now, range_id=new.range_id, label=label), 201)


def update_database_firewall_rule(call: Call) -> Answer:
    """Change the label of a rule."""
    database = call.database()
    settings = call.body(UpdateFirewallRuleRequest).firewall_rule
    rule = _rule(_firewall(database), call)
    if settings.label is not None:
        rule.label = settings.label.root
        rule.updated_at = call.now
    return _shown(rule, 200)


def delete_database_firewall_rule(call: Call) -> Empty:
    """Take a rule away."""
    firewall = _firewall(call.database())
    firewall.remove(_rule(firewall, call))
    return Empty()


def list_firewall_managed_ranges(call: Call) -> Answer:
    """List the managed ranges."""
    ranges = [views.managed_range(known) for known in MANAGED_RANGES]
    return Answer(200, ManagedRangeListAnswer(ranges=ranges))


def _new_rule(call: Call) -> NewCustomFirewallRule | NewManagedFirewallRule:
    """Return the rule that the body describes, or raise the error 400 or 422.

    The form is chosen by what the body has, so that the error speaks of the form that was meant.
    """
    body = call.json()
    if "firewall_rule" in body:
        return call.bodies.validate(RootedNewFirewallRule, body).firewall_rule
    match body.get("type"):
        case "custom_range":
            return call.bodies.validate(NewCustomFirewallRule, body)
        case "managed_range":
            return call.bodies.validate(NewManagedFirewallRule, body)
        case _:
            wrong = "must be custom_range or managed_range" if "type" in body else MISSING
            raise unprocessable({"type": [wrong]})


def _firewall(database: Database) -> Firewall:
    """Return the firewall, or raise the error 409 for a database that has none."""
    if database.firewall is None:
        raise conflict("Only dedicated databases have a firewall")
    return database.firewall


def _rule(firewall: Firewall, call: Call) -> FirewallRule:
    rule = firewall.find(call.path["rule_id"])
    if rule is None:
        raise not_found("firewall_rule")
    return rule


def _shown(rule: FirewallRule, status: int) -> Answer:
    return Answer(status, FirewallRuleAnswer(rule=views.rule(rule)))
