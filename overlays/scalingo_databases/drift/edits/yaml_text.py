"""JSON values as YAML, in the style of ``spec/``: short things on one line, quotes only where needed."""

import json
import re
from typing import Any

WIDTH = 120
"""Characters of a line up to which a mapping or a list stays on one line."""

_PLAIN = re.compile(r"[A-Za-z_$](?:[\w ./();+'-]*[\w.)])?", re.ASCII)
_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))


def scalar(value: Any) -> str:
    """Return a text, a number, a boolean or ``None`` as YAML on one line."""
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    if value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, value)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def flow(value: Any) -> str:
    """Return ``value`` as YAML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key)}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def entry(key: str, value: Any, indent: int) -> list[str]:
    """Return the lines of a key with its value, ``indent`` columns from the left."""
    start = f"{' ' * indent}{scalar(key)}:"
    if _on_one_line(value, len(start)):
        return [f"{start} {flow(value)}"]
    if isinstance(value, dict):
        return [start, *(line for name, item in value.items() for line in entry(name, item, indent + 2))]
    return [start, *(line for item in value for line in list_item(item, indent + 2))]


def list_item(value: Any, indent: int) -> list[str]:
    """Return the lines of an item of a list, whose dash is ``indent`` columns from the left."""
    start = f"{' ' * indent}-"
    if not isinstance(value, dict) or _on_one_line(value, len(start)):
        return [f"{start} {flow(value)}"]
    lines = [line for name, item in value.items() for line in entry(name, item, indent + 2)]
    return [f"{start} {lines[0].lstrip()}", *lines[1:]]


def _on_one_line(value: Any, before: int) -> bool:
    if not isinstance(value, (dict, list)) or not value:
        return True
    deep = isinstance(value, dict) and any(
        isinstance(each, dict) and "type" in each for each in value.values()
    )
    return not deep and before + len(flow(value)) < WIDTH
