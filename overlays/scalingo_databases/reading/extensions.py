"""The extensions that pages, or other rooms of the project, know."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs

from scalingo_databases.codegen.problems import Problem
from scalingo_databases.codegen.sources import near_name
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.grammar import parts

_TEXT = {"type": "string"}
_TRUTH = {"type": "boolean"}
_TEXTS = {"type": "array", "items": _TEXT}
_DATE = {"type": "string", "format": "date"}
_OBJECT = {"type": "object"}
_OBJECTS = {"type": "array", "items": _OBJECT}

_FORMS: dict[str, dict[str, Any]] = {
    "x-action": {"type": "object", "required": ["technology", "name"], "additionalProperties": _TEXT},
    "x-actions": {"type": "object", "additionalProperties": {**_OBJECT, "additionalProperties": _OBJECT}},
    "x-body": {"type": "object", "additionalProperties": _TEXT},
    "x-deprecated-on": _DATE,
    "x-effect": {"enum": ["read", "write", "destructive"]},
    "x-effects": _OBJECTS,
    "x-enumDescriptions": {"type": "object", "additionalProperties": _TEXT},
    "x-file": _OBJECT,
    "x-follow": _OBJECT,
    "x-provenance": {
        "type": "object",
        "required": ["level"],
        "properties": {"level": _TEXT, "sources": _TEXTS, "note": _TEXT},
    },
    "x-refused": {"type": "array"},
    "x-removed-on": _DATE,
    "x-replaced-by": _TEXT,
    "x-resource": {"type": "object", "properties": {"name": _TEXT, "role": _TEXT}},
    "x-retry-safe": _TRUTH,
    "x-rules": _OBJECTS,
    "x-secret": _TRUTH,
    "x-technologies": _TEXTS,
    "x-terminal": {"type": "object", "additionalProperties": {"type": "array"}},
    "x-unit": _TEXT,
    "x-values": _OBJECT,
}
"""What pages expect of each; the rest of the form is nothing to them."""

KNOWN = frozenset(_FORMS)
"""Those of the page on extensions in ``spec/``."""


def unknown_extensions(document: Document) -> Iterator[Problem]:
    """Yield each extension that nobody would show, and each that does not say what its name promises."""
    for part in parts(document.written or document.raw):
        for key, value in part.value.items():
            if not key.startswith("x-"):
                continue
            place = document.place((*part.pointer, key))
            if key not in KNOWN:
                passed = "remove it, or pass over such fields with --ignore-extensions"
                yield Problem(
                    place, f"the extension `{key}` is not known", near_name(key, sorted(KNOWN), passed)
                )
            elif not _form(key).is_valid(value):
                passed = "correct it, or pass over such fields with --ignore-extensions"
                yield Problem(place, f"the extension `{key}` has another form here", passed)


def without_strange_extensions(document: dict[str, Any]) -> dict[str, Any]:
    """Take what does not say what its name promises out of ``document``, which is changed and given back."""
    for part in parts(document):
        for key in [key for key in part.value if key in KNOWN and not _form(key).is_valid(part.value[key])]:
            del part.value[key]
    return document


@cache
def _form(name: str) -> Any:
    return jsonschema_rs.Draft202012Validator(_FORMS[name], validate_formats=True)
