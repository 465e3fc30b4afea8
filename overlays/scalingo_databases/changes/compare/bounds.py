"""Compares the rules for single values: bounds, formats, patterns."""

import math
from collections.abc import Mapping
from typing import Any

from scalingo_databases.changes.compare.change import Told
from scalingo_databases.changes.compare.limits import Bound, count, divides, maximum, minimum
from scalingo_databases.changes.compare.listed import both_listed
from scalingo_databases.changes.compare.side import Side

_NUMBERS = frozenset({"number", "integer"})
_WIDER = frozenset({("int32", "int64"), ("float", "double")})
_CONTENT = {
    "binary": ("contentMediaType", "application/octet-stream"),
    "byte": ("contentEncoding", "base64"),
}
_COUNTED = {
    "length": ("minLength", "maxLength", "string"),
    "items": ("minItems", "maxItems", "array"),
    "properties": ("minProperties", "maxProperties", "object"),
}


def bounds(side: Side) -> None:
    """Compare them, but for values that are listed and fit the rules of both sides."""
    if both_listed(side.old, side.new):
        return
    _ranges(side)
    old = _of_today(side.old.words, side.new.words)
    new = _of_today(side.new.words, side.old.words)
    for key in ("format", "pattern") if side.both("string") else ("format",):
        was, now = old.get(key), new.get(key)
        side.switched(f"{key}-set", f"{key}-dropped", was, now)
        if was is not None and now is not None and was != now:
            side.add(f"{key}-{_way(key, was, now)}", was, now)
    if side.both(*_NUMBERS):
        _steps(side, _step(side, old.get("multipleOf")), _step(side, new.get("multipleOf")))
    was, now = bool(old.get("uniqueItems")), bool(new.get("uniqueItems"))
    if was != now and side.both("array"):
        side.add("unique-items-required" if now else "unique-items-dropped")
    encodings = [[words.get(key) for key in ("contentEncoding", "contentMediaType")] for words in (old, new)]
    if encodings[0] != encodings[1]:
        side.add(
            "content-encoding-changed",
            *(Told(" ".join(map(str, filter(None, each))) or "none") for each in encodings),
        )


def _of_today(words: Mapping[str, Any], others: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give the words of 3.0 for content that is no text in those of 3.1, where the other side has these."""
    key, value = _CONTENT.get(str(words.get("format")), ("", ""))
    if not key or key in words or others.get(key) != value:
        return words
    return {**{name: item for name, item in words.items() if name != "format"}, key: value}


def _way(key: str, was: str, now: str) -> str:
    """Tell how a rule has changed: of two formats, one can have all the numbers of the other, and more."""
    if key == "format" and (was, now) in _WIDER:
        return "widened"
    return "narrowed" if key == "format" and (now, was) in _WIDER else "changed"


def _ranges(side: Side) -> None:
    if side.both(*_NUMBERS):
        for code, sign, find in (("minimum", 1, minimum), ("maximum", -1, maximum)):
            _moved(side, code, sign, find(side.old), find(side.new))
    for what, (least, most, kind) in _COUNTED.items():
        if side.both(kind):
            _counts(side, what, least, most, 0)
    if all("contains" in shape.parts for shape in (side.old, side.new)):
        _counts(side, "contains", "minContains", "maxContains", 1)


def _counts(side: Side, what: str, least: str, most: str, lowest: float) -> None:
    _moved(side, f"min-{what}", 1, *(count(shape, least, lowest) for shape in (side.old, side.new)))
    _moved(side, f"max-{what}", -1, *(count(shape, most, math.inf) for shape in (side.old, side.new)))


def _moved(side: Side, code: str, sign: int, was: Bound, now: Bound) -> None:
    """Compare two bounds; ``sign`` is 1 for a lower and -1 for an upper one."""
    before, after = ((sign * number, outside) for number, outside in (was, now))
    if before == after:
        return
    word = "raised" if (after > before) == (sign == 1) else "lowered"
    side.add(f"{code}-{word}", _shown(was), _shown(now))


def _shown(bound: Bound) -> Told:
    number, outside = bound
    if math.isinf(number):
        return Told("none")
    text = repr(int(number) if number == int(number) else number)
    return Told(f"`{text}`{' (itself outside)' if outside else ''}")


def _step(side: Side, said: Any) -> Any:
    """Give the step of a number; integers have one of their own, which needs no rule."""
    whole = all(shape.kinds == {"integer"} for shape in (side.old, side.new))
    return None if whole and isinstance(said, int | float) and divides(1, said) else said


def _steps(side: Side, was: Any, now: Any) -> None:
    if was == now or not all(isinstance(step, int | float | None) for step in (was, now)):
        return
    if was is None or (now is not None and divides(now, was)):
        side.add("multiple-of-narrowed", _said(was), now)
    elif now is None or divides(was, now):
        side.add("multiple-of-widened", was, _said(now))
    else:
        side.add("multiple-of-changed", was, now)


def _said(step: Any) -> Any:
    return Told("anything") if step is None else step
