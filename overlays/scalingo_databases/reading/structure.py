"""Whether a document is OpenAPI: by the schemas of the specification, which openapi-spec-validator has."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema_rs
from jsonschema_rs import ValidationError

from scalingo_databases.codegen.problems import Problem
from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.reading.document import Place
from scalingo_databases.reading.errors import shortened
from scalingo_databases.reading.grammar import Part, parts

_REMEDIES = {
    "required": "add it",
    "additionalProperties": "correct the name, or remove it",
    "unevaluatedProperties": "correct the name, or remove it",
    "enum": "use one of these values",
    "const": "use this value",
    "type": "write a value of this type",
    "pattern": "write it in this form",
    "format": "write it in this form",
}


def wrong_structure(document: Mapping[str, Any], place: Place) -> Iterator[Problem]:
    """Yield what OpenAPI, in the version that the document names, does not allow."""
    version = "3.0" if str(document.get("openapi")).startswith("3.0") else "3.1"
    for error in _told(list(_validator(version).iter_errors(document)), _names(version)):
        if not _pattern(error):
            yield from _problems(error, (), place)
    if version == "3.1":  # whose schema leaves schemas to JSON Schema
        for part in parts(document):
            if part.kind == "schema" and part.parent != "schema":
                yield from _wrong_schema(part, place)


def _wrong_schema(part: Part, place: Place) -> Iterator[Problem]:
    for error in _metaschema().iter_errors(part.value):
        for cause in causes(error):
            yield from _problems(cause, part.pointer, place)


def _pattern(error: ValidationError) -> bool:
    """Tell whether this is about the form of a pattern, which JavaScript reads in another way than Rust."""
    return error.kind.name == "format" and error.instance_path[-1:] == ["pattern"]


def _problems(error: ValidationError, around: Pointer, place: Place) -> Iterator[Problem]:
    pointer = (*around, *map(str, error.instance_path))
    where = f"`{pointer[-1]}`: " if pointer else ""
    remedy = _REMEDIES.get(error.kind.name, "write it as the OpenAPI Specification has it")
    needed = _needed(error)
    if needed:
        names = ", ".join(f"`{name}`" for name in needed)
        yield Problem(place(pointer), f"{where}one of {names} is needed", "add it")
        return
    unexpected = getattr(error.kind, "unexpected", ())
    for name in unexpected:
        yield Problem(place((*pointer, name)), f"{where}OpenAPI knows no `{name}` here", remedy)
    if not unexpected:
        yield Problem(place(pointer), where + message(error), remedy)


def _needed(error: ValidationError) -> list[str]:
    """Give the fields of which one is missing, where that is all that is wrong; otherwise none."""
    alternatives = getattr(error.kind, "context", None) or ()
    alone = [each[0] for each in alternatives if len(each) == 1]
    here = [
        each for each in alone if each.kind.name == "required" and each.instance_path == error.instance_path
    ]
    return [each.kind.property for each in here] if len(here) == len(alternatives) else []


def message(error: ValidationError) -> str:
    """Give what an error says, on one line of a length that can be read."""
    return shortened(" ".join(error.message.split()))


def causes(error: ValidationError) -> Iterator[ValidationError]:
    """Yield ``error``, or, where no alternative fits, what is wrong with the one that nearly does."""
    alternatives = [each for each in getattr(error.kind, "context", None) or () if not _mere_reference(each)]
    if not alternatives:
        yield error
        return
    nearest = max(alternatives, key=lambda each: (max(len(e.instance_path) for e in each), -len(each)))
    deeper = any(len(each.instance_path) > len(error.instance_path) for each in nearest)
    if not deeper and sum(len(each) == len(nearest) for each in alternatives) > 1:
        yield error  # nothing tells which of several was meant
        return
    for each in nearest:
        yield from causes(each)


def _mere_reference(errors: list[ValidationError]) -> bool:
    """Tell whether an alternative fails because the value is no reference, which it is not meant to be."""
    return not errors or any(
        error.kind.name == "required" and getattr(error.kind, "property", None) == "$ref" for error in errors
    )


def _told(errors: list[ValidationError], names: frozenset[str]) -> Iterator[ValidationError]:
    """Yield the causes of ``errors``, without those that only follow from others.

    Where a part of an object is wrong, all that its schema allows counts as unevaluated.
    """
    elsewhere = [tuple(error.instance_path) for error in errors if error.kind.name != "unevaluatedProperties"]
    for error in errors:
        here = tuple(error.instance_path)
        if error.kind.name == "unevaluatedProperties":
            follows = any(other[: len(here)] == here for other in elsewhere)
            if follows and names.issuperset(getattr(error.kind, "unexpected", ())):
                continue
        yield from causes(error)


@cache
def _schema(version: str) -> dict[str, Any]:
    found = find_spec("openapi_spec_validator")  # without importing it, which takes longer than a whole build
    if found is None or found.origin is None:
        raise ModuleNotFoundError("No module named 'openapi_spec_validator'", name="openapi_spec_validator")
    path = Path(found.origin).parent / "resources" / "schemas" / f"v{version}" / "schema.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


@cache
def _validator(version: str) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(_schema(version))


@cache
def _metaschema() -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for({"$ref": "https://json-schema.org/draft/2020-12/schema"})


@cache
def _names(version: str) -> frozenset[str]:
    """Give every name of a field that OpenAPI has."""
    found: set[str] = set()

    def collect(value: Any) -> None:
        if isinstance(value, dict):
            properties = value.get("properties")
            found.update(properties if isinstance(properties, dict) else ())
            for item in value.values():
                collect(item)
        elif isinstance(value, list):
            for item in value:
                collect(item)

    collect(_schema(version))
    return frozenset(found)
