"""Every body has an example, under the right name, and the example is one."""

from collections.abc import Iterator

from scalingo_databases.codegen.sources import Location
from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.places import Operation, Place, component, headers, media_types, parameters
from scalingo_databases.lint.rule import Spot, rule
from scalingo_databases.lint.validation import Validators, example_values


@rule(
    "example-missing",
    why="examples are what readers see, mocks answer and tests check",
    preferred="an example for each media type of each request and answer, in examples/<operationId>.yaml",
    example="examples: {get_addon_found: {$ref: '../examples/get_addon.yaml#/examples/get_addon_found'}}",
)
def missing(documents: Documents) -> Iterator[Spot]:
    """Each media type of each body has an example, and each action one per direction."""
    for operation in documents.operations:
        bodies = [("the request", operation.child("requestBody"))]
        bodies += [(f"answer {status}", response) for status, response in operation.responses()]
        for what, body in bodies:
            for name, media_type in media_types(body):
                if not any(True for _ in example_values(media_type)):
                    yield media_type.at(), f"`{name}` of {what} of `{operation.name}` has no example"
    for action in documents.actions:
        for direction in ("request", "response"):
            if not action.child("examples", direction).fields:
                yield action.at("examples"), f"action `{action.name}` has no example of its {direction}"


@rule(
    "example-valid",
    why="an example that breaks its schema teaches a request that is refused, or an answer that never comes",
    preferred="a value that the schema accepts, formats included",
    example="created_at: '2026-11-20T03:00:00.214+01:00'  # format: date-time",
)
def valid(documents: Documents) -> Iterator[Spot]:
    """Each example, and each default, is valid for its schema."""
    if documents.wrong_schemas:
        return
    validators = Validators()
    for owner, schema in _bodies(documents):
        for example, value in example_values(owner):
            if problem := validators.problem(value, schema):
                yield example.at(), f"the example does not fit its schema: {problem}"
    for action in documents.actions:
        for direction, name in (("request", "request"), ("response", "result")):
            schema = component(action, "schemas", str(action.fields.get(name)))
            for _, example in action.child("examples", direction).children():
                if problem := validators.problem(example.fields.get("value"), schema):
                    what = f"the example of `{action.name}` does not fit its schema: {problem}"
                    yield example.at(), what
    for schema in documents.schemas:
        for example in _inside(schema):
            if problem := validators.problem(example.value, schema):
                yield example.at(), f"the value does not fit its own schema: {problem}"


def _bodies(documents: Documents) -> Iterator[tuple[Place, Place]]:
    """Yield everything that has examples beside its schema."""
    for root in documents.roots:
        for owner in [*parameters(root), *headers(root)]:
            yield owner, owner.raw("schema")
    for operation in documents.operations:
        for media_type in _media_types(operation):
            if "schema" in media_type.fields:
                yield media_type, media_type.raw("schema")


def _inside(schema: Place) -> Iterator[Place]:
    """Yield the examples and the default that a schema itself holds."""
    examples = schema.raw("examples")
    if isinstance(examples.value, list):
        yield from (examples.raw(step) for step in examples.steps())
    yield from (schema.raw(key) for key in ("example", "default") if key in schema.fields)


@rule(
    "example-file",
    why="whoever sees an operationId finds its examples by that name, and an example's owner by its file",
    preferred="examples/<operationId>.yaml, named after an operation of the same API; nothing inline",
    example="examples/list_database_backups.yaml",
)
def file(documents: Documents) -> Iterator[Spot]:
    """A file of examples belongs to an operation, and examples of bodies stand in such files."""
    for root in documents.roots:
        names = {operation.name for operation in documents.operations if operation.bundle is root.bundle}
        for path in sorted((root.bundle.root.parent / "examples").glob("*.y*ml")):
            if path.stem not in names:
                position = documents.sources.position(Location(path, ()))
                yield position, f"`{path.stem}` is no operation of this API"
    for media_type in _all_media_types(documents):
        for example, _ in example_values(media_type):
            if example.pointer[0] != "components":
                yield example.at(), "an example is written inline"


@rule(
    "example-name",
    why="names of examples are shared by a whole document and are read far from their file",
    preferred="`<operationId>_<what it shows>`; what one action shows begins with the action's name instead",
    example="list_database_backups_none: {$ref: '../examples/list_database_backups.yaml#/examples/...'}",
)
def name(documents: Documents) -> Iterator[Spot]:
    """An example has one name, which begins with its owner's unless it is shared by actions or in common/."""
    for media_type in _all_media_types(documents):
        for key, example in media_type.child("examples").children():
            if key != example.pointer[-1]:
                what = f"example `{example.pointer[-1]}` has another name here"
                yield media_type.at("examples", key), what
    for operation in documents.operations:
        for example in _examples_of(operation):
            file, key = example.bundle.origin(example.pointer).path, example.pointer[-1]
            of_operation = file.parent.name == "examples" and "x-actions" not in operation.fields
            if of_operation and not key.startswith(f"{file.stem}_"):
                yield example.at(), f"example `{key}` does not begin with `{file.stem}_`"
    for key, (place, names) in _owning_actions(documents).items():
        if len(names) == 1 and not key.startswith(prefix := min(names)):
            yield place.at(), f"example `{key}` does not begin with `{prefix}`"


def _owning_actions(documents: Documents) -> dict[str, tuple[Place, set[str]]]:
    """Return each example of an action with the names (written with ``_``) of the actions that use it."""
    owners: dict[str, tuple[Place, set[str]]] = {}
    for action in documents.actions:
        for direction in ("request", "response"):
            for key, example in action.child("examples", direction).children():
                owners.setdefault(key, (example, set()))[1].add(action.name.replace("-", "_"))
    return owners


def _examples_of(operation: Operation) -> Iterator[Place]:
    """Yield the examples of the bodies of ``operation``."""
    for media_type in _media_types(operation):
        yield from (example for _, example in media_type.child("examples").children())


def _media_types(operation: Operation) -> Iterator[Place]:
    """Yield the media types of the request and of the answers of ``operation``."""
    for body in [operation.child("requestBody"), *(response for _, response in operation.responses())]:
        yield from (media_type for _, media_type in media_types(body))


def _all_media_types(documents: Documents) -> Iterator[Place]:
    for operation in documents.operations:
        yield from _media_types(operation)
