"""Bodies of answers, read without trusting them."""

from typing import Any, cast

import httpx

_LINE = 200  # characters


def json_object(response: httpx.Response) -> dict[str, Any]:
    """Give the JSON object that ``response`` holds; an empty one when it holds anything else."""
    try:
        return as_object(response.json())
    except (ValueError, RecursionError):
        return {}


def as_object(value: object) -> dict[str, Any]:
    """Give ``value`` if it is a JSON object; an empty one for anything else."""
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}


def as_list(value: object) -> list[Any]:
    """Give ``value`` if it is a JSON list; an empty one for anything else."""
    return cast(list[object], value) if isinstance(value, list) else []


def one_line(text: str) -> str:
    """Give ``text`` in one printable line of limited length."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= _LINE else f"{line[:_LINE]}…"
