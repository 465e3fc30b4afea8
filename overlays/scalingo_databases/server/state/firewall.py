"""The firewall of a dedicated database: who may connect from outside."""

from dataclasses import dataclass
from datetime import datetime

from ..ids import Ids

# The most rules that one database can have; the documentation for end users gives the number.
MOST_RULES = 30


@dataclass(frozen=True)
class ManagedRange:
    """Addresses that the platform keeps up to date."""

    id: str
    name: str


MANAGED_RANGES = tuple(
    ManagedRange(f"mr-scalingo-{region}", f"Scalingo {region} region")
    for region in ("osc-fr1", "osc-secnum-fr1")
)


@dataclass
class FirewallRule:
    """A rule: either ``cidr`` is set, or ``range_id``, the id of a managed range."""

    id: str
    database_id: str
    created_at: datetime
    updated_at: datetime
    cidr: str | None = None
    range_id: str | None = None
    label: str | None = None

    @property
    def type(self) -> str:
        """The kind of rule, in the word of the API."""
        return "managed_range" if self.cidr is None else "custom_range"


class Firewall:
    """The rules of one database, the oldest first."""

    def __init__(self, ids: Ids, database_id: str) -> None:
        """Begin without rules, so that nobody may connect."""
        self._ids = ids
        self._database_id = database_id
        self._rules: dict[str, FirewallRule] = {}

    def rules(self) -> list[FirewallRule]:
        """Return the rules."""
        return list(self._rules.values())

    def full(self) -> bool:
        """Return whether no further rule fits."""
        return len(self._rules) >= MOST_RULES

    def find(self, rule_id: str) -> FirewallRule | None:
        """Return the rule with this id, or None."""
        return self._rules.get(rule_id)

    def add(
        self,
        now: datetime,
        *,
        cidr: str | None = None,
        range_id: str | None = None,
        label: str | None = None,
    ) -> FirewallRule:
        """Let in the addresses of ``cidr`` or those of the managed range ``range_id``."""
        rule_id = self._ids.object_id()
        rule = FirewallRule(rule_id, self._database_id, now, now, cidr, range_id, label)
        self._rules[rule.id] = rule
        return rule

    def remove(self, rule: FirewallRule) -> None:
        """Take a rule away."""
        del self._rules[rule.id]


def managed_range(range_id: str) -> ManagedRange | None:
    """Return the managed range with this id, or None."""
    return next((known for known in MANAGED_RANGES if known.id == range_id), None)
