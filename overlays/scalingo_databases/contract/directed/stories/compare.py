"""Comparing values that the documents allow in several forms."""

from datetime import datetime
from typing import Any


def same(one: Any, other: Any) -> bool:
    """Tell whether two values mean the same: equal, the same moment, or a list of one and its only member."""
    if bool(one == other):
        return True
    if isinstance(one, str) and isinstance(other, str):
        moment = _moment(one)
        return moment is not None and moment == _moment(other)
    if isinstance(one, dict) and isinstance(other, dict):
        return all(same(one[key], other[key]) for key in one.keys() & other.keys())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool([one] == other or one == [other])


def differences(one: Any, other: Any) -> list[str]:
    """Give the fields that two objects both have, with values that do not mean the same."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return []
    return sorted(key for key in one.keys() & other.keys() if not same(one[key], other[key]))


def covers(wanted: Any, got: Any) -> bool:
    """Tell whether ``got`` has what was ``wanted``: all named fields of objects, other values as they are."""
    if isinstance(wanted, dict) and isinstance(got, dict):
        return all(key not in got or covers(value, got[key]) for key, value in wanted.items())
    return same(wanted, got)


def alike(one: Any, other: Any) -> bool:
    """Tell whether two bodies name the same fields."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[name], other[name]) for name in one)
    return isinstance(one, dict) == isinstance(other, dict)


def varied(items: list[Any], several: int) -> list[Any]:
    """Give ``several`` of the ``items``, first of all one of each sort.

    The sort is told by the fields in which some of the items are alike.
    """
    objects = [item for item in items if isinstance(item, dict)]
    names = {name for item in objects for name in item}
    values = {name: {repr(item.get(name)) for item in objects} for name in names}
    sorts = sorted(name for name in names if len(values[name]) < len(objects))
    first = {tuple(repr(item.get(name)) for name in sorts): item for item in reversed(objects)}
    chosen = list(reversed(first.values()))
    return [*chosen, *(item for item in items if item not in chosen)][:several]


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None
