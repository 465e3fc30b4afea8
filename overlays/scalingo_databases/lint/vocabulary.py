"""Every name that the documents have, so that prose can be held to them."""

import re
from collections.abc import Iterator
from typing import Any

from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.places import Place, headers, parameters
from scalingo_databases.lint.validation import example_values

# Literals of JSON, HTTP and YAML that prose may name though no document defines them.
ALLOWED = frozenset(
    {"true", "false", "null", "Authorization", "Location", "Accept", "Content-Type", "Bearer"}
)
# A claim of JSON Web Tokens.
CLAIMS = frozenset({"exp"})
_WORD = re.compile(r"[A-Za-z0-9]+")


def names(documents: Documents) -> set[str]:
    """Return every property, parameter, header, operation, action, schema, tag, extension and known value."""
    found = {*ALLOWED, *CLAIMS} | documents.extensions.known.keys() | documents.extensions.sources.keys()
    for operation in documents.operations:
        found |= {operation.name, *_strings(operation.fields.get("tags")), operation.method.upper()}
        found |= {operation.path, str(operation.child("x-resource", "name").value)}
    for action in documents.actions:
        found |= {action.name, action.technology}
    for root in documents.roots:
        found |= {str(parameter.fields.get("name")) for parameter in parameters(root)}
        found |= {header.name for header in headers(root)}
        found |= set(root.child("components", "securitySchemes").steps())
        found |= set(_media_types(root.value))
    for schema in documents.schemas:
        found |= {schema.name, *_strings([schema.fields.get("const")]), *_strings(schema.fields.get("enum"))}
        # The literals of a pattern: `INF` and `ms` of a duration.
        found |= set(_WORD.findall(str(schema.fields.get("pattern", ""))))
    return found | set(_shown(documents))


def _shown(documents: Documents) -> Iterator[str]:
    """Yield every text that an example shows, and each of its keys."""
    for root in documents.roots:
        owners: list[Place] = [*parameters(root), *headers(root)]
        owners += [place for _, place in root.child("components", "examples").children()]
        for owner in owners:
            yield from _texts_in(owner.fields.get("value"))
            for _, value in example_values(owner):
                yield from _texts_in(value)
    for schema in documents.schemas:
        yield from _texts_in([schema.fields.get("examples"), schema.fields.get("default")])


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _texts_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts_in(item)


def _media_types(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "content" and isinstance(item, dict):
                yield from item
            yield from _media_types(item)


def _strings(value: Any) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
