"""One call, from its first attempt to its result or error, without any input or output.

The callers send what :meth:`Call.attempt` makes, hand back what became of it, and wait as long as they are
told; everything that is decided is decided here, once for sync and async.
"""

import logging
import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from inspect import signature
from typing import Any, Generic, ParamSpec, TypeVar

import httpx

from scalingo_databases.client.calls import failures
from scalingo_databases.client.calls.receiving import ACCEPTED_CODINGS, BODY_LIMIT, Answer, Overdue
from scalingo_databases.client.calls.redaction import secrets_of
from scalingo_databases.client.calls.retry_policy import RetryPolicy
from scalingo_databases.client.clock import SYSTEM_CLOCK, Clock
from scalingo_databases.client.errors import (
    CallConnectionError,
    CallError,
    CallTimeoutError,
    ConfigurationError,
    ScalingoError,
    StatusError,
    TokenConnectionError,
    TokenError,
)
from scalingo_databases.client.secret import is_header_safe
from scalingo_databases.client.transport import HttpOptions, cut, headers
from scalingo_databases.client.urls import redacted, require_text
from scalingo_databases.generated.resources.protocol import CallOptions, Operation, Parse

T = TypeVar("T")
P = ParamSpec("P")

LOGGER = logging.getLogger("scalingo_databases")
"""Tells at DEBUG level of every attempt: method, address, status, duration, request id. Never a body."""

PASSING_STATUSES = frozenset({429, 500, 502, 503, 504})
"""Statuses after which a call that may be repeated is repeated."""

_UNEXPECTED = "UnexpectedStatus"
"""What generated parsers raise; each client has its own class of this name, and is only loaded when used."""

_IMPOSSIBLE = "an id or name cannot be part of an address: it is too long, or holds control characters"

_NO_TEXT = "a text to send holds half of a character (a lone surrogate), which has no bytes: give another"

_OPTIONS = CallOptions.__optional_keys__

_UNWRITABLE = "an argument cannot be written as JSON: give whole text, finite numbers, lists and so on"

_PAGES = ("text/html", "application/xhtml")


class _Strict:
    """All that a generated parser asks of its client: that a status it does not know is an error."""

    raise_on_unexpected_status = True


_STRICT = _Strict()


@dataclass(frozen=True)
class Settings:
    """What all calls of a caller share.

    ``base_url`` is that of the API, without a final slash. ``body_limit`` is in bytes, after decompression.
    ``share`` gives a random number from 0 to 1.
    """

    base_url: str
    policy: RetryPolicy = field(default_factory=RetryPolicy)
    body_limit: int = BODY_LIMIT
    clock: Clock = SYSTEM_CLOCK
    share: Callable[[], float] = random.random

    def __post_init__(self) -> None:
        """Check what a caller of the front may have mistaken for a number of attempts."""
        _check_policy(self.policy)


def _check_policy(policy: object) -> None:
    if not isinstance(policy, RetryPolicy):
        raise ConfigurationError("retries is no RetryPolicy: give RetryPolicy(attempts=...)")


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """The result of a call."""

    value: T


Outcome = Done[T] | ScalingoError


