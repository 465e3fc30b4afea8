"""``Retry-After`` in both of its forms (RFC 9110, section 10.2.3)."""

import re
from datetime import UTC
from email.utils import parsedate_to_datetime

import httpx

_SECONDS = re.compile(r"[0-9]+")
_LONGEST = 1e9


def retry_after(headers: httpx.Headers, now: float) -> float | None:
    """Give the seconds that ``Retry-After`` asks to wait: 0 or more, ``None`` without a readable one.

    A date is compared with the answer's own ``Date``, because the two come from one clock; without that, with
    ``now`` (Unix seconds).
    """
    value = headers.get("Retry-After", "").strip()
    if _SECONDS.fullmatch(value):
        return float(value) if len(value) < len(f"{_LONGEST:.0f}") else _LONGEST
    until = _unix_seconds(value)
    if until is None:
        return None
    sent = _unix_seconds(headers.get("Date", ""))
    return max(0.0, until - (now if sent is None else sent))


def _unix_seconds(date: str) -> float | None:
    """Read an HTTP date; ``None`` for anything else, which the library reports in many ways."""
    try:
        read = parsedate_to_datetime(date)
        return (read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
        return None
