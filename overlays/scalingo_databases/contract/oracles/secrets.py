"""Secrets in answers where they do not belong."""

import threading
from collections.abc import Iterator
from typing import Any

from scalingo_databases.contract.documents.document import Document
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.exchanges.exchange import ABSENT, Sent, resolved
from scalingo_databases.contract.exchanges.operation import JSON
from scalingo_databases.contract.oracles.problem import Problem

SHORTEST = 8
"""Characters that a secret has at least: a shorter one could stand anywhere by chance."""


class Secrets:
    """Remembers tokens and passwords, sent and received, and looks for them in answers."""

    def __init__(self, documents: dict[str, Document]) -> None:
        """Learn from the ``documents``, by API, which fields are secret (``x-secret``)."""
        self._names = {api: _secret_names(document) for api, document in documents.items()}
        self._answered: dict[tuple[str, str], frozenset[str]] = {}
        self._known: set[str] = set()
        self._lock = threading.Lock()

    def before(self, sent: Sent) -> None:
        """Take note of the secrets in a request."""
        self._remember(_values(resolved(sent.body), self._names[sent.operation.api]))

    def problems(self, sent: Sent) -> Iterator[Problem]:
        """Give the secrets that the answer to ``sent`` shows in the wrong place; then learn its own."""
        if sent.authorization:
            self._remember([sent.authorization.partition(" ")[2]])
        text = sent.content.decode("utf-8", "replace")
        with self._lock:
            known = [secret for secret in self._known if secret in text]
        allowed = set(_values(sent.answer, self._documented(sent))) if sent.answer is not ABSENT else set()
        shown = [secret for secret in known if not any(secret in value for value in allowed)]
        if shown:
            yield Problem(
                "CT110",
                "the answer shows a token or password in a field that is not marked as secret",
                "no secret",
                "a secret of an earlier request or answer",
                sent.operation.pointer,
                [f"assert not any(secret in {sent.name}.text for secret in secrets_before({sent.name}))"],
            )
        if sent.status < 400:
            self._remember(allowed)

    def _documented(self, sent: Sent) -> frozenset[str]:
        """Give the names of the secret fields that the document has in such an answer."""
        documented = sent.operation.response(sent.status)
        if documented is None:
            return frozenset()
        key, response = documented
        place = (sent.operation.id, key)
        if place not in self._answered:
            schema = response.get("content", {}).get(JSON, {}).get("schema", {})
            self._answered[place] = frozenset(_secret_fields(sent.operation.document, schema, set()))
        return self._answered[place]

    def _remember(self, values: Any) -> None:
        with self._lock:
            # A text of one character, made to be too long, is nobody's secret.
            self._known.update(value for value in values if len(value) >= SHORTEST and len(set(value)) > 1)


def _secret_names(document: Document) -> frozenset[str]:
    """Give the names of all fields that are secret somewhere in ``document``."""
    found: set[str] = set()

    def walk(node: Any) -> None:
        if isinstance(node, dict):
            for name, schema in node.get("properties", {}).items():
                if isinstance(schema, dict) and _is_secret(document, schema):
                    found.add(name)
            for each in node.values():
                walk(each)
        elif isinstance(node, list):
            for each in node:
                walk(each)

    walk(document.get("components", {}).get("schemas", {}))
    return frozenset(found)


def _secret_fields(document: Document, node: Any, known: set[str]) -> Iterator[str]:
    """Give the names of the secret properties in ``node``, a schema, and in all that it refers to."""
    if isinstance(node, list):
        for each in node:
            yield from _secret_fields(document, each, known)
    if not isinstance(node, dict):
        return
    reference = node.get("$ref")
    if isinstance(reference, str) and reference not in known:
        known.add(reference)
        yield from _secret_fields(document, pointed(document, reference.removeprefix("#")), known)
    for name, schema in node.get("properties", {}).items():
        if isinstance(schema, dict) and _is_secret(document, schema):
            yield name
    for each in node.values():
        yield from _secret_fields(document, each, known)


def _is_secret(document: Document, schema: dict[str, Any]) -> bool:
    while "$ref" in schema and not schema.get("x-secret"):
        schema = pointed(document, schema["$ref"].removeprefix("#"))
    return bool(schema.get("x-secret"))


def _values(node: Any, names: frozenset[str]) -> Iterator[str]:
    """Give the texts in all fields of ``node`` that are called like a secret."""
    if isinstance(node, dict):
        for name, value in node.items():
            if name in names and isinstance(value, str):
                yield value
            else:
                yield from _values(value, names)
    elif isinstance(node, list):
        for each in node:
            yield from _values(each, names)
