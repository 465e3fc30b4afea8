"""A link: an address whose query opens a file to whoever has it, so it is never shown."""

from typing import NoReturn

import httpx

from scalingo_databases.client.urls import has_possible_host, is_loopback


class Link:
    """A link that shows itself to nobody; methods that look inside do not raise, so no traceback holds it."""

    __slots__ = ("_text",)

    def __init__(self, text: object) -> None:
        """Take ``text``; whether it can be used is what :meth:`problem` tells."""
        self._text = text.strip() if isinstance(text, str) else ""

    def problem(self) -> str | None:
        """Say why nothing is sent there; ``None`` for a link that can be used."""
        url = _parse(self._text)
        if url is None:
            return "cannot be read as an address"
        if url.userinfo:
            return "holds a user name or a password"
        if url.scheme != "https" and not is_loopback(url.host):
            return "is plain http: files are fetched over https, or over http from loopback only"
        return None

    def is_encrypted(self) -> bool:
        """Tell whether the link is one of ``https``."""
        return self._text[:6].lower() == "https:"

    def reveal(self) -> str:
        """Give the address, for the one line that sends the request."""
        return self._text

    def join(self, location: str) -> "Link":
        """Give the link to which an answer redirects; one with a problem if ``location`` cannot be read."""
        try:
            return Link(str(httpx.URL(self._text).join(location)))
        except (httpx.InvalidURL, ValueError):
            return Link("")

    def __repr__(self) -> str:
        """Show that there is a link, not which."""
        return "Link(***)"

    def __reduce__(self) -> NoReturn:
        """Refuse to be pickled or copied: both would write the link down somewhere else."""
        raise TypeError("a link is not pickled")


def _parse(text: str) -> httpx.URL | None:
    try:
        url = httpx.URL(text)
        possible = url.scheme in {"https", "http"} and has_possible_host(url)
    except (httpx.InvalidURL, ValueError):
        return None
    return url if possible and not any(character.isspace() for character in text) else None
