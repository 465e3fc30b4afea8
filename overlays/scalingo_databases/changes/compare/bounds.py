"""Compares the rules for single values: bounds, formats, patterns."""

import math
from decimal import Decimal
from typing import Any

from scalingo_databases.changes.compare.change import Told
from scalingo_databases.changes.compare.shape import Shape
from scalingo_databases.changes.compare.side import Side

_COUNTED = {
    "length": ("minLength", "maxLength"),
    "items": ("minItems", "maxItems"),
    "properties": ("minProperties", "maxProperties"),
    "contains": ("minContains", "maxContains"),
}

_Bound = tuple[float, bool]
"""A number, and whether it is itself outside."""


def bounds(side: Side) -> None:
    """Compare them."""
    _ranges(side)
    old, new = side.old.words, side.new.words
    for key in ("format", "pattern"):
        was, now = old.get(key), new.get(key)
        side.switched(f"{key}-set", f"{key}-dropped", was, now)
        if was is not None and now is not None and was != now:
            side.add(f"{key}-changed", was, now)
    _steps(side, old.get("multipleOf"), new.get("multipleOf"))
    was, now = bool(old.get("uniqueItems")), bool(new.get("uniqueItems"))
    if was != now:
        side.add("unique-items-required" if now else "unique-items-dropped")
    encodings = [[words.get(key) for key in ("contentEncoding", "contentMediaType")] for words in (old, new)]
    if encodings[0] != encodings[1]:
        side.add(
            "content-encoding-changed",
            *(Told(" ".join(map(str, filter(None, each))) or "none") for each in encodings),
        )


def _ranges(side: Side) -> None:
    for code, sign, find in (("minimum", 1, _minimum), ("maximum", -1, _maximum)):
        _moved(side, code, sign, find(side.old), find(side.new))
    for what, (least, most) in _COUNTED.items():
        lowest = 1 if what == "contains" else 0
        _moved(side, f"min-{what}", 1, *(_count(shape, least, lowest) for shape in (side.old, side.new)))
        _moved(side, f"max-{what}", -1, *(_count(shape, most, math.inf) for shape in (side.old, side.new)))


def _moved(side: Side, code: str, sign: int, was: _Bound, now: _Bound) -> None:
    """Compare two bounds; ``sign`` is 1 for a lower and -1 for an upper one."""
    before, after = ((sign * number, outside) for number, outside in (was, now))
    if before == after:
        return
    word = "raised" if (after > before) == (sign == 1) else "lowered"
    side.add(f"{code}-{word}", _shown(was), _shown(now))


def _minimum(shape: Shape) -> _Bound:
    return _tightest(shape, "minimum", "exclusiveMinimum", 1)


def _maximum(shape: Shape) -> _Bound:
    return _tightest(shape, "maximum", "exclusiveMaximum", -1)


def _tightest(shape: Shape, inclusive: str, exclusive: str, sign: int) -> _Bound:
    """Give the tighter of two bounds; for integers, the one that includes its number."""
    found: list[_Bound] = [(-sign * math.inf, False)]
    for key, outside in ((inclusive, False), (exclusive, True)):
        number = shape.words.get(key)
        if isinstance(number, int | float) and not isinstance(number, bool):
            found.append(_whole(number, outside, sign) if shape.kinds == {"integer"} else (number, outside))
    return max(found, key=lambda bound: (sign * bound[0], bound[1]))


def _whole(number: float, outside: bool, sign: int) -> _Bound:
    if math.isinf(number):
        return number, False
    nearest = math.ceil(number) if sign == 1 else math.floor(number)
    return (nearest + sign if outside and nearest == number else nearest), False


def _count(shape: Shape, key: str, without: float) -> _Bound:
    number = shape.words.get(key)
    return (number if isinstance(number, int | float) else without), False


def _shown(bound: _Bound) -> Told:
    number, outside = bound
    if math.isinf(number):
        return Told("none")
    return Told(
        f"`{number:g}`{' (itself outside)' if outside else ''}"
        if isinstance(number, float)
        else f"`{number}`{' (itself outside)' if outside else ''}"
    )


def _steps(side: Side, was: Any, now: Any) -> None:
    if was == now or not all(isinstance(step, int | float | None) for step in (was, now)):
        return
    if was is None or (now is not None and _divides(was, now)):
        side.add("multiple-of-narrowed", 1 if was is None else was, now)
    elif now is None or _divides(now, was):
        side.add("multiple-of-widened", was, 1 if now is None else now)
    else:
        side.add("multiple-of-changed", was, now)


def _divides(step: float, number: float) -> bool:
    return bool(step) and Decimal(str(number)) % Decimal(str(step)) == 0
