"""Compares what is planned with a deprecated thing: the day on which it goes, and what replaces it."""

from collections.abc import Iterator
from typing import Any

from scalingo_databases.changes.compare.change import dated
from scalingo_databases.changes.compare.node import Node


def plans(old: Node, new: Node) -> Iterator[tuple[str, Any, Any]]:
    """Give the end of a rule's code, and what was and what is planned, for each difference.

    A thing that is not deprecated has no plans; that its plans end with the deprecation needs no words.
    """
    was, now = (node.get("deprecated") is True for node in (old, new))
    if not now:
        return
    before, after = dated(old) if was else None, dated(new)
    if before != after:
        word = (
            "set"
            if before is None
            else "dropped"
            if after is None
            else "earlier"
            if after < before
            else "later"
        )
        yield f"removal-date-{word}", before and str(before), after and str(after)
    instead, other = old.get("x-replaced-by") if was else None, new.get("x-replaced-by")
    if instead != other:
        yield f"replacement-{'set' if not instead else 'changed' if other else 'dropped'}", instead, other
