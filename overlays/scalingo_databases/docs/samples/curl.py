"""Requests for curl."""

from collections.abc import Iterator
from urllib.parse import urlencode

from scalingo_databases.docs.samples.request import MULTIPART, URLENCODED, Basic, Bearer, Request, Text
from scalingo_databases.docs.samples.shell import WIDTH, command, json_word, word
from scalingo_databases.docs.samples.variables import Upload, Variable


def curl(request: Request) -> str:
    """Give the command line."""
    fixed = [(name, value) for name, value in request.query if isinstance(value, str)]
    begun = "&" if "?" in request.url else "?"
    url = f"{request.url}{begun}{urlencode(fixed)}" if fixed else request.url
    start = ["curl", word(url)]
    sends = request.media_type is not None
    if request.method != ("POST" if sends else "GET"):
        start.insert(1, f"--request {request.method}")
    elif request.method == "POST":
        start.insert(1, "--request POST")
    return command(start, _options(request))


def _options(request: Request) -> Iterator[str]:
    if isinstance(request.auth, Bearer):
        yield f"--header {word('Authorization: Bearer ', request.auth.token)}"
    if isinstance(request.auth, Basic):
        yield f"--user {word(request.auth.user, ':', request.auth.password)}"
    for name, value in request.headers:
        yield f"--header {word(f'{name}: ', value)}"
    hidden = [(name, value) for name, value in request.query if isinstance(value, Variable)]
    if hidden:
        written = [f"--data-urlencode {word(f'{name}=', value)}" for name, value in hidden]
        yield f"--get {' '.join(written)}"
    yield from _body(request)
    if request.redirects:
        yield "--location"
    if request.file:
        yield f"--output {word(request.file)}"


def _body(request: Request) -> Iterator[str]:
    if request.media_type is None:
        return
    if request.is_form:
        if request.media_type not in (MULTIPART, URLENCODED):
            yield f"--header {word(f'Content-Type: {request.media_type}')}"
        yield from map(_field if request.is_multipart else _encoded, request.fields)
        return
    yield f"--header {word(f'Content-Type: {request.media_type}')}"
    if request.is_json:
        yield f"--data {json_word(request.body, WIDTH - 12)}"
    elif isinstance(request.body, Upload):
        yield f"--data-binary {word(f'@{request.body.name}')}"
    else:
        yield f"--data-raw {word(request.body)}"


def _encoded(field: tuple[str, Text | Upload]) -> str:
    name, value = field
    if isinstance(value, Upload):
        return f"--data-urlencode {word(f'{name}@{value.name}')}"
    return f"--data-urlencode {word(f'{name}=', value)}"


def _field(field: tuple[str, Text | Upload]) -> str:
    """Give a field of a form with files; the second option takes a text as it is, whatever it begins with."""
    name, value = field
    if isinstance(value, Upload):
        return f"--form {word(f'{name}=@{value.name}')}"
    return f"--form-string {word(f'{name}=', value)}"
