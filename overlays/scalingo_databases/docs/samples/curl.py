"""Requests for curl."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from scalingo_databases.docs.samples.request import Basic, Bearer, Request
from scalingo_databases.docs.samples.shell import WIDTH, command, json_word, word
from scalingo_databases.docs.samples.variables import Variable


def curl(request: Request) -> str:
    """Give the command line."""
    fixed = [(name, value) for name, value in request.query if isinstance(value, str)]
    url = f"{request.url}?{urlencode(fixed)}" if fixed else request.url
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
        multipart = request.media_type == "multipart/form-data"
        for name, value in _fields(request.body):
            yield f"{'--form' if multipart else '--data-urlencode'} {word(f'{name}=', value)}"
        return
    yield f"--header {word(f'Content-Type: {request.media_type}')}"
    if request.is_json:
        yield f"--data {json_word(request.body, WIDTH - 12)}"
    else:
        yield f"--data-binary {word(str(request.body)) if isinstance(request.body, str) else '@body'}"


def _fields(body: Mapping[str, Any]) -> Iterator[tuple[str, str | Variable]]:
    for name, value in body.items():
        for each in value if isinstance(value, list) else [value]:
            yield name, each if isinstance(each, str | Variable) else json_text(each)


def json_text(value: Any) -> str:
    """Give a value that is no text as a field of a form has it."""
    return json_word(value, WIDTH).strip("'")
