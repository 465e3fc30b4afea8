"""HAR 1.2, the form in which browsers and proxies save what they have recorded."""

import base64
import binascii
import zlib
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from scalingo_databases.drift.recordings.recorded import Recorded, Recording

_LARGEST = 64 * 2**20
_SECRET_HEADERS = ("authorization", "cookie", "set-cookie", "proxy-authorization")


def is_har(value: Any) -> bool:
    """Tell whether ``value`` has the form of a HAR."""
    log = value.get("log") if isinstance(value, dict) else None
    return isinstance(log, dict) and isinstance(log.get("entries"), list)


def read_har(value: Any, name: str, into: Recording) -> None:
    """Read the entries of a HAR; those that say nothing of an API are counted."""
    for number, each in enumerate(value["log"]["entries"], 1):
        found = _entry(each, f"{name}, entry {number}", into)
        if isinstance(found, str):
            into.passed[found] += 1
        else:
            into.exchanges.append(found)


def _entry(value: Any, source: str, into: Recording) -> Recorded | str:
    """Return the exchange, or why there is none."""
    request, response = (_mapping(_mapping(value).get(key)) for key in ("request", "response"))
    method, url = request.get("method"), request.get("url")
    if not isinstance(method, str) or not isinstance(url, str):
        return "without a request"
    sent = _headers(request)
    for header in _SECRET_HEADERS:
        into.secrets.update(
            part for text in (sent or {}).get(header, ()) for part in text.split() if len(part) > 8
        )
    status = response.get("status")
    if isinstance(status, bool) or not isinstance(status, int) or not 100 <= status <= 599:
        return "without an answer"
    if method.upper() == "OPTIONS":
        return "questions of a browser before a request (OPTIONS)"
    if status in (101, 304):
        return f"with the status {status}, which shows no answer of the API"
    headers, content = _headers(response), _mapping(response.get("content"))
    return Recorded(
        source=source,
        method=method.upper(),
        url=url,
        request=_request_body(_mapping(request.get("postData"))),
        status=status,
        headers=headers,
        media=_media(headers, content),
        content=_body(content, headers or {}),
        at=_moment(headers, _mapping(value).get("startedDateTime")),
    )


def _mapping(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _headers(message: dict[str, Any]) -> dict[str, list[str]] | None:
    """Return headers by their names in lower case; ``None`` in recordings that were cleaned of them."""
    found: dict[str, list[str]] = {}
    given = message.get("headers")
    for each in given if isinstance(given, list) else ():
        name, value = _mapping(each).get("name"), _mapping(each).get("value")
        if isinstance(name, str) and isinstance(value, str) and not name.startswith(":"):
            found.setdefault(name.lower(), []).append(value)
    return found or None


def _media(headers: dict[str, list[str]] | None, content: dict[str, Any]) -> str:
    stated = (headers or {}).get("content-type", [""])[0] or content.get("mimeType") or ""
    return str(stated).partition(";")[0].strip().lower()


def _request_body(posted: dict[str, Any]) -> bytes | None:
    text = posted.get("text")
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) and text else None


def _body(content: dict[str, Any], headers: dict[str, list[str]]) -> bytes | None:
    text = content.get("text")
    if not isinstance(text, str) or not text:
        return None
    if content.get("encoding") != "base64":
        return text.encode("utf-8", "surrogatepass")
    try:
        body = base64.b64decode(text)
    except (binascii.Error, ValueError):
        return None
    # The text should be the body after decompression; some proxies save it before.
    packed = headers.get("content-encoding", [""])[0] == "gzip" and body.startswith(b"\x1f\x8b")
    return _unpacked(body) if packed else body


def _unpacked(body: bytes) -> bytes | None:
    try:
        found = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, _LARGEST)
    except zlib.error:
        return None
    return found if len(found) < _LARGEST else None


def _moment(headers: dict[str, list[str]] | None, started: Any) -> datetime | None:
    try:
        return parsedate_to_datetime((headers or {}).get("date", [""])[0]).astimezone(UTC)
    except ValueError:
        pass
    try:
        moment = datetime.fromisoformat(started) if isinstance(started, str) else None
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment is not None and moment.tzinfo is not None else None
