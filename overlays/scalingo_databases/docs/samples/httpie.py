"""Requests for HTTPie.

Bodies come through a here-string: that works in terminals and in scripts, where HTTPie reads its standard input
and takes no fields beside it, and needs no second way to write JSON.
"""

from collections.abc import Iterator

from scalingo_databases.docs.samples.curl import json_text
from scalingo_databases.docs.samples.request import Basic, Bearer, Request
from scalingo_databases.docs.samples.shell import WIDTH, command, json_word, word
from scalingo_databases.docs.samples.variables import Variable


def httpie(request: Request) -> str:
    """Give the command line."""
    options = [*_options(request)]
    start = ["http", *(["--form"] if request.is_form else []), f"{request.method} {word(request.url)}"]
    if request.is_form and request.media_type == "multipart/form-data":
        start[1] = "--multipart"
    return command(start, options)


def _options(request: Request) -> Iterator[str]:
    if isinstance(request.auth, Bearer):
        yield f"--auth-type bearer --auth {word(request.auth.token)}"
    if isinstance(request.auth, Basic):
        yield f"--auth {word(request.auth.user, ':', request.auth.password)}"
    if request.file:
        yield f"--download --output {word(request.file)}"
    elif request.redirects:
        yield "--follow"
    for name, value in request.headers:
        yield word(f"{name}:", value)
    for name, value in request.query:
        yield word(f"{name}==", value)
    yield from _body(request)


def _body(request: Request) -> Iterator[str]:
    if request.media_type is None:
        return
    if request.is_form:
        for name, value in request.body.items():
            for each in value if isinstance(value, list) else [value]:
                yield word(f"{name}=", each if isinstance(each, str | Variable) else json_text(each))
        return
    if request.media_type != "application/json":
        yield word(f"Content-Type:{request.media_type}")
    if request.is_json:
        yield f"<<< {json_word(request.body, WIDTH - 10)}"
    else:
        yield f"<<< {word(request.body)}" if isinstance(request.body, str) else "< body"
