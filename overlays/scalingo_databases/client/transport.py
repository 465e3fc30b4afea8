"""How this package talks HTTP: the settings that every client made here shares."""

import functools
import importlib.metadata
import ssl
from dataclasses import dataclass, field
from typing import Any

import httpx

DEFAULT_TIMEOUT = 30.0
"""Seconds for each network step: connecting, sending, waiting for the next bytes of an answer."""


@dataclass(frozen=True)
class HttpOptions:
    """Settings for the calls to the APIs and for the token calls behind them.

    ``timeout`` is in seconds, per network step. ``tls`` replaces the usual certificate checks, for instance
    to add a private authority. ``proxy`` is a proxy's URL; without it the usual environment variables count.
    Neither kind of proxy is used for plain ``http``: that is for loopback only, and must not leave the
    machine.
    """

    timeout: float = DEFAULT_TIMEOUT
    tls: ssl.SSLContext | None = None
    proxy: str | None = field(default=None, repr=False)

    def context(self) -> ssl.SSLContext:
        """Give the certificate checks in force."""
        return self.tls or _usual_context()

    def connection(self, url: str) -> dict[str, Any]:
        """Give what httpx clients need beside time limits, checks and headers to reach ``url``."""
        encrypted = url.startswith("https:")
        proxy = httpx.Proxy(self.proxy) if self.proxy and encrypted else None  # its repr hides a password
        return {"trust_env": encrypted, "proxy": proxy}


def plain_client(options: HttpOptions, url: str, timeout: float | None = None) -> httpx.Client:
    """Make a client for one call to ``url`` that carries no credentials and follows no redirects.

    ``timeout``, in seconds, replaces that of ``options``.
    """
    return httpx.Client(
        headers=headers(),
        timeout=options.timeout if timeout is None else timeout,
        verify=options.context(),
        **options.connection(url),
    )


def headers() -> dict[str, str]:
    """Give the headers of every request."""
    return {"Accept": "application/json", "User-Agent": user_agent()}


@functools.cache
def user_agent() -> str:
    """Give ``scalingo-databases/<version>``."""
    return f"scalingo-databases/{importlib.metadata.version('scalingo-databases')}"


@functools.cache
def _usual_context() -> ssl.SSLContext:
    """Make the usual checks once: reading the certificates costs more than a call."""
    return httpx.create_ssl_context()
