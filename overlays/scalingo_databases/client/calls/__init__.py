"""Calls to the APIs: sent, repeated where the documents allow it, ended by a result or a typed error.

    caller = SyncCaller(Connections(HttpOptions()), base_url, auth, RetryPolicy(attempts=3))

The generated resources make their calls through such a caller.
"""

from scalingo_databases.client.calls.callers import AsyncioCaller, SyncCaller
from scalingo_databases.client.calls.receiving import BODY_LIMIT
from scalingo_databases.client.calls.retry_policy import OnRetry, RetryPolicy

__all__ = ["BODY_LIMIT", "AsyncioCaller", "OnRetry", "RetryPolicy", "SyncCaller"]
