"""Extensions are those that ``spec/EXTENSIONS.md`` documents, where and as it documents them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.extension_uses import uses
from scalingo_databases.lint.places import Key, Place, headers, parameters
from scalingo_databases.lint.rule import Spot, rule
from scalingo_databases.lint.tables import Extension

_ANYWHERE, _EXPANDED = "anything", "expanded document"
_DEPRECATED = "deprecated "


@rule(
    "extension-known",
    why="an extension that no page documents is a slip, or is read by somebody who guesses",
    preferred="an extension of the table in spec/EXTENSIONS.md; a new one gets a row there first",
    example="| `x-secret` | fields, parameters, headers | `true` | Opens something. | people |",
)
def known(documents: Documents) -> Iterator[Spot]:
    """Every extension is documented."""
    for use in uses(documents.sources):
        if use.name not in documents.extensions.known:
            yield use.position, f"`{use.name}` is not in the table"


@rule(
    "extension-type",
    why="whoever reads an extension relies on its type without looking",
    preferred="the type that the table in spec/EXTENSIONS.md gives",
    example="x-technologies: [postgresql, mysql]  # list of strings",
)
def type_(documents: Documents) -> Iterator[Spot]:
    """The value of an extension has the documented type."""
    for use in uses(documents.sources):
        extension = documents.extensions.known.get(use.name)
        if extension and not _fits(use.value, extension):
            yield use.position, f"`{use.name}` is not of the type: {extension.type}"


def _fits(value: Any, extension: Extension) -> bool:
    told = extension.type
    if told == "boolean":
        return isinstance(value, bool)
    if told == "`true`":
        return value is True
    if told == "string":
        return isinstance(value, str)
    if told == "date":
        return isinstance(value, str) and _is_date(value)
    if told == "list of strings":
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if told.startswith("list of"):
        return isinstance(value, list) and all(isinstance(item, dict) for item in value)
    if told.startswith(("`{", "object")) or "→" in told:
        return isinstance(value, dict)
    return not extension.words() or value in extension.words()


def _is_date(text: str) -> bool:
    try:
        # Other forms of ISO 8601 are read as well; the table has one.
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@rule(
    "extension-place",
    why="readers look for an extension only where the table says; elsewhere it has no effect",
    preferred="the places that the table in spec/EXTENSIONS.md names; they are: "
    + _ANYWHERE
    + ", operations, actions, "
    "parameters, headers, responses, fields, numbers, string enums, status enums, server variables; "
    "operations, parameters and fields can have to be deprecated ones",
    example="x-unit: ms  # on a number",
)
def place(documents: Documents) -> Iterator[Spot]:
    """Extensions stand where the table allows."""
    kinds = _kinds(documents)
    for place, allowed in kinds.values():
        for key in place.fields:
            extension = documents.extensions.known.get(key)
            where = (
                {part.strip().strip("`") for part in extension.where.split(",")} if extension else {_ANYWHERE}
            )
            if not where & (allowed | {_ANYWHERE}):
                yield place.at(key), f"`{key}` stands on {_listed(where)} only"


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names))


def _kinds(documents: Documents) -> dict[Key, tuple[Place, set[str]]]:
    """Return every place where extensions may stand, with the words that the table has for it."""
    found: dict[Key, tuple[Place, set[str]]] = {}

    def note(place: Place, *words: str) -> None:
        if place.fields.get("deprecated") is True:
            words += tuple(_DEPRECATED + word for word in words)
        found.setdefault(place.key, (place, set()))[1].update(words)

    for operation in documents.operations:
        note(operation, "operations", operation.name)
        for _, response in operation.responses():
            note(response, "responses")
    for action in documents.actions:
        note(action, "actions")
    for root in documents.roots:
        for parameter in parameters(root):
            note(parameter, "parameters")
        for header in headers(root):
            note(header, "headers")
        for _, server in root.child("servers").children():
            for _, variable in server.child("variables").children():
                note(variable, "server variables")
    for schema in documents.schemas:
        note(schema, "fields")
        if schema.types() & {"integer", "number"}:
            note(schema, "numbers")
        if "enum" in schema.fields:
            note(schema, "string enums", "status enums")
    return found


@rule(
    "extension-used",
    why="a documented extension that nothing uses promises the reader something that is not there",
    preferred="use it, or take its row out of the table",
    example="x-terminal: {succeeded: [running], failed: [suspended]}",
)
def used(documents: Documents) -> Iterator[Spot]:
    """Every documented extension is used, written by codegen, or kept for later deprecations."""
    names = {use.name for use in uses(documents.sources)}
    for name, extension in documents.extensions.known.items():
        waits = extension.where == _EXPANDED or extension.where.startswith(_DEPRECATED)
        if name not in names and not waits:
            yield extension.position, f"nothing uses `{name}`"
