"""The rules, one module for each family."""

from scalingo_databases.lint.rule import Rule
from scalingo_databases.lint.rules import (
    deprecations,
    examples,
    extensions,
    meaning,
    operations,
    parameters,
    prose,
    provenance,
    resources,
    schemas,
    secrets,
    statuses,
)

_FAMILIES = (
    operations,
    provenance,
    resources,
    statuses,
    examples,
    parameters,
    schemas,
    secrets,
    prose,
    deprecations,
    meaning,
    extensions,
)

ALL: tuple[Rule, ...] = tuple(
    value for family in _FAMILIES for value in vars(family).values() if isinstance(value, Rule)
)
"""Every rule, in the order in which the families and their modules have them."""
