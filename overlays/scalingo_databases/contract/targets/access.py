"""Credentials: which token goes with which request."""

import base64
from typing import Protocol

from scalingo_databases.client.account import TOKEN_VARIABLE, Account
from scalingo_databases.client.clock import SYSTEM_CLOCK, Clock
from scalingo_databases.client.discovery import RegionDirectory
from scalingo_databases.client.errors import ConfigurationError, ScalingoError
from scalingo_databases.client.platform import Platform, PlatformOptions
from scalingo_databases.client.secret import read_secret
from scalingo_databases.contract.errors import CannotTestError, UsageError
from scalingo_databases.contract.options.options import Options
from scalingo_databases.contract.redact import Redactor

# The shell variables that stand for the tokens in the requests that are printed.
BEARER = "BEARER_TOKEN"
DATABASE_TOKEN = "DB_BEARER_TOKEN"  # noqa: S105 - the name of a shell variable, no secret
DOWNLOAD_TOKEN = "DOWNLOAD_TOKEN"  # noqa: S105 - the name of a shell variable, no secret


class Access(Protocol):
    """Gives the ``Authorization`` header for a request, or ``None`` when there is no such credential.

    Each method may ask the target for a token and raises :class:`CannotTestError` when it is refused.
    """

    def for_exchange(self) -> str | None:
        """For the exchange of the API token."""

    def for_account(self) -> str | None:
        """For the Scalingo API and the regions."""

    def for_database(self, addon_id: str) -> str | None:
        """For one database on the Database API."""

    def belongs(self, addon_id: str, app: str) -> None:
        """Take note that the addon ``addon_id`` is one of ``app``, which is not the app of the options."""


def _where(options: Options) -> PlatformOptions:
    """Give what says where the target is.

    Only the command line counts: a variable left over in the environment must not send a run somewhere else.
    """
    where = options.addresses
    return {
        "region": where.region,
        "auth_url": where.auth_url,
        "api_url": where.api_url,
        "database_api_url": where.database_api_url,
        "environ": {},
        "cli_files": False,
        "directory": RegionDirectory(),
    }


def platform_of(options: Options) -> Platform:
    """Give the target's addresses. Raises :class:`UsageError`."""
    try:
        return Platform(**_where(options))
    except ConfigurationError as error:
        raise UsageError(str(error)) from None


class DatabaseTokenAccess:
    """One database and its own token."""

    def __init__(self, token: str, redactor: Redactor) -> None:
        """Use ``token`` for every database: only one is asked for."""
        redactor.add(token, DATABASE_TOKEN)
        self._token = token

    def for_exchange(self) -> None:
        """Give nothing: there is no API token."""

    def for_account(self) -> None:
        """Give nothing: there is no bearer."""

    def for_database(self, addon_id: str) -> str:
        """Give the token, whichever the database."""
        return f"Bearer {self._token}"

    def belongs(self, addon_id: str, app: str) -> None:
        """Do nothing: there is one token."""


class AccountAccess:
    """The databases of an app, reached through the account that owns it."""

    def __init__(self, options: Options, redactor: Redactor, clock: Clock = SYSTEM_CLOCK) -> None:
        """Use the token of ``options``. Raises :class:`UsageError`."""
        try:
            self._account = Account(options.token, clock=clock, **_where(options))
        except ConfigurationError as error:
            raise UsageError(str(error)) from None
        self._app = options.app
        self._apps: dict[str, str] = {}
        self._api_token = options.token if options.has_api_token else None
        self._redactor = redactor
        if self._api_token is not None:
            redactor.add_basic(self._api_token, TOKEN_VARIABLE)

    def for_exchange(self) -> str | None:
        """Give HTTP basic credentials: an empty user name and the API token."""
        if self._api_token is None:
            return None
        return basic(self._api_token)

    def for_account(self) -> str:
        """Give the bearer, exchanging the API token when there is none yet or it is about to expire."""
        try:
            token = self._account.bearer_token()
        except ScalingoError as error:
            raise CannotTestError(self._redactor.text(str(error))) from None
        self._redactor.add(token, BEARER)
        return f"Bearer {token}"

    def for_database(self, addon_id: str) -> str | None:
        """Give the addon's token."""
        app = self._apps.get(addon_id, self._app)
        if app is None:
            return None
        try:
            token = self._account.addon_token(app, addon_id)
        except ScalingoError as error:
            raise CannotTestError(self._redactor.text(str(error))) from None
        self._redactor.add(token, DATABASE_TOKEN)
        return f"Bearer {token}"

    def belongs(self, addon_id: str, app: str) -> None:
        """Ask for the addon's token under ``app``."""
        self._apps[addon_id] = app


def access_for(options: Options, redactor: Redactor, clock: Clock = SYSTEM_CLOCK) -> Access:
    """Give the credentials that ``options`` hold; tokens last as long as ``clock`` says.

    Raises :class:`UsageError`.
    """
    if options.has_database_token and options.token is not None:
        return DatabaseTokenAccess(_given(options.token), redactor)
    return AccountAccess(options, redactor, clock)


def _given(token: str) -> str:
    try:
        return read_secret(token, "the token").reveal()
    except ConfigurationError as error:
        raise UsageError(str(error)) from None


def basic(password: str) -> str:
    """Give HTTP basic credentials (RFC 7617): an empty user name and ``password``."""
    return "Basic " + base64.b64encode(f":{password}".encode()).decode()
