"""Which answers an operation documents."""

from collections.abc import Iterator

from scalingo_databases.lint.documents import Documents
from scalingo_databases.lint.places import Operation, is_json, media_types
from scalingo_databases.lint.rule import Spot, rule

_NAMES = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "403": "Forbidden",
    "404": "NotFound",
    "422": "UnprocessableContent",
    "429": "TooManyRequests",
    "500": "InternalServerError",
    "503": "ServiceUnavailable",
}


def _missing(operation: Operation, *statuses: str) -> Iterator[Spot]:
    known = {status for status, _ in operation.responses()}
    for status in statuses:
        if status not in known and f"{status[0]}XX" not in known:
            answer = f"'{status}': {{$ref: '../../common/errors.yaml#/responses/{_NAMES[status]}'}}"
            yield operation.at("responses"), f"`{operation.name}` does not document {status}; add {answer}"


@rule(
    "status-common",
    why="every client meets the rate limit and a platform that fails, whatever it calls",
    preferred="429, 500 and 503 on every operation, from common/errors.yaml",
    example="'429': {$ref: '../../common/errors.yaml#/responses/TooManyRequests'}",
)
def common(documents: Documents) -> Iterator[Spot]:
    """Statuses that any request can get."""
    for operation in documents.operations:
        yield from _missing(operation, "429", "500", "503")


@rule(
    "status-token",
    why="a token can be missing or expired (401), or good for something else (403): two different remedies",
    preferred="401 and 403 on every operation that needs a token; only one with `security: []` may lack them",
    example="'401': {$ref: '../../common/errors.yaml#/responses/Unauthorized'}",
)
def token(documents: Documents) -> Iterator[Spot]:
    """Statuses of requests that carry a token."""
    for operation in documents.operations:
        if operation.needs_token():
            yield from _missing(operation, "401", "403")


@rule(
    "status-not-found",
    why="whatever a path names may be gone, or may never have been there",
    preferred="404 on every path with a parameter",
    example="'404': {$ref: '../../common/errors.yaml#/responses/NotFound'}",
)
def not_found(documents: Documents) -> Iterator[Spot]:
    """The status of a path that names nothing."""
    for operation in documents.operations:
        if "{" in operation.path:
            yield from _missing(operation, "404")


@rule(
    "status-body",
    why="a body can be unreadable (400) or readable and wrong (422); a client shows the second to its user",
    preferred="400 and 422 wherever a JSON body can be sent",
    example="'422': {$ref: '../../common/errors.yaml#/responses/UnprocessableContent'}",
)
def body(documents: Documents) -> Iterator[Spot]:
    """Statuses of requests with a JSON body."""
    for operation in documents.operations:
        if any(is_json(name) for name, _ in media_types(operation.child("requestBody"))):
            yield from _missing(operation, "400", "422")


@rule(
    "status-success",
    why="an operation that never succeeds is one that nobody has described to the end",
    preferred="at least one status below 400",
    example="'200': {description: The backups., content: ...}",
)
def success(documents: Documents) -> Iterator[Spot]:
    """A status for the case that all goes well."""
    for operation in documents.operations:
        if not any(status[0] in "123" for status, _ in operation.responses()):
            yield operation.at("responses"), f"`{operation.name}` documents no success"


@rule(
    "response-content",
    why="clients drop a body that nobody describes",
    preferred="`content` with a media type and a schema; only 204, 205 and the 3XX have none",
    example="content: {application/json: {schema: {$ref: ../schemas/BackupAnswer.yaml}, examples: ...}}",
)
def content(documents: Documents) -> Iterator[Spot]:
    """A body, exactly where there is one on the wire."""
    for operation in documents.operations:
        for status, response in operation.responses():
            empty = status in ("204", "205") or status.startswith("3")
            if empty == bool(response.fields.get("content")):
                what = "has content" if empty else "has no content"
                yield response.at(), f"answer {status} of `{operation.name}` {what}"
            for name, media_type in media_types(response):
                if "schema" not in media_type.fields:
                    yield media_type.at(), f"`{name}` of answer {status} of `{operation.name}` has no schema"
