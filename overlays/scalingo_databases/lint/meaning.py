"""Every rule and effect of the documents, and the values of examples that a rule is about."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.places import Action, Operation, Place
from scalingo_databases.lint.validation import Validators
from scalingo_databases.rule_language import compiled, plain

ON_SCHEMAS = frozenset({"self"})
ON_CALLS = frozenset({"request", "answer", "now", "headers"})
ON_EFFECTS = frozenset({"request", "answer", "before", "after"})

# What the library counts as variables too: names that a macro gives to the elements of a list, and types.
_BOUND = re.compile(r"\.(?:all|exists|exists_one|map|filter)\(\s*(\w+)\s*,")
_TYPES = frozenset({"bool", "bytes", "double", "int", "list", "map", "string", "uint"})


@dataclass(frozen=True)
class Statement:
    """An entry of ``x-rules`` or ``x-effects``, the call it stands on, if any, and what it may speak of."""

    place: Place
    call: Operation | Action | None
    variables: frozenset[str]

    @property
    def rule(self) -> Any:
        """The expression."""
        return self.place.fields.get("rule")

    @property
    def is_effect(self) -> bool:
        """Whether it is an effect."""
        return self.variables is ON_EFFECTS


def statements(documents: Documents) -> Iterator[Statement]:
    """Yield every rule and every effect, each once."""
    seen = set()
    for statement in _all(documents):
        origin = statement.place.bundle.origin(statement.place.pointer)
        if origin not in seen:
            seen.add(origin)
            yield statement


def _all(documents: Documents) -> Iterator[Statement]:
    for call in documents.calls:
        for _, place in call.child("x-rules").children():
            yield Statement(place, call, ON_CALLS)
        for _, place in call.child("x-effects").children():
            yield Statement(place, call, ON_EFFECTS)
    for schema in documents.schemas:
        for _, place in schema.raw("x-rules").children():
            yield Statement(place, None, ON_SCHEMAS)


def unknown_variables(rule: str, known: frozenset[str]) -> list[str]:
    """Return the variables of an expression that are not ``known``; raise ``ValueError`` if it is none."""
    bound = set(_BOUND.findall(rule))
    return [name for name in compiled(rule).variables() if name not in known | bound | _TYPES]


def judged(
    schema: Place, value: Any, validators: Validators, at: str = ""
) -> Iterator[tuple[Place, Any, str]]:
    """Yield each rule of ``schema`` and of the schemas inside, with the value it is about and its place.

    Of a union only the branches that the value fits count.
    """
    schema, value = schema.resolved(), plain(value)
    for _, rule in schema.raw("x-rules").children():
        yield rule, value, at
    for keyword in ("allOf", "anyOf", "oneOf"):
        for _, member in schema.child(keyword).children():
            if keyword == "allOf" or validators.problem(value, member) is None:
                yield from judged(member, value, validators, at)
    if isinstance(value, dict):
        properties = schema.raw("properties")
        for name, item in value.items():
            inside = properties.raw(name) if name in properties.fields else schema.raw("additionalProperties")
            yield from judged(inside, item, validators, f"{at}/{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from judged(schema.raw("items"), item, validators, f"{at}/{index}")
