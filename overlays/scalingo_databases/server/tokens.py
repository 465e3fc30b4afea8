"""Tokens of the server: who may use what, for how long.

All are JWTs signed with one secret. Their audience keeps the kinds apart: an account's bearer token, the
token of one addon, and the tokens inside links to a backup or a log. Each lives for one hour by the
server's clock, as the documents say of the first two.
"""

import secrets
from collections import OrderedDict
from datetime import timedelta
from enum import StrEnum
from typing import Any

import jwt

from .clock import Clock

LIFETIME = timedelta(hours=1)
ALGORITHM = "HS256"
# Verified tokens that are remembered: the signature of a token that is used again is not computed again.
REMEMBERED = 1024


class Audience(StrEnum):
    """What a token is for."""

    SCALINGO_API = "scalingo-api"
    DATABASE_API = "database-api"
    DOWNLOAD = "backup-download"
    LOGS = "logs"


class InvalidToken(Exception):
    """A token that does not count; the text says why and never repeats the token."""


class Tokens:
    """Issues and reads tokens.

    ``secret`` signs them, at least 32 bytes; a random one is made when it is left out.
    """

    def __init__(self, clock: Clock, secret: bytes | None = None) -> None:
        """Sign with ``secret``, or with a random one."""
        if secret is not None and len(secret) < 32:
            raise ValueError("the secret that signs the tokens must have at least 32 bytes")
        self._clock = clock
        self._secret = secret if secret is not None else secrets.token_bytes(32)
        self._known: OrderedDict[tuple[str, Audience], dict[str, Any]] = OrderedDict()

    def bearer(self, account: str) -> str:
        """Return a bearer token of the account with the id ``account``."""
        return self._issue(Audience.SCALINGO_API, sub=account)

    def addon(self, account: str, addon: str) -> str:
        """Return a token that opens the addon with the id ``addon``, asked for by ``account``."""
        return self._issue(Audience.DATABASE_API, sub=account, addon=addon)

    def download(self, addon: str, backup: str) -> str:
        """Return a token that opens the archive of one backup of one addon."""
        return self._issue(Audience.DOWNLOAD, sub=addon, backup=backup)

    def logs(self, addon: str, archive: str) -> str:
        """Return a token that opens an archive of one addon's log; without a name it is the latest lines."""
        return self._issue(Audience.LOGS, sub=addon, archive=archive)

    def read_bearer(self, token: str) -> str:
        """Return the id of the account that a bearer token belongs to."""
        return str(self._read(token, Audience.SCALINGO_API)["sub"])

    def read_addon(self, token: str) -> tuple[str, str]:
        """Return the ids of the account that asked for a token, and of the addon that it opens."""
        claims = self._read(token, Audience.DATABASE_API)
        return str(claims["sub"]), str(claims["addon"])

    def read_download(self, token: str) -> tuple[str, str]:
        """Return the ids of the addon and of the backup that a download token opens."""
        claims = self._read(token, Audience.DOWNLOAD)
        return str(claims["sub"]), str(claims["backup"])

    def read_logs(self, token: str) -> tuple[str, str]:
        """Return the id of the addon and the name of the archive that a log's token opens."""
        claims = self._read(token, Audience.LOGS)
        return str(claims["sub"]), str(claims["archive"])

    def _issue(self, audience: Audience, **claims: str) -> str:
        now = self._clock.now()
        times = {"iat": int(now.timestamp()), "exp": int((now + LIFETIME).timestamp())}
        return jwt.encode({"aud": audience, **times, **claims}, self._secret, algorithm=ALGORITHM)

    def _read(self, token: str, audience: Audience) -> dict[str, Any]:
        """Return the claims of ``token``, or say with ``InvalidToken`` why it does not count."""
        claims = self._known.get((token, audience))
        if claims is None:
            claims = self._verify(token, audience)
            self._remember((token, audience), claims)
        if self._clock.now().timestamp() >= claims["exp"]:
            raise InvalidToken("The token has expired")
        return claims

    def _verify(self, token: str, audience: Audience) -> dict[str, Any]:
        # Times are compared with the server's own clock, which tests move; PyJWT only knows the machine's.
        options: Any = {"verify_exp": False, "verify_iat": False, "require": ["aud", "exp", "iat", "sub"]}
        try:
            claims: dict[str, Any] = jwt.decode(
                token, self._secret, algorithms=[ALGORITHM], audience=audience, options=options
            )
        except jwt.InvalidAudienceError:
            raise InvalidToken("The token is meant for another API") from None
        except (jwt.InvalidTokenError, ValueError):
            raise InvalidToken("The token is not valid") from None
        return claims

    def _remember(self, key: tuple[str, Audience], claims: dict[str, Any]) -> None:
        self._known[key] = claims
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
