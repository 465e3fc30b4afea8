"""What can go wrong around the APIs: one hierarchy, one line per error, no secret in any of them.

Every class takes its one-line text as the only positional argument and its details as keywords, so that
errors survive :mod:`copy` and :mod:`pickle`.
"""

from collections.abc import Iterable, Mapping
from typing import Any


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


class AddonNotFoundError(ConfigurationError):
    """The app has no addon of the technology asked for; ``app`` and ``technology`` say which were meant."""

    def __init__(self, message: str, *, app: str | None = None, technology: str | None = None) -> None:
        """Keep ``app`` and ``technology`` beside the one-line ``message``."""
        super().__init__(message)
        self.app = app
        self.technology = technology


class InsecureUrlError(ConfigurationError):
    """A token would travel in clear: the URL is plain ``http`` and its host is not a loopback address."""


class ForeignHostError(ScalingoError):
    """A request carrying a token was aimed at a host which that token is not for; it was not sent."""


class RegionDiscoveryError(ScalingoError):
    """The list of regions could not be read from the authentication service."""


class TokenError(ScalingoError):
    """No token: the service that issues it refused, or answered something that holds none.

    ``status`` is the HTTP status (``None`` without an answer), ``request_id`` the value of ``X-Request-Id``,
    ``url`` the address without user information, query and fragment. ``retry_after`` is what the service asks
    to wait, in seconds.
    """

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        request_id: str | None = None,
        url: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        """Keep the details of the answer beside the one-line ``message``."""
        super().__init__(message)
        self.status = status
        self.request_id = request_id
        self.url = url
        self.retry_after = retry_after


class OtpRequiredError(TokenError):
    """No token: the account asks for a one-time code, which is missing or not accepted."""


class TokenConnectionError(TokenError):
    """No token: the service that issues it could not be reached or did not answer in time."""


class CallError(ScalingoError):
    """A call to an API did not give its result; base of all errors of calls.

    ``operation`` is the operation's id in the documents, ``method`` the HTTP method, ``url`` the address
    without user information, query and fragment. ``status`` is the HTTP status and ``request_id`` the value
    of ``X-Request-Id``; both are ``None`` without an answer.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str,
        method: str,
        url: str,
        status: int | None = None,
        request_id: str | None = None,
    ) -> None:
        """Keep what was called, and the details of the answer, beside the one-line ``message``."""
        super().__init__(message)
        self.operation = operation
        self.method = method
        self.url = url
        self.status = status
        self.request_id = request_id

    def __reduce__(self) -> tuple[Any, ...]:
        """Be copied and pickled with all details, the required keywords included."""
        return _remade, (type(self), self.args, self.__dict__)


def _remade(kind: type[CallError], args: tuple[Any, ...], details: dict[str, Any]) -> CallError:
    """Make the twin of an error from what it holds."""
    error = kind.__new__(kind, *args)
    error.__dict__.update(details)
    return error


class CallConnectionError(CallError):
    """The connection could not be made, or broke before the whole answer was there."""


class CallTimeoutError(CallError):
    """A network step took longer than it may; whether the request was carried out is not known."""


class DecodingError(CallError):
    """The status says success, but the body is not what the documents promise.

    ``content_type`` is what the answer says of its body, ``excerpt`` the beginning of the body in one line,
    without the values of JSON strings and without anything that looks like a token.
    """

    def __init__(
        self, message: str, *, content_type: str | None = None, excerpt: str = "", **details: Any
    ) -> None:
        """Keep ``content_type`` and ``excerpt`` beside the details of :class:`CallError`."""
        super().__init__(message, **details)
        self.content_type = content_type
        self.excerpt = excerpt


class ActionRefusedError(CallError):
    """The database engine refused an action: status 200 with ``ok`` 0.

    ``message`` is the engine's sentence, shortened and without anything that looks like a token.
    """

    def __init__(self, text: str, *, message: str = "", **details: Any) -> None:
        """Keep ``message`` beside the details of :class:`CallError`."""
        super().__init__(text, **details)
        self.message = message


class StatusError(CallError):
    """The service answered with a status that is no success; there is one class for each usual status.

    ``message`` is the service's sentence and ``code`` its word for programs, where it gave one; ``fields``
    maps each wrong field to what is wrong with it; ``retry_after`` is what the service asks to wait, in
    seconds. Texts are shortened and without anything that looks like a token.
    """

    def __init__(
        self,
        text: str,
        *,
        message: str = "",
        code: str | None = None,
        fields: Mapping[str, tuple[str, ...]] | None = None,
        retry_after: float | None = None,
        **details: Any,
    ) -> None:
        """Keep what the service said beside the details of :class:`CallError`."""
        super().__init__(text, **details)
        self.message = message
        self.code = code
        self.fields: Mapping[str, tuple[str, ...]] = dict(fields or {})
        self.retry_after = retry_after


class BadRequestError(StatusError):
    """400: the service could not read the body; nothing was changed."""


class UnauthorizedError(StatusError):
    """401: the token is not accepted, after it was renewed once where that is possible."""


class PaymentRequiredError(StatusError):
    """402: the billing has to be settled first; ``billing_url`` is the page for it, where one was given."""

    def __init__(self, text: str, *, billing_url: str | None = None, **details: Any) -> None:
        """Keep ``billing_url`` beside the details of :class:`StatusError`."""
        super().__init__(text, **details)
        self.billing_url = billing_url


class ForbiddenError(StatusError):
    """403: the token is good, but not for this."""


class NotFoundError(StatusError):
    """404: there is no such thing, or it is not visible; ``resource`` is its kind, where that was said."""

    def __init__(self, text: str, *, resource: str | None = None, **details: Any) -> None:
        """Keep ``resource`` beside the details of :class:`StatusError`."""
        super().__init__(text, **details)
        self.resource = resource


class ConflictError(StatusError):
    """409: the state of the resource does not allow this."""


class UnprocessableError(StatusError):
    """422: fields are missing or wrong, see ``fields``; nothing was changed."""


class RateLimitedError(StatusError):
    """429: too many requests; see ``retry_after``."""


class ServerError(StatusError):
    """5xx: the service failed; after a call that changes something, look what happened."""


class InternalServerError(ServerError):
    """500: the service failed."""


class ServiceUnavailableError(ServerError):
    """503: a part of the service does not answer for the moment."""


class UnexpectedStatusError(StatusError):
    """Any status that the documents do not name, redirects included: those are not followed with a token."""


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
