"""How this package talks HTTP: the settings that every client made here shares."""

import functools
import ssl
from collections.abc import Callable, Generator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

import httpx

from scalingo_databases.client.calls.receiving import Answer, receive, refused
from scalingo_databases.client.errors import ConfigurationError
from scalingo_databases.client.quiet import prepare_loggers, quietly
from scalingo_databases.client.secret import NeverPickled
from scalingo_databases.client.urls import has_possible_host

T = TypeVar("T")

_PROXY_PROBLEM = "the proxy cannot be used: look at proxy=, HTTPS_PROXY, ALL_PROXY and NO_PROXY"

DEFAULT_TIMEOUT = 30.0
"""Seconds for each network step: connecting, sending, waiting for the next bytes of an answer."""

LONGEST_TIMEOUT = 86400.0
"""Seconds that can be asked for: a day. Operating systems refuse much more, in the middle of a call."""

ANSWER_LIMIT = 1024 * 1024
"""Bytes that a token, or the list of the regions, may come in: some hundred times what they need."""


@dataclass(frozen=True)
class HttpOptions(NeverPickled):
    """Settings for the calls to the APIs and for the token calls behind them.

    ``timeout`` is in seconds, more than 0 and a day at most, per network step. ``tls`` replaces the usual
    certificate checks, for instance to add a private authority. ``proxy`` is a proxy's URL; without it the
    usual environment variables count. Neither kind of proxy is used for plain ``http``: that is for loopback
    only, and must not leave the machine.

    Raises :class:`ConfigurationError` for a time limit or a proxy that cannot be used.
    """

    timeout: float = DEFAULT_TIMEOUT
    tls: ssl.SSLContext | None = None
    proxy: str | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Check what httpx would refuse later, in the middle of something else."""
        if not _is_time_limit(self.timeout):
            raise ConfigurationError(
                f"timeout is not a time limit: give seconds, more than 0 and at most {LONGEST_TIMEOUT:g}"
            )
        if self.proxy and not _is_proxy(self.proxy):
            raise ConfigurationError(
                "proxy is not the URL of a proxy: give http://host:port, or socks5://..."
            )

    def context(self) -> ssl.SSLContext:
        """Give the certificate checks in force."""
        return self.tls or _usual_context()

    @property
    def limits(self) -> httpx.Timeout:
        """The time limit of each step of a request."""
        return httpx.Timeout(self.timeout)

    def send(self, request: httpx.Request, auth: httpx.Auth | None = None) -> Answer:
        """Send one request on a connection of its own; no redirect is followed.

        The answer has its body if that has at most ``ANSWER_LIMIT`` bytes and can be decompressed.
        Raises :class:`ConfigurationError` when the proxy cannot be used, and what httpx raises.
        """
        with plain_client(self, str(request.url)) as client, quietly():
            return answer_of(client, request, auth)

    def settings(self, encrypted: bool) -> dict[str, Any]:
        """Give the arguments of an httpx client for https, or else for http on this machine."""
        # A client for http makes no encrypted connection: it is spared the certificates, and trusts nobody.
        context = self.context() if encrypted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return {
            "timeout": self.timeout,
            "verify": context,
            **self.connection("https:" if encrypted else "http:"),
        }

    def connection(self, url: str) -> dict[str, Any]:
        """Give what httpx clients need beside time limits, checks and headers to reach ``url``."""
        encrypted = url.startswith("https:")
        proxy = httpx.Proxy(self.proxy) if self.proxy and encrypted else None  # its repr hides a password
        return {"trust_env": encrypted, "proxy": proxy}


def answer_of(client: httpx.Client, request: httpx.Request, auth: httpx.Auth | None) -> Answer:
    """Send ``request``, which is none of a resource, through ``client``; take ``ANSWER_LIMIT`` bytes at most.

    Raises what httpx raises.
    """
    try:
        with closing(client.send(request, stream=True, auth=auth, follow_redirects=False)) as response:
            return receive(response, ANSWER_LIMIT)
    except httpx.HTTPStatusError as error:
        return refused(error)


@contextmanager
def plain_client(
    options: HttpOptions, url: str, timeout: float | None = None
) -> Generator[httpx.Client, None, None]:
    """Make a client for one call to ``url`` that carries no credentials and follows no redirects.

    ``timeout``, in seconds, replaces that of ``options``.

    Raises :class:`ConfigurationError` when the proxy cannot be used.
    """
    settings = options.settings(url.startswith("https:"))
    if timeout is not None:
        settings["timeout"] = timeout
    with usable(lambda: httpx.Client(headers=headers(), **settings)) as client:
        try:
            yield client
        except UnicodeError:  # found out when the name is looked up; those of the APIs are checked before
            raise ConfigurationError(_PROXY_PROBLEM) from None


def usable(make: Callable[[], T]) -> T:
    """Give the httpx client that ``make`` makes.

    Raises :class:`ConfigurationError` when httpx cannot use the proxy of the options or of the environment.
    It is raised outside ``except``, without the library's error, which can quote a part of the proxy's URL.
    """
    prepare_loggers()
    try:
        return make()
    except ImportError:
        problem = "the proxy is a SOCKS one, which takes another package: pip install 'httpx[socks]'"
    except (httpx.InvalidURL, ValueError):
        problem = _PROXY_PROBLEM
    raise ConfigurationError(problem)


def new_request(
    method: str,
    url: str,
    limits: dict[str, float | None],
    own_headers: Mapping[str, str],
    body: object = None,
) -> httpx.Request:
    """Make a request that takes nothing over from the client that will send it; ``body`` goes as JSON.

    ``limits`` are those of each step, in seconds. The coding of the answer is not negotiated: what is asked
    for in this way is short.
    """
    return httpx.Request(
        method,
        url,
        headers={**headers(), **own_headers},
        json=body,
        extensions={"timeout": limits},
    )


def cut(limits: httpx.Timeout, seconds: float) -> dict[str, float | None]:
    """Give each step's limit, cut to ``seconds``; never to nothing, which would mean something else."""
    most = max(seconds, 0.001)
    return {
        step: most if value is None or value > most else value for step, value in limits.as_dict().items()
    }


def limit_of(request: httpx.Request, error: httpx.TimeoutException) -> str:
    """Name the step that took too long, and its limit in seconds; an empty text if that is not known."""
    step = type(error).__name__.removesuffix("Timeout").lower()
    seconds = request.extensions.get("timeout", {}).get(step)
    return f"{step}: {seconds:g} s" if isinstance(seconds, int | float) else ""


def headers() -> dict[str, str]:
    """Give the headers of every request."""
    return {"Accept": "application/json", "User-Agent": user_agent()}


@functools.cache
def user_agent() -> str:
    """Give ``scalingo-databases/<version>``."""
    # Looked up when the first request is made: loading this costs a start-up as much as a quarter of httpx.
    import importlib.metadata

    return f"scalingo-databases/{importlib.metadata.version('scalingo-databases')}"


@functools.cache
def _usual_context() -> ssl.SSLContext:
    """Make the usual checks once: reading the certificates costs more than a call."""
    return httpx.create_ssl_context()


def _is_time_limit(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 < value <= LONGEST_TIMEOUT


def _is_proxy(url: str) -> bool:
    try:
        return has_possible_host(httpx.Proxy(url).url)
    except (httpx.InvalidURL, ValueError, TypeError, AttributeError):  # the last two: not even text
        return False
