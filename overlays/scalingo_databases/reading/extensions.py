"""The extensions that pages, or other rooms of the project, know."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs

from scalingo_databases.codegen.problems import Problem
from scalingo_databases.codegen.sources import near_name
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.grammar import parts

_ANYTHING: dict[str, Any] = {}
_TEXT = {"type": "string"}
_TRUTH = {"type": "boolean"}
_TEXTS = {"type": "array", "items": _TEXT}

_FORMS: dict[str, dict[str, Any]] = {
    "x-action": {"type": "object", "required": ["technology", "name"], "additionalProperties": _TEXT},
    "x-actions": _ANYTHING,
    "x-body": _ANYTHING,
    "x-deprecated-on": _TEXT,
    "x-effect": {"enum": ["read", "write", "destructive"]},
    "x-effects": _ANYTHING,
    "x-enumDescriptions": {"type": "object", "additionalProperties": _TEXT},
    "x-file": _ANYTHING,
    "x-follow": _ANYTHING,
    "x-provenance": {
        "type": "object",
        "required": ["level"],
        "properties": {"level": _TEXT, "sources": _TEXTS, "note": _TEXT},
    },
    "x-refused": _ANYTHING,
    "x-removed-on": _TEXT,
    "x-replaced-by": _TEXT,
    "x-resource": _ANYTHING,
    "x-retry-safe": _TRUTH,
    "x-rules": _ANYTHING,
    "x-secret": _TRUTH,
    "x-technologies": _TEXTS,
    "x-terminal": _ANYTHING,
    "x-unit": _TEXT,
    "x-values": _ANYTHING,
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
    return jsonschema_rs.Draft202012Validator(_FORMS[name])
