"""The examples of actions are shown on the operation that runs them."""

from copy import deepcopy
from typing import Any

from scalingo_databases.codegen.action_examples import with_action_examples
from scalingo_databases.codegen.bundle import bundle

from .project import SPEC, Project

ACTION = "/databases/{db_id}/action"
PATH = "database-api/paths/actions.yaml"


def contents(document: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the JSON content of the request and of the answer."""
    operation = with_action_examples(document)["paths"][ACTION]["post"]
    bodies = operation["requestBody"], operation["responses"]["200"]
    request, answer = (body["content"]["application/json"] for body in bodies)
    return request, answer


def test_examples_of_actions_follow_the_operations_own(project: Project) -> None:
    project.edit(PATH, "          list_request: {$ref", "          other_request: {$ref")
    project.edit(
        PATH, "            list_success: {$ref: '../examples/run_action.yaml#/examples/list_success'}\n", ""
    )
    request, answer = contents(bundle(project.root / "spec" / "database-api" / "openapi.yaml"))
    assert list(request["examples"]) == ["other_request", "list_request"]
    assert list(answer["examples"]) == ["action_error", "list_success"]
    assert request["schema"] == {"$ref": "#/components/schemas/ActionRequest"}


def test_document_given_is_not_changed() -> None:
    document = bundle(SPEC / "database-api" / "openapi.yaml")
    before = deepcopy(document)
    with_action_examples(document)
    assert document == before


def test_operation_without_actions_stays() -> None:
    document = bundle(SPEC / "scalingo-api" / "openapi.yaml")
    assert with_action_examples(document) == document


def test_shared_response_stays() -> None:
    """What stands behind a reference belongs to other operations too."""
    document = bundle(SPEC / "database-api" / "openapi.yaml")
    responses = document["paths"][ACTION]["post"]["responses"]
    document["components"]["responses"]["Given"] = responses["200"]
    responses["200"] = {"$ref": "#/components/responses/Given"}
    result = with_action_examples(document)
    assert result["paths"][ACTION]["post"]["responses"]["200"] == {"$ref": "#/components/responses/Given"}
