"""The network's end of a download: one request at a time, on a connection of its own, sync and async.

Nothing is sent that says who asks: no authorization, and no cookie, because a client that is made for one
request has none. What goes wrong is told in words of our own, because those of the libraries can quote
addresses and bytes.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from typing import Any

import httpx

from scalingo_databases.client.downloads.steps import Broken, Fetch, Reply
from scalingo_databases.client.quiet import quietly
from scalingo_databases.client.transport import HttpOptions, usable, user_agent

_TROUBLE = (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, UnicodeError, OSError)


class Wire:
    """The sync wire."""

    def __init__(self, http: HttpOptions) -> None:
        """Send with the settings ``http``."""
        self._http = http
        self._client: httpx.Client | None = None
        self._response: httpx.Response | None = None
        self._chunks: Iterator[bytes] = iter(())

    def fetch(self, step: Fetch) -> Reply | Broken:
        """Send a request and give the beginning of the answer."""
        self.close()
        client = self._client = usable(lambda: httpx.Client(**_settings(self._http, step)))
        with quietly():
            try:
                request = client.build_request("GET", step.link.reveal(), headers=dict(step.headers))
                self._response = client.send(request, stream=True)
            except _TROUBLE as error:
                return _broken(error)
            self._chunks = self._response.iter_raw()
        return Reply(self._response.status_code, self._response.headers)

    def read(self) -> bytes | Broken:
        """Give the next bytes of the answer's body as they come, none at its end."""
        with quietly():
            try:
                return next(self._chunks, b"")
            except _TROUBLE as error:
                return _broken(error)

    def close(self) -> None:
        """End the request, if there is one."""
        with quietly(), suppress(*_TROUBLE):
            if self._response is not None:
                self._response.close()
            if self._client is not None:
                self._client.close()
        self._client = self._response = None


class AsyncWire:
    """The async wire."""

    def __init__(self, http: HttpOptions) -> None:
        """Send with the settings ``http``."""
        self._http = http
        self._client: httpx.AsyncClient | None = None
        self._response: httpx.Response | None = None
        self._chunks: AsyncIterator[bytes] | None = None

    async def fetch(self, step: Fetch) -> Reply | Broken:
        """Send a request and give the beginning of the answer."""
        await self.aclose()
        client = self._client = usable(lambda: httpx.AsyncClient(**_settings(self._http, step)))
        with quietly():
            try:
                request = client.build_request("GET", step.link.reveal(), headers=dict(step.headers))
                self._response = await client.send(request, stream=True)
            except _TROUBLE as error:
                return _broken(error)
            self._chunks = self._response.aiter_raw()
        return Reply(self._response.status_code, self._response.headers)

    async def read(self) -> bytes | Broken:
        """Give the next bytes of the answer's body as they come, none at its end."""
        if self._chunks is None:
            return b""
        with quietly():
            try:
                return await anext(self._chunks, b"")
            except _TROUBLE as error:
                return _broken(error)

    async def aclose(self) -> None:
        """End the request, if there is one."""
        with quietly(), suppress(*_TROUBLE):
            if self._response is not None:
                await self._response.aclose()
            if self._client is not None:
                await self._client.aclose()
        self._client = self._response = self._chunks = None


def _settings(http: HttpOptions, step: Fetch) -> dict[str, Any]:
    return {
        "headers": {"User-Agent": user_agent()},
        **http.settings(step.link.is_encrypted()),
    }


def _broken(error: Exception) -> Broken:
    if "CERTIFICATE_VERIFY_FAILED" in str(error):
        return Broken("the server's certificate is not trusted: look at tls= of HttpOptions", final=True)
    if isinstance(error, httpx.TimeoutException):
        return Broken("the server did not answer in time")
    if isinstance(error, httpx.ProxyError):
        return Broken("the proxy refused the connection")
    if isinstance(error, httpx.ConnectError):
        return Broken("no connection could be made")
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol | UnicodeError):
        return Broken("there can be no such host: look at where the link comes from", final=True)
    return Broken("the connection was cut")
