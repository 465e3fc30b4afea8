"""Links in descriptions and of descriptions: what they mean, and whether it exists."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from scalingo_databases.codegen.problems import Problem
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.errors import shortened
from scalingo_databases.reading.grammar import Part, parts

_OUTSIDE = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_SCHEME = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]*:")
_KIND = re.compile(r"^/?(?:components/)?(?:operations?|tags?|schemas?|webhooks?)/")
_ADDRESSES = {"externalDocs": "url", "contact": "url", "license": "url", "info": "termsOfService"}
"""The fields that are addresses for readers, by the kind of what has them."""
_WHOLE = "write the whole address"
_REMEDY = f"{_WHOLE}, or # and the name of an operation, a tag or a schema"


def meant(url: str) -> str | None:
    """Give the name of what a link such as ``#operation/getPet`` means; ``None`` for any other link."""
    return _KIND.sub("", unquote(url[1:])) if url.startswith("#") else None


def dead_links(document: Document) -> Iterator[Problem]:
    """Yield each link that leads to nothing that the site has, or that is of a kind that it never has."""
    names = _names(document)
    replacements = names | _fields(document)
    for part in parts(document.raw):
        yield from _in_texts(document, part, names)
        yield from _address(document, part)
        instead = part.value.get("x-replaced-by")
        if isinstance(instead, str) and not {instead, *instead.split(".", 1)} & replacements:
            what = f"`x-replaced-by` names `{shortened(instead)}`, which does not exist"
            remedy = "name an operation, a schema, a parameter or a property"
            yield Problem(document.place((*part.pointer, "x-replaced-by")), what, remedy)


def _in_texts(document: Document, part: Part, names: set[str]) -> Iterator[Problem]:
    for key in ("description", "summary"):
        text = part.value.get(key)
        for url in _links(text) if isinstance(text, str) else ():
            if not _OUTSIDE.match(url) and meant(url) not in names:
                yield Problem(document.place((*part.pointer, key)), *_said("link to", url, _REMEDY))


def _address(document: Document, part: Part) -> Iterator[Problem]:
    key = _ADDRESSES.get(part.kind, "")
    url = part.value.get(key)
    if isinstance(url, str) and not _OUTSIDE.match(url):
        yield Problem(document.place((*part.pointer, key)), *_said("address", url, _WHOLE))


def _said(what: str, url: str, remedy: str) -> tuple[str, str]:
    """Give what is wrong with an address, and what to do."""
    if _SCHEME.match(url):
        said = f"the {what} `{shortened(url)}`: one of this kind is never published"
        return said, "use `https:`, `http:` or `mailto:`"
    return f"the {what} `{shortened(url)}` leads nowhere in the site", remedy


def _links(text: str) -> Iterator[str]:
    """Yield where the links and the images of a text lead; a word in angle brackets may be meant as it is."""
    if "](" in text or "]:" in text:  # no other text has any, and reading takes a while
        for token in _markdown().parse(text):
            yield from _targets(token.children or ())


def _targets(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "link_open" and token.info != "auto":
            yield str(token.attrGet("href") or "")
        elif token.type == "image":
            yield str(token.attrGet("src") or "")
            yield from _targets(token.children or ())


@cache
def _markdown() -> MarkdownIt:
    """Give a reader that keeps every link, also those that are never published, and leaves each as it is."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table").enable("strikethrough")
    reader.validateLink = lambda url: True  # type: ignore[method-assign] # markdown-it's own way to replace it
    reader.normalizeLink = lambda url: url  # type: ignore[method-assign] # markdown-it's own way to replace it
    return reader


def _names(document: Document) -> set[str]:
    names = set(document.components("schemas"))
    for part in parts(document.raw):
        if part.kind == "operation":
            names.add(str(part.value.get("operationId")))
            names.update(map(str, part.value.get("tags") or ()))
        elif part.kind == "tag":
            names.add(str(part.value.get("name")))
    return names


def _fields(document: Document) -> set[str]:
    """Give the names of all parameters and properties."""
    names: set[str] = set()
    for part in parts(document.raw):
        if part.kind == "parameter":
            names.add(str(part.value.get("name")))
        elif part.kind == "schema":
            names.update(part.value.get("properties") or ())
    return names
