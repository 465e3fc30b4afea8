"""The front of the toolkit: one account, and everything that it can call.

with Scalingo(region="osc-fr1") as scalingo:
    db = scalingo.database(app="my-app", addon="postgresql")
    for query in db.postgresql.list_queries():
        print(query.pid, query.query)

What a front needs is imported when one is made, so that a program that only imports this starts at once.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Self, Unpack

from scalingo_databases.client.calls import RetryPolicy
from scalingo_databases.client.secret import NeverPickled, hide
from scalingo_databases.generated.resources.scalingo_api import ScalingoResources

if TYPE_CHECKING:
    from collections.abc import Generator
    from contextlib import AbstractContextManager
    from types import TracebackType

    import httpx

    from scalingo_databases.client.calls import SyncCaller
    from scalingo_databases.client.connections import Connections
    from scalingo_databases.client.platform import PlatformOptions
    from scalingo_databases.client.secret import Secret
    from scalingo_databases.generated.resources.database_api import Database

DEFAULT_RETRIES = RetryPolicy()


class Scalingo(ScalingoResources, NeverPickled):
    """What one account can call. Share it between threads; close it, or use it in ``with``.

    Every call raises :class:`CallError` or :class:`TokenError` when it fails. What may be sent twice, as
    the documents say, is repeated by ``retries``.
    """

    def __init__(
        self,
        token: str | Secret | None = None,
        *,
        bearer: str | Secret | None = None,
        retries: RetryPolicy = DEFAULT_RETRIES,
        http_client: httpx.Client | None = None,
        **where: Unpack[PlatformOptions],
    ) -> None:
        """Use the tokens and addresses that :class:`Account` takes, and finds. Nothing is sent yet.

        All requests go through ``http_client`` if it is given, apart from downloads, which ``http`` is for
        then. Of that client the transports, proxies, limits, time limits and event hooks count, and nothing
        else of it is sent; it is not closed here.
        A hook that raises for a status ends the call with the error of that status; a refused token is then
        not renewed.

        Raises :class:`ConfigurationError` when there is no token, or one that cannot be used.
        """
        from scalingo_databases.client.account import Account, without_secrets
        from scalingo_databases.client.connections import Connections, borrowing

        token, bearer, where = hide(token), hide(bearer), without_secrets(where)
        self._connections = Connections(where.get("http"), http_client)
        self._account = Account(token, bearer=bearer, **borrowing(where, http_client, self._connections))
        self._retries = retries

    def database(self, app: str, addon: str) -> Database:
        """Give the database of ``app`` (id or name) that is the addon ``addon``: its id or its technology.

        For a dedicated database ``app`` is its own id or name. An id is taken as it is; a technology such as
        ``postgresql``, or an alias such as ``psql``, is looked up in one call.

        Raises :class:`ConfigurationError` when the app has no such addon or several, and what a call raises.
        """
        from scalingo_databases.client.addons import addon_of, is_addon_id
        from scalingo_databases.client.urls import require_text
        from scalingo_databases.generated.resources.database_api import Database

        require_text(app, "app")
        require_text(addon, "addon")
        addon_id = addon if is_addon_id(addon) else addon_of(addon, self.addons(app).list(), app)
        auth = self._account.database_auth(app, addon_id)
        return Database(self._caller(self._account.platform.database_api_url, auth), addon_id)

    def _caller_for(self, host: Literal["api", "auth"]) -> SyncCaller:
        return self._api if host == "api" else self._auth

    @cached_property
    def _api(self) -> SyncCaller:
        return self._caller(self._account.platform.api_url, self._account.api_auth())

    @cached_property
    def _auth(self) -> SyncCaller:
        return self._caller(self._account.platform.auth_url, self._account.auth_service_auth())

    def _caller(self, base_url: str, auth: httpx.Auth) -> SyncCaller:
        from scalingo_databases.client.calls import SyncCaller

        return SyncCaller(self._connections, base_url, auth, self._retries)

    def close(self) -> None:
        """Close all connections; also those of the databases that came from here."""
        self._connections.close()

    def __enter__(self) -> Self:
        """Close at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all connections."""
        self.close()


def open_database(
    addon_id: str,
    *,
    database_token: str | Secret,
    retries: RetryPolicy = DEFAULT_RETRIES,
    http_client: httpx.Client | None = None,
    **where: Unpack[PlatformOptions],
) -> AbstractContextManager[Database]:
    """Give one database by its own token, without an account: for ``with``, which closes its connections.

    ``addon_id`` is the id of its addon (``ad-...``). The token is used as it is and, when it has expired,
    refused by the API. The other arguments are those of :class:`Scalingo`.

    Raises :class:`ConfigurationError` for a token that cannot be used, and what the look-up of the region
    raises.
    """
    from scalingo_databases.client.account import read_issued_token, without_secrets
    from scalingo_databases.client.auth import TokenAuth
    from scalingo_databases.client.calls import SyncCaller
    from scalingo_databases.client.connections import Connections, borrowing
    from scalingo_databases.client.platform import Platform
    from scalingo_databases.client.tokens import StaticToken
    from scalingo_databases.client.urls import require_text
    from scalingo_databases.generated.resources.database_api import Database

    database_token, where = hide(database_token), without_secrets(where)
    require_text(addon_id, "addon_id")
    source = StaticToken(read_issued_token(database_token, "database_token"))
    connections = Connections(where.get("http"), http_client)
    base_url = Platform(**borrowing(where, http_client, connections)).database_api_url
    caller = SyncCaller(connections, base_url, TokenAuth(source, base_url), retries)
    return _closing(Database(caller, addon_id), connections)


@contextmanager
def _closing(database: Database, connections: Connections) -> Generator[Database, None, None]:
    try:
        yield database
    finally:
        connections.close()
