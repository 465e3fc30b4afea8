"""One call, from its first attempt to its result or error, without any input or output.

The callers send what :meth:`Call.attempt` makes, hand back what became of it, and wait as long as they are
told; everything that is decided is decided here, once for sync and async.
"""

import logging
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

import httpx

from scalingo_databases.client.calls import failures
from scalingo_databases.client.calls.receiving import ACCEPTED_CODINGS, BODY_LIMIT, Answer
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
from scalingo_databases.client.transport import HttpOptions
from scalingo_databases.client.urls import redacted
from scalingo_databases.generated.clients.database_api.errors import UnexpectedStatus as DatabaseUnexpected
from scalingo_databases.generated.clients.scalingo_api.errors import UnexpectedStatus as ScalingoUnexpected
from scalingo_databases.generated.resources.protocol import CallOptions, Operation, Parse

T = TypeVar("T")

LOGGER = logging.getLogger("scalingo_databases")
"""Tells at DEBUG level of every attempt: method, address, status, duration, request id. Never a body."""

PASSING_STATUSES = frozenset({429, 500, 502, 503, 504})
"""Statuses after which a call that may be repeated is repeated."""

_PAGES = ("text/html", "application/xhtml")


class GeneratedClient(Protocol):
    """What is needed of a generated ``Client``."""

    def get_httpx_client(self) -> httpx.Client:
        """Give the client for sync calls."""
        ...

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Give the client for async calls."""
        ...


@dataclass(frozen=True)
class Settings:
    """What all calls of a caller share.

    ``body_limit`` is in bytes, after decompression. ``share`` gives a random number from 0 to 1.
    """

    client: GeneratedClient
    policy: RetryPolicy = field(default_factory=RetryPolicy)
    body_limit: int = BODY_LIMIT
    clock: Clock = SYSTEM_CLOCK
    share: Callable[[], float] = random.random


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
        """Check what is given; raises :class:`ConfigurationError` for what cannot be sent."""
        _check_path(request["url"])
        self._settings = settings
        self._operation = operation
        self._parse = parse
        self._repeatable = options.get("retry", operation.retry_safe)
        self._timeout = _time_limit(options)
        self._request = {**request, "headers": _headers(request, options)}
        self._attempts = 0
        self._begun = self._attempt_begun = settings.clock.monotonic()
        self._sent: httpx.Request | None = None

    def attempt(self, http: httpx.Client | httpx.AsyncClient) -> httpx.Request:
        """Give the request to send now; raises :class:`ConfigurationError` for an impossible address."""
        self._attempts += 1
        self._attempt_begun = self._settings.clock.monotonic()
        timeout = http.timeout if self._timeout is None else self._timeout
        if self._attempts > 1:
            timeout = _cut(timeout, self._left())
        self._sent = _build(http, self._request, timeout)
        return self._sent

    def failed(self, error: httpx.HTTPError | UnicodeError) -> CallError:
        """Take note that the attempt had no whole answer."""
        failure = failures.transport_error(self._target(), error)
        self._log("failed", type(failure).__name__, failure.request_id)
        return failure

    def answered(self, answer: Answer) -> Outcome[T]:
        """Take note of an answer: give the result, or the error that it means."""
        response = answer.response
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
            raise error
        self._log("repeats in", f"{delay:.3g} s", None)
        policy = self._settings.policy
        if policy.on_retry is not None:
            policy.on_retry(self._attempts, delay, error)
        return delay

    def _parsed(self, response: httpx.Response) -> Outcome[T]:
        """Parse; whatever a parser raises means that the body is not as documented.

        The errors are made outside ``except``: the parser's own ones hold values of the body.
        """
        try:
            return Done(self._parse(client=self._settings.client, response=response))
        except (DatabaseUnexpected, ScalingoUnexpected):
            problem = None
        except KeyError as missing:
            problem = f"its body lacks the field {missing}" if _is_name(missing) else "its body lacks a field"
        except ValueError as error:
            is_value = type(error) is ValueError  # its subclasses are about JSON and its encoding
            problem = "its body holds a value of the wrong form" if is_value else "its body is not whole JSON"
        except Exception as error:  # what generated code raises depends on what it meets
            problem = f"its body does not have the documented form ({type(error).__name__})"
        if problem is None:
            return failures.unexpected_success(self._target(), response)
        return failures.decoding_error(self._target(), response, problem)

    def _delay(self, error: ScalingoError) -> float | None:
        policy = self._settings.policy
        if not self._repeatable or self._attempts >= policy.attempts or not _passes(error):
            return None
        asked = error.retry_after if isinstance(error, StatusError) else None
        delay = policy.backoff(self._attempts, self._settings.share()) if asked is None else asked
        return delay if delay < self._left() else None

    def _left(self) -> float:
        """Give the seconds until the deadline."""
        return self._settings.policy.deadline - (self._settings.clock.monotonic() - self._begun)

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


def _passes(error: ScalingoError) -> bool:
    """Tell whether the same call may succeed later."""
    if isinstance(error, CallConnectionError | CallTimeoutError | TokenConnectionError):
        return True
    return isinstance(error, StatusError | TokenError) and error.status in PASSING_STATUSES


def _check_path(url: str) -> None:
    """Refuse ids that would lead to another resource. The others are quoted by the generated code already."""
    if not {"", ".", ".."}.isdisjoint(url.partition("#")[0].split("/")[1:]):
        raise ConfigurationError("an id or name is empty, '.' or '..', which names nothing: give another")


def _time_limit(options: CallOptions) -> httpx.Timeout | None:
    if "timeout" not in options:
        return None
    return httpx.Timeout(HttpOptions(timeout=options["timeout"]).timeout)  # which checks it


def _cut(timeout: httpx.Timeout, left: float) -> httpx.Timeout:
    """Cut each step's limit to what is left; never to nothing, which would mean something else."""
    steps = timeout.as_dict()
    limit = max(left, 0.001)
    return httpx.Timeout(
        **{step: limit if value is None else min(value, limit) for step, value in steps.items()}
    )


def _headers(request: Mapping[str, Any], options: CallOptions) -> dict[str, str]:
    """Give the headers of the request; those of the call win. The values are never shown."""
    headers = dict(request.get("headers", ()))
    for name, value in options.get("headers", {}).items():
        if not _is_sendable(name, value):
            raise ConfigurationError("headers holds one that cannot be sent: give visible ASCII characters")
        headers[name] = value
    return headers


def _is_sendable(name: object, value: object) -> bool:
    """Tell whether this can be a header; the HTTP libraries quote one that cannot."""
    if not isinstance(name, str) or not isinstance(value, str):
        return False
    words = filter(None, value.split(" "))
    return is_header_safe(name) and ":" not in name and all(map(is_header_safe, words))


def _build(
    http: httpx.Client | httpx.AsyncClient, request: dict[str, Any], timeout: httpx.Timeout
) -> httpx.Request:
    try:
        built = http.build_request(**request, timeout=timeout)
        if built.headers.get("Accept-Encoding") != ACCEPTED_CODINGS:
            built.headers["Accept-Encoding"] = ACCEPTED_CODINGS
        return built
    except httpx.InvalidURL:
        problem = "an id or name cannot be part of an address: it is too long, or holds control characters"
    raise ConfigurationError(problem)


def _is_name(missing: KeyError) -> bool:
    """Tell whether a parser missed a field, whose name is no secret: names come from the documents."""
    name = missing.args[0] if missing.args else None
    return isinstance(name, str) and name.isidentifier() and len(name) < 64
