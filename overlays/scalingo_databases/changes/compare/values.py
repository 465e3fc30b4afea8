"""Compares the types and the listed values of two schemas."""

from collections.abc import Iterable
from typing import Any, TypedDict

from scalingo_databases.changes.compare.canonical import canonical
from scalingo_databases.changes.compare.change import Told, listed
from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.side import Side
from scalingo_databases.changes.compare.whole import both_types


def values(side: Side) -> bool:
    """Compare them; tell whether the values have so much in common that the rest can be compared."""
    old, new = side.old, side.new
    # Where all values are listed, the lists say more than the types.
    are_listed = old.values is not None and new.values is not None
    if not are_listed and not _types(side):
        return False
    if are_listed or old.types == new.types or (old.kinds and new.kinds):
        _null(side)
    if old.is_const and new.is_const and len(old.choices or ()) == len(new.choices or ()) == 1:
        if canonical(old.choices) != canonical(new.choices):
            side.add("const-changed", _only(old.values), _only(new.values))
    elif old.choices is None or new.choices is None:
        _switched(side)
    else:
        _each(side, old.choices, new.choices, "value", _Place())
    if old.values is None and new.values is None:
        _each(side, old.known, new.known, "known-value", _listing(side))
    return True


class _Place(TypedDict, total=False):
    """Where a change is told, and by which name; where the two schemas stand, without one."""

    old: Node
    new: Node
    name: str


def _listing(side: Side) -> _Place:
    """Give the component in which the known values are listed, on both sides."""
    old, new = side.old.listing, side.new.listing
    if old is None or new is None or not new.component or old.component != new.component:
        return _Place()
    return _Place(old=old, new=new, name=new.component)


def _types(side: Side) -> bool:
    old, new = side.old.kinds, side.new.kinds
    if not old or not new:
        old, new = side.old.types, side.new.types
    lost = {kind for kind in old if not _has(new, kind)}
    gained = {kind for kind in new if not _has(old, kind)}
    if not lost and not gained:
        return True
    code = "type-narrowed" if not gained else "type-widened" if not lost else "type-changed"
    side.add(code, _names(side.old.types), _names(side.new.types))
    return bool(both_types(side.old.kinds, side.new.kinds))


def _has(kinds: frozenset[str], kind: str) -> bool:
    return kind in kinds or (kind == "integer" and "number" in kinds)


def _names(types: Iterable[str]) -> Told:
    return Told(" or ".join(sorted(types)) or "nothing")


def _null(side: Side) -> None:
    if side.old.has_null != side.new.has_null:
        side.add("null-allowed" if side.new.has_null else "null-forbidden")


def _switched(side: Side) -> None:
    """Note that the values are listed now, or are not any more; of null alone the types speak."""
    old, new = side.old, side.new
    if not old.kinds or not new.kinds:
        return
    if old.choices is None and new.choices is not None:
        if new.is_const:
            side.add("const-set", now=_only(new.values))
        else:
            side.add("enum-set", now=listed(new.choices))
    elif old.choices is not None and new.choices is None:
        if old.is_const:
            side.add("const-dropped", was=_only(old.values))
        else:
            side.add("enum-dropped", was=listed(old.choices))


def _each(side: Side, old: tuple[Any, ...], new: tuple[Any, ...], kind: str, place: _Place) -> None:
    before, after = ({canonical(value): value for value in found} for found in (old, new))
    for text, value in before.items():
        if text not in after:
            side.add(f"{kind}-removed", was=value, **place)
    for text, value in after.items():
        if text not in before:
            side.add(f"{kind}-added", now=value, **place)


def _only(found: tuple[Any, ...] | None) -> Any:
    return found[0] if found else None
