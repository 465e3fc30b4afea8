"""Every answer that the documents show is understood by the generated client, and nothing of it is lost."""

import json
from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from typing import Any, cast

import httpx
import pytest

from scalingo_databases import documents
from scalingo_databases.generated.clients import database_api, scalingo_api

from ..documents.schemas import METHODS, resolve

# It usually comes as text, so the client hands its body over as text, whatever it is.
TOO_MANY_REQUESTS = 429
CLIENTS = {"database-api.expanded": database_api, "scalingo-api": scalingo_api}


def every_operation() -> list[Any]:
    """Return every operation with the name of its document."""
    return [
        pytest.param(name, item[method], id=item[method]["operationId"])
        for name in CLIENTS
        for item in documents.load(cast(documents.Name, name))["paths"].values()
        for method in METHODS
        if method in item
    ]


def examples(name: str, operation: dict[str, Any]) -> Iterator[tuple[int, str, Any]]:
    """Yield status, name and value of every example of an answer."""
    document = documents.load(cast(documents.Name, name))
    for status, response in operation["responses"].items():
        content = resolve(document, response).get("content", {})
        for example, reference in content.get("application/json", {}).get("examples", {}).items():
            yield int(status), example, resolve(document, reference)["value"]


@pytest.mark.parametrize(("name", "operation"), every_operation())
def test_examples_are_decoded(name: str, operation: dict[str, Any]) -> None:
    client = CLIENTS[name]
    tag = operation["tags"][0].replace("-", "_")
    module = import_module(f"{client.__name__}.api.{tag}.{operation['operationId']}")
    for status, example, value in examples(name, operation):
        response = httpx.Response(status, json=value)
        parsed = module._build_response(client=client.Client("http://127.0.0.1"), response=response).parsed
        assert parsed is not None, example
        if status == TOO_MANY_REQUESTS:
            parsed = json.loads(parsed)
        assert plain(encoded(parsed)) == plain(value), example


def encoded(parsed: Any) -> Any:
    """Return what the client made of an answer as plain values again."""
    if isinstance(parsed, list):
        return [encoded(item) for item in parsed]
    return parsed.to_dict() if hasattr(parsed, "to_dict") else parsed


def plain(value: Any) -> Any:
    """Return ``value`` with every date as the same text, whatever its decimals."""
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    try:
        return datetime.fromisoformat(value).isoformat() if "T" in value else value
    except (TypeError, ValueError):
        return json.loads(json.dumps(value))
