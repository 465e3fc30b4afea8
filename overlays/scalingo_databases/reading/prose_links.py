"""Links in descriptions: what they mean, and whether it exists."""

import re
from collections.abc import Iterator

from scalingo_databases.codegen.problems import Problem
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.grammar import parts

_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)")
_CODE = re.compile(r"(`+).*?\1", re.DOTALL)
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_KIND = re.compile(r"^/?(?:components/)?(?:operations?|tags?|schemas?|webhooks?)/")


def meant(url: str) -> str | None:
    """Give the name of what a link such as ``#operation/getPet`` means; ``None`` for any other link."""
    return _KIND.sub("", url[1:]) if url.startswith("#") else None


def dead_links(document: Document) -> Iterator[Problem]:
    """Yield each link in a text that leads to nothing that the site has."""
    names = _names(document)
    for part in parts(document.raw):
        for key in ("description", "summary"):
            text = part.value.get(key)
            for url in _links(text) if isinstance(text, str) else ():
                if meant(url) not in names:
                    place = document.place((*part.pointer, key))
                    what = f"the link to `{url}` leads nowhere in the site"
                    remedy = "write the whole address, or # and the name of an operation, a tag or a schema"
                    yield Problem(place, what, remedy)


def _links(text: str) -> list[str]:
    return [url for url in _LINK.findall(_CODE.sub("", text)) if not _ABSOLUTE.match(url)]


def _names(document: Document) -> set[str]:
    names = set(document.components("schemas"))
    for part in parts(document.raw):
        if part.kind == "operation":
            names.add(str(part.value.get("operationId")))
            names.update(map(str, part.value.get("tags") or ()))
        elif part.kind == "tag":
            names.add(str(part.value.get("name")))
    return names
