"""One account on one platform: its tokens, each requested once and shared by everything built on it."""

from typing import Any, TypedDict, TypeVar, Unpack, cast

import httpx

from scalingo_databases.client.auth import AuthServiceAuth, TokenAuth
from scalingo_databases.client.clock import SYSTEM_CLOCK, Clock
from scalingo_databases.client.environ import process_environ, text_from
from scalingo_databases.client.errors import ConfigurationError
from scalingo_databases.client.exchange import exchange_api_token, request_addon_token
from scalingo_databases.client.forks import ForkSafeLock
from scalingo_databases.client.platform import Platform, PlatformOptions
from scalingo_databases.client.secret import API_TOKEN_PREFIX, NeverPickled, Secret, hide, read_secret
from scalingo_databases.client.tokens import RenewedToken, StaticToken, TokenSource
from scalingo_databases.client.urls import path_segment

TOKEN_VARIABLE = "SCALINGO_API_TOKEN"  # noqa: S105 - the name of an environment variable, no secret


class CredentialOptions(TypedDict, total=False):
    """Who calls; see :class:`Account`."""

    token: str | Secret | None
    bearer: str | Secret | None
    clock: Clock


class AccountOptions(CredentialOptions, PlatformOptions, total=False):
    """Who calls and where the APIs are: the keywords of :class:`Account`."""


Options = TypeVar("Options", PlatformOptions, AccountOptions)


class Account(NeverPickled):
    """The tokens of one account; share one between clients, threads and event loops.

    It opens no connection before a token is needed, keeps none afterwards, and needs no closing.
    """

    def __init__(
        self,
        token: str | Secret | None = None,
        *,
        bearer: str | Secret | None = None,
        clock: Clock = SYSTEM_CLOCK,
        **where: Unpack[PlatformOptions],
    ) -> None:
        """Use ``token``, else ``bearer``, else the environment's ``SCALINGO_API_TOKEN``.

        Failing these, use the API token of who is logged in with the official command line, unless
        ``cli_files`` is false.

        A ``token`` that starts with ``tk-`` is an API token: it is exchanged for bearers, which are renewed.
        Any other is taken for a bearer, like ``bearer``: used as it is and, when it has expired, refused by
        the API. The other keywords say where the APIs are.

        Raises :class:`ConfigurationError` when there is no token, or one that cannot be used.
        """
        token, bearer, where = hide(token), hide(bearer), without_secrets(where)
        self.platform = Platform(**where)
        self._clock = clock
        given, is_api_token = _given(token, bearer, self.platform)
        self._api_token = given if is_api_token else None
        self._bearer = StaticToken(given) if self._api_token is None else self._exchanged(given)
        self.platform.look_as(self._bearer)
        self._addons: dict[tuple[str, str], RenewedToken] = {}
        self._lock = ForkSafeLock()

    def bearer_token(self) -> str:
        """Give a bearer for the main API and the authentication service.

        Raises :class:`TokenError`, and :class:`ConfigurationError` when the proxy in force cannot be used.
        """
        return self._bearer.get().reveal()

    async def async_bearer_token(self) -> str:
        """Do as :meth:`bearer_token` without stopping the event loop."""
        return (await self._bearer.aget()).reveal()

    def addon_token(self, app: str, addon_id: str) -> str:
        """Give a token for one database: the addon ``addon_id`` of ``app`` (id or name).

        Raises what :meth:`bearer_token` raises, and what the look-up of the region raises.
        """
        return self.addon_source(app, addon_id).get().reveal()

    async def async_addon_token(self, app: str, addon_id: str) -> str:
        """Do as :meth:`addon_token` without stopping the event loop."""
        return (await self.addon_source(app, addon_id).aget()).reveal()

    def api_auth(self) -> httpx.Auth:
        """Give the authentication for the main API."""
        return TokenAuth(self._bearer, self.platform.api_url)

    def auth_service_auth(self) -> httpx.Auth:
        """Give the authentication for the authentication service: API token for the exchange, else bearer."""
        return AuthServiceAuth(self._bearer, self._api_token, self.platform.auth_url)

    def database_auth(self, app: str, addon_id: str) -> httpx.Auth:
        """Give the authentication for one database on the Database API."""
        return TokenAuth(self.addon_source(app, addon_id), self.platform.database_api_url)

    def addon_source(self, app: str, addon_id: str) -> TokenSource:
        """Give the one source of tokens for the addon ``addon_id`` of ``app``."""
        path_segment(app, "app")
        path_segment(addon_id, "addon_id")
        with self._lock:
            source = self._addons.get((app, addon_id))
            if source is None:
                source = RenewedToken(lambda: self._request(app, addon_id), self._clock)
                self._addons[app, addon_id] = source
            return source

    def _exchanged(self, api_token: Secret) -> TokenSource:
        platform = self.platform
        return RenewedToken(
            lambda: exchange_api_token(platform.http, platform.auth_url, api_token), self._clock
        )

    def _request(self, app: str, addon_id: str) -> Secret:
        return request_addon_token(self.platform.http, self.platform.api_url, app, addon_id, self._bearer)

    def __repr__(self) -> str:
        """Show what kind of token there is, not the token."""
        if not hasattr(self, "_bearer"):  # in the traceback of an error that kept it from being made
            return "Account(...)"
        kind = "bearer" if self._api_token is None else "token"
        return f"Account({kind}=***, auth_url={self.platform.auth_url!r})"


