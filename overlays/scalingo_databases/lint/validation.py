"""Validate values against schemas of a bundled document, as JSON Schema 2020-12 has it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any
from urllib.parse import quote

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import best_match
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from scalingo_databases.lint.places import Place

# jsonschema checks dates and addresses with these when they are there, and otherwise lets every text pass.
for _needed in ("rfc3339_validator", "rfc3986_validator"):
    import_module(_needed)

# `binary` says how bytes travel and `int64` how a number is stored; neither is about the text of a value.
_CHECKER = FormatChecker()
_METASCHEMA = Draft202012Validator(Draft202012Validator.META_SCHEMA, format_checker=_CHECKER)
_LONGEST = 200


@dataclass
class Validators:
    """Validators by document and place, each made once."""

    _registries: dict[str, Registry[Any]] = field(default_factory=dict)

    def problem(self, value: Any, schema: Place) -> str | None:
        """Return what is wrong with ``value`` for ``schema``, and where in it; ``None`` if nothing is."""
        error = best_match(self._validator(schema).iter_errors(value))
        if error is None:
            return None
        where = f" at `{error.json_path[1:].lstrip('.')}`" if error.path else ""
        return _shortened(error.message) + where

    def _validator(self, schema: Place) -> Draft202012Validator:
        name = schema.bundle.root.parent.name
        if name not in self._registries:
            document = DRAFT202012.create_resource(schema.bundle.document)
            self._registries[name] = Registry().with_resource(f"urn:{name}", document)
        pointer = "".join(f"/{step.replace('~', '~0').replace('/', '~1')}" for step in schema.pointer)
        reference = {"$ref": f"urn:{name}#{quote(pointer, safe='/~')}"}
        return Draft202012Validator(reference, registry=self._registries[name], format_checker=_CHECKER)


def wrong_places(schema: Place) -> Iterator[tuple[Place, str]]:
    """Yield each place in ``schema`` that JSON Schema does not allow, and what is wrong with it."""
    for error in _METASCHEMA.iter_errors(schema.value):
        place = schema
        for step in error.absolute_path:
            place = place.raw(str(step))
        yield place, _shortened(error.message)


def _shortened(message: str) -> str:
    return (message if len(message) <= _LONGEST else f"{message[:_LONGEST]}...").replace("\n", " ")


def example_values(owner: Place) -> Iterator[tuple[Place, Any]]:
    """Yield place and value of each example of a media type, a parameter or a header."""
    if "example" in owner.fields:
        yield owner.raw("example"), owner.fields["example"]
    for _, example in owner.child("examples").children():
        if "value" in example.fields:
            yield example, example.fields["value"]
