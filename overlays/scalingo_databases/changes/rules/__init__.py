"""What a change of a document can be: each kind has a code that never changes, a level, and who it hurts."""

from collections.abc import Mapping

from scalingo_databases.changes.rules.answers import ANSWERS
from scalingo_databases.changes.rules.documents import DOCUMENTS
from scalingo_databases.changes.rules.operations import OPERATIONS
from scalingo_databases.changes.rules.received import RECEIVED
from scalingo_databases.changes.rules.requests import REQUESTS
from scalingo_databases.changes.rules.rule import Level, Rule
from scalingo_databases.changes.rules.schemas import SCHEMAS
from scalingo_databases.changes.rules.security import SECURITY

__all__ = ["RULES", "Level", "Rule"]


def _by_code(*groups: tuple[Rule, ...]) -> Mapping[str, Rule]:
    found = {rule.code: rule for group in groups for rule in group}
    if len(found) != sum(map(len, groups)):
        raise ValueError("two rules have the same code")
    return found


RULES = _by_code(DOCUMENTS, OPERATIONS, REQUESTS, RECEIVED, ANSWERS, SECURITY, SCHEMAS)
"""Every rule by its code."""
