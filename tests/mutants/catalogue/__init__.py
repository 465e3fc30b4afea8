"""All mutants, by category."""

from collections import Counter

from ..mutant import Mutant
from . import actions, auth, bad_input, changes, memory, numbers, pages, shapes, status, wire
from .controls import CONTROLS

MUTANTS: tuple[Mutant, ...] = tuple(
    mutant
    for module in (status, auth, shapes, actions, numbers, changes, pages, wire, bad_input, memory)
    for mutant in module.MUTANTS
)

__all__ = ["CONTROLS", "MUTANTS", "by_category"]


def by_category() -> Counter[str]:
    """Count the mutants of each category."""
    return Counter(mutant.category for mutant in MUTANTS)
