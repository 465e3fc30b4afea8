"""The front of the toolkit: one account, and everything that it can call.

with Scalingo(region="osc-fr1") as scalingo:
    db = scalingo.database(app="my-app", addon="postgresql")
    for query in db.postgresql.list_queries():
        print(query.pid, query.query)
"""

from contextlib import ExitStack
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self, Unpack

from scalingo_databases.client.account import Account
from scalingo_databases.client.addons import addon_of, is_addon_id
from scalingo_databases.client.calls import RetryPolicy, SyncCaller
from scalingo_databases.client.factories import auth_client, database_client, scalingo_client
from scalingo_databases.client.platform import PlatformOptions
from scalingo_databases.client.secret import NeverPickled, Secret
from scalingo_databases.generated.resources import database_api
from scalingo_databases.generated.resources.scalingo_api import ScalingoResources

if TYPE_CHECKING:
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
        **where: Unpack[PlatformOptions],
    ) -> None:
        """Use the tokens and addresses that :class:`Account` takes, and finds. Nothing is sent yet.

        Raises :class:`ConfigurationError` when there is no token, or one that cannot be used.
        """
        self._account = Account(token, bearer=bearer, **where)
        self._retries = retries
        self._open = ExitStack()

    def database(self, app: str, addon: str) -> "Database":
        """Give the database of ``app`` (id or name) that is the addon ``addon``: its id or its technology.

        For a dedicated database ``app`` is its own id or name. An id is taken as it is; a technology such as
        ``postgresql``, or an alias such as ``psql``, is looked up in one call.

        Raises :class:`ConfigurationError` when the app has no such addon or several, and what a call raises.
        """
        addon_id = addon if is_addon_id(addon) else addon_of(addon, self.addons(app).list(), app)
        client = database_client(app=app, addon_id=addon_id, account=self._account)
        self._open.callback(client.get_httpx_client().close)
        return database_api.Database(
            SyncCaller(client, self._retries, http=self._account.platform.http), addon_id
        )

    def _caller_for(self, host: Literal["api", "auth"]) -> SyncCaller:
        return self._api if host == "api" else self._auth

    @cached_property
    def _api(self) -> SyncCaller:
        client = scalingo_client(account=self._account)
        self._open.callback(client.get_httpx_client().close)
        return SyncCaller(client, self._retries, http=self._account.platform.http)

    @cached_property
    def _auth(self) -> SyncCaller:
        client = auth_client(account=self._account)
        self._open.callback(client.get_httpx_client().close)
        return SyncCaller(client, self._retries, http=self._account.platform.http)

    def close(self) -> None:
        """Close all connections; also those of the databases that came from here."""
        self._open.close()

    def __enter__(self) -> Self:
        """Close at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all connections."""
        self.close()
