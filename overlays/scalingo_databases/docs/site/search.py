"""The index of the search: a script, since pages that were opened from a disk may not fetch files."""

import json
from collections.abc import Iterable, Iterator

from scalingo_databases.docs.model.fields import Field
from scalingo_databases.docs.model.site import Entry, Page, Site
from scalingo_databases.docs.render.words import anchor


def search_index(site: Site) -> bytes:
    """Give the script that tells what can be found, and where.

    It sets ``searchIndex`` to ``pages``, a list of path and title, and ``entries``, a list of the number of a
    page, an anchor there, a kind, a title, and other words by which the entry is found, with spaces between.
    """
    entries = [
        [number, entry.anchor, entry.kind, entry.title, entry.words]
        for number, page in enumerate(site.pages)
        for entry in entries_of(page)
    ]
    index = {"pages": [[page.path, _called(page)] for page in site.pages], "entries": entries}
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    return f"window.searchIndex={text};\n".encode()


def entries_of(page: Page) -> Iterator[Entry]:
    """Give what is found on a page: the page itself, what it says of itself, and the fields of a schema."""
    if all(entry.anchor for entry in page.entries):
        yield Entry(page.title, "page", "")
    yield from page.entries
    schema = page.data.get("schema")
    if isinstance(schema, Field):
        yield from _fields(schema.fields, anchor(page.title), page)


def _fields(fields: Iterable[Field], above: str, page: Page) -> Iterator[Entry]:
    """Give the fields that only this page explains: those of another schema are found on its own page."""
    for field in fields:
        place = f"{above}.{anchor(field.name)}"
        yield Entry(field.name, "field", place, f"{page.title}.{field.name}")
        if not any(kind.schema for kind in field.kinds):
            yield from _fields(field.fields, place, page)


def _called(page: Page) -> str:
    """Give the title of a page with what it is a part of."""
    document = page.data.get("document")
    return page.title if document is None else f"{document.title}: {page.title}"