class Call(Generic[T]):
    """One call; made for one, and used by one thread or task."""

    def __init__(
        self,
        settings: Settings,
        operation: Operation,
        request: dict[str, Any],
        parse: Parse[T],
        options: CallOptions,
    ) -> None:
        """Check what is given.

        Raises :class:`ConfigurationError` for what cannot be sent, :class:`TypeError` for an unknown option.
        """
        if options:
            _check_names(operation, options)
        self._settings = settings
        self._operation = operation
        self._parse = parse
        self._repeatable = options.get("retry", operation.retry_safe)
        self._unsent_repeatable = options.get("retry", True)
        self._timeout = _time_limit(options)
        self._seconds = max(settings.policy.deadline, options.get("timeout", 0.0))
        self._on_response = options.get("on_response")
        self._response: httpx.Response | None = None
        self._request = {
            **request,
            "url": _address(settings.base_url, request["url"]),
            "headers": _headers(request, options),
        }
        self._attempts = 0
        self._begun = self._attempt_begun = settings.clock.monotonic()
        self._sent: httpx.Request | None = None

    def attempt(self, limits: httpx.Timeout) -> httpx.Request:
        """Give the request to send now, with the time ``limits`` of each step unless the call has its own.

        Raises :class:`ConfigurationError` for an impossible address.
        """
        self._attempts += 1
        self._response = None
        self._attempt_begun = self._settings.clock.monotonic()
        self._sent = _build(self._request, cut(self._timeout or limits, self.left()))
        return self._sent

    def left(self) -> float:
        """Give the seconds until the end of the call."""
        return self._seconds - (self._settings.clock.monotonic() - self._begun)

    def check(self) -> None:
        """Raise :class:`Overdue` when no time is left."""
        if self._settings.clock.monotonic() >= self._begun + self._seconds:
            raise self.overdue()

    def overdue(self) -> Overdue:
        """Make the error of httpx's kind for a call that takes too long as a whole."""
        return Overdue(self._seconds)

    def failed(self, error: httpx.HTTPError | UnicodeError) -> CallError:
        """Take note that the attempt had no whole answer."""
        failure = failures.transport_error(self._target(), error)
        self._log("failed", type(failure).__name__, failure.request_id)
        return failure

    def answered(self, answer: Answer) -> Outcome[T]:
        """Take note of an answer: give the result, or the error that it means."""
        response = self._response = answer.response
        if LOGGER.isEnabledFor(logging.DEBUG):
            self._log("answered", str(response.status_code), failures.request_id(self._target(), response))
        if not response.is_success:
            return failures.status_error(self._target(), response, self._settings.clock.wall())
        if answer.problem:
            return failures.decoding_error(self._target(), response, answer.problem)
        if response.headers.get("Content-Type", "").lower().startswith(_PAGES):
            return failures.decoding_error(self._target(), response, "its body is a web page")
        if self._operation.action:
            refused = failures.refusal(self._target(), response)
            if refused is not None:
                return refused
        return self._parsed(response)

    def wait_after(self, error: ScalingoError) -> float:
        """Give the seconds to wait before the next attempt; raise ``error`` when there is none."""
        delay = self._delay(error)
        if delay is None:
            self.tell()
            raise error
        self._log("repeats in", f"{delay:.3g} s", None)
        policy = self._settings.policy
        if policy.on_retry is not None:
            policy.on_retry(self._attempts, delay, error)
        return delay

    def tell(self) -> None:
        """Show the last answer to who has asked for it; it may be too large to have a body."""
        response, self._response = self._response, None
        if response is not None and self._on_response is not None:
            self._on_response(response)

    def _parsed(self, response: httpx.Response) -> Outcome[T]:
        """Parse; whatever a parser raises means that the body is not as documented.

        The errors are made outside ``except``: the parser's own ones hold values of the body.
        """
        problem = None
        self.tell()
        try:
            return Done(self._parse(client=_STRICT, response=response))
        except KeyError as missing:
            problem = f"its body lacks the field {missing}" if _is_name(missing) else "its body lacks a field"
        except ValueError as error:
            is_value = type(error) is ValueError  # its subclasses are about JSON and its encoding
            problem = "its body holds a value of the wrong form" if is_value else "its body is not whole JSON"
        except Exception as error:  # what generated code raises depends on what it meets
            name = type(error).__name__
            if name != _UNEXPECTED:
                problem = f"its body does not have the documented form ({name})"
        if problem is None:
            return failures.unexpected_success(self._target(), response)
        return failures.decoding_error(self._target(), response, problem)

    def _delay(self, error: ScalingoError) -> float | None:
        policy = self._settings.policy
        if not self._may_repeat(error) or self._attempts >= policy.attempts or not _passes(error):
            return None
        asked = error.retry_after if isinstance(error, StatusError | TokenError) else None
        delay = policy.backoff(self._attempts, self._settings.share()) if asked is None else asked
        return delay if delay < self.left() else None

    def _may_repeat(self, error: ScalingoError) -> bool:
        """Tell whether the call may be tried again; one that got no token to begin with was never sent."""
        if isinstance(error, TokenError) and self._sent is not None and not _is_signed(self._sent):
            return self._unsent_repeatable
        return self._repeatable

    def _target(self) -> failures.Target:
        if self._sent is None:
            raise RuntimeError("nothing was sent yet")
        hidden = secrets_of(self._sent, self._request.get("json"))
        return failures.Target(self._operation, self._sent, hidden)

    def _log(self, what: str, how: str, request_id: str | None) -> None:
        if not LOGGER.isEnabledFor(logging.DEBUG) or self._sent is None:
            return
        milliseconds = 1000 * (self._settings.clock.monotonic() - self._attempt_begun)
        LOGGER.debug(
            "%s %s %s %s after %.0f ms (%s, attempt %d, request %s)",
            *(self._sent.method, redacted(self._sent.url), what, how, milliseconds),
            *(self._operation.id, self._attempts, request_id or "without id"),
        )


def _is_signed(request: httpx.Request) -> bool:
    """Tell whether the request may have been sent: it gets its token right before, and keeps it."""
    return "Authorization" in request.headers


