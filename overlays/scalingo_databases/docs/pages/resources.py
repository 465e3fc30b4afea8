"""A page for each tag of a document, with an entry for each operation."""

from collections.abc import Mapping
from typing import Any

from scalingo_databases.docs.model.operation import Operation
from scalingo_databases.docs.model.operations import Operations
from scalingo_databases.docs.model.site import Entry, Page, Site, Target
from scalingo_databases.docs.pages.sampled import sampled
from scalingo_databases.reading.document import Document


def resource_pages(site: Site, document: Document) -> None:
    """Add the page of each tag that has operations, in the order of the document's tags."""
    by_tag: dict[str, list[Operation]] = {tag: [] for tag in _tags(document)}
    for operation in sampled(document):
        by_tag.setdefault(operation.tag, []).append(operation)
    for tag, operations in by_tag.items():
        if operations:
            site.add(_page(site, document, tag, operations))
    webhooks = list(Operations(document).webhooks())
    if webhooks:
        site.add(_page(site, document, "webhooks", webhooks))


def _page(site: Site, document: Document, tag: str, operations: list[Operation]) -> Page:
    about = _tags(document).get(tag, {})
    path = site.free(f"{document.slug}/{slug(tag)}.html")
    for operation in operations:
        site.register(document, operation, Target(path, operation.id))
        for callback in operation.callbacks:
            site.register(document, callback.operation, Target(path, callback.operation.id))
    return Page(
        path=path,
        title=heading(tag),
        summary=str(about.get("description") or about.get("summary") or ""),
        template="resource",
        group=document.title,
        data={"document": document, "operations": operations},
        entries=tuple(map(entry, operations)),
    )


def entry(operation: Operation) -> Entry:
    """Give what the search knows of an operation: its fields are among the words."""
    words = [operation.id, operation.method, operation.path, *_field_names(operation)]
    if operation.action is not None:
        return Entry(operation.summary, "action", operation.id, " ".join([operation.action["name"], *words]))
    return Entry(operation.summary, "operation", operation.id, " ".join(words))


def _field_names(operation: Operation) -> list[str]:
    found = [each.name for fields in operation.parameters.values() for each in fields]
    contents = [
        *(operation.body.contents if operation.body else ()),
        *(c for a in operation.answers[:1] for c in a.contents),
    ]
    for content in contents:
        found += [each.name for each in content.kind.fields]
        found += [inner.name for each in content.kind.fields for inner in each.fields]
    return list(dict.fromkeys(found))


def _tags(document: Document) -> Mapping[str, Mapping[str, Any]]:
    return {str(each["name"]): each for each in document.raw.get("tags") or ()}


def heading(tag: str) -> str:
    """Give a tag as a heading."""
    words = tag.replace("_", " ").replace("-", " ")
    return words[:1].upper() + words[1:]


def slug(name: str) -> str:
    """Give ``name`` as a part of a URL: small letters, digits and hyphens."""
    kept = "".join(
        character if character.isalnum() and character.isascii() else "-" for character in name.lower()
    )
    return "-".join(filter(None, kept.split("-"))) or "other"
