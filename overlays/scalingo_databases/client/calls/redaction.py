"""Texts of services as they may be shown: short, in one line, without anything that looks like a secret."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, cast

import httpx

from scalingo_databases.client.bodies import as_object, one_line

_READ = 4000  # characters that are looked at; far more than are shown
_EXCERPT = 120
_SHORTEST = 4  # characters of a secret that is blotted out; less would blot out everything
_NAMES = "password|passwd|pwd|secret|token|api[_-]?key|authorization|signature|credential"
_SECRET_NAME = rf"(?:{_NAMES})s?"
_SECRET_KEY = re.compile(_SECRET_NAME, re.IGNORECASE)

_PATTERNS = (
    # User information of a URL, then its query and fragment, where pre-signed addresses keep their keys.
    (re.compile(r"://[^\s\"'<>]*@"), "://***@"),
    (re.compile(r"(://[^\s\"'<>?#]*)[?#][^\s\"'<>]*"), r"\1?***"),
    # JSON Web Tokens, API tokens, credentials of a header.
    (re.compile(r"eyJ[\w-]+(?:\.[\w-]*)*"), "***"),
    (re.compile(r"\btk-[\w-]+"), "***"),
    (re.compile(r"\b(bearer|basic)\s+[\w\-+/=.~]{12,}", re.IGNORECASE), r"\1 ***"),
    # name=value and name: value, quoted or not.
    (
        re.compile(
            rf"({_SECRET_NAME}[\"']?\s*[:=]\s*[\"']?)(?:(?:bearer|basic)\s+)?[^\s\"',;&}}]+", re.IGNORECASE
        ),
        r"\1***",
    ),
)
# Runs of 32 characters and more that have a digit, but are no id (a UUID, perhaps with a prefix).
_RUN = re.compile(r"[\w+=~-]{32,}")
_ID = re.compile(r"(?:[a-z]{1,8}-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_JSON_STRING = re.compile(r'"(?:[^"\\]|\\.)*(?:"(\s*:)?|\\?$)', re.DOTALL)


def shown(text: str, hidden: Iterable[str] = ()) -> str:
    """Give ``text`` in one short line, without the secrets in ``hidden`` and what looks like others."""
    for secret in hidden:
        text = text.replace(secret, "***")
    text = text[:_READ]
    for pattern, replacement in _PATTERNS:
        text = pattern.sub(replacement, text)
    return one_line(_RUN.sub(_mask_run, text))


def excerpt(body: str, hidden: Iterable[str] = ()) -> str:
    """Give the beginning of ``body``; of JSON only the names, because any value may be a secret."""
    start = body[:_READ].lstrip()
    if start.startswith(("{", "[", '"')):
        start = _JSON_STRING.sub(lambda found: found[0] if found[1] else '"***"', start)
    line = shown(start, hidden)
    return line if len(line) <= _EXCERPT else f"{line[:_EXCERPT]}…"


def secrets_of(request: httpx.Request, body: object) -> tuple[str, ...]:
    """Give what was sent and an answer may quote: the token, and the passwords of the JSON ``body``."""
    credentials = request.headers.get("Authorization", "").split()
    return tuple(credentials[1:]) + tuple(_secret_values(as_object(body)))


def _secret_values(body: dict[str, Any]) -> Iterator[str]:
    for name, value in body.items():
        if isinstance(value, dict):
            yield from _secret_values(as_object(cast(object, value)))
        elif isinstance(value, str) and len(value) >= _SHORTEST and _SECRET_KEY.search(str(name)):
            yield value


def _mask_run(found: re.Match[str]) -> str:
    run = found[0]
    looks_secret = any(c.isdigit() for c in run) and not _ID.fullmatch(run)
    return "***" if looks_secret else run
