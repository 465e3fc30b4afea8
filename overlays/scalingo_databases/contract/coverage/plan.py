"""What there is to exercise in the operations of one document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from scalingo_databases.contract.coverage.schemas import Keyword, SchemaWalk
from scalingo_databases.contract.documents.document import Definition, Document, operations
from scalingo_databases.contract.documents.expressions import pointed
from scalingo_databases.contract.documents.spec_places import operation_pointer, sentence_of

_RULES = ("x-rules", "x-effects")


@dataclass
class Planned:
    """An operation: its place, and the places of its body's schema and of its parameters, if it has any.

    ``responses`` are the documented ones by status, each with its place; ``schemas`` those of their bodies by
    status and media type. ``rules`` are the places of its own rules and effects.
    """

    id: str
    method: str
    path: str
    definition: Definition
    pointer: str
    body: str | None
    parameters: Mapping[tuple[str, str], str]
    responses: Mapping[str, str]
    schemas: Mapping[tuple[str, str], str]
    rules: tuple[str, ...]

    @property
    def action(self) -> Mapping[str, str]:
        """The engine's action that it runs: ``technology`` and ``name``; empty for everything else."""
        action: Mapping[str, str] = self.definition.get("x-action", {})
        return action

    def response(self, status: int) -> str | None:
        """Give the key of what is documented for ``status``."""
        keys = (str(status), f"{status // 100}XX", "default")
        return next((key for key in keys if key in self.responses), None)


@dataclass
class Plan:
    """All operations of one document by id, all keywords of their schemas, all sentences about them."""

    name: str
    document: Document
    walk: SchemaWalk
    operations: dict[str, Planned] = field(default_factory=dict)
    keywords: set[Keyword] = field(default_factory=set)
    sentences: set[str] = field(default_factory=set)


def plan(name: str, document: Document) -> Plan:
    """Read ``document``, which has the name ``name``."""
    made = Plan(name, document, SchemaWalk(document))
    known: set[str] = set()
    for path, method, definition in operations(document):
        operation = _planned(document, path, method, definition)
        made.operations[operation.id] = operation
        made.sentences.update(_sentences(document, operation))
        for pointer in (operation.body, *operation.parameters.values(), *operation.schemas.values()):
            for place in made.walk.all_of(pointer, known) if pointer is not None else ():
                made.keywords.update((place, keyword) for keyword in made.walk.keywords(place))
                made.sentences.update(schema_sentences(document, place))
    return made


def _planned(document: Document, path: str, method: str, definition: Definition) -> Planned:
    pointer = operation_pointer(path, method)
    parameters = {}
    for index in range(len(definition.get("parameters", ()))):
        place, parameter = resolved(document, f"{pointer}/parameters/{index}")
        parameters[parameter["in"], parameter["name"]] = f"{place}/schema"
    responses = {key: resolved(document, f"{pointer}/responses/{key}") for key in definition["responses"]}
    schemas = {
        (key, media): f"{place}/content/{media.replace('/', '~1')}/schema"
        for key, (place, response) in responses.items()
        for media, content in response.get("content", {}).items()
        if "schema" in content
    }
    return Planned(
        id=definition["operationId"],
        method=method.upper(),
        path=path,
        definition=definition,
        pointer=pointer,
        body=_body(document, pointer, definition),
        parameters=parameters,
        responses={key: place for key, (place, _) in responses.items()},
        schemas=schemas,
        rules=tuple(_rules(definition, pointer)),
    )


def resolved(document: Document, pointer: str) -> tuple[str, Any]:
    """Give what stands at ``pointer``, and where it really stands, when that is a reference."""
    node = pointed(document, pointer)
    while isinstance(node, dict) and "$ref" in node:
        pointer = node["$ref"].removeprefix("#")
        node = pointed(document, pointer)
    return pointer, node


def _body(document: Document, pointer: str, definition: Definition) -> str | None:
    if "requestBody" not in definition:
        return None
    place, body = resolved(document, f"{pointer}/requestBody")
    media = body.get("content", {}).get("application/json", {})
    return f"{place}/content/application~1json/schema" if "schema" in media else None


def _rules(node: Mapping[str, Any], pointer: str) -> Iterator[str]:
    for key in _RULES:
        yield from (f"{pointer}/{key}/{index}" for index in range(len(node.get(key, ()))))


def _sentences(document: Document, operation: Planned) -> Iterator[str]:
    yield operation.pointer
    yield from operation.rules
    parameters = (place.removesuffix("/schema") for place in operation.parameters.values())
    for place in (*operation.responses.values(), *parameters):
        if sentence_of(pointed(document, place)):
            yield place


def schema_sentences(document: Document, place: str) -> Iterator[str]:
    """Yield ``place`` if the schema there is described, and the places of its rules."""
    schema = pointed(document, place)
    if sentence_of(schema):
        yield place
    yield from _rules(schema, place)
