"""How long a token that was just issued may be used before it is renewed."""

import math
from collections.abc import Mapping
from typing import Any

OPAQUE_LIFETIME = 3600.0
"""Seconds that a token without a readable ``exp`` is taken to live: the documented life of both tokens."""

SHORTEST_LIFETIME = 30.0
"""Seconds that this machine's clock can shorten a life to, so that a wrong one costs few requests."""

RENEWAL_MARGIN = 300.0
"""Seconds before its end from which a token is no longer used (the official Go client's margin)."""

RENEWAL_FRACTION = 0.1
"""Share of its life that a short-lived token loses instead, when that is less than the margin."""


def usable_seconds(token: str, now: float) -> float:
    """Give the seconds during which ``token``, received at this moment, is to be used.

    ``now`` is the calendar time in Unix seconds, as far as this machine knows it.
    """
    life = lifetime(token, now)
    return life - min(RENEWAL_MARGIN, life * RENEWAL_FRACTION)


def lifetime(token: str, now: float) -> float:
    """Give the seconds that ``token``, received at this moment, still lives; always more than zero.

    ``exp - now``, when the token's own ``exp - iat`` bears it out: a service may hand out a token that it
    issued a while ago. More than that, or nothing, means that the clock of this machine is wrong; ``exp -
    iat`` stands then. A clock that is wrong but credible leaves :data:`SHORTEST_LIFETIME`. A token used for
    too long is renewed on its first 401.

    One hour when nothing in the token can be right: it is opaque, or claims to have been dead when issued.
    """
    claims = _claims(token)
    expires, issued = _number(claims.get("exp")), _number(claims.get("iat"))
    if expires is None:
        return OPAQUE_LIFETIME
    left = expires - now
    life = left if issued is None else expires - issued
    if not 0 < life < math.inf:
        return OPAQUE_LIFETIME
    return max(left, min(SHORTEST_LIFETIME, life)) if 0 < left <= life else life


def _claims(token: str) -> Mapping[str, Any]:
    """Read the claims without verifying them: the token is for the service, which verifies it."""
    # Loaded with the first token: it brings cryptography along where that is installed.
    import jwt

    try:
        return jwt.decode(  # pyright: ignore[reportUnknownMemberType] # it names types of cryptography's, an option
            token, options={"verify_signature": False}
        )
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
