"""Code in colours."""

import json
from functools import lru_cache
from typing import Any

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name


def colored(text: str, language: str) -> str:
    """Give ``text`` as the inside of a ``<pre>``; the colours are classes of the style sheet."""
    return str(highlight(text, _lexer(language), _formatter())).rstrip("\n")


def json_of(value: Any) -> str:
    """Give a value as JSON for people."""
    return json.dumps(value, indent=2, ensure_ascii=False)


@lru_cache
def _lexer(language: str) -> Lexer:
    return get_lexer_by_name(language, stripall=False)


@lru_cache
def _formatter() -> HtmlFormatter[str]:
    return HtmlFormatter(nowrap=True)
