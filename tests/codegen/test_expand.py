"""The expanded document: one operation for each action of each technology."""

from copy import deepcopy
from typing import Any

import pytest
from openapi_spec_validator import validate

from scalingo_databases.codegen.bundle import bundle
from scalingo_databases.codegen.expand import expand

from .project import SPEC

ACTION = "/databases/{db_id}/action"


@pytest.fixture
def canonical() -> dict[str, Any]:
    return bundle(SPEC / "database-api" / "openapi.yaml")


@pytest.fixture
def expanded(canonical: dict[str, Any]) -> dict[str, Any]:
    return expand(canonical)


def test_document_given_is_not_changed(canonical: dict[str, Any]) -> None:
    before = deepcopy(canonical)
    result = expand(canonical)
    result["paths"]["/databases/{db_id}"]["get"].clear()
    result["components"]["responses"].clear()
    assert canonical == before


def test_each_action_has_its_path_in_place_of_the_canonical_one(expanded: dict[str, Any]) -> None:
    assert list(expanded["paths"]) == [
        "/databases/{db_id}",
        f"{ACTION}#mysql.list-databases",
        f"{ACTION}#mysql.set-sqlmode",
        f"{ACTION}#mongodb.list-databases",
    ]


def test_operation_is_that_of_its_action(canonical: dict[str, Any], expanded: dict[str, Any]) -> None:
    general = canonical["paths"][ACTION]["post"]
    assert expanded["paths"][f"{ACTION}#mysql.list-databases"] == {
        "post": {
            "operationId": "mysql_list_databases",
            "tags": ["mysql-actions"],
            "summary": "List the logical databases",
            "description": "Lists them all.",
            "x-effect": "read",
            "x-retry-safe": True,
            "x-technologies": ["mysql"],
            "x-action": {"technology": "mysql", "name": "list-databases", "canonical": "run_action"},
            "parameters": general["parameters"],
            "requestBody": {
                "required": True,
                "content": {
                    "application/json": {
                        "schema": {"$ref": "#/components/schemas/ListDatabasesAction"},
                        "examples": {"list_request": {"$ref": "#/components/examples/list_request"}},
                    }
                },
            },
            "responses": {
                "200": {
                    "description": "What the action gave.",
                    "content": {
                        "application/json": {
                            "schema": {
                                "oneOf": [
                                    {"$ref": "#/components/schemas/ListDatabasesSuccess"},
                                    {"$ref": "#/components/schemas/ActionError"},
                                ]
                            },
                            "examples": {
                                "list_success": {"$ref": "#/components/examples/list_success"},
                                "action_error": {"$ref": "#/components/examples/action_error"},
                            },
                        }
                    },
                },
                "404": general["responses"]["404"],
            },
        }
    }


def test_example_of_another_action_is_not_taken_over(expanded: dict[str, Any]) -> None:
    operation = expanded["paths"][f"{ACTION}#mysql.set-sqlmode"]["post"]
    assert "examples" not in operation["requestBody"]["content"]["application/json"]
    success = operation["responses"]["200"]["content"]["application/json"]
    assert list(success["examples"]) == ["action_error"]


def test_unions_of_actions_leave(canonical: dict[str, Any], expanded: dict[str, Any]) -> None:
    gone = canonical["components"]["schemas"].keys() - expanded["components"]["schemas"].keys()
    assert gone == {"ActionRequest", "ActionResponse", "MongodbAction"}


def test_union_that_is_still_used_stays(canonical: dict[str, Any]) -> None:
    canonical["components"]["schemas"]["Database"]["properties"]["last"] = {
        "$ref": "#/components/schemas/ActionResponse"
    }
    assert "ActionResponse" in expand(canonical)["components"]["schemas"]


def test_tags_are_declared(expanded: dict[str, Any]) -> None:
    declared = [tag["name"] for tag in expanded["tags"]]
    assert declared == ["databases", "actions", "mysql-actions", "mongodb-actions"]
    assert all(tag["description"] for tag in expanded["tags"])


def test_tag_that_the_author_declared_is_not_repeated(canonical: dict[str, Any]) -> None:
    canonical["tags"].append({"name": "mysql-actions", "description": "The author's own."})
    tags = expand(canonical)["tags"]
    assert [tag["description"] for tag in tags if tag["name"] == "mysql-actions"] == ["The author's own."]


def test_links_to_the_replaced_operation_leave(expanded: dict[str, Any]) -> None:
    links = expanded["paths"]["/databases/{db_id}"]["get"]["responses"]["200"]["links"]
    assert list(links) == ["get_again"]


def test_links_behind_components_leave(canonical: dict[str, Any]) -> None:
    reference = {"$ref": "#/components/links/act"}
    canonical["components"]["links"] = {"act": {"operationRef": "#/paths/~1databases~1{db_id}~1action/post"}}
    canonical["components"]["responses"]["NotFound"]["links"] = {"act": reference}
    result = expand(canonical)
    assert "links" not in result["components"]
    assert "links" not in result["components"]["responses"]["NotFound"]


def test_bodies_behind_components_are_opened(canonical: dict[str, Any], expanded: dict[str, Any]) -> None:
    operation = canonical["paths"][ACTION]["post"]
    canonical["components"]["requestBodies"] = {"Action": operation["requestBody"]}
    canonical["components"]["responses"]["Result"] = operation["responses"]["200"]
    operation["requestBody"] = {"$ref": "#/components/requestBodies/Action"}
    operation["responses"]["200"] = {"$ref": "#/components/responses/Result"}
    assert expand(canonical)["paths"] == expanded["paths"]


def test_other_methods_and_what_the_path_shares_stay(canonical: dict[str, Any]) -> None:
    canonical["paths"][ACTION]["get"] = {"operationId": "list_actions", "responses": {}}
    canonical["paths"][ACTION]["servers"] = [{"url": "https://other.example.com"}]
    paths = expand(canonical)["paths"]
    assert paths[ACTION].keys() == {"get", "servers"}
    assert paths[f"{ACTION}#mysql.set-sqlmode"].keys() == {"post", "servers"}


def test_everything_else_is_equal(canonical: dict[str, Any], expanded: dict[str, Any]) -> None:
    for name, schema in expanded["components"]["schemas"].items():
        assert schema == canonical["components"]["schemas"][name]
    for section in ("responses", "parameters", "examples"):
        assert expanded["components"][section] == canonical["components"][section]
    for key in ("openapi", "info", "servers"):
        assert expanded[key] == canonical[key]


def test_document_without_actions_expands_to_itself() -> None:
    document = bundle(SPEC / "scalingo-api" / "openapi.yaml")
    assert expand(document) == document


def test_expanded_document_is_valid(expanded: dict[str, Any]) -> None:
    validate(expanded)
