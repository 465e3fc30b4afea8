"""One line that sends a request again."""

import base64
from collections.abc import Mapping, Sequence
from typing import Protocol
from urllib.parse import urldefrag, urlsplit

from scalingo_databases.contract.redact import Redactor, quote

# What curl sets by itself, or what belongs to the run and not to the request.
_LEFT_OUT = frozenset(
    {"accept", "accept-encoding", "connection", "content-length", "host", "transfer-encoding", "user-agent"}
)


class SentRequest(Protocol):
    """A request as it went out."""

    @property
    def method(self) -> str:
        """The method, in capitals."""

    @property
    def uri(self) -> str:
        """The whole URL, with its query."""

    @property
    def headers(self) -> Mapping[str, Sequence[str]]:
        """The headers, by name."""

    @property
    def body(self) -> bytes | None:
        """The body."""


def curl_command(request: SentRequest, redactor: Redactor) -> str:
    """Give the curl command that sends ``request`` again, variables in the place of secrets."""
    words = ["curl", "-i", *_method(request), *_headers(request, redactor), *_body(request, redactor)]
    # A fragment tells operations apart, but is never sent. Braces and brackets are characters like others.
    url = urldefrag(request.uri).url
    return " ".join([*words, "-g", *_dots(url), redactor.shell_word(url)])


def _method(request: SentRequest) -> list[str]:
    return [] if request.method == "GET" and not request.body else ["-X", quote(request.method)]


def _headers(request: SentRequest, redactor: Redactor) -> list[str]:
    words = []
    names = set()
    for name, values in request.headers.items():
        names.add(name.lower())
        if name.lower() in _LEFT_OUT or name.lower().startswith("x-schemathesis"):
            continue
        for value in values:
            text = value if isinstance(value, str) else bytes(value).decode("latin-1")
            if name.lower() == "authorization" and (user := _basic_user(text)) is not None:
                words += ["-u", redactor.shell_word(user)]
                continue
            # curl drops a header without a value unless its colon is a semicolon.
            words += ["-H", redactor.shell_word(f"{name}: {text}" if text else f"{name};")]
    if request.body and "content-type" not in names:
        words += ["-H", "Content-Type:"]
    return words


def _basic_user(authorization: str) -> str | None:
    """Give user name and password of HTTP basic credentials, as curl takes them."""
    scheme, _, encoded = authorization.partition(" ")
    if scheme != "Basic":
        return None
    try:
        user = base64.b64decode(encoded, validate=True).decode()
    except ValueError:
        return None
    return user if ":" in user else None


def _body(request: SentRequest, redactor: Redactor) -> list[str]:
    if not request.body:
        return []
    text = request.body.decode("utf-8", "surrogateescape")
    # A leading @ would mean a file; NUL cannot stand in an argument, so the shell's printf has to make it.
    if "\x00" in text:
        octal = "".join(f"\\{byte:03o}" for byte in request.body)
        return ["--data-binary", f"@<(printf {quote(octal)})"]
    return ["--data-raw", redactor.shell_word(text)]


def _dots(uri: str) -> list[str]:
    """Keep curl from resolving dots in the path."""
    segments = urlsplit(uri).path.split("/")
    return ["--path-as-is"] if "." in segments or ".." in segments else []
