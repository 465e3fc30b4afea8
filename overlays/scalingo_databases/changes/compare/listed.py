"""Which listed values the other rules of a schema let through."""

import math
from typing import Any

from scalingo_databases.changes.compare.limits import count, divides, maximum, minimum
from scalingo_databases.changes.compare.patterns import matches
from scalingo_databases.changes.compare.shape import Shape


def both_listed(old: Shape, new: Shape) -> bool:
    """Tell whether the values of one side are listed, and no rule of either side excludes one of them.

    Then the list says all, and the rules say nothing that matters.
    """
    choices = [value for shape in (old, new) for value in shape.choices or ()]
    if old.choices is None and new.choices is None:
        return False
    return all(_admits(shape, value) for value in choices for shape in (old, new))


def _admits(shape: Shape, value: Any) -> bool:
    if isinstance(value, bool):
        return True
    if isinstance(value, str):
        return _admits_text(shape, value)
    return isinstance(value, int | float) and _admits_number(shape, value)


def _admits_text(shape: Shape, value: str) -> bool:
    shortest, longest = (count(shape, key, at)[0] for key, at in (("minLength", 0), ("maxLength", math.inf)))
    pattern = shape.words.get("pattern")
    if shape.choices is None and "format" in shape.words:
        return False
    return shortest <= len(value) <= longest and (pattern is None or matches(pattern, value))


def _admits_number(shape: Shape, value: float) -> bool:
    (least, below), (most, above) = minimum(shape), maximum(shape)
    step = shape.words.get("multipleOf")
    return (
        least <= value <= most
        and not (below and value == least)
        and not (above and value == most)
        and (not isinstance(step, int | float) or divides(value, step))
    )
