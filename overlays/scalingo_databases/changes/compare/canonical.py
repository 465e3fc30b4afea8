"""When values of JSON are equal."""

import json
from collections.abc import Iterable, Mapping
from typing import Any


def canonical(value: Any) -> str:
    """Give a text that equal values share: JSON with sorted keys, where ``1.0`` is ``1``."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    if ".0" not in text and "e+" not in text:
        return text
    return json.dumps(_whole(value), sort_keys=True, ensure_ascii=False, default=str)


def _whole(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _whole(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(inner) for inner in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def differ(one: Any, other: Any) -> bool:
    """Tell whether two values differ; the order of keys and ``1.0`` for ``1`` are no difference."""
    return (
        one is not other
        and (one != other or type(one) is not type(other))
        and canonical(one) != canonical(other)
    )


def unique(values: Iterable[Any]) -> list[Any]:
    """Give each value once; ``1`` and ``true`` are two."""
    found: dict[str, Any] = {}
    for value in values:
        found.setdefault(canonical(value), value)
    return list(found.values())
