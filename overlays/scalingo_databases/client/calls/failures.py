"""From what went wrong to the error that says so in one line, with what to do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

import httpx

from scalingo_databases.client.bodies import as_list, as_object, json_object
from scalingo_databases.client.calls.receiving import Overdue
from scalingo_databases.client.calls.redaction import excerpt, shown
from scalingo_databases.client.calls.retry_after import retry_after
from scalingo_databases.client.errors import (
    ActionRefusedError,
    BadRequestError,
    CallConnectionError,
    CallError,
    CallTimeoutError,
    ConflictError,
    DecodingError,
    ForbiddenError,
    InternalServerError,
    NotFoundError,
    PaymentRequiredError,
    RateLimitedError,
    ServerError,
    ServiceUnavailableError,
    StatusError,
    UnauthorizedError,
    UnexpectedStatusError,
    UnprocessableError,
)
from scalingo_databases.client.transport import limit_of
from scalingo_databases.client.urls import redacted
from scalingo_databases.generated.resources.protocol import Operation

_CLASSES: Mapping[int, type[StatusError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    402: PaymentRequiredError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableError,
    429: RateLimitedError,
    500: InternalServerError,
    503: ServiceUnavailableError,
}
_ADVICE: Mapping[int, str] = {
    400: "the request could not be read: change it, it fails the same way when it is sent again",
    401: "the token is not accepted: it has expired, was revoked, or is meant for another API",
    402: "settle the billing of the account",
    403: "the token does not open this: take that of the right database, or ask the owner for access",
    404: "nothing here has this id or name: look at the ids, and at the region",
    409: "the state of the resource does not allow this: show it, wait or change it, and try again",
    422: "change the fields that are named",
}
_SERVER_STATUSES = range(500, 599)  # 599 is one that proxies made up; nobody documents it
_MOST_FIELDS = 20
_MOST_SENTENCES = 5


@dataclass(frozen=True, slots=True)
class Target:
    """What was called: the operation, the request that was sent, and the secrets in it."""

    operation: Operation
    request: httpx.Request
    hidden: tuple[str, ...] = field(repr=False)

    @property
    def url(self) -> str:
        """The address as it may be shown."""
        return redacted(self.request.url)

    def error(self, kind: type[CallError], problem: str, advice: str, **details: Any) -> CallError:
        """Make an error whose text is ``METHOD url problem: advice [request id]``."""
        request_id = details.get("request_id")
        url = self.url
        end = f" [request {request_id}]" if request_id else ""
        return kind(
            f"{self.request.method} {url} {problem}: {advice}{end}",
            operation=self.operation.id,
            method=self.request.method,
            url=url,
            **details,
        )


def transport_error(target: Target, error: httpx.HTTPError | UnicodeError) -> CallError:
    """Say why there is no answer; the library is quoted on connecting only, other words can hold headers."""
    if isinstance(error, httpx.TimeoutException):
        return target.error(
            CallTimeoutError, f"was not answered in time{_limit(target, error)}", _again(target)
        )
    if isinstance(error, httpx.ConnectError):
        reason = shown(str(error), target.hidden) or type(error).__name__
        return target.error(
            CallConnectionError, f"could not be reached ({reason})", "check the network and the address"
        )
    problem = f"lost its connection ({type(error).__name__})"
    return target.error(CallConnectionError, problem, _again(target))


def status_error(target: Target, response: httpx.Response, now: float) -> CallError:
    """Make the error for an answer whose status is no success; ``now`` is in Unix seconds."""
    status, body = response.status_code, json_object(response)
    message = _message(response, body, target.hidden)
    fields = _fields(body.get("errors"), target.hidden)
    code = body.get("code")
    kind = _kind(status)
    details: dict[str, Any] = {
        "status": status,
        "request_id": request_id(target, response),
        "message": message,
        "code": shown(code, target.hidden) if isinstance(code, str) else None,
        "fields": fields,
        "retry_after": retry_after(response.headers, now),
    }
    if kind is PaymentRequiredError:
        details["billing_url"] = _text(body, "url", target.hidden)
    if kind is NotFoundError:
        details["resource"] = _text(body, "resource", target.hidden)
    reason = message or _summary(fields)
    answer = f"answered {status} ({reason})" if reason else f"answered {status}"
    return target.error(kind, answer, _advice(target, response, details), **details)


def decoding_error(target: Target, response: httpx.Response, problem: str) -> CallError:
    """Make the error for a success whose body is not what was promised, and ``problem`` says how."""
    kept = excerpt(response.text, target.hidden)
    kind = shown(response.headers.get("Content-Type", ""), target.hidden) or None
    quoted = f", which begins with {kept!r}" if kept else ""
    return target.error(
        DecodingError,
        f"answered {response.status_code} but {problem} (type {kind or 'not given'}{quoted})",
        f"{_again(target)}, and check the address and proxies",
        status=response.status_code,
        request_id=request_id(target, response),
        content_type=kind,
        excerpt=kept,
    )


def endless(operation: Operation, portion: str) -> DecodingError:
    """Say that a list names ``portion`` as its next one, and would be walked through for ever."""
    return DecodingError(
        f"{operation.method} {operation.path} names {portion} as the next portion, so that the list would "
        "never end: what was given so far may be all or not, list it again later",
        operation=operation.id,
        method=operation.method,
        url=operation.path,
    )


def unexpected_success(target: Target, response: httpx.Response) -> CallError:
    """Make the error for a status that sounds like success but that the operation does not have."""
    return target.error(
        UnexpectedStatusError,
        f"answered {response.status_code}, which this operation does not have",
        _again(target),
        status=response.status_code,
        request_id=request_id(target, response),
    )


def refusal(target: Target, response: httpx.Response) -> CallError | None:
    """Give the error of an action that the engine refused; ``None`` when it did not."""
    body = json_object(response)
    ok = body.get("ok")
    if not isinstance(ok, int | float) or ok:
        return None
    message = _text(body, "error", target.hidden) or ""
    return target.error(
        ActionRefusedError,
        f"was refused by the database ({message or 'it gives no reason'})",
        "look at the arguments, and at the state of the database",
        status=response.status_code,
        request_id=request_id(target, response),
        message=message,
    )


def request_id(target: Target, response: httpx.Response) -> str | None:
    """Give the id under which the service knows the request."""
    return shown(response.headers.get("X-Request-Id", ""), target.hidden) or None


def _kind(status: int) -> type[StatusError]:
    usual = ServerError if status in _SERVER_STATUSES else UnexpectedStatusError
    return _CLASSES.get(status, usual)


def _message(response: httpx.Response, body: dict[str, Any], hidden: Iterable[str]) -> str:
    """Give the service's sentence: from JSON, and the plain text of a 429; the rest are pages of proxies."""
    message = _text(body, "error", hidden) or ""
    is_text = response.headers.get("Content-Type", "").lower().startswith("text/plain")
    if not message and is_text and response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        return excerpt(response.text, hidden)
    return message


