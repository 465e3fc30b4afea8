"""The client room: authentication, regions, and the generated clients ready to call.

    from scalingo_databases.client import Account, database_client

    account = Account()  # SCALINGO_API_TOKEN, SCALINGO_REGION
    with database_client(app="my-app", addon_id="ad-...", account=account) as client:
        database = get_database.sync("ad-...", client=client)

API token to bearer, bearer to addon token: both are requested when needed, shared, and renewed.
"""

from scalingo_databases.client.account import Account
from scalingo_databases.client.auth import TokenAuth
from scalingo_databases.client.downloads import async_download, download
from scalingo_databases.client.errors import (
    ConfigurationError,
    DownloadError,
    DownloadTargetError,
    ForeignHostError,
    InsecureUrlError,
    LinkExpiredError,
    RegionDiscoveryError,
    ScalingoError,
    TokenConnectionError,
    TokenError,
    UnknownRegionError,
    WaitCancelledError,
    WaitError,
    WaitFailedError,
    WaitTimeoutError,
)
from scalingo_databases.client.factories import (
    async_auth_client,
    async_database_client,
    async_scalingo_client,
    auth_client,
    database_client,
    scalingo_client,
)
from scalingo_databases.client.regions import Region, resolve_region
from scalingo_databases.client.transport import HttpOptions
from scalingo_databases.client.waiting import Interval, Terminal, async_wait_until, wait_until

__all__ = [
    "Account",
    "ConfigurationError",
    "DownloadError",
    "DownloadTargetError",
    "ForeignHostError",
    "HttpOptions",
    "InsecureUrlError",
    "Interval",
    "LinkExpiredError",
    "Region",
    "RegionDiscoveryError",
    "ScalingoError",
    "Terminal",
    "TokenAuth",
    "TokenConnectionError",
    "TokenError",
    "UnknownRegionError",
    "WaitCancelledError",
    "WaitError",
    "WaitFailedError",
    "WaitTimeoutError",
    "async_auth_client",
    "async_database_client",
    "async_download",
    "async_scalingo_client",
    "async_wait_until",
    "auth_client",
    "database_client",
    "download",
    "resolve_region",
    "scalingo_client",
    "wait_until",
]
