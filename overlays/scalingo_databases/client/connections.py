"""The connections behind a front: one httpx client for everything, sync or async, ours or the caller's.

Ours is made when the first request needs it. Plain http, which is for this machine only, has a client of its
own, because proxies and certificates are none of its business.

Of a client that the caller gives, its transports, proxies, limits, time limits and event hooks count.
Requests are made without it, so that none of its headers, credentials, cookies, parameters and addresses is
in them. No redirect is followed, and it is left open at the end.
"""

from dataclasses import dataclass, field
from typing import Protocol

import httpx

from scalingo_databases.client.calls.receiving import Answer
from scalingo_databases.client.discovery import RegionDirectory
from scalingo_databases.client.errors import ConfigurationError, ScalingoError
from scalingo_databases.client.forks import ForkSafeLock, reset_in_children
from scalingo_databases.client.platform import PlatformOptions
from scalingo_databases.client.quiet import prepare_loggers, quietly
from scalingo_databases.client.secret import NeverPickled
from scalingo_databases.client.transport import HttpOptions, answer_of, usable

LIMITS = httpx.Limits(max_connections=100, max_keepalive_connections=100)
"""How many connections are opened, and kept: a connection that is closed costs the next call a handshake."""


class Connections(NeverPickled):
    """Gives the client for each request; shared by all resources of one front, and by threads."""

    def __init__(self, http: HttpOptions | None = None, own: httpx.Client | None = None) -> None:
        """Make clients with the settings ``http``, the usual ones without, or use the caller's ``own``.

        Raises :class:`ConfigurationError` for what is of another kind.
        """
        check_kinds(http, own, httpx.Client)
        self.http = http or HttpOptions()
        self._own = own
        self._made: dict[bool, httpx.Client] = {}
        self._lock = ForkSafeLock()
        self._closed = False
        reset_in_children(self)
        if own is not None:
            prepare_loggers()

    def client(self, encrypted: bool) -> httpx.Client:
        """Give the client for https, or for http.

        Raises :class:`ScalingoError` when it is closed, :class:`ConfigurationError` when the proxy in force
        cannot be used.
        """
        client = self._own or self._made.get(encrypted) or self._make(encrypted)
        if client.is_closed:
            raise closed()
        return client

    @property
    def limits(self) -> httpx.Timeout:
        """The time limits in force: those of the caller's client, else those of the settings."""
        return self.http.limits if self._own is None else self._own.timeout

    def send(self, request: httpx.Request, auth: httpx.Auth | None) -> Answer:
        """Send ``request``, which is none of a resource."""
        with quietly():
            return answer_of(self.client(request.url.scheme == "https"), request, auth)

    def _make(self, encrypted: bool) -> httpx.Client:
        with self._lock:  # two threads that make the first call together share a client
            client = self._made.get(encrypted)
            if client is None:
                if self._closed:
                    raise closed()
                client = usable(lambda: httpx.Client(**self.http.settings(encrypted), limits=LIMITS))
                self._made[encrypted] = client
            return client

    def reset_after_fork(self) -> None:
        """Leave the parent its connections: two processes on one would read each other's answers."""
        self._made = {}

    def close(self) -> None:
        """Close what was made here."""
        with self._lock:
            self._closed = True
        for client in self._made.values():
            client.close()


class Sender(Protocol):
    """Sends single requests through a client of the caller."""

    @property
    def limits(self) -> httpx.Timeout:
        """The time limits of that client."""
        ...

    def send(self, request: httpx.Request, auth: httpx.Auth | None) -> Answer:
        """Send ``request``; an answer that is too large has no body."""
        ...


@dataclass(frozen=True, eq=False)
class BorrowedHttp(HttpOptions):
    """Settings whose single requests, for tokens and regions, go through a client of the caller."""

    sender: Sender = field(kw_only=True, repr=False)

    @property
    def limits(self) -> httpx.Timeout:
        """The client's own time limits."""
        return self.sender.limits

    def send(self, request: httpx.Request, auth: httpx.Auth | None = None) -> Answer:
        """Send it through the client."""
        return self.sender.send(request, auth)


def borrowing(where: PlatformOptions, own: object, sender: Sender) -> PlatformOptions:
    """Give ``where`` with its single requests sent by ``sender`` if there is a client ``own`` of the caller.

    Regions found through such a client are not remembered for other fronts, nor taken from them.
    """
    if own is None:
        return where
    http = where.get("http") or HttpOptions()
    borrowed = BorrowedHttp(http.timeout, http.tls, http.proxy, sender=sender)
    directory = where.get("directory") or RegionDirectory()
    return {**where, "http": borrowed, "directory": directory}


def check_kinds(http: object, own: object, kind: type[httpx.Client | httpx.AsyncClient]) -> None:
    """Refuse what would only fail in the middle of a call, or never come back from it.

    Raises :class:`ConfigurationError`.
    """
    if own is not None and not isinstance(own, kind):
        raise ConfigurationError(
            f"http_client is no httpx.{kind.__name__}: Scalingo takes httpx.Client, and AsyncScalingo "
            "httpx.AsyncClient"
        )
    if http is not None and not isinstance(http, HttpOptions):
        raise ConfigurationError("http is no HttpOptions: give HttpOptions(timeout=...), or http_client")


def closed() -> ScalingoError:
    """Make the error for a call after the end."""
    return ScalingoError("the connections are closed: make calls before close(), inside the with block")
