"""Code in colours."""

import json
from collections.abc import Iterator
from functools import lru_cache
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import Any

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import Token, _TokenType

_CLASSES = {
    Token.Comment: "c",
    Token.Keyword: "k",
    Token.Literal.Number: "m",
    Token.Literal.String: "s",
    Token.Name.Attribute: "t",
    Token.Name.Builtin: "f",
    Token.Name.Builtin.Pseudo: "k",
    Token.Name.Decorator: "f",
    Token.Name.Tag: "t",
    Token.Name.Variable: "v",
    Token.Operator.Word: "k",
}
"""What has a colour, by its class in the style sheet. Everything else is plain, which keeps pages small."""


@lru_cache(maxsize=4096)
def colored(text: str, language: str) -> str:
    """Give ``text`` as the inside of a ``<pre>``; the colours are classes of the style sheet."""
    return "".join(
        f'<i class="{name}">{escape(part, quote=False)}</i>' if name else escape(part, quote=False)
        for name, part in _parts(text, language)
    ).rstrip("\n")


def json_of(value: Any) -> str:
    """Give a value as JSON for people."""
    return json.dumps(value, indent=2, ensure_ascii=False)


def _parts(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Give ``text`` in pieces, each with the class of its colour; neighbours of one colour are one piece."""
    tokens = ((_class(kind), part) for kind, part in _lexer(language).get_tokens(text))
    for name, group in groupby(tokens, itemgetter(0)):
        yield name, "".join(part for _, part in group)


@lru_cache
def _class(kind: _TokenType) -> str:
    while kind not in _CLASSES:
        if kind.parent is None:
            return ""
        kind = kind.parent
    return _CLASSES[kind]


@lru_cache
def _lexer(language: str) -> Lexer:
    return get_lexer_by_name(language, stripnl=False)
