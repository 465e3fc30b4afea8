"""Answers as JSON has them: the names of the API, and its way to write times."""

from datetime import UTC, datetime
from typing import Any, cast


def plain(value: Any) -> Any:
    """Give ``value`` as what :mod:`json` can write; fields that the documents do not know are kept."""
    if isinstance(value, list | tuple):
        return [plain(each) for each in cast(list[Any], value)]
    if isinstance(value, dict):
        return {name: plain(each) for name, each in cast(dict[str, Any], value).items()}
    if isinstance(value, datetime):
        return _moment(value)
    if not hasattr(value, "to_dict"):
        return value
    # The answer itself writes its units back; times and what is inside it are done here.
    return {name: _field(getattr(value, name, raw), raw) for name, raw in value.to_dict().items()}


def _field(value: Any, raw: Any) -> Any:
    inside = isinstance(value, list) or hasattr(value, "to_dict")
    return plain(value) if inside or isinstance(value, datetime) else raw


def _moment(moment: datetime) -> str:
    """Write ``moment`` in UTC with milliseconds, or what is finer, and a ``Z``."""
    finest = "microseconds" if moment.microsecond % 1000 else "milliseconds"
    return moment.astimezone(UTC).isoformat(timespec=finest).removesuffix("+00:00") + "Z"
