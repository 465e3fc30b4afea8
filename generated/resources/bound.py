# Generated from codegen/resources/templates/bound.py.jinja by: nox -s generate
"""What results have in common that can be waited for or downloaded."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

T = TypeVar("T")


class Bound:
    """A model that knows the resource it came from; copies and pickles hold the data alone."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Compare the data: it equals the plain model with the same values."""
        fields: tuple[Any, ...] = getattr(type(self), "__attrs_attrs__", ())
        if getattr(type(other), "__attrs_attrs__", None) is not fields:
            return NotImplemented
        return all(getattr(self, field.name) == getattr(other, field.name) for field in fields)


def kept(thing: object, name: str = "_resource") -> Any:
    """Return what ``thing`` keeps under ``name``; raise :class:`RuntimeError` for one that keeps nothing."""
    found = getattr(thing, name, None)
    if found is None:
        kind = type(thing).__name__
        raise RuntimeError(f"this {kind} was copied, unpickled or made by hand: get one from the client")
    return found


def picked(things: Iterable[T], **values: object) -> T | None:
    """Return the first of ``things`` whose attributes have the ``values``."""
    return next((one for one in things if all(getattr(one, name) == v for name, v in values.items())), None)


def drained(things: list[T]) -> Iterator[T]:
    """Give all ``things`` in their order and let go of each: of a long list no two copies are kept."""
    things.reverse()
    while things:
        yield things.pop()


__all__ = ["Bound", "drained", "kept", "picked"]
