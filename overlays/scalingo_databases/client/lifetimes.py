"""How long a token that was just issued may be used before it is renewed."""

import math
from collections.abc import Mapping
from typing import Any

import jwt

OPAQUE_LIFETIME = 3600.0
"""Seconds that a token without a readable ``exp`` is taken to live: the documented life of both tokens."""

RENEWAL_MARGIN = 300.0
"""Seconds before its end from which a token is no longer used (the official Go client's margin)."""

RENEWAL_FRACTION = 0.1
"""Share of its life that a short-lived token loses instead, when that is less than the margin."""


def usable_seconds(token: str, now: float) -> float:
    """Give the seconds during which ``token``, issued at this moment, is to be used.

    ``now`` is the calendar time in Unix seconds; it only counts for a token that has ``exp`` but no ``iat``.
    """
    life = lifetime(token, now)
    return life - min(RENEWAL_MARGIN, life * RENEWAL_FRACTION)


def lifetime(token: str, now: float) -> float:
    """Give the seconds that ``token``, issued at this moment, lives; always more than zero.

    ``exp - iat`` when both stand in the token: no clock of this machine takes part, so a wrong one does no
    harm. ``exp - now`` without ``iat``. One hour when neither can be right: the token is opaque, or it claims
    to be dead on arrival, which means that a clock is wrong (a token that is really dead is renewed on its
    first 401).
    """
    claims = _claims(token)
    expires, issued = _number(claims.get("exp")), _number(claims.get("iat"))
    if expires is None:
        return OPAQUE_LIFETIME
    life = expires - (now if issued is None else issued)
    return life if life > 0 else OPAQUE_LIFETIME


def _claims(token: str) -> Mapping[str, Any]:
    """Read the claims without verifying them: the token is for the service, which verifies it."""
    try:
        return jwt.decode(token, options={"verify_signature": False})
    except (jwt.PyJWTError, ValueError, RecursionError):
        return {}


def _number(value: object) -> float | None:
    """Give a finite number, or ``None`` for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
