"""Parameters and the headers of answers."""

from collections.abc import Iterator

from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.places import Header, Place, Schema, headers, parameters
from scalingo_databases.lint.rule import Spot, rule
from scalingo_databases.lint.validation import example_values

BOUNDS = ("pattern", "enum", "const", "format", "maxLength", "minLength")


@rule(
    "parameter-description",
    why="a name alone does not say where the value comes from and what it does",
    preferred="what it is, and which operation gives it",
    example="description: Id of the addon, from `list_addons`.",
)
def description(documents: Documents) -> Iterator[Spot]:
    """Every parameter and header is described."""
    for owner in _owners(documents):
        if not str(owner.fields.get("description") or "").strip():
            yield owner.at(), f"{_named(owner)} has no description"


@rule(
    "parameter-example",
    why="requests in the reference are built from these examples; without one the reader guesses the form",
    preferred="`example` or `examples` with a believable value",
    example="example: ad-0e1d6a2c-5a53-4b57-9c1c-3f9d3e2b7a10",
)
def example(documents: Documents) -> Iterator[Spot]:
    """Every parameter and header has an example."""
    for owner in _owners(documents):
        if not any(True for _ in example_values(owner)):
            yield owner.at(), f"{_named(owner)} has no example"


@rule(
    "parameter-bounds",
    why="a text without any bound lets tests and users send what no server accepts",
    preferred="`pattern`, `enum`, `format` or a length for every text in a path, query or header",
    example="schema: {type: string, minLength: 1, maxLength: 128}",
)
def bounds(documents: Documents) -> Iterator[Spot]:
    """Texts in parameters are bounded."""
    for root in documents.roots:
        for parameter in parameters(root):
            for schema in _texts(parameter.child("schema")):
                if not any(key in schema.fields for key in BOUNDS):
                    yield schema.at(), f"{_named(parameter)} is a text without bounds"


def _texts(schema: Place) -> Iterator[Place]:
    """Yield the schema, or those of its items and members, that allow a text."""
    if "string" in Schema(schema.bundle, schema.pointer, schema.value, "body", "").types():
        yield schema
    if isinstance(schema.fields.get("items"), dict):
        yield from _texts(schema.child("items"))
    for keyword in ("oneOf", "anyOf"):
        members = [member for _, member in schema.child(keyword).children()]
        # `anyOf: [an enum, any text]` is bounded by nothing but its most open member.
        for member in members:
            yield from _texts(member)


def _owners(documents: Documents) -> Iterator[Place]:
    for root in documents.roots:
        yield from parameters(root)
        yield from headers(root)


def _named(owner: Place) -> str:
    if isinstance(owner, Header):
        return f"header `{owner.name}`"
    return f"parameter `{owner.fields.get('name')}`"
