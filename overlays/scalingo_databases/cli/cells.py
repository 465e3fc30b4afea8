"""Values as people read them in a table."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any

from scalingo_databases.cli.messages import printable
from scalingo_databases.cli.plain import plain

NOTHING = "-"


def fields(model: Any) -> Mapping[str, object]:
    """Give what an answer holds, by the API's names; what was not in it is not in there."""
    return {name: getattr(model, name, value) for name, value in model.to_dict().items()}


def cell(value: object) -> str:
    """Give ``value`` in one line: times in UTC, durations as hours, minutes and seconds."""
    match value:
        case None | "":
            return NOTHING
        case bool():
            return "yes" if value else "no"
        case Enum():
            return printable(str(value.value))
        case datetime():
            return f"{value.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
        case timedelta():
            return _clock(value)
        case str() | int() | float():
            return printable(str(value))
        case _:
            return printable(json.dumps(plain(value), ensure_ascii=False))


def size(count: object) -> str:
    """Give a number of bytes in a unit that makes it short; 1 MB is 1,000,000 bytes."""
    if not isinstance(count, int) or not count:
        return NOTHING
    number, units = float(count), iter(("B", "kB", "MB", "GB", "TB"))
    unit = next(units)
    while number >= 1000 and unit != "TB":
        number, unit = number / 1000, next(units)
    return f"{count} B" if unit == "B" else f"{number:.1f} {unit}"


def _clock(span: timedelta) -> str:
    """Give hours, minutes and seconds to the millisecond; a negative span keeps its sign in front."""
    sign, span = ("-", -span) if span < timedelta() else ("", span)
    minutes, seconds = divmod(span.total_seconds(), 60)
    hours, minutes = divmod(int(minutes), 60)
    return f"{sign}{hours}:{minutes:02}:{seconds:06.3f}"
