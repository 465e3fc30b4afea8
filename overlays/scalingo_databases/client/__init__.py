"""The client room: authentication, regions, and the generated clients ready to call.

    from scalingo_databases.client import Account, database_client

    account = Account()  # SCALINGO_API_TOKEN, SCALINGO_REGION, or the official command line's files
    with database_client(app="my-app", addon_id="ad-...", account=account) as client:
        database = get_database.sync("ad-...", client=client)

API token to bearer, bearer to addon token: both are requested when needed, shared, and renewed.
"""

from scalingo_databases.client.account import Account
from scalingo_databases.client.api_tokens import async_create_api_token, create_api_token
from scalingo_databases.client.auth import TokenAuth
from scalingo_databases.client.errors import (
    ConfigurationError,
    ForeignHostError,
    InsecureUrlError,
    OtpRequiredError,
    RegionDiscoveryError,
    ScalingoError,
    TokenConnectionError,
    TokenError,
    UnknownRegionError,
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
from scalingo_databases.client.secret import Secret
from scalingo_databases.client.transport import HttpOptions

__all__ = [
    "Account",
    "ConfigurationError",
    "ForeignHostError",
    "HttpOptions",
    "InsecureUrlError",
    "OtpRequiredError",
    "Region",
    "RegionDiscoveryError",
    "ScalingoError",
    "Secret",
    "TokenAuth",
    "TokenConnectionError",
    "TokenError",
    "UnknownRegionError",
    "async_auth_client",
    "async_create_api_token",
    "async_database_client",
    "async_scalingo_client",
    "auth_client",
    "create_api_token",
    "database_client",
    "resolve_region",
    "scalingo_client",
]
