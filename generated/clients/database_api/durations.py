# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
"""Durations: whatever the documents give in ns, ms, s, h or d is a ``datetime.timedelta`` here.

That holds for answers and for requests. A ``timedelta`` counts whole microseconds and ends at some 2.7 million
years; numbers of the API can be finer and larger. What comes from an answer is therefore a :class:`Duration`,
a ``timedelta`` that remembers the number it was made from, so that ``to_dict`` gives back the very same number.
"""

import datetime
from typing import Any, Literal, TypeVar

from .types import Unset

Unit = Literal["ns", "ms", "s", "h", "d"]
# What may stand in the place of a duration: null, or nothing at all.
Absent = TypeVar("Absent")

_MICROSECOND = datetime.timedelta(microseconds=1)
_ONE = {
    "ms": datetime.timedelta(milliseconds=1),
    "s": datetime.timedelta(seconds=1),
    "h": datetime.timedelta(hours=1),
    "d": datetime.timedelta(days=1),
}


class Duration(datetime.timedelta):
    """A ``timedelta`` made from the ``number`` of an answer, in ``unit``.

    It is rounded to the nearest microsecond, and held to ``timedelta.min`` and ``timedelta.max``; ``number`` is
    exact. It compares and calculates as a ``timedelta``, and what it is calculated to is a plain one.
    """

    __slots__ = ("number", "unit")

    number: float
    unit: Unit

    def __new__(cls, number: float, unit: Unit) -> "Duration":
        """Make one. Raises :class:`ValueError` for a ``number`` that is not a number (NaN)."""
        span = _span(number, unit)
        made = super().__new__(cls, span.days, span.seconds, span.microseconds)
        made.number = number
        made.unit = unit
        return made

    def __repr__(self) -> str:
        """Give the expression that makes it."""
        return f"Duration({self.number!r}, {self.unit!r})"

    def __reduce__(self) -> tuple[type["Duration"], tuple[float, Unit]]:
        """Copies and pickles keep the number."""
        return Duration, (self.number, self.unit)


def _span(number: float, unit: Unit) -> datetime.timedelta:
    try:
        if unit != "ns":
            return number * _ONE[unit]
        # In whole numbers as long as it can be: a float has no more than 53 bits.
        rounded = round(number, -3) // 1000 if isinstance(number, int) else number / 1000
        return datetime.timedelta(microseconds=rounded)
    except OverflowError:
        return datetime.timedelta.max if number > 0 else datetime.timedelta.min


def from_wire(number: float | Absent, unit: Unit) -> datetime.timedelta | Absent:
    """Return the duration that a ``number`` of an answer means; null and what is absent stay what they are.

    Raises :class:`TypeError` for anything else.
    """
    if number is None or isinstance(number, Unset):
        return number
    if isinstance(number, bool) or not isinstance(number, int | float):
        raise TypeError(f"a {type(number).__name__} stands where a number in {unit} belongs")
    return Duration(number, unit)


def to_wire(value: datetime.timedelta | Absent, unit: Unit, *, whole: bool) -> Any:
    """Return the number in ``unit`` that ``value`` is sent as; null and what is absent stay what they are.

    ``whole``: only an integer may be sent. Raises :class:`ValueError` where the duration is none in this unit,
    and :class:`TypeError` for what is no ``timedelta``.
    """
    if value is None or isinstance(value, Unset):
        return value
    if not isinstance(value, datetime.timedelta):
        raise TypeError(f"a duration has to be a datetime.timedelta, not {type(value).__name__}")
    if isinstance(value, Duration) and value.unit == unit and not (whole and value.number % 1):
        return value.number
    if unit == "ns":
        return value // _MICROSECOND * 1000
    count, rest = divmod(value, _ONE[unit])
    if rest and whole:
        raise ValueError(f"{value} cannot be sent: only a whole number of {unit} can be")
    return value / _ONE[unit] if rest else count


__all__ = ["Duration", "Unit", "from_wire", "to_wire"]
