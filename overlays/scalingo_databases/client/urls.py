"""Addresses: read as people write them, compared by origin, shown without secrets."""

import ipaddress
import re
from urllib.parse import quote

import httpx

from scalingo_databases.client.errors import ConfigurationError, InsecureUrlError

Origin = tuple[str, str, int]
"""Scheme, host and port: what a token is bound to."""

_PORTS = {"https": 443, "http": 80}
_LONGEST_SEGMENT = 4096  # characters; ids have 128 at most, and an address a limit of its own
_LABEL = r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?"
# A name, in ASCII as DNS has it (labels of 1 to 63 characters, no more than 253 in all), or an IPv6 address.
_HOST = re.compile(rf"(?=.{{1,254}}$){_LABEL}(\.{_LABEL})*\.?|[0-9a-f.]*:[0-9a-f:.]*".encode())


def read_base_url(value: str, name: str) -> str:
    """Give the base URL that ``value`` means: scheme, host, port if unusual, path if any, no final slash.

    Accepted: a URL with ``https`` or ``http``, or a bare ``host``, ``host:port``, ``host/path``, which means
    ``https`` (``http`` for a loopback address). ``name`` is what errors call the value; they never show it,
    because it may be a connection string with a password.

    Raises :class:`ConfigurationError` for anything else and :class:`InsecureUrlError` for ``http`` to a host
    that is not a loopback address.
    """
    url = _parse(value.strip(), name)
    if url.userinfo or any(mark in value for mark in "?#"):
        raise ConfigurationError(
            f"{name} is not the address of an API: give https://host, without user name, query or fragment"
        )
    require_secure(url, name)
    return str(url).rstrip("/")


def _parse(text: str, name: str) -> httpx.URL:
    scheme, separator, rest = text.partition("://")
    if separator and scheme.lower() not in _PORTS:
        raise ConfigurationError(
            f"{name} holds something else than the address of an API (a connection string, perhaps): "
            "give https://host"
        )
    url = _try(scheme.lower(), rest) if separator else _try("https", text)
    if url is not None and not separator and is_loopback(url.host):
        url = _try("http", text)
    if url is None:
        raise ConfigurationError(f"{name} cannot be read as an address: give https://host")
    return url


def _try(scheme: str, rest: str) -> httpx.URL | None:
    """Parse, or give ``None``: the library's error quotes the text, and it lets impossible hosts pass."""
    try:
        url = httpx.URL(f"{scheme}://{rest}")
        possible = has_possible_host(url) and 0 < origin(url)[2] < 65536
    except (httpx.InvalidURL, ValueError):
        return None
    return url if possible and not any(character.isspace() for character in rest) else None


def has_possible_host(url: httpx.URL) -> bool:
    """Tell whether the host of ``url`` is one that can be looked up; the library finds out during a call."""
    return _HOST.fullmatch(url.raw_host) is not None


def is_loopback(host: str) -> bool:
    """Tell whether ``host`` is ``localhost`` or an address of this machine's loopback."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def require_secure(url: httpx.URL, name: str) -> None:
    """Raise :class:`InsecureUrlError` unless ``url`` is ``https``, or ``http`` to loopback."""
    if url.scheme != "https" and not is_loopback(url.host):
        raise InsecureUrlError(
            f"{name} is plain http to {url.host}: tokens go over https, or over http to loopback only"
        )


def origin(url: httpx.URL | str) -> Origin:
    """Give scheme, host and port of ``url``."""
    parsed = httpx.URL(url) if isinstance(url, str) else url
    port = _PORTS.get(parsed.scheme, 0) if parsed.port is None else parsed.port
    return parsed.scheme, parsed.host, port


def redacted(url: httpx.URL | str) -> str:
    """Give ``url`` as it may be shown: without user information, query and fragment."""
    parsed = httpx.URL(url)
    return str(parsed.copy_with(userinfo=b"", query=None, fragment=None))


def require_text(value: object, name: str) -> None:
    """Raise :class:`ConfigurationError` for what is no text: ``None`` would go out as "None"."""
    if not isinstance(value, str):
        raise ConfigurationError(f"{name} is no text but {type(value).__name__}: give an id or a name")


def path_segment(value: str, name: str) -> str:
    """Quote ``value`` as one segment of a path.

    Raises :class:`ConfigurationError` for what would name another resource, and for what cannot be sent.
    """
    require_text(value, name)
    if value in {"", ".", ".."}:
        raise ConfigurationError(f"{name} is {value!r}, which names nothing: give a name or an id")
    try:
        quoted = quote(value, safe="")
    except UnicodeEncodeError:
        quoted = ""  # half a character has no bytes
    if not 0 < len(quoted) <= _LONGEST_SEGMENT:
        raise ConfigurationError(f"{name} cannot be part of an address: give a name or an id")
    return quoted
