"""What every operation, and every action of the engine, says about itself."""

import re
from collections.abc import Iterator

from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.rule import Spot, rule

_LONGEST_SUMMARY = 60
# A verb's third person ("Lists") and its gerund ("Listing"), but for imperatives that end like them.
_NOT_IMPERATIVE = re.compile(r"(?i)(?!(?:access|process|bypass|pass|ping|bring)\b)[a-z]+(?:s|ing)\b")


@rule(
    "operation-place",
    why="the operationId is the one name that leads through paths, clients, handlers and examples",
    preferred="an entry of paths/<resource>.yaml under its operationId, and a reference to it in the table",
    example="get: {$ref: 'paths/backups.yaml#/list_database_backups'}",
)
def place(documents: Documents) -> Iterator[Spot]:
    """An operation stands in ``paths/`` under its operationId. (That both are equal is codegen's check.)"""
    for operation in documents.operations:
        source = operation.bundle.origin(operation.pointer)
        if source.path.parent.name != "paths" or len(source.pointer) != 1:
            yield operation.at(), f"operation `{operation.name}` is not an entry of a file in paths/"


@rule(
    "operation-tag",
    why="tags group the clients' modules and the pages of the reference; two would make two copies",
    preferred="one tag, declared with a description under `tags` in openapi.yaml",
    example="tags: [backups]",
)
def tag(documents: Documents) -> Iterator[Spot]:
    """Exactly one tag, which the root declares."""
    for operation in documents.operations:
        declared = [entry.get("name") for entry in operation.bundle.document.get("tags", [])]
        tags = operation.fields.get("tags")
        if not isinstance(tags, list) or len(tags) != 1:
            yield operation.at("tags"), f"`{operation.name}` needs exactly one tag"
        elif tags[0] not in declared:
            known = ", ".join(f"`{name}`" for name in declared)
            yield operation.at("tags"), f"tag `{tags[0]}` is not declared; there are {known}"


@rule(
    "operation-summary",
    why="summaries are the lines of menus and tables of contents",
    preferred=f"an imperative of at most {_LONGEST_SUMMARY} characters, capitalised, without a full stop",
    example="summary: List the backups of a database",
)
def summary(documents: Documents) -> Iterator[Spot]:
    """A summary that fits in a menu."""
    for call in documents.calls:
        text = call.fields.get("summary")
        wrong = "there is no summary" if not isinstance(text, str) else _wrong_with_summary(text)
        if wrong:
            yield call.at("summary"), wrong


def _wrong_with_summary(text: str) -> str | None:
    if len(text) > _LONGEST_SUMMARY:
        return f"the summary has {len(text)} characters"
    if text.rstrip().endswith("."):
        return "the summary ends with a full stop"
    if not text[:1].isupper():
        return "the summary does not begin with a capital letter"
    if _NOT_IMPERATIVE.match(text):
        return f"`{text.split()[0]}` is no imperative"
    return "the summary has more than one line" if "\n" in text.strip() else None


@rule(
    "operation-description",
    why="somebody has to use the operation at night, and a summary does not say when it fails",
    preferred="what it does, when it fails, what to do then, in whole sentences",
    example="description: Lists all backups, newest first. Only one that is `done` can be downloaded.",
)
def description(documents: Documents) -> Iterator[Spot]:
    """A description that says more than the summary."""
    for call in documents.calls:
        text = call.fields.get("description")
        if not isinstance(text, str) or not text.strip():
            yield call.at("description"), "there is no description"
        elif text.strip(" .\n") == str(call.fields.get("summary")).strip(" .\n"):
            yield call.at("description"), "the description only repeats the summary"


@rule(
    "operation-effect",
    why="retries, the read-only mode of contract tests and warnings to the reader depend on it",
    preferred="`read`, `write` or `destructive`; a GET is `read`, a DELETE is not",
    example="x-effect: destructive",
)
def effect(documents: Documents) -> Iterator[Spot]:
    """An effect that the method allows."""
    effects = documents.extensions.effects
    for call in documents.calls:
        value = call.fields.get("x-effect")
        if value not in effects:
            yield call.at("x-effect"), f"`x-effect` is none of {_listed(effects)}"
    for operation in documents.operations:
        value, method = operation.fields.get("x-effect"), operation.method
        if value in effects and (method in ("get", "head")) > (value == "read"):
            yield operation.at("x-effect"), f"`{method.upper()}` with `x-effect: {value}`"
        elif method == "delete" and value == "read":
            yield operation.at("x-effect"), "`DELETE` with `x-effect: read`"


@rule(
    "operation-retry-safe",
    why="a client that loses the connection has to know whether it may send the request once more",
    preferred="true or false; what only reads is always true",
    example="x-retry-safe: true",
)
def retry_safe(documents: Documents) -> Iterator[Spot]:
    """Whether a request may be sent twice."""
    for call in documents.calls:
        value = call.fields.get("x-retry-safe")
        if not isinstance(value, bool):
            yield call.at("x-retry-safe"), "`x-retry-safe` is neither true nor false"
        elif not value and call.fields.get("x-effect") == "read":
            yield call.at("x-retry-safe"), "what only reads can be sent twice"


@rule(
    "operation-provenance",
    why="sources contradict each other; who relies on an operation has to know who says that it exists",
    preferred="level and sources, and a note where sources differ",
    example="x-provenance: {level: documented, sources: [docs, go]}",
)
def provenance(documents: Documents) -> Iterator[Spot]:
    """Every call says where it is known from."""
    for call in documents.calls:
        if "x-provenance" not in call.fields:
            yield call.at(), "there is no `x-provenance`"


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
