"""What can go wrong before an API is reached: one hierarchy, one line per error, no secret in any of them.

Every class takes its one-line text as the only positional argument and its details as keywords, so that
errors survive :mod:`copy` and :mod:`pickle`.
"""

from collections.abc import Iterable


class ScalingoError(Exception):
    """Base of every error that this package raises on its own account."""


class ConfigurationError(ScalingoError):
    """Something given by argument or by the environment cannot be used; nothing was sent."""


class UnknownRegionError(ConfigurationError):
    """The region is not one that is known here.

    ``name`` is the region asked for (``None`` when a default was looked for), ``known`` the names to choose
    from.
    """

    def __init__(self, message: str, *, name: str | None = None, known: Iterable[str] = ()) -> None:
        """Keep ``name`` and ``known`` beside the one-line ``message``."""
        super().__init__(message)
        self.name = name
        self.known = tuple(known)


class InsecureUrlError(ConfigurationError):
    """A token would travel in clear: the URL is plain ``http`` and its host is not a loopback address."""


class ForeignHostError(ScalingoError):
    """A request carrying a token was aimed at a host which that token is not for; it was not sent."""


class RegionDiscoveryError(ScalingoError):
    """The list of regions could not be read from the authentication service."""


class TokenError(ScalingoError):
    """No token: the service that issues it refused, or answered something that holds none.

    ``status`` is the HTTP status (``None`` without an answer), ``request_id`` the value of ``X-Request-Id``,
    ``url`` the address without user information, query and fragment.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        request_id: str | None = None,
        url: str | None = None,
    ) -> None:
        """Keep the details of the answer beside the one-line ``message``."""
        super().__init__(message)
        self.status = status
        self.request_id = request_id
        self.url = url


class OtpRequiredError(TokenError):
    """No token: the account asks for a one-time code, which is missing or not accepted."""


class TokenConnectionError(TokenError):
    """No token: the service that issues it could not be reached or did not answer in time."""
