"""Requests that only look around: what the target has, asked before the tests."""

from typing import Any

import httpx

from scalingo_databases.client.platform import Platform
from scalingo_databases.client.transport import plain_client
from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.limits import REQUEST_TIMEOUT
from scalingo_databases.contract.redact import Redactor


class Reader:
    """Sends GET requests and gives the JSON of the answers."""

    def __init__(self, platform: Platform, redactor: Redactor) -> None:
        """Reach the target as ``platform`` says; ``redactor`` keeps secrets out of errors."""
        self._platform = platform
        self._redactor = redactor

    def get(self, url: str, authorization: str | None, *, missing: str | None = None) -> Any:
        """Give the JSON of an answer, whatever its status, ``None`` when there is none.

        ``missing`` says what a 404 means; without it a 404 is an answer like any other. Raises
        :class:`CannotTestError` when no test could run: no answer, token refused, too many requests.
        """
        headers = {"Authorization": authorization} if authorization else {}
        try:
            with plain_client(self._platform.http, url, timeout=REQUEST_TIMEOUT) as client:
                response = client.get(url, headers=headers)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            reason = self._redactor.text(" ".join(str(error).split())) or type(error).__name__
            raise CannotTestError(f"{url} could not be reached: {reason}") from None
        if response.status_code == httpx.codes.UNAUTHORIZED:
            raise CannotTestError(
                f"GET {url} refused the token: it has expired, or it is not for this target"
            )
        if response.status_code == httpx.codes.TOO_MANY_REQUESTS:
            raise CannotTestError(f"GET {url} answered 429, too many requests: wait a minute and try again")
        if response.status_code == httpx.codes.NOT_FOUND and missing is not None:
            raise CannotTestError(f"GET {url} answered 404: {missing} for this account on this target")
        try:
            return response.json()
        except (ValueError, RecursionError):
            return None
