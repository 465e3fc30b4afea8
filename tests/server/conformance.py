"""What the documents say about an answer, checked on every answer that the tests of this folder receive."""

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import httpx
from jsonschema import Draft202012Validator

from scalingo_databases import documents

from ..documents.schemas import METHODS, resolve, validator

DOCUMENTS = (documents.load("database-api"), documents.load("scalingo-api"))
# Answered before there is an operation: an unknown path, and a method that the path does not have.
WITHOUT_OPERATION = (404, 405)


@dataclass(frozen=True)
class Operation:
    """An operation with the document that it stands in."""

    document: dict[str, Any]
    path: str
    method: str
    definition: dict[str, Any]

    @property
    def id(self) -> str:
        return str(self.definition["operationId"])

    def matches(self, request: httpx.Request) -> bool:
        if request.method.lower() != self.method:
            return False
        pattern = re.sub(r"\{[^}]+\}", "[^/]+", self.path)
        return re.fullmatch(pattern, urlsplit(str(request.url)).path) is not None


OPERATIONS = [
    Operation(document, path, method, item[method])
    for document in DOCUMENTS
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


def check(response: httpx.Response) -> None:
    """Assert that the answer is one that the documents know."""
    response.read()
    operation = next((known for known in OPERATIONS if known.matches(response.request)), None)
    if operation is None:
        assert response.status_code in WITHOUT_OPERATION, response.status_code
        if response.request.method != "HEAD":
            assert set(response.json()) <= {"error", "resource"}
        return
    responses = operation.definition["responses"]
    assert str(response.status_code) in responses, f"{operation.id} does not document {response.status_code}"
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
