"""Whether the examples of a document fit their schemas."""

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import quote

import jsonschema_rs

from scalingo_databases.codegen.problems import Problem
from scalingo_databases.codegen.yaml_source import Pointer
from scalingo_databases.reading.document import Document
from scalingo_databases.reading.grammar import Part, parts
from scalingo_databases.reading.structure import causes, message

_JSON = re.compile(r"^application/(?:.*\+)?json\b")
_LEFT_OUT = {"request": ("readOnly",), "response": ("writeOnly",), "": ("readOnly", "writeOnly")}
"""Fields that a message need not have, though they are required, by the direction in which it goes."""


def wrong_examples(document: Document) -> Iterator[Problem]:
    """Yield each example, and each default, that its schema does not allow."""
    validators = _Validators(document)
    for part in parts(document.raw):
        if part.kind == "schema":
            yield from _of_schema(document, validators, part)
        elif "schema" in part.value and part.kind in ("mediaType", "parameter", "header"):
            yield from _of_holder(document, validators, part)


def _of_schema(document: Document, validators: "_Validators", part: Part) -> Iterator[Problem]:
    examples = part.value.get("examples")
    for number, value in enumerate(examples if isinstance(examples, list) else ()):
        at = (*part.pointer, "examples", str(number))
        yield from _problems(document, validators.wrong(part.pointer, value), at, "example")
    if "default" in part.value:
        wrong = validators.wrong(part.pointer, part.value["default"])
        yield from _problems(document, wrong, (*part.pointer, "default"), "default")


def _of_holder(document: Document, validators: "_Validators", part: Part) -> Iterator[Problem]:
    for at, value in _values(document, part):
        if part.kind == "mediaType" and isinstance(value, str) and not _JSON.match(part.pointer[-1]):
            continue  # the body as it is sent, such as XML
        yield from _problems(document, validators.wrong((*part.pointer, "schema"), value), at, "example")


def _values(document: Document, part: Part) -> Iterator[tuple[Pointer, Any]]:
    if "example" in part.value:
        yield (*part.pointer, "example"), part.value["example"]
    for name, node in (part.value.get("examples") or {}).items():
        reference = document.reference(node)
        at = (*part.pointer, "examples", name)
        if reference is not None:
            at = ("components", reference.section, reference.name)
        example = document.resolved(node)
        if isinstance(example, dict) and "value" in example:
            yield (*at, "value"), example["value"]


def _problems(
    document: Document, errors: list[jsonschema_rs.ValidationError], at: Pointer, what: str
) -> Iterator[Problem]:
    for error in errors[:1]:
        cause = next(causes(error))
        steps = tuple(map(str, cause.instance_path))
        where = f" at `{'.'.join(steps)}`" if steps else ""
        said = f"the {what} does not fit its schema{where}: {message(cause)}"
        yield Problem(document.place((*at, *steps)), said, f"correct the {what} or the schema")


@dataclass
class _Validators:
    """Validators for places in a document, each made once."""

    document: Document
    _registries: dict[str, jsonschema_rs.Registry] = field(default_factory=dict)
    _known: dict[tuple[str, str], Any] = field(default_factory=dict)

    def wrong(self, schema: Pointer, value: Any) -> list[jsonschema_rs.ValidationError]:
        """Give what is wrong with ``value`` for the schema at a place."""
        validator = self._validator(schema)
        return [] if validator is None else list(validator.iter_errors(value))

    def _validator(self, schema: Pointer) -> Any:
        direction = _direction(schema)
        pointer = "".join(f"/{step.replace('~', '~0').replace('/', '~1')}" for step in schema)
        if (direction, pointer) not in self._known:
            reference = {"$ref": f"urn:document#{quote(pointer, safe='/~')}"}
            try:
                found = jsonschema_rs.Draft202012Validator(
                    reference, registry=self._registry(direction), validate_formats=True
                )
            except (ValueError, jsonschema_rs.ReferencingError):
                found = None  # the schema itself is wrong, which other checks tell
            self._known[direction, pointer] = found
        return self._known[direction, pointer]

    def _registry(self, direction: str) -> jsonschema_rs.Registry:
        if direction not in self._registries:
            document = _for_direction(self.document, direction)
            self._registries[direction] = jsonschema_rs.Registry([("urn:document", document)])
        return self._registries[direction]


def _direction(schema: Pointer) -> str:
    for step in schema:
        if step in ("requestBody", "requestBodies", "parameters"):
            return "request"
        if step in ("responses", "headers"):
            return "response"
    return ""


def _for_direction(document: Document, direction: str) -> dict[str, Any]:
    """Give the document with no field required that messages of one direction need not have.

    Patterns that only other engines can read are left out, so that the rest of their schemas holds.
    """
    every = list(parts(document.raw))
    if not any(_spared(document, part, _LEFT_OUT[""]) or _unreadable(part) for part in every):
        return dict(document.raw)
    new = copy.deepcopy(dict(document.raw))
    for part in parts(new):
        spared = _spared(document, part, _LEFT_OUT[direction])
        if spared:
            part.value["required"] = [name for name in part.value["required"] if name not in spared]
        for holder, pattern in _unreadable(part):
            del holder[pattern]
    return new


def _unreadable(part: Part) -> list[tuple[dict[str, Any], str]]:
    """Give what to leave out of a schema because of its pattern, each as the holder and the key there."""
    if part.kind != "schema":
        return []
    by_pattern = part.value.get("patternProperties")
    found = (
        [(by_pattern, key) for key in by_pattern if not _readable(key)]
        if isinstance(by_pattern, dict)
        else []
    )
    pattern = part.value.get("pattern")
    return [*found, (part.value, "pattern")] if isinstance(pattern, str) and not _readable(pattern) else found


@cache
def _readable(pattern: str) -> bool:
    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except ValueError:
        return False
    return True


def _spared(document: Document, part: Part, marks: tuple[str, ...]) -> set[str]:
    properties, required = part.value.get("properties"), part.value.get("required")
    if part.kind != "schema" or not isinstance(properties, dict) or not isinstance(required, list):
        return set()
    resolved = {name: document.resolved(properties.get(name)) for name in required}
    return {
        name
        for name, schema in resolved.items()
        if isinstance(schema, dict) and any(schema.get(mark) is True for mark in marks)
    }
