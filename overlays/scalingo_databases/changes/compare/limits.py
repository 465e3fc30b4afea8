"""How far a number may go, however its bounds are written."""

import math
from decimal import Decimal

from scalingo_databases.changes.compare.shape import Shape

Bound = tuple[float, bool]
"""A number, and whether it is itself outside."""


def minimum(shape: Shape) -> Bound:
    """Give the lower bound of a number."""
    return _tightest(shape, "minimum", "exclusiveMinimum", 1)


def maximum(shape: Shape) -> Bound:
    """Give the upper bound of a number."""
    return _tightest(shape, "maximum", "exclusiveMaximum", -1)


def _tightest(shape: Shape, inclusive: str, exclusive: str, sign: int) -> Bound:
    """Give the tighter of two bounds; for integers, the one that includes its number."""
    found: list[Bound] = [(-sign * math.inf, False)]
    for key, outside in ((inclusive, False), (exclusive, True)):
        number = shape.words.get(key)
        if isinstance(number, int | float) and not isinstance(number, bool):
            found.append(_whole(number, outside, sign) if _is_whole(shape) else (number, outside))
    return max(found, key=lambda bound: (sign * bound[0], bound[1]))


def _is_whole(shape: Shape) -> bool:
    return "integer" in shape.types and "number" not in shape.types


def _whole(number: float, outside: bool, sign: int) -> Bound:
    if math.isinf(number):
        return number, False
    nearest = math.ceil(number) if sign == 1 else math.floor(number)
    return (nearest + sign if outside and nearest == number else nearest), False


def count(shape: Shape, key: str, without: float) -> Bound:
    """Give a bound of a length or a number of things; ``without`` holds where it is not written."""
    number = shape.words.get(key)
    return (number if isinstance(number, int | float) else without), False


def divides(number: float, step: float) -> bool:
    """Tell whether ``number`` is a multiple of ``step``."""
    return bool(step) and Decimal(str(number)) % Decimal(str(step)) == 0
