"""What can go wrong around the APIs: one hierarchy, one line per error, no secret in any of them.

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


class TokenConnectionError(TokenError):
    """No token: the service that issues it could not be reached or did not answer in time."""


class WaitError(ScalingoError):
    """Waiting ended without the state that was waited for.

    ``what`` says what was waited for, ``state`` the last state read (``None`` before the first reading).
    """

    def __init__(self, message: str, *, what: str | None = None, state: str | None = None) -> None:
        """Keep ``what`` and ``state`` beside the one-line ``message``."""
        super().__init__(message)
        self.what = what
        self.state = state


class WaitFailedError(WaitError):
    """What was waited for has ended badly: its state is one of failure, and will not change by itself."""


class WaitTimeoutError(WaitError):
    """The time to wait, ``seconds``, is over; what was waited for goes on by itself."""

    def __init__(
        self,
        message: str,
        *,
        what: str | None = None,
        state: str | None = None,
        seconds: float | None = None,
    ) -> None:
        """Keep the details beside the one-line ``message``."""
        super().__init__(message, what=what, state=state)
        self.seconds = seconds


class WaitCancelledError(WaitError):
    """The caller gave up waiting; what was waited for goes on by itself."""


class DownloadError(ScalingoError):
    """A file could not be downloaded; nothing of it was left on the disk.

    ``received`` and ``total`` are in bytes (``total`` is ``None`` where the server did not tell), ``status``
    is the HTTP status where an answer was the reason. The link, which opens the file to
    everybody, is not shown.
    """

    def __init__(
        self, message: str, *, received: int = 0, total: int | None = None, status: int | None = None
    ) -> None:
        """Keep the details beside the one-line ``message``."""
        super().__init__(message)
        self.received = received
        self.total = total
        self.status = status


class LinkExpiredError(DownloadError):
    """The server does not take the link any more, and there was no newer one to be had."""


class DownloadTargetError(DownloadError):
    """The file cannot be written where it is wanted: it exists, or the disk or its permissions forbid it."""
