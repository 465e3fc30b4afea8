"""Sources of tokens: what an authenticated request asks for its header."""

from collections.abc import Callable
from typing import Protocol

from scalingo_databases.client.clock import Clock
from scalingo_databases.client.errors import TokenError
from scalingo_databases.client.lifetimes import usable_seconds
from scalingo_databases.client.renewing import Lease, Renewing
from scalingo_databases.client.secret import NeverPickled, Secret


class TokenSource(Protocol):
    """Something that gives a token now and, perhaps, another one when the service rejects it (401)."""

    def get(self) -> Secret:
        """Give a token to use now."""
        ...

    async def aget(self) -> Secret:
        """Do as :meth:`get` without stopping the event loop."""
        ...

    def replace(self, rejected: Secret) -> Secret | None:
        """Give another token than ``rejected``, or ``None`` when there is none to be had."""
        ...

    async def areplace(self, rejected: Secret) -> Secret | None:
        """Do as :meth:`replace` without stopping the event loop."""
        ...


class StaticToken(NeverPickled):
    """A token that somebody else takes care of: used as it is, never renewed."""

    def __init__(self, token: Secret) -> None:
        """Always give ``token``."""
        self._token = token

    def get(self) -> Secret:
        """Give the token."""
        return self._token

    async def aget(self) -> Secret:
        """Give the token."""
        return self._token

    def replace(self, rejected: Secret) -> None:
        """Give nothing: there is no other."""

    async def areplace(self, rejected: Secret) -> None:
        """Give nothing: there is no other."""


class RenewedToken(NeverPickled):
    """A token that is requested when needed, kept until shortly before its end, and replaced on rejection."""

    def __init__(self, request: Callable[[], Secret], clock: Clock) -> None:
        """Get tokens from ``request``, a blocking function that raises :class:`TokenError`."""
        self._cell = Renewing(lambda: _lease(request(), clock), clock, TokenError)

    def get(self) -> Secret:
        """Give the token, requesting one if there is none to use."""
        return self._cell.get()

    async def aget(self) -> Secret:
        """Do as :meth:`get` without stopping the event loop."""
        return await self._cell.aget()

    def replace(self, rejected: Secret) -> Secret:
        """Give the token that came after ``rejected``, requesting it if nobody has yet."""
        return self._cell.get(rejected)

    async def areplace(self, rejected: Secret) -> Secret:
        """Do as :meth:`replace` without stopping the event loop."""
        return await self._cell.aget(rejected)


def _lease(token: Secret, clock: Clock) -> Lease[Secret]:
    return Lease(token, usable_seconds(token.reveal(), clock.wall()))
