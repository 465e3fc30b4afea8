"""Tokens put on requests: :class:`httpx.Auth` for sync and async clients alike."""

import base64
from collections.abc import AsyncGenerator, Generator
from http import HTTPStatus

import httpx

from scalingo_databases.client.errors import ForeignHostError
from scalingo_databases.client.leftovers import leave
from scalingo_databases.client.secret import NeverPickled, Secret
from scalingo_databases.client.tokens import StaticToken, TokenSource
from scalingo_databases.client.urls import read_base_url, redacted

EXCHANGE_PATH = "/v1/tokens/exchange"
"""Where an API token becomes a bearer, on the authentication service."""


class TokenAuth(NeverPickled, httpx.Auth):
    """Puts a token on every request to one host, and on none to any other.

    A 401 replaces the token and sends the same request once more; the second answer stands, whatever it is.
    Of the first one nothing but its status counts.
    A request to another scheme, host or port raises :class:`ForeignHostError` and is not sent.
    """

    def __init__(self, source: TokenSource, base_url: str) -> None:
        """Take tokens from ``source``, for the host of ``base_url`` (https, or http to loopback)."""
        self._source = source
        self._base_url = read_base_url(base_url, "base_url")
        self._home = _home(httpx.URL(self._base_url))

    def sync_auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Sign ``request`` for a sync client."""
        scheme, source = self._credentials(request)
        request.read()  # so that the body can be sent a second time
        token = source.get()
        response = yield _signed(request, scheme, token)
        if self._rejects(response):
            replacement = source.replace(token)
            if replacement is not None:
                leave(response)  # httpx would read it whole
                yield _signed(request, scheme, replacement)

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Sign ``request`` for an async client."""
        scheme, source = self._credentials(request)
        await request.aread()
        token = await source.aget()
        response = yield _signed(request, scheme, token)
        if self._rejects(response):
            replacement = await source.areplace(token)
            if replacement is not None:
                leave(response)  # httpx would read it whole
                yield _signed(request, scheme, replacement)

    def _credentials(self, request: httpx.Request) -> tuple[str, TokenSource]:
        """Give the scheme and the source for ``request``; raise when it is aimed elsewhere."""
        if not self._is_home(request.url):
            raise ForeignHostError(
                f"the token for {self._base_url} is not sent to {_shown_host(request.url)}: "
                "use another client for that address"
            )
        return "Bearer", self._source

    def _rejects(self, response: httpx.Response) -> bool:
        """Tell whether the token's own host refused it (after a redirect, another host may have answered)."""
        return response.status_code == HTTPStatus.UNAUTHORIZED and self._is_home(response.request.url)

    def _is_home(self, url: httpx.URL) -> bool:
        return _home(url) == self._home

    def __repr__(self) -> str:
        """Show the host, not the token."""
        made = hasattr(self, "_base_url")  # not so in the traceback of an error that kept it from being made
        return (
            f"{type(self).__name__}({self._base_url!r}, token=***)" if made else f"{type(self).__name__}(...)"
        )


class AuthServiceAuth(TokenAuth):
    """Authentication for the authentication service: the exchange takes the API token, else the bearer."""

    def __init__(self, source: TokenSource, api_token: Secret | None, base_url: str) -> None:
        """Sign with ``source``, and the exchange with ``api_token`` if there is one."""
        super().__init__(source, base_url)
        self._exchange = None if api_token is None else StaticToken(basic_credentials(api_token))

    def _credentials(self, request: httpx.Request) -> tuple[str, TokenSource]:
        credentials = super()._credentials(request)
        if self._exchange is not None and request.url.path.endswith(EXCHANGE_PATH):
            return "Basic", self._exchange
        return credentials


def basic_credentials(password: Secret, user: str = "") -> Secret:
    """Give HTTP basic credentials; those of an exchange have no user name, and the API token as password."""
    return Secret(base64.b64encode(f"{user}:{password.reveal()}".encode()).decode())


def _home(url: httpx.URL) -> tuple[bytes, bytes, int | None]:
    """Give what a token is bound to: scheme, host and port, as the library has put them into one form."""
    return url.raw_scheme, url.raw_host, url.port


def _signed(request: httpx.Request, scheme: str, token: Secret) -> httpx.Request:
    request.headers["Authorization"] = f"{scheme} {token.reveal()}"
    return request


def _shown_host(url: httpx.URL) -> str:
    return redacted(url.copy_with(raw_path=b"/")).rstrip("/")