def _passes(error: ScalingoError) -> bool:
    """Tell whether the same call may succeed later."""
    if isinstance(error, CallConnectionError | CallTimeoutError | TokenConnectionError):
        return True
    return isinstance(error, StatusError | TokenError) and error.status in PASSING_STATUSES


def new_request(
    make: Callable[P, dict[str, Any]], /, *arguments: P.args, **named: P.kwargs
) -> dict[str, Any]:
    """Give what the generated ``make``, which quotes ids, makes of what follows it.

    What stands in the path comes by position, and is text.

    Raises :class:`ConfigurationError` for anything else there, for ``None`` where something is needed, and
    for a text without bytes; the last outside ``except``, because Python's own error holds the text.
    """
    for value in arguments:
        if not isinstance(value, str):
            _refuse_places(make, arguments)
    for value in named.values():
        if value is None:
            _refuse_nothing(make, named)
    try:
        return make(*arguments, **named)
    except UnicodeEncodeError:
        problem = _NO_TEXT
    raise ConfigurationError(problem)


def _refuse_places(make: Callable[..., object], values: Iterable[object]) -> None:
    """Name the first of ``values`` that is no text."""
    for value, name in zip(values, signature(make).parameters, strict=False):
        require_text(value, name)


def _refuse_nothing(make: Callable[..., object], named: Mapping[str, object]) -> None:
    """Name the first that is ``None`` although ``make`` cannot do without it."""
    for name, parameter in signature(make).parameters.items():
        if parameter.default is parameter.empty and name in named and named[name] is None:
            raise ConfigurationError(f"{name} is None: give a value")


@lru_cache(maxsize=256)  # reading an address takes longer than making a request, and most are called again
def _address(base_url: str, path: str) -> httpx.URL:
    """Give the URL of ``path``, in which the generated code has quoted the ids.

    Raises :class:`ConfigurationError` for ids that would lead to another resource, and impossible ones.
    """
    if not path.startswith("/"):
        raise ConfigurationError("a path of the API begins with a slash: nothing else is sent there")
    if not {"", ".", ".."}.isdisjoint(path.partition("#")[0].split("/")[1:]):
        raise ConfigurationError("an id or name is empty, '.' or '..', which names nothing: give another")
    try:
        return httpx.URL(f"{base_url}{path}")
    except httpx.InvalidURL:
        problem = _IMPOSSIBLE
    raise ConfigurationError(problem)


def _check_names(operation: Operation, options: CallOptions) -> None:
    """Refuse a misspelt argument: without it the call could do something else than was asked for."""
    for name in options:
        if name not in _OPTIONS:
            raise TypeError(f"{operation.id}: unexpected keyword argument {name!r}")


def _time_limit(options: CallOptions) -> httpx.Timeout | None:
    if "timeout" not in options:
        return None
    return httpx.Timeout(HttpOptions(timeout=options["timeout"]).timeout)  # which checks it


@cache
def _usual_headers() -> httpx.Headers:
    return httpx.Headers(headers() | {"Accept-Encoding": ACCEPTED_CODINGS})


def _headers(request: Mapping[str, Any], options: CallOptions) -> httpx.Headers:
    """Give the headers of the request; those of the call win. The values are never shown."""
    headers = _usual_headers().copy()
    if "headers" in request:
        headers.update(request["headers"])
    for name, value in options.get("headers", {}).items():
        if not _is_sendable(name, value):
            raise ConfigurationError("headers holds one that cannot be sent: give visible ASCII characters")
        if name.lower() != "accept-encoding":  # other codings have no bound
            headers[name] = value
    return headers


def _is_sendable(name: object, value: object) -> bool:
    """Tell whether this can be a header; the HTTP libraries quote one that cannot."""
    if not isinstance(name, str) or not isinstance(value, str):
        return False
    words = filter(None, value.split(" "))
    return is_header_safe(name) and ":" not in name and all(map(is_header_safe, words))


def _build(request: dict[str, Any], limits: dict[str, float | None]) -> httpx.Request:
    try:
        return httpx.Request(**request, extensions={"timeout": limits})
    except httpx.InvalidURL:
        problem = _IMPOSSIBLE
    except UnicodeEncodeError:
        problem = _NO_TEXT
    except (TypeError, ValueError):  # of the encoding as JSON; such an error can hold the whole body
        problem = _UNWRITABLE
    raise ConfigurationError(problem)


def _is_name(missing: KeyError) -> bool:
    """Tell whether a parser missed a field, whose name is no secret: names come from the documents."""
    name = missing.args[0] if missing.args else None
    return isinstance(name, str) and name.isidentifier() and len(name) < 64
