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
    """Give the command line: what the request carries right behind the address, as HTTPie wants it, then the rest."""
    start = ["http", f"{request.method} {word(request.url)}"]
    if request.is_form:
        start.insert(1, "--multipart" if request.media_type == "multipart/form-data" else "--form")
    return command(start, [*_items(request), *_options(request), *_body(request)])


def _items(request: Request) -> Iterator[str]:
    for name, value in request.headers:
        yield word(f"{name}:", value)
    for name, value in request.query:
        yield word(f"{name}==", value)
    if request.is_form:
        for name, value in request.body.items():
            for each in value if isinstance(value, list) else [value]:
                yield word(f"{name}=", each if isinstance(each, str | Variable) else json_text(each))
    elif request.media_type not in (None, "application/json"):
        yield word(f"Content-Type:{request.media_type}")


def _options(request: Request) -> Iterator[str]:
    if isinstance(request.auth, Bearer):
        yield f"--auth-type bearer --auth {word(request.auth.token)}"
    if isinstance(request.auth, Basic):
        yield f"--auth {word(request.auth.user, ':', request.auth.password)}"
    if request.file:
        yield f"--download --output {word(request.file)}"
    elif request.redirects:
        yield "--follow"


def _body(request: Request) -> Iterator[str]:
    if request.media_type is None or request.is_form:
        return
    if request.is_json:
        yield f"<<< {json_word(request.body, WIDTH - 10)}"
    else:
        yield f"<<< {word(request.body)}" if isinstance(request.body, str) else "< body"
