"""The project's own documents, as far as code generation promises something about them."""

from pathlib import Path
from typing import Any

import pytest

from scalingo_databases.codegen.derive import Derived, derive

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def derived() -> Derived:
    return derive(ROOT / "spec", ROOT)


def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return every operation by its operationId."""
    items = [item for path in document["paths"].values() for item in path.values()]
    return {item["operationId"]: item for item in items if isinstance(item, dict) and "operationId" in item}


def test_every_pair_of_technology_and_action_has_its_operation(derived: Derived) -> None:
    canonical = operations(derived.documents["database-api"])
    expanded = operations(derived.documents["database-api.expanded"])
    actions = canonical.pop("run_database_action")["x-actions"]
    pairs = {(technology, name) for technology, entries in actions.items() for name in entries}
    assert len(pairs) == 20
    names = {f"{technology}_{name.replace('-', '_')}" for technology, name in pairs}
    assert expanded.keys() == canonical.keys() | names


def test_each_operation_answers_with_its_own_result(derived: Derived) -> None:
    actions = operations(derived.documents["database-api"])["run_database_action"]["x-actions"]
    for operation in operations(derived.documents["database-api.expanded"]).values():
        if "x-action" not in operation:
            continue
        entry = actions[operation["x-action"]["technology"]][operation["x-action"]["name"]]
        body = operation["requestBody"]["content"]["application/json"]
        assert body["schema"] == {"$ref": f"#/components/schemas/{entry['request']}"}
        assert operation["responses"]["200"]["content"]["application/json"]["schema"] == {
            "oneOf": [
                {"$ref": f"#/components/schemas/{entry['result']}"},
                {"$ref": "#/components/schemas/ActionError"},
            ]
        }


def test_message_of_a_tool_leads_to_the_file(derived: Derived) -> None:
    path = "/api/databases/{db_id}/action#mysql.get-sqlmode"
    [action, operation, schema] = derived.places(
        f"WARNING parsing POST {path} within x.\n GET /v1/regions\n#/components/schemas/ActionError"
    )
    assert action.startswith("spec/database-api/actions/mysql.yaml:")
    assert schema.startswith("spec/scalingo-api/paths/regions.yaml:")
    assert operation == "spec/database-api/schemas/ActionError.yaml:1: schema `ActionError`"
