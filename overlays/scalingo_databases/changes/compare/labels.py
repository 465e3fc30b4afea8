"""What the forms of a union are called in sentences."""

import json

from scalingo_databases.changes.compare.node import Node
from scalingo_databases.changes.compare.whole import shape

_MOST = 3
"""So many fields or values tell one form from another."""


def title(node: Node) -> str:
    """Give the title of a form; nothing without one."""
    return str(node.resolved().get("title") or "")


def called(node: Node) -> str:
    """Give the name of a form, which shows none of its values: that of its component, its title or types."""
    if node.reference is not None:
        return node.reference.rpartition("/")[2]
    return title(node) or _types(node)


def described(node: Node) -> str:
    """Give the words for a form: its name if it has one, else what there is in it."""
    if node.reference is not None or title(node):
        return called(node)
    found = shape(node)
    if found.choices:
        values = [value if isinstance(value, str) else json.dumps(value) for value in found.choices]
        return values[0] if len(values) == 1 else f"one of {_first(values)}"
    names = list({**found.properties, **found.required})
    if found.kinds == {"object"} and names:
        return f"object with {_first(names)}"
    return _types(node)


def _first(names: list[str]) -> str:
    return ", ".join([*names[:_MOST], *(["…"] if len(names) > _MOST else [])])


def _types(node: Node) -> str:
    found = shape(node)
    if found.is_bare_union:
        members = [member for lists in found.unions.values() for each in lists for member in each]
        return " or ".join(dict.fromkeys(map(called, members)))
    # Every type there is says nothing.
    if {"string", "number", "boolean", "object", "array"} <= found.kinds:
        return "any value"
    return " or ".join(sorted(found.kinds)) or ("null" if found.has_null else "nothing")
