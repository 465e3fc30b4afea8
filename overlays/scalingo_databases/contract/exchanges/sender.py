"""Sends the requests of conversations."""

import json
import threading
from contextlib import ExitStack
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlencode

import httpx

from scalingo_databases.client.platform import Platform
from scalingo_databases.client.transport import plain_client, user_agent
from scalingo_databases.contract.errors import NotAllowedError, TargetGoneError
from scalingo_databases.contract.exchanges.credentials import Credentials
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent, resolved
from scalingo_databases.contract.exchanges.operation import JSON
from scalingo_databases.contract.exchanges.wire import WireRequest
from scalingo_databases.contract.limits import LARGEST_ANSWER, REQUEST_TIMEOUT
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.safety.blocked import NotSentError
from scalingo_databases.contract.targets.access import basic


class Sender:
    """Puts requests on the wire and reads the answers; nothing that a server does raises here."""

    def __init__(self, platform: Platform, credentials: Credentials, redactor: Redactor) -> None:
        """Reach the target as ``platform`` says."""
        self._platform = platform
        self._credentials = credentials
        self._redactor = redactor
        self._clients: dict[str, httpx.Client] = {}
        self._stack = ExitStack()
        self._lock = threading.Lock()

    def close(self) -> None:
        """Close all connections."""
        self._stack.close()

    def send(self, sent: Sent) -> None:
        """Send ``sent`` and write down the answer.

        Raises :class:`NoTokenError` when there is no token for its sender, :class:`NotAllowedError` when the
        rules of the run forbid it and :class:`TargetGoneError` when nobody listens there any more.
        """
        path = resolved(sent.path)
        sent.database = self._credentials.database(sent.operation, path, sent.who)
        sent.authorization = self._authorization(sent)
        sent.url = _url(sent, path)
        headers = {"User-Agent": user_agent(), "Accept": "*/*"}
        if sent.authorization is not None:
            headers["Authorization"] = sent.authorization
        content = WireRequest(sent).body
        if content is not None:
            headers["Content-Type"] = sent.content_type or JSON
        try:
            self._exchange(sent, headers, content)
        except NotSentError as error:
            raise NotAllowedError(f"{sent.operation.id}: {error}") from None
        except httpx.ConnectError as error:
            raise TargetGoneError(self._told(error)) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            sent.status = 0
            sent.trouble = self._told(error)

    def _authorization(self, sent: Sent) -> str | None:
        if sent.password is None:
            return self._credentials.header(sent.operation, sent.who, sent.database)
        self._redactor.add_basic(str(sent.password.value), "NEW_API_TOKEN")
        return basic(str(sent.password.value))

    def _told(self, error: Exception) -> str:
        words = " ".join(str(error).split())
        return self._redactor.text(f"{type(error).__name__}{': ' + words if words else ''}")

    def _exchange(self, sent: Sent, headers: dict[str, str], content: bytes | None) -> None:
        client = self._client(sent.operation.base_url)
        # The gate reads what the request does to the target, and hands over refusals that it waits out.
        marks = {"contract": {"effect": sent.operation.effect, "own": False}}
        # Made here and not by the client, which would spend as much time on it as on the rest.
        request = httpx.Request(
            sent.method, _parsed(sent.url), headers=headers, content=content, extensions=marks
        )
        response = client.send(request, stream=True)
        try:
            sent.begun = True
            body = bytearray()
            for chunk in response.iter_bytes():
                body += chunk
                if len(body) > LARGEST_ANSWER:
                    sent.trouble = f"the answer did not end within {LARGEST_ANSWER // 2**20} MiB"
                    return
        finally:
            response.close()
        sent.status = response.status_code
        for name, value in response.headers.multi_items():
            sent.headers.setdefault(name.lower(), []).append(value)
        sent.content = bytes(body)
        sent.at = moment_of(response.headers.get("date"))
        sent.answer = _json(sent.content)

    def _client(self, base_url: str) -> httpx.Client:
        with self._lock:
            if base_url not in self._clients:
                client = plain_client(self._platform.http, base_url, timeout=REQUEST_TIMEOUT)
                self._clients[base_url] = self._stack.enter_context(client)
            return self._clients[base_url]


def _url(sent: Sent, path: dict[str, Any]) -> str:
    filled = sent.operation.wire_path
    for name, value in path.items():
        filled = filled.replace(f"{{{name}}}", quote(str(value), safe=""))
    query = urlencode([(name, _word(value)) for name, value in resolved(sent.query).items()])
    return f"{sent.operation.base_url}{filled}{'?' if query else ''}{query}"


@lru_cache(maxsize=256)
def _parsed(url: str) -> httpx.URL:
    """Read an address; many requests go to the same one."""
    return httpx.URL(url)


def _word(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return ABSENT


@lru_cache(maxsize=256)
def _moment(date: str) -> datetime:
    return parsedate_to_datetime(date).astimezone(UTC)


def moment_of(date: str | None) -> datetime:
    """Give the moment of the ``Date`` header (RFC 9110, section 6.6.1), or the present one."""
    try:
        return _moment(date or "")
    except ValueError:
        return datetime.now(UTC)
