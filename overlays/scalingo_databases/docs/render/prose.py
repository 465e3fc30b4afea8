"""Markdown from documents, as HTML that is safe to publish."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from scalingo_databases.reading.prose_links import meant

Lookup = Callable[[str], str | None]
"""Gives the URL of what a word names, such as an operation; ``None`` when it names nothing."""

_OUTSIDE = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)


def allowed(url: str) -> bool:
    """Tell whether a text may link to ``url``: to the web, by mail, or to something without a scheme."""
    return bool(_OUTSIDE.match(url)) or ":" not in re.split(r"[/?#]", url, maxsplit=1)[0]


@lru_cache(maxsize=1)
def markdown() -> MarkdownIt:
    """Give the reader of Markdown; HTML in a text is shown as it is written."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table").enable("strikethrough")
    reader.validateLink = allowed  # type: ignore[method-assign] # the way that markdown-it offers
    return reader


def html_of(text: str, lookup: Lookup, *, deeper: int = 3) -> str:
    """Give ``text`` as HTML; words in backticks, and links to ``#word``, lead to what they name.

    Its headings stand ``deeper`` levels lower than in the text, so that they are below those of the page.
    """
    return _rendered(markdown().parse(text), lookup, deeper)


def inline_html_of(text: str, lookup: Lookup) -> str:
    """Give one line of Markdown as HTML without a paragraph around it."""
    return _rendered(markdown().parseInline(" ".join(text.split())), lookup, 0)


def _rendered(tokens: list[Token], lookup: Lookup, deeper: int) -> str:
    levels = sorted({token.tag for token in tokens if token.type == "heading_open"})
    for token in tokens:
        if token.type == "inline":
            token.children = list(_linked(token.children or [], lookup))
        if token.type in ("heading_open", "heading_close"):
            # Levels that the text leaves out are closed up, so that none is skipped on the page.
            token.tag = f"h{min(6, levels.index(token.tag) + 1 + deeper)}"
    html = str(markdown().renderer.render(tokens, markdown().options, {}))
    return html.replace("<table>", _WIDE).replace("</table>", "</table></div>")


_WIDE = '<div class="wide" tabindex="0" role="group" aria-label="Table"><table>'
"""A table may be wider than the page; then it is moved by itself, also by keyboard."""


def _linked(children: list[Token], lookup: Lookup) -> Iterator[Token]:
    opened: list[bool] = []  # of the links around a place, whether each of them stays
    for child in children:
        if child.type == "link_open":
            url = _target(str(child.attrGet("href") or ""), lookup)
            opened.append(url is not None)
            yield from [_open(url)] if url is not None else []
        elif child.type == "link_close":
            yield from [child] if opened.pop() else []
        elif child.type == "image":
            yield from _instead_of_image(child, inside=any(opened))
        elif child.type == "code_inline" and not opened and (url := lookup(child.content)) is not None:
            yield from (_open(url), child, _raw("</a>"))
        else:
            yield child


def _target(url: str, lookup: Lookup) -> str | None:
    """Give where a link leads; ``None`` when that is nowhere in the site."""
    name = meant(url)
    return lookup(name) if name is not None else url if _OUTSIDE.match(url) else None


def _instead_of_image(image: Token, *, inside: bool) -> Iterator[Token]:
    """Give a link to an image: a page loads nothing from elsewhere."""
    url = str(image.attrGet("src") or "")
    text = _raw(escape(image.content or url))
    yield from (_open(url), text, _raw("</a>")) if _OUTSIDE.match(url) and not inside else (text,)


def _open(url: str) -> Token:
    return _raw(f'<a href="{escape(url)}">')


def _raw(html: str) -> Token:
    return Token("html_inline", "", 0, content=html)
