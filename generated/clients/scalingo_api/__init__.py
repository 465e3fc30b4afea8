# Generated from spec/scalingo-api/ (documents/scalingo-api.json) by: nox -s generate
"""A client library for accessing Scalingo API"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
