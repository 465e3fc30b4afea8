"""One request to a service that issues tokens."""

from collections.abc import Mapping
from typing import Any

import httpx

from scalingo_databases.client.bodies import one_line
from scalingo_databases.client.calls.receiving import Answer
from scalingo_databases.client.errors import TokenConnectionError
from scalingo_databases.client.secret import Secret
from scalingo_databases.client.transport import HttpOptions, limit_of, new_request
from scalingo_databases.client.urls import redacted

_NO_CODES: Mapping[str, Secret] = {}


def post(
    options: HttpOptions,
    url: str,
    scheme: str,
    credentials: Secret,
    *,
    codes: Mapping[str, Secret] = _NO_CODES,
    body: Mapping[str, Any] | None = None,
    lost: str = "",
) -> Answer:
    """Send one request, once, with ``credentials`` and the headers ``codes``; ``body`` goes as JSON.

    Raises :class:`TokenConnectionError` without an answer; its text ends with ``lost``. It is raised outside
    ``except``, without httpx's error behind it: that one holds the request, and the request the secrets.
    """
    try:
        return options.send(_request(options, url, scheme, credentials, codes, body))
    except httpx.TimeoutException as error:
        problem = f"gave no answer in time ({limit_of(error.request, error)})"
    except httpx.HTTPError as error:
        reason = str(error)
        for secret in (credentials, *codes.values()):
            reason = secret.hide_in(reason)
        problem = f"could not be reached ({one_line(reason) or type(error).__name__})"
    shown = redacted(url)
    raise TokenConnectionError(f"POST {shown} {problem}: check the network and the address{lost}", url=shown)


def _request(
    options: HttpOptions,
    url: str,
    scheme: str,
    credentials: Secret,
    codes: Mapping[str, Secret],
    body: Mapping[str, Any] | None,
) -> httpx.Request:
    revealed = {"Authorization": f"{scheme} {credentials.reveal()}"}
    revealed |= {name: code.reveal() for name, code in codes.items()}
    return new_request("POST", url, options.limits.as_dict(), revealed, body)
