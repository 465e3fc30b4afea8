"""Addresses given explicitly, by argument or by the environment."""

from collections.abc import Mapping
from dataclasses import dataclass

from scalingo_databases.client.environ import text_from
from scalingo_databases.client.errors import ConfigurationError
from scalingo_databases.client.urls import read_base_url

DEFAULT_AUTH_URL = "https://auth.scalingo.com"
"""The provider's authentication service, one for all regions."""


@dataclass(frozen=True)
class UrlOverrides:
    """Base URLs that replace those of the region; ``auth_url`` always has a value."""

    auth_url: str = DEFAULT_AUTH_URL
    api_url: str | None = None
    database_api_url: str | None = None


def read_overrides(
    auth_url: str | None,
    api_url: str | None,
    database_api_url: str | None,
    environ: Mapping[str, str],
) -> UrlOverrides:
    """Give the URLs in force: each argument, else its variable (``SCALINGO_AUTH_URL``, ``SCALINGO_API_URL``,
    ``SCALINGO_DB_API_URL`` or ``SCALINGO_DB_URL``), else none.

    Raises :class:`ConfigurationError` when a value is not the address of an API.
    """
    database = _pick(database_api_url, "database_api_url", environ, "SCALINGO_DB_API_URL")
    return UrlOverrides(
        auth_url=_pick(auth_url, "auth_url", environ, "SCALINGO_AUTH_URL") or DEFAULT_AUTH_URL,
        api_url=_pick(api_url, "api_url", environ, "SCALINGO_API_URL"),
        database_api_url=database or _ambiguous(environ),
    )


def _pick(argument: str | None, name: str, environ: Mapping[str, str], variable: str) -> str | None:
    if argument is not None:
        return read_base_url(argument, name)
    value = text_from(environ, variable)
    return None if value is None else read_base_url(value, variable)


def _ambiguous(environ: Mapping[str, str]) -> str | None:
    """Read ``SCALINGO_DB_URL``.

    It is the address of the Database API for the official command line, but a database's own connection
    string, password included, in many an application.
    """
    value = text_from(environ, "SCALINGO_DB_URL")
    if value is None:
        return None
    try:
        return read_base_url(value, "SCALINGO_DB_URL")
    except ConfigurationError as error:
        problem = type(error)(
            f"{error}; for a connection string of your own, set SCALINGO_DB_API_URL, which goes first"
        )
    raise problem
