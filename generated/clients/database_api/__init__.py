# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
"""A client library for accessing Scalingo Database API"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
