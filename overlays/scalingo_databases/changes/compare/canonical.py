"""When values of JSON are equal."""

import json
from collections.abc import Iterable
from typing import Any


def canonical(value: Any) -> str:
    """Give a text that equal values share: JSON with sorted keys."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)


def unique(values: Iterable[Any]) -> list[Any]:
    """Give each value once; ``1`` and ``true`` are two."""
    found: dict[str, Any] = {}
    for value in values:
        found.setdefault(canonical(value), value)
    return list(found.values())