def _text(body: dict[str, Any], name: str, hidden: Iterable[str]) -> str | None:
    value = body.get(name)
    return shown(value, hidden) if isinstance(value, str) else None


def _fields(errors: object, hidden: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Read ``errors``, whose values are lists of sentences or a sentence."""
    fields: dict[str, tuple[str, ...]] = {}
    for name, value in list(as_object(errors).items())[:_MOST_FIELDS]:
        said = [value] if isinstance(value, str) else as_list(value)
        fields[shown(name, hidden)] = tuple(
            shown(one, hidden) for one in said[:_MOST_SENTENCES] if isinstance(one, str)
        )
    return fields


def _summary(fields: Mapping[str, tuple[str, ...]]) -> str:
    text = "; ".join(f"{name}: {', '.join(said)}" for name, said in list(fields.items())[:5])
    return text if len(text) <= 400 else f"{text[:400]}…"


def _advice(target: Target, response: httpx.Response, details: Mapping[str, Any]) -> str:
    status = response.status_code
    if status == HTTPStatus.PAYMENT_REQUIRED and details["billing_url"]:
        return f"{_ADVICE[status]} at {details['billing_url']}"
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        wait = details["retry_after"]
        return f"too many requests: wait {'a minute' if wait is None else f'{wait:g} s'} and try again"
    if status in _ADVICE:
        return _ADVICE[status]
    if status in _SERVER_STATUSES:
        return f"the service failed: {_again(target)}"
    return "this is not how the service answers: check the address" + (
        "; redirects are not followed with a token" if response.is_redirect else ""
    )


def _again(target: Target) -> str:
    if target.operation.retry_safe:
        return "try again later"
    return "look at what it has changed before you send it again"


def _limit(target: Target, error: httpx.TimeoutException) -> str:
    """Name the time limit that was passed, if the request says it."""
    said = (
        f"all in all: {error.seconds:g} s" if isinstance(error, Overdue) else limit_of(target.request, error)
    )
    return f" ({said})" if said else ""
