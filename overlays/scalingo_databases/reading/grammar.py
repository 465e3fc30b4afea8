"""What stands where in an OpenAPI document: which values are objects of it, and which are mere data."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from scalingo_databases.codegen.openapi import METHODS
from scalingo_databases.codegen.yaml_source import Pointer


class Child(NamedTuple):
    """What a key holds: one object of a kind, a list of them (``many``), or a mapping to them (``named``)."""

    kind: str
    form: str = "one"


def _many(kind: str) -> Child:
    return Child(kind, "many")


def _named(kind: str) -> Child:
    return Child(kind, "named")


SECTIONS = {
    "schemas": "schema",
    "responses": "response",
    "parameters": "parameter",
    "examples": "example",
    "requestBodies": "requestBody",
    "headers": "header",
    "securitySchemes": "securityScheme",
    "links": "link",
    "callbacks": "callback",
    "pathItems": "pathItem",
}
"""The sections of components, and the kind of what they hold."""

REFERABLE = frozenset(SECTIONS.values())
"""Kinds that a ``$ref`` may stand for."""


def words(kind: str) -> str:
    """Give the name of a kind as people write it."""
    return re.sub(r"[A-Z]", lambda found: f" {found[0].lower()}", kind)


_DESCRIBED_VALUE = {"schema": Child("schema"), "content": _named("mediaType"), "examples": _named("example")}

_SCHEMA = {
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), _many("schema")),
    **dict.fromkeys(("properties", "patternProperties", "dependentSchemas", "$defs"), _named("schema")),
    **dict.fromkeys(
        (
            *("items", "contains", "additionalProperties", "unevaluatedProperties", "unevaluatedItems"),
            *("propertyNames", "not", "if", "then", "else", "contentSchema"),
        ),
        Child("schema"),
    ),
    "externalDocs": Child("externalDocs"),
    "xml": Child("xml"),
    "discriminator": Child("discriminator"),
}

_GRAMMAR: Mapping[str, Mapping[str, Child]] = {
    "document": {
        "info": Child("info"),
        "servers": _many("server"),
        "paths": Child("paths"),
        "webhooks": _named("pathItem"),
        "components": Child("components"),
        "tags": _many("tag"),
        "externalDocs": Child("externalDocs"),
    },
    "info": {"contact": Child("contact"), "license": Child("license")},
    "server": {"variables": _named("variable")},
    "paths": {"*": Child("pathItem")},
    "components": {section: _named(kind) for section, kind in SECTIONS.items()},
    "pathItem": {
        **{method: Child("operation") for method in METHODS},
        "servers": _many("server"),
        "parameters": _many("parameter"),
    },
    "operation": {
        "parameters": _many("parameter"),
        "requestBody": Child("requestBody"),
        "responses": Child("responses"),
        "callbacks": _named("callback"),
        "servers": _many("server"),
        "externalDocs": Child("externalDocs"),
    },
    "responses": {"*": Child("response")},
    "callback": {"*": Child("pathItem")},
    "parameter": _DESCRIBED_VALUE,
    "header": _DESCRIBED_VALUE,
    "requestBody": {"content": _named("mediaType")},
    "response": {"content": _named("mediaType"), "headers": _named("header"), "links": _named("link")},
    "mediaType": {
        "schema": Child("schema"),
        "examples": _named("example"),
        "encoding": _named("encoding"),
    },
    "encoding": {"headers": _named("header")},
    "link": {"server": Child("server")},
    "tag": {"externalDocs": Child("externalDocs")},
    "securityScheme": {"flows": Child("flows")},
    "flows": dict.fromkeys(("implicit", "password", "clientCredentials", "authorizationCode"), Child("flow")),
    "schema": _SCHEMA,
}


def child(kind: str, key: str) -> Child | None:
    """Give what the key ``key`` of an object of ``kind`` holds; ``None`` for data, and for extensions."""
    known = _GRAMMAR.get(kind, {})
    return known.get(key) or (known.get("*") if not key.startswith("x-") else None)


@dataclass(frozen=True)
class Part:
    """An object of a document: its kind, the kind of what it stands in, where it stands, and its value."""

    kind: str
    parent: str
    pointer: Pointer
    value: dict[str, Any]


def parts(document: Any) -> Iterator[Part]:
    """Give every object of a document, each before those inside it; references are not followed."""
    yield from _parts(document, "document", "", ())


def _parts(value: Any, kind: str, parent: str, pointer: Pointer) -> Iterator[Part]:
    if not isinstance(value, dict):
        return
    yield Part(kind, parent, pointer, value)
    for key, item in value.items():
        found = child(kind, key)
        if found is not None:
            for steps, each in inside(found, key, item):
                yield from _parts(each, found.kind, kind, (*pointer, *steps))


def inside(found: Child, key: str, item: Any) -> Iterator[tuple[Pointer, Any]]:
    """Give what the ``item`` under ``key`` holds, each with its steps from there."""
    if found.form == "many" and isinstance(item, list):
        for number, each in enumerate(item):
            yield (key, str(number)), each
    elif found.form == "named" and isinstance(item, dict):
        for name, each in item.items():
            yield (key, name), each
    elif found.form == "one":
        yield (key,), item
