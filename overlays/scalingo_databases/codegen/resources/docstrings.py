"""The text of a method's docstring, from what the document says about its operation."""

import re
import textwrap
from http import HTTPStatus
from typing import Any

from scalingo_databases.codegen.durations import is_duration
from scalingo_databases.codegen.openapi import component_pointer, target
from scalingo_databases.codegen.resources.arguments import Argument, Arguments, Form

_WIDTH = 96
# What a parameter says itself, beside its schema.
_TOLD = ("description", "x-unit", "deprecated", "x-deprecated-on", "x-removed-on", "x-replaced-by")


def docstring(document: dict[str, Any], operation: dict[str, Any], where: str, given: Arguments) -> str:
    """Return what the method of ``operation`` says about itself, in lines for an indent of eight spaces.

    ``where`` is method and path; ``given`` are the arguments.
    """
    taken, forms = given.taken, given.forms
    summary = operation.get("summary") or operation["operationId"].replace("_", " ").capitalize()
    parts = [f"{summary.strip().rstrip('.')}."]
    if operation.get("description"):
        parts.append("\n\n".join(map(wrapped_text, operation["description"].strip().split("\n\n"))))
    if listed := [_argument(document, operation, argument) for argument in taken]:
        parts.append("Args:\n" + "\n".join(listed))
    if forms:
        parts.append(wrapped_text(f"Give either {'; or '.join(map(_listed, forms))}."))
    if errors := _errors(operation):
        parts.append(wrapped_text(f"Errors: {errors}."))
    parts.append(wrapped_text(f"Source: `{operation['operationId']}` ({where}){_provenance(operation)}."))
    return "\n\n".join(parts).replace("\\", "\\\\").replace('"""', "'''")


def wrapped_text(text: str, indent: str = "", first: str = "") -> str:
    """Return ``text`` in lines that fit a docstring, ``first`` before the first, ``indent`` the others."""
    if re.search(r"(?m)^\s*([-*|]|\d+\.) ", text):
        return text.strip()  # a list or table: its lines are what the writer made of them
    return textwrap.fill(
        " ".join(text.split()),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _argument(document: dict[str, Any], operation: dict[str, Any], argument: Argument) -> str:
    schema = schema_of(document, operation, argument)
    facts = [*_unit(schema), *_bounds(schema)]
    text = schema.get("description") or argument.field.text or "What is sent."
    told = " ".join(text.split()).rstrip(".")
    limits = f" ({'; '.join(facts)})" if facts else ""
    return wrapped_text(f"{argument.field.name}: {told}{limits}.", indent=" " * 8, first=" " * 4)


def _listed(form: Form) -> str:
    optional = f", and if you like {', '.join(form.optional)}" if form.optional else ""
    return f"{', '.join(form.needed)}{optional}"


def schema_of(document: dict[str, Any], operation: dict[str, Any], argument: Argument) -> dict[str, Any]:
    """Return the schema of an argument, with the description next to it, which is nearer to its use."""
    name = argument.field.name
    if argument.owner:
        owner = document["components"]["schemas"].get(argument.owner, {}).get("properties", {})
        fitting = {key: value for key, value in owner.items() if same_name(key, name)}
        # A bare value stands under another name than its argument.
        found = next(iter(fitting.values()), owner.get("params", {}))
        return {**_resolved(document, found), **found}
    for reference in operation.get("parameters", []):
        parameter = _resolved(document, reference)
        if same_name(parameter.get("name", ""), name):
            schema = parameter.get("schema", {})
            told = {key: parameter[key] for key in _TOLD if key in parameter}
            return {**_resolved(document, schema), **schema, **told}
    return {}


def same_name(wire: str, name: str) -> bool:
    """Whether ``name`` is what Python calls the field ``wire``."""
    return re.sub(r"\W", "_", wire).lower() == name.rstrip("_").lower()


def _resolved(document: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    found: Any = target(document, component_pointer(value["$ref"]))[1] if "$ref" in value else value
    return found or {}


def _unit(schema: dict[str, Any]) -> list[str]:
    unit = schema.get("x-unit")
    return [f"a timedelta, sent in {unit}" if is_duration(schema) else f"unit: {unit}"] if unit else []


def _bounds(schema: dict[str, Any]) -> list[str]:
    found = []
    for least, most, what in (("minimum", "maximum", ""), ("minLength", "maxLength", " characters")):
        low, high = schema.get(least), schema.get(most)
        if low is not None and high is not None:
            found.append(f"{low} to {high}{what}")
        elif low is not None or high is not None:
            found.append(f"at least {low}{what}" if high is None else f"at most {high}{what}")
    if "enum" in schema:
        found.append("one of " + ", ".join(map(str, schema["enum"])))
    return found


def _errors(operation: dict[str, Any]) -> str:
    statuses = sorted(str(status) for status in operation["responses"] if str(status)[:1] in "45")
    return ", ".join(f"{status} {_phrase(status)}".strip() for status in statuses)


def _phrase(status: str) -> str:
    try:
        return HTTPStatus(int(status)).phrase
    except ValueError:
        return ""


def _provenance(operation: dict[str, Any]) -> str:
    told = operation.get("x-provenance", {})
    sources = ", ".join(told.get("sources", []))
    return (f", {told['level']}" if "level" in told else "") + (f" ({sources})" if sources else "")
