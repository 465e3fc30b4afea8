"""Where the sources disagree on a root key, both forms of the answer validate."""

from typing import Any

import pytest

from scalingo_databases import documents

from .schemas import errors

MAINTENANCE = {
    "id": "6740d1174f0c2e0012ab3810",
    "database_id": "6740a1c84f0c2e0012ab34c7",
    "type": "no-op",
    "status": "scheduled",
    "started_at": None,
    "ended_at": None,
}
RESTORATION = {
    "id": "6740c3a24f0c2e0012ab3702",
    "created_at": "2026-11-21T05:02:10.118Z",
    "started_at": None,
    "ended_at": None,
    "method": "backup",
    "status": "scheduled",
    "database_id": "6740a1c84f0c2e0012ab34c7",
    "source_backup_id": "6740a1d24f0c2e0012ab34d1",
}


@pytest.mark.parametrize(
    ("schema", "root", "resource"),
    [
        ("MaintenanceAnswer", "maintenance", MAINTENANCE),
        ("BackupRestorationAnswer", "backup_restoration", RESTORATION),
    ],
)
def test_with_and_without_the_root_key(schema: str, root: str, resource: dict[str, Any]) -> None:
    document = documents.load("database-api")
    definition = document["components"]["schemas"][schema]
    assert errors(document, definition, resource) == []
    assert errors(document, definition, {root: resource}) == []
    assert errors(document, definition, {}) != []
    assert errors(document, definition, {"other": resource}) != []


@pytest.mark.parametrize("cursor", ["20776", 20776, "", None])
def test_forms_of_the_next_cursor(cursor: object) -> None:
    document = documents.load("database-api")
    definition = document["components"]["schemas"]["LogsArchiveListAnswer"]
    answer = {"archives": [], "next_cursor": cursor, "has_more": False}
    assert errors(document, definition, answer) == []
    assert errors(document, definition, {"archives": [], "has_more": False}) == []
