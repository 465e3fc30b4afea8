"""What the documents say about an answer, checked on every answer that the tests of this folder receive."""

import json
import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import httpx
from jsonschema import Draft202012Validator

from scalingo_databases import documents
from scalingo_databases.contract.oracles.rules import Rules
from scalingo_databases.server import ManualClock

from ..documents.schemas import METHODS, resolve, validator

DOCUMENTS = (documents.load("database-api"), documents.load("scalingo-api"))
RULES = [Rules(document) for document in DOCUMENTS]
# Answered before there is an operation: an unknown path, and a method that the path does not have.
WITHOUT_OPERATION = (404, 405)


@dataclass(frozen=True)
class Operation:
    """An operation with the document that it stands in."""

    document: dict[str, Any]
    path: str
    method: str
    definition: dict[str, Any]
    rules: Rules

    @property
    def id(self) -> str:
        return str(self.definition["operationId"])

    def matches(self, request: httpx.Request) -> bool:
        return self.segments(request) is not None

    def segments(self, request: httpx.Request) -> dict[str, str] | None:
        """Return the parameters in the path of a request, or ``None`` when it is not of this operation."""
        pattern = re.sub(r"\{([^}]+)\}", r"(?P<\1>[^/]+)", self.path)
        found = re.fullmatch(pattern, urlsplit(str(request.url)).path)
        return {name: unquote(text) for name, text in found.groupdict().items()} if found else None


OPERATIONS = [
    Operation(document, path, method, item[method], rules)
    for document, rules in zip(DOCUMENTS, RULES, strict=True)
    for path, item in document["paths"].items()
    for method in METHODS
    if method in item
]


@cache
def validator_of(operation_id: str, status: str) -> Draft202012Validator:
    """Return a validator of the JSON that an operation answers with a status."""
    operation = next(known for known in OPERATIONS if known.id == operation_id)
    response = resolve(operation.document, operation.definition["responses"][status])
    return validator(operation.document, response["content"]["application/json"]["schema"])


def write_down(operation_id: str, status: int) -> None:
    """Note for the table of operations, when one is being made, that a test saw this answer."""
    if path := os.environ.get("EXERCISED_OPERATIONS"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(f"{operation_id} {status}\n")


def asked_for(request: httpx.Request) -> Operation | None:
    """Return the operation that a request is about; a path without parameters goes before one with some."""
    matching = [operation for operation in OPERATIONS if operation.matches(request)]
    fewest = min((operation.path.count("{") for operation in matching), default=0)
    method = request.method.lower()
    return next((op for op in matching if op.path.count("{") == fewest and op.method == method), None)


def check(response: httpx.Response, clock: ManualClock) -> None:
    """Assert that the answer is one that the documents know, and that it means what they say."""
    response.read()
    operation = asked_for(response.request)
    if operation is None:
        assert response.status_code in WITHOUT_OPERATION, response.status_code
        if response.request.method != "HEAD":
            assert set(response.json()) <= {"error", "resource"}
        return
    responses = operation.definition["responses"]
    assert str(response.status_code) in responses, f"{operation.id} does not document {response.status_code}"
    write_down(operation.id, response.status_code)
    content = resolve(operation.document, responses[str(response.status_code)]).get("content")
    if content is None:
        assert response.content == b"", f"{operation.id} documents no body for {response.status_code}"
        return
    media_type = response.headers["content-type"].partition(";")[0]
    assert media_type in content, f"{operation.id} does not document {media_type}"
    if media_type == "application/json":
        validating = validator_of(operation.id, str(response.status_code))
        faults = validating.iter_errors(json.loads(response.content))
        assert [f"{fault.json_path}: {fault.message}" for fault in faults] == []
        if response.is_success:
            check_meaning(operation, response, clock)


def check_meaning(operation: Operation, response: httpx.Response, clock: ManualClock) -> None:
    """Assert that an answer keeps the rules of the documents."""
    request = response.request
    sent = {
        "path": operation.segments(request),
        "query": dict(request.url.params),
        "body": json.loads(request.content) if request.content else None,
    }
    broken = operation.rules.broken(
        operation.id, request=sent, answer=response.json(), now=clock.now(), status=response.status_code
    )
    assert [f"{rule.instance}: {rule.message} {rule.place}" for rule in broken] == []
