# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
"""A client library for accessing Scalingo API"""

from typing import TYPE_CHECKING

# The clients are imported when they are first asked for: endpoints and models do without them.
if TYPE_CHECKING:
    from .client import AuthenticatedClient, Client
else:

    def __getattr__(name):
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import client

        return getattr(client, name)


__all__ = (
    "AuthenticatedClient",
    "Client",
)
