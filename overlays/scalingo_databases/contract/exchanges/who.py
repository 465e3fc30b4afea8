"""Who sends a request: the owner, somebody without a token, somebody with the wrong one."""

import base64
import binascii
import json
import time
from enum import Enum

PAST = 3600
"""Seconds since which a token that is made to look expired has been so."""


class Who(Enum):
    """The sender of a request; the value says who that is in the words of a report."""

    OWNER = "the owner"
    NOBODY = "nobody: no token is sent"
    STRANGE_TOKEN = "somebody with a made-up token"  # noqa: S105 - what a report calls the sender
    FORGED = "somebody with a token whose signature was changed"
    EXPIRED = "somebody with a token that is past its end"
    UNSIGNED = "somebody with an unsigned token"
    WRONG_AUDIENCE = "somebody with a token of the other API"
    OTHER_DATABASE = "somebody with the token of another database"
    OTHER_ACCOUNT = "another account"


MADE_UP = "mAdeUp0fNothing7f3a91c2e5"
"""A token that no server has issued."""


def forged(token: str) -> str | None:
    """Give ``token`` with another signature; ``None`` when it is no JSON Web Token (RFC 7519)."""
    parts = token.split(".")
    if len(parts) != 3 or len(parts[2]) < 8:
        return None
    middle = len(parts[2]) // 2
    other = "A" if parts[2][middle] != "A" else "B"
    return ".".join((*parts[:2], parts[2][:middle] + other + parts[2][middle + 1 :]))


def expired(token: str) -> str | None:
    """Give ``token`` with an end in the past; its signature is not right any more."""
    return _changed(token, {}, {"exp": int(time.time()) - PAST, "iat": int(time.time()) - 2 * PAST})


def unsigned(token: str) -> str | None:
    """Give ``token`` in the form that claims to need no signature (RFC 8725, section 3.1)."""
    changed = _changed(token, {"alg": "none"}, {})
    return None if changed is None else changed.rpartition(".")[0] + "."


def _changed(token: str, header: dict[str, str], claims: dict[str, int]) -> str | None:
    parts = token.split(".")
    if len(parts) != 3:
        return None
    try:
        head, payload = (json.loads(_decoded(part)) for part in parts[:2])
    except (ValueError, binascii.Error):
        return None
    if not isinstance(head, dict) or not isinstance(payload, dict):
        return None
    return ".".join((_encoded({**head, **header}), _encoded({**payload, **claims}), parts[2]))


def _decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


def _encoded(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