def has_credentials(options: AccountOptions) -> bool:
    """Tell whether ``options``, the environment or the command line hold a token to make an account of.

    Raises :class:`ConfigurationError` when the command line's file cannot be used.
    """
    if options.get("token") is not None or options.get("bearer") is not None:
        return True
    if text_from(process_environ(options.get("environ")), TOKEN_VARIABLE) is not None:
        return True
    platform = Platform(**where_of(options))
    return platform.files.api_token(platform.auth_url) is not None


def where_of(options: AccountOptions) -> PlatformOptions:
    """Give the part of ``options`` that says where the APIs are."""
    known = PlatformOptions.__annotations__
    return cast(PlatformOptions, {name: value for name, value in options.items() if name in known})


def without_secrets(options: Options) -> Options:
    """Give ``options`` as they can stand in a traceback: the tokens and the environment wrapped."""
    wrapped: dict[str, Any] = dict(options)
    for name in {"token", "bearer", "database_token"} & set(wrapped):
        wrapped[name] = hide(wrapped[name])
    if wrapped.get("environ") is not None:
        wrapped["environ"] = process_environ(wrapped["environ"])
    return cast(Options, wrapped)


def _given(token: Secret | None, bearer: Secret | None, platform: Platform) -> tuple[Secret, bool]:
    """Give the token, and whether it is an API token. The command line stores no other kind."""
    if token is not None and bearer is not None:
        raise ConfigurationError("token and bearer are both given: give one of them")
    if bearer is not None:
        return read_issued_token(bearer, "bearer"), False
    if token is not None:
        return _of_either_kind(token, "token")
    variable = hide(text_from(platform.environ, TOKEN_VARIABLE))
    if variable is not None:
        return _of_either_kind(variable, TOKEN_VARIABLE)
    stored = platform.files.api_token(platform.auth_url)
    if stored is None:
        raise ConfigurationError(
            f"there is no token: give token= or bearer=, or set {TOKEN_VARIABLE}{_other_way(platform)}"
        )
    return stored, True


def _of_either_kind(token: Secret, name: str) -> tuple[Secret, bool]:
    secret = read_secret(token, name)
    return secret, _is_api_token(secret)


def _other_way(platform: Platform) -> str:
    """Name the place that was looked at last, and in vain."""
    if platform.files.auth is None:
        return ""
    return f", or log in with 'scalingo login' ({platform.files.auth} has no token for {platform.auth_url})"


def read_issued_token(token: str | Secret, name: str) -> Secret:
    """Wrap a token that a service issued; refuse an API token, which no API takes in its place."""
    secret = read_secret(token, name)
    if _is_api_token(secret):
        raise ConfigurationError(f"{name} is an API token ({API_TOKEN_PREFIX}...): give it as token")
    return secret


def _is_api_token(secret: Secret) -> bool:
    return secret.reveal().startswith(API_TOKEN_PREFIX)
