"""Whether everything that the pages of a site link to exists, and lies in the site itself."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import unquote

from scalingo_databases.docs.errors import DocsError

_TAG = re.compile(r"<([A-Za-z][A-Za-z0-9]*)(\s[^>]*)>")
_ATTRIBUTE = re.compile(r'\s(id|href|src|srcset|data|action|rel|poster)="([^"]*)"')
_LOADED = re.compile(r"url\(\s*['\"]?(?!data:|#)|@import")
_OUTSIDE = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)

_ABOUT = ("canonical", "alternate", "icon")
"""What a ``<link>`` may name outside of the site: nothing is loaded for it."""


def check_links(files: Mapping[str, bytes]) -> None:
    """Raise :class:`DocsError` with every dead link, external resource and double anchor of the ``files``."""
    pages = {path: list(_attributes(_text(files[path]))) for path in files if path.endswith(".html")}
    anchors = {
        path: Counter(value for _, name, value in found if name == "id") for path, found in pages.items()
    }
    problems: list[str] = []
    for path, found in pages.items():
        problems += [
            f"{path}: the anchor `{each}` stands {n} times" for each, n in anchors[path].items() if n > 1
        ]
        problems += _dead(path, found, files, anchors)
    for path, content in files.items():
        if path.endswith(".css") and _LOADED.search(_text(content)):
            problems.append(f"{path}: loads something from elsewhere")
    if problems:
        raise DocsError("\n".join(dict.fromkeys(problems)))


def _text(content: bytes) -> str:
    return content.decode("utf-8")


def _attributes(html: str) -> Iterator[tuple[str, str, str]]:
    """Yield tag, name and value of the attributes that matter; pages escape ``<`` and ``>`` elsewhere."""
    for tag, inside in _TAG.findall(html):
        found = _ATTRIBUTE.findall(inside)
        about = tag == "link" and any(name == "rel" and value in _ABOUT for name, value in found)
        for name, value in found:
            yield ("about" if about else tag), name, unescape(value)


def _dead(
    page: str,
    found: list[tuple[str, str, str]],
    files: Mapping[str, bytes],
    anchors: Mapping[str, Counter[str]],
) -> Iterator[str]:
    for tag, name, url in found:
        if name in ("id", "rel"):
            continue
        if _OUTSIDE.match(url) or (tag == "about" and url.startswith("data:")):
            if tag not in ("a", "about"):
                yield f"{page}: loads `{url}` from elsewhere"
            continue
        path, _, anchor = url.partition("#")
        target = _path(page, unquote(path))
        if target not in files:
            yield f"{page}: the link to `{url}` leads nowhere"
        elif anchor and target in anchors and unquote(anchor) not in anchors[target]:
            yield f"{page}: the link to `{url}` leads to an anchor that does not exist"


def _path(page: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
