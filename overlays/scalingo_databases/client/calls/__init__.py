"""Calls to the APIs: sent, repeated where the documents allow it, ended by a result or a typed error.

    caller = SyncCaller(Connections(HttpOptions()), base_url, auth, RetryPolicy(attempts=3))

The generated resources make their calls through such a caller. A name is imported when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scalingo_databases.client.calls.callers import AsyncioCaller, SyncCaller
    from scalingo_databases.client.calls.receiving import BODY_LIMIT
    from scalingo_databases.client.calls.retry_policy import OnRetry, RetryPolicy

_HOMES = {
    "AsyncioCaller": "callers",
    "BODY_LIMIT": "receiving",
    "OnRetry": "retry_policy",
    "RetryPolicy": "retry_policy",
    "SyncCaller": "callers",
}

__all__ = ["BODY_LIMIT", "AsyncioCaller", "OnRetry", "RetryPolicy", "SyncCaller"]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
