"""Generated clients, ready to call.

Each factory returns the generated ``Client`` with authentication, time limits, certificate checks and headers
set, for sync and async calls alike: ``with client:`` closes its sync connections, ``async with client:`` its
async ones. The ``async_`` factories return the same; they are for event loops, because looking up the default
region can take a call, which they make on a thread.

Keywords are those of :class:`~scalingo_databases.client.account.Account`. Clients of one account share its
tokens when they are given the same ``account`` instead.
"""

import asyncio
import functools
from collections.abc import Awaitable, Callable
from typing import Any, ParamSpec, TypeVar, Unpack, cast

import httpx

from scalingo_databases.client.account import (
    Account,
    AccountOptions,
    has_credentials,
    read_issued_token,
    where_of,
    without_secrets,
)
from scalingo_databases.client.auth import TokenAuth
from scalingo_databases.client.errors import ConfigurationError
from scalingo_databases.client.platform import Platform
from scalingo_databases.client.secret import Secret, hide
from scalingo_databases.client.tokens import StaticToken
from scalingo_databases.client.transport import HttpOptions, headers, usable
from scalingo_databases.generated.clients.database_api import Client as DatabaseClient
from scalingo_databases.generated.clients.scalingo_api import Client as ScalingoClient

P = ParamSpec("P")
R = TypeVar("R")
C = TypeVar("C", DatabaseClient, ScalingoClient)


def scalingo_client(*, account: Account | None = None, **options: Unpack[AccountOptions]) -> ScalingoClient:
    """Give a client for the main API of the region, signed with the account's bearer.

    Raises :class:`ConfigurationError`, and what the look-up of the region raises
    (:class:`RegionDiscoveryError`, :class:`TokenError`).
    """
    options = without_secrets(options)
    account = _account(account, options)
    return _ready(ScalingoClient, account.platform.api_url, account.platform.http, account.api_auth())


def auth_client(*, account: Account | None = None, **options: Unpack[AccountOptions]) -> ScalingoClient:
    """Give a client for the authentication service: for ``list_regions`` and ``exchange_token``.

    The exchange is signed with the API token, everything else with the bearer. Without any token the client
    is anonymous, which is enough to list the public regions.

    Raises :class:`ConfigurationError`.
    """
    options = without_secrets(options)
    if account is None and not has_credentials(options):
        platform = Platform(**where_of(options))
        return _ready(ScalingoClient, platform.auth_url, platform.http, None)
    account = _account(account, options)
    platform = account.platform
    return _ready(ScalingoClient, platform.auth_url, platform.http, account.auth_service_auth())


def database_client(
    *,
    app: str | None = None,
    addon_id: str | None = None,
    database_token: str | Secret | None = None,
    account: Account | None = None,
    **options: Unpack[AccountOptions],
) -> DatabaseClient:
    """Give a client for the Database API, signed with the token of one database.

    The database is the addon ``addon_id`` (``ad-...``) of ``app`` (id or name); its token is requested when
    needed and renewed. Or ``database_token`` is that token, used as it is; no account is needed then.

    Raises :class:`ConfigurationError`, and what the look-up of the region raises
    (:class:`RegionDiscoveryError`, :class:`TokenError`).
    """
    database_token, options = hide(database_token), without_secrets(options)
    if database_token is not None:
        if app or addon_id or account or options.get("token") or options.get("bearer"):
            raise ConfigurationError(
                "database_token goes alone, without app, addon_id, account, token and bearer"
            )
        return _client_for_token(database_token, Platform(**where_of(options)))
    if not app or not addon_id:
        raise ConfigurationError("which database? Give app and addon_id, or database_token")
    account = _account(account, options)
    auth = account.database_auth(app, addon_id)
    return _ready(DatabaseClient, account.platform.database_api_url, account.platform.http, auth)


def _off_the_loop(factory: Callable[P, R]) -> Callable[P, Awaitable[R]]:
    """Give ``factory`` as a coroutine function that runs it on a thread."""

    @functools.wraps(factory)
    async def on_a_thread(*args: P.args, **kwargs: P.kwargs) -> R:
        call = functools.partial(factory, *args, **cast(Any, without_secrets)(kwargs))
        kwargs.clear()  # what stays here would stand in the traceback of an error
        return await asyncio.to_thread(call)

    return on_a_thread


async_scalingo_client = _off_the_loop(scalingo_client)
async_auth_client = _off_the_loop(auth_client)
async_database_client = _off_the_loop(database_client)


def _account(account: Account | None, options: AccountOptions) -> Account:
    if account is None:
        return Account(**options)
    if options:
        raise ConfigurationError(f"give {', '.join(sorted(options))} to the account, not beside it")
    return account


def _client_for_token(database_token: Secret, platform: Platform) -> DatabaseClient:
    source = StaticToken(read_issued_token(database_token, "database_token"))
    base_url = platform.database_api_url
    return _ready(DatabaseClient, base_url, platform.http, TokenAuth(source, base_url))


def _ready(kind: type[C], base_url: str, http: HttpOptions, auth: httpx.Auth | None) -> C:
    """Make the generated client.

    Everything stands in its own fields, none of which shows a secret, so that copies made by ``with_headers``
    and the like stay authenticated. Both httpx clients are made at once: two threads that make the first call
    together would otherwise make two, and lose one.
    """
    client = kind(
        base_url=base_url,
        headers=headers(),
        timeout=httpx.Timeout(http.timeout),
        verify_ssl=http.context(),
        follow_redirects=False,
        raise_on_unexpected_status=True,
        httpx_args={"auth": auth, **http.connection(base_url)},
    )
    usable(client.get_httpx_client)
    usable(client.get_async_httpx_client)
    return client
