"""What a schema allows, in words."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

_COUNTS = (
    ("minLength", "maxLength", "character"),
    ("minItems", "maxItems", "item"),
    ("minProperties", "maxProperties", "entry"),
)


def limits(schema: Mapping[str, Any]) -> tuple[str, ...]:
    """Give each limit that a schema sets as a few words; a pattern in backticks, for Markdown."""
    return tuple(_limits(schema))


def _limits(schema: Mapping[str, Any]) -> Iterator[str]:
    yield from _range(schema)
    for least, most, what in _COUNTS:
        yield from _count(schema.get(least), schema.get(most), what)
    if "multipleOf" in schema:
        yield f"a multiple of {_number(schema['multipleOf'])}"
    if schema.get("uniqueItems"):
        yield "no item twice"
    if "pattern" in schema:
        yield f"matches `{schema['pattern']}`"
    if "x-style" in schema:
        yield f"written in {schema['x-style']}"
    if schema.get("additionalProperties") is False:
        yield "no other fields"


def _range(schema: Mapping[str, Any]) -> Iterator[str]:
    least, above = schema.get("minimum"), schema.get("exclusiveMinimum")
    most, below = schema.get("maximum"), schema.get("exclusiveMaximum")
    if least is not None and most is not None:
        yield f"{_number(least)} to {_number(most)}"
        return
    if least is not None:
        yield f"at least {_number(least)}"
    if above is not None:
        yield f"more than {_number(above)}"
    if most is not None:
        yield f"at most {_number(most)}"
    if below is not None:
        yield f"less than {_number(below)}"


def _count(least: Any, most: Any, what: str) -> Iterator[str]:
    if least is not None and least == most:
        yield f"{_number(least)} {_plural(what, least)}"
    elif least is not None and most is not None:
        yield f"{_number(least)} to {_number(most)} {_plural(what, most)}"
    elif least:
        yield f"at least {_number(least)} {_plural(what, least)}"
    elif most is not None:
        yield f"at most {_number(most)} {_plural(what, most)}"


def _plural(what: str, count: Any) -> str:
    return what if count == 1 else {"entry": "entries"}.get(what, f"{what}s")


def _number(value: Any) -> str:
    return f"{value:,}".replace(",", "\u202f") if isinstance(value, int) else json.dumps(value)
