"""The client room: one account, and everything that it can call.

    from scalingo_databases.client import Scalingo

    with Scalingo() as scalingo:  # SCALINGO_API_TOKEN, SCALINGO_REGION, or the official command line's files
        db = scalingo.database(app="my-app", addon="postgresql")
        print(db.get().status)

API token to bearer, bearer to addon token: both are requested when needed, shared, and renewed. The factories
give the generated clients instead, with the same authentication. A name is imported when it is first used, so
that a program pays for what it needs.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scalingo_databases.client.account import Account
    from scalingo_databases.client.api_tokens import async_create_api_token, create_api_token
    from scalingo_databases.client.async_scalingo import AsyncScalingo, open_async_database
    from scalingo_databases.client.auth import TokenAuth
    from scalingo_databases.client.calls import RetryPolicy
    from scalingo_databases.client.downloads import async_download, download
    from scalingo_databases.client.errors import (
        ActionRefusedError,
        AddonNotFoundError,
        BadRequestError,
        CallConnectionError,
        CallError,
        CallTimeoutError,
        ConfigurationError,
        ConflictError,
        DecodingError,
        DownloadError,
        DownloadTargetError,
        ForbiddenError,
        ForeignHostError,
        InsecureUrlError,
        InternalServerError,
        LinkExpiredError,
        NotFoundError,
        OtpRequiredError,
        PaymentRequiredError,
        RateLimitedError,
        RegionDiscoveryError,
        ScalingoError,
        ServerError,
        ServiceUnavailableError,
        StatusError,
        TokenConnectionError,
        TokenError,
        UnauthorizedError,
        UnexpectedStatusError,
        UnknownRegionError,
        UnprocessableError,
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
    from scalingo_databases.client.scalingo import Scalingo, open_database
    from scalingo_databases.client.secret import Secret
    from scalingo_databases.client.transport import HttpOptions
    from scalingo_databases.client.waiting import Interval, Terminal, async_wait_until, wait_until
    from scalingo_databases.generated.resources.database_api import AsyncDatabase, Database

_MODULES = {
    ".account": ("Account",),
    ".api_tokens": (
        "async_create_api_token",
        "create_api_token",
    ),
    ".async_scalingo": (
        "AsyncDatabase",
        "AsyncScalingo",
        "open_async_database",
    ),
    ".auth": ("TokenAuth",),
    ".calls": ("RetryPolicy",),
    ".downloads": (
        "async_download",
        "download",
    ),
    ".errors": (
        "ActionRefusedError",
        "AddonNotFoundError",
        "BadRequestError",
        "CallConnectionError",
        "CallError",
        "CallTimeoutError",
        "ConfigurationError",
        "ConflictError",
        "DecodingError",
        "DownloadError",
        "DownloadTargetError",
        "ForbiddenError",
        "ForeignHostError",
        "InsecureUrlError",
        "InternalServerError",
        "LinkExpiredError",
        "NotFoundError",
        "OtpRequiredError",
        "PaymentRequiredError",
        "RateLimitedError",
        "RegionDiscoveryError",
        "ScalingoError",
        "ServerError",
        "ServiceUnavailableError",
        "StatusError",
        "TokenConnectionError",
        "TokenError",
        "UnauthorizedError",
        "UnexpectedStatusError",
        "UnknownRegionError",
        "UnprocessableError",
        "WaitCancelledError",
        "WaitError",
        "WaitFailedError",
        "WaitTimeoutError",
    ),
    ".factories": (
        "async_auth_client",
        "async_database_client",
        "async_scalingo_client",
        "auth_client",
        "database_client",
        "scalingo_client",
    ),
    ".regions": (
        "Region",
        "resolve_region",
    ),
    ".scalingo": (
        "Scalingo",
        "open_database",
    ),
    ".secret": ("Secret",),
    ".transport": ("HttpOptions",),
    ".waiting": (
        "Interval",
        "Terminal",
        "async_wait_until",
        "wait_until",
    ),
    "..generated.resources.database_api": ("AsyncDatabase", "Database"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [
    "Account",
    "ActionRefusedError",
    "AddonNotFoundError",
    "AsyncDatabase",
    "AsyncScalingo",
    "BadRequestError",
    "CallConnectionError",
    "CallError",
    "CallTimeoutError",
    "ConfigurationError",
    "ConflictError",
    "Database",
    "DecodingError",
    "DownloadError",
    "DownloadTargetError",
    "ForbiddenError",
    "ForeignHostError",
    "HttpOptions",
    "InsecureUrlError",
    "InternalServerError",
    "Interval",
    "LinkExpiredError",
    "NotFoundError",
    "OtpRequiredError",
    "PaymentRequiredError",
    "RateLimitedError",
    "Region",
    "RegionDiscoveryError",
    "RetryPolicy",
    "Scalingo",
    "ScalingoError",
    "Secret",
    "ServerError",
    "ServiceUnavailableError",
    "StatusError",
    "Terminal",
    "TokenAuth",
    "TokenConnectionError",
    "TokenError",
    "UnauthorizedError",
    "UnexpectedStatusError",
    "UnknownRegionError",
    "UnprocessableError",
    "WaitCancelledError",
    "WaitError",
    "WaitFailedError",
    "WaitTimeoutError",
    "async_auth_client",
    "async_create_api_token",
    "async_database_client",
    "async_download",
    "async_scalingo_client",
    "async_wait_until",
    "auth_client",
    "create_api_token",
    "database_client",
    "download",
    "open_async_database",
    "open_database",
    "resolve_region",
    "scalingo_client",
    "wait_until",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name], __name__), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
