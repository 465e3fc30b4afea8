"""What in the requests of a reproduction will be different the next time."""

import re
from collections.abc import Iterable, Iterator, Sequence

from scalingo_databases.contract.documents.document import Document
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.exchanges.exchange import Sent
from scalingo_databases.contract.findings.findings import Violation
from scalingo_databases.contract.reproduction.values import MADE, fields, texts

LONG_ENOUGH = 8
"""Characters from which on a password counts as one."""

_SECRET_NAME = re.compile(r"password|token|secret", re.IGNORECASE)


def distinct(steps: Sequence[Sent]) -> dict[int, str]:
    """Give the names of ``steps`` by their identity: the last one that has a name keeps it."""
    names: dict[int, str] = {}
    for sent in reversed(steps):
        name, number = sent.name, 0
        while name in names.values():
            number += 1
            name = f"{sent.name}_before{number if number > 1 else ''}"
        names[id(sent)] = name
    return names


def made_names(steps: Iterable[Sent], claim: Iterable[str]) -> list[str]:
    """Give the names that the run gave to what it made, in the order of their use."""
    found = [
        match[0]
        for text in (*_texts(steps), *claim)
        for match in MADE.finditer(text)
    ]  # fmt: skip
    return list(dict.fromkeys(found))


def passwords(steps: Iterable[Sent]) -> list[str]:
    """Give the passwords and tokens in the bodies of requests that were accepted."""
    found = [
        text
        for sent in steps
        if sent.succeeded and sent.raw is None
        for name, text in fields(sent.body)
        if _SECRET_NAME.search(name) and len(text) >= LONG_ENOUGH and text.isascii() and text.isprintable()
    ]
    return list(dict.fromkeys(found))


def accepted_wrongly(violation: Violation) -> bool:
    """Tell whether the values of the last request are what matters, so that none may be replaced."""
    return violation.code in ("CT601", "ST201")


def secret_fields(documents: Iterable[Document]) -> set[str]:
    """Give the names of all fields that the ``documents`` mark as secret."""
    return {
        name
        for document in documents
        for schema in document.get("components", {}).get("schemas", {}).values()
        for name, node in _properties(schema)
        if _is_secret(document, node)
    }


def _is_secret(document: Document, node: object) -> bool:
    while isinstance(node, dict) and "$ref" in node and not node.get("x-secret"):
        node = pointed(document, node["$ref"].removeprefix("#"))
    return isinstance(node, dict) and bool(node.get("x-secret"))


def _properties(node: object) -> Iterator[tuple[str, object]]:
    if isinstance(node, dict):
        yield from node.get("properties", {}).items()
        for each in node.values():
            yield from _properties(each)
    elif isinstance(node, list):
        for each in node:
            yield from _properties(each)


def _texts(steps: Iterable[Sent]) -> Iterator[str]:
    for sent in steps:
        for value in (sent.path, sent.query, sent.body):
            yield from texts(value)
        if sent.raw is not None:
            yield sent.raw.decode("latin-1")
