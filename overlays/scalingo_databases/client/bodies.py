"""Bodies of answers, read without trusting them."""

from typing import Any, cast

import httpx


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
    return value if isinstance(value, list) else []
