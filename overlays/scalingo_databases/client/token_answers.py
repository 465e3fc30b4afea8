"""Answers of the services that issue tokens: the token itself, or the error that says why there is none."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, cast

import httpx

from scalingo_databases.client.bodies import as_list, as_object, json_object
from scalingo_databases.client.calls.receiving import Answer
from scalingo_databases.client.calls.redaction import shown
from scalingo_databases.client.calls.retry_after import retry_after
from scalingo_databases.client.clock import SYSTEM_CLOCK
from scalingo_databases.client.errors import OtpRequiredError, TokenError
from scalingo_databases.client.secret import Secret, hide, is_header_safe
from scalingo_databases.client.urls import redacted

TOKENS_PAGE = "https://dashboard.scalingo.com/account/tokens"
"""Where API tokens are made."""

_OTP_ADVICE = (
    "a one-time code is asked for, which has no place here: create an API token with create_api_token(), "
    f"or at {TOKENS_PAGE}"
)


def read_token(
    answer: Answer,
    value: object,
    advice: Mapping[int, str],
    *,
    hidden: tuple[Secret, ...],
    otp_advice: str = _OTP_ADVICE,
) -> Secret:
    """Give the token of a good answer, in which it is ``value``.

    Raises :class:`OtpRequiredError` with ``otp_advice`` when the service wants a second factor, and
    :class:`TokenError` for any other answer, with what ``advice`` says for its status; the service's own
    words are quoted without the secrets in ``hidden``.
    """
    response = answer.response
    usable = response.is_success and isinstance(value, str) and is_header_safe(value)
    value = hide(cast(str | None, value))
    if usable and value is not None:
        return value
    url, request_id = redacted(response.request.url), _request_id(response)
    no_token = answer.problem or "it holds no token"
    reason = no_token if response.is_success else _reason(response, hidden)
    said = f"{response.status_code} ({reason})" if reason else f"{response.status_code}"
    request = f" [request {request_id}]" if request_id else ""
    wants_otp = _wants_otp(response)
    wait = retry_after(response.headers, SYSTEM_CLOCK.wall())
    problem = otp_advice if wants_otp else _advice(response, advice, wait)
    kind = OtpRequiredError if wants_otp else TokenError
    text = f"POST {url} answered {said}: {problem}{request}"
    raise kind(text, status=response.status_code, request_id=request_id, url=url, retry_after=wait)


def _wants_otp(response: httpx.Response) -> bool:
    """Tell whether a second factor is missing (source: go, ``IsOTPRequired``)."""
    refused = response.status_code == HTTPStatus.UNAUTHORIZED
    return refused and json_object(response).get("error") == "OTP Required"


def _advice(response: httpx.Response, advice: Mapping[int, str], wait: float | None) -> str:
    status = response.status_code
    if status in advice:
        return advice[status]
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return f"too many requests: wait {'a minute' if wait is None else f'{wait:g} s'} and try again"
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "the service failed: try again later"
    return "this is not how the service answers: check the address" + (
        "; redirects are not followed with a token" if response.is_redirect else ""
    )


def _reason(response: httpx.Response, hidden: tuple[Secret, ...]) -> str:
    """Give the service's own words, if it said any in JSON, without anything that looks like a secret."""
    return shown(_said(json_object(response)), [secret.reveal() for secret in hidden])


def _said(body: Mapping[str, Any]) -> str:
    """Give the text of ``error``, or those of ``errors``: a list of texts for each field."""
    error, errors = body.get("error"), as_object(body.get("errors"))
    if isinstance(error, str):
        return error
    return "; ".join(f"{name} {text}" for name, texts in errors.items() for text in as_list(texts))


def _request_id(response: httpx.Response) -> str | None:
    return shown(response.headers.get("X-Request-Id", "")) or None
