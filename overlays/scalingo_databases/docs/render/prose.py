"""Markdown from documents, as HTML that is safe to publish."""

from collections.abc import Callable
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

Lookup = Callable[[str], str | None]
"""Gives the URL of what a word in backticks names, such as an operation; ``None`` when it names nothing."""


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    # HTML in a text is shown as written; links to scripts are no links (markdown-it checks schemes).
    return MarkdownIt("commonmark", {"html": False}).enable("table").enable("strikethrough")


def html_of(text: str, lookup: Lookup, *, deeper: int = 3) -> str:
    """Give ``text`` as HTML; words in backticks that name something become links to it.

    Its headings stand ``deeper`` levels lower than in the text, so that they are below those of the page.
    """
    return _rendered(_markdown().parse(text), lookup, deeper)


def inline_html_of(text: str, lookup: Lookup) -> str:
    """Give one line of Markdown as HTML without a paragraph around it."""
    return _rendered(_markdown().parseInline(" ".join(text.split())), lookup, 0)


def _rendered(tokens: list[Token], lookup: Lookup, deeper: int) -> str:
    for token in tokens:
        token.children = _linked(token.children or [], lookup) if token.type == "inline" else token.children
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, int(token.tag[1:]) + deeper)}"
    return str(_markdown().renderer.render(tokens, _markdown().options, {}))


def _linked(children: list[Token], lookup: Lookup) -> list[Token]:
    found: list[Token] = []
    inside = 0
    for child in children:
        inside += child.nesting if child.type in ("link_open", "link_close") else 0
        url = lookup(child.content) if child.type == "code_inline" and not inside else None
        if url is None:
            found.append(child)
            continue
        found.append(_raw(f'<a href="{escape(url)}">'))
        found.append(child)
        found.append(_raw("</a>"))
    return found


def _raw(html: str) -> Token:
    return Token("html_inline", "", 0, content=html)
