"""Requests for HTTPie.

Bodies come through a here-string: that works in terminals and in scripts, where HTTPie reads its standard
input and takes no fields beside it, and needs no second way to write JSON.
"""

import re
from collections.abc import Iterator

from scalingo_databases.docs.samples.request import MULTIPART, URLENCODED, Basic, Bearer, Request
from scalingo_databases.docs.samples.shell import WIDTH, command, json_word, word
from scalingo_databases.docs.samples.variables import Upload


def httpie(request: Request) -> str:
    """Give the command line: right behind the address, as HTTPie wants it, what else the request carries."""
    start = ["http", f"{request.method} {word(request.url)}"]
    if request.is_form:
        # The fields are the body: without the first option HTTPie looks for another one in scripts.
        start.insert(1, f"--ignore-stdin {'--multipart' if request.is_multipart else '--form'}")
    return command(start, [*_items(request), *_options(request), *_body(request)])


def _items(request: Request) -> Iterator[str]:
    for name, value in request.headers:
        yield word(f"{name}:", value)
    for name, value in request.query:
        yield word(f"{_name(name)}==", value)
    if request.is_form and request.media_type not in (MULTIPART, URLENCODED):
        yield word(f"Content-Type:{request.media_type}")
    if request.is_form:
        for name, field in request.fields:
            yield (
                word(f"{_name(name)}@{field.name}")
                if isinstance(field, Upload)
                else word(f"{_name(name)}=", field)
            )
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
        yield f"<<< {json_word(request.body, WIDTH - 8)}"
    elif isinstance(request.body, Upload):
        yield f"< {word(request.body.name)}"
    else:
        yield f"<<< {word(request.body)}"


def _name(text: str) -> str:
    """Give the name of an item, with a backslash before what would end it."""
    return re.sub(r"([\\:=@;])", r"\\\1", text)
