"""The published documents keep the promises that the other rooms build on."""

import json
from typing import Any

import pytest
from openapi_spec_validator import validate

from scalingo_databases import documents

from .schemas import errors, operations, resolve

NAMES: list[documents.Name] = ["database-api", "database-api.expanded", "scalingo-api"]

PAIRS = {
    "mysql": [
        "list-databases",
        "create-database",
        "delete-database",
        "reset-database",
        "get-sqlmode",
        "set-sqlmode",
    ],
    "postgresql": [
        "list-extensions",
        "pg-list-queries",
        "pg-cancel-query",
        "pg-terminate-query",
        "pg-stat-statements-enable",
        "pg-stat-statements-reset",
        "pg-stat-statements-list",
    ],
    "mongodb": ["list-databases", "create-database", "delete-database", "reset-database"],
    "influxdb": ["list-retention-policies", "add-retention-policy", "del-retention-policy"],
}


def every_operation() -> list[tuple[documents.Name, str]]:
    return [(name, operation) for name in NAMES for operation in operations(documents.load(name))]


def media_types(document: dict[str, Any], operation: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Return (where, media type, its object) for the request and every response."""
    found = [
        ("request", kind, value)
        for kind, value in operation.get("requestBody", {}).get("content", {}).items()
    ]
    for status, response in operation["responses"].items():
        content = resolve(document, response).get("content", {})
        found += [(status, kind, value) for kind, value in content.items()]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_document_is_valid_openapi(name: documents.Name) -> None:
    document = documents.load(name)
    assert document["openapi"] == "3.1.1"
    validate(document)


@pytest.mark.parametrize(("name", "operation_id"), every_operation())
def test_every_media_type_has_examples_that_validate(name: documents.Name, operation_id: str) -> None:
    document = documents.load(name)
    for where, kind, media in media_types(document, operations(document)[operation_id]):
        assert media.get("examples"), f"{operation_id} {where} {kind}: no example"
        for key, example in media["examples"].items():
            found = errors(document, media["schema"], resolve(document, example)["value"])
            assert found == [], f"{operation_id} {where} example {key}"


@pytest.mark.parametrize(("name", "operation_id"), every_operation())
def test_every_operation_documents_its_errors(name: documents.Name, operation_id: str) -> None:
    document = documents.load(name)
    operation = operations(document)[operation_id]
    statuses = set(operation["responses"])
    assert {"429", "500", "503"} <= statuses
    if operation.get("security") != []:
        assert "401" in statuses
    if any(resolve(document, parameter)["in"] == "path" for parameter in operation.get("parameters", [])):
        assert "404" in statuses
    if "requestBody" in operation:
        assert {"400", "422"} <= statuses


@pytest.mark.parametrize(("name", "operation_id"), every_operation())
def test_every_operation_says_its_effect_and_origin(name: documents.Name, operation_id: str) -> None:
    operation = operations(documents.load(name))[operation_id]
    assert operation["x-effect"] in ("read", "write", "destructive")
    assert isinstance(operation["x-retry-safe"], bool)
    assert operation["x-provenance"]["level"] in ("documented", "observed", "assumed")
    if operation["x-effect"] == "read":
        assert operation["x-retry-safe"]


def test_canonical_document_lists_all_actions() -> None:
    actions = operations(documents.load("database-api"))["run_database_action"]["x-actions"]
    assert {technology: sorted(entries) for technology, entries in actions.items()} == {
        technology: sorted(entries) for technology, entries in PAIRS.items()
    }
    assert sum(len(entries) for entries in actions.values()) == 20


@pytest.mark.parametrize(
    ("technology", "action"),
    [(technology, action) for technology, actions in PAIRS.items() for action in actions],
)
def test_expanded_document_has_one_operation_per_pair(technology: str, action: str) -> None:
    document = documents.load("database-api.expanded")
    operation = document["paths"][f"/api/databases/{{db_id}}/action#{technology}.{action}"]["post"]
    assert operation["operationId"] == f"{technology}_{action.replace('-', '_')}"
    assert operation["x-technologies"] == [technology]
    request = resolve(document, operation["requestBody"]["content"]["application/json"]["schema"])
    assert request["properties"]["action_name"]["const"] == action
    success, failure = operation["responses"]["200"]["content"]["application/json"]["schema"]["oneOf"]
    assert resolve(document, success)["properties"]["ok"]["const"] == 1
    assert failure == {"$ref": "#/components/schemas/ActionError"}


def test_only_the_action_endpoint_differs_in_the_expanded_document() -> None:
    canonical, expanded = documents.load("database-api"), documents.load("database-api.expanded")
    path = "/api/databases/{db_id}/action"
    del canonical["paths"][path]
    others = {key: value for key, value in expanded["paths"].items() if not key.startswith(path)}
    assert others == canonical["paths"]


@pytest.mark.parametrize("name", ["database-api", "scalingo-api"])
def test_regions_are_server_variables(name: documents.Name) -> None:
    region = documents.load(name)["servers"][0]["variables"]["region"]
    assert region["default"] == "osc-fr1"
    assert region["enum"] == ["osc-fr1", "osc-secnum-fr1", "agora-fr1"]
    assert "Historic" in region["x-enumDescriptions"]["agora-fr1"]


def test_token_exchange_and_regions_live_on_the_authentication_host() -> None:
    paths = documents.load("scalingo-api")["paths"]
    for path in ("/v1/tokens/exchange", "/v1/regions"):
        assert [server["url"] for server in paths[path]["servers"]] == ["https://auth.scalingo.com"]


@pytest.mark.parametrize("name", NAMES)
def test_every_enum_value_is_described(name: documents.Name) -> None:
    for key, schema in documents.load(name)["components"]["schemas"].items():
        if "enum" in schema:
            assert set(schema["x-enumDescriptions"]) == set(schema["enum"]), key


@pytest.mark.parametrize("name", NAMES)
def test_tokens_and_links_are_marked_secret(name: documents.Name) -> None:
    document = documents.load(name)

    def visit(node: Any, where: str) -> None:
        if isinstance(node, dict):
            for key, value in node.get("properties", {}).items():
                # Under a root key `token` stands an object, which marks its own value.
                if key in ("token", "password", "download_url") and "$ref" not in value:
                    assert value.get("x-secret") is True, f"{where}/{key}"
            if node.get("in") == "query" and node.get("name") == "token":
                assert node["x-secret"] is True
            for key, value in node.items():
                visit(value, f"{where}/{key}")
        elif isinstance(node, list):
            for value in node:
                visit(value, where)

    visit(document["components"]["schemas"], "schemas")
    visit(document["components"]["parameters"], "parameters")


def test_loading_gives_a_fresh_copy() -> None:
    document = documents.load("scalingo-api")
    document.clear()
    assert json.loads(documents.text("scalingo-api")) == documents.load("scalingo-api")
