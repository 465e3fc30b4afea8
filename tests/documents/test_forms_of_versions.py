"""Where sources differ about versions, features and operations, each of their forms validates."""

from typing import Any

import pytest

from scalingo_databases import documents

from .schemas import errors, operations

VERSION = {
    "id": "66b1d20a4f0c2e0012ab1002",
    "database_type_id": "5bf30d1104c87f0001612801",
    "created_at": "2026-02-10T10:00:09.498+01:00",
    "updated_at": "2026-02-10T10:00:09.498+01:00",
    "major": 16,
    "minor": 4,
    "patch": 0,
    "build": 2,
    "features": ["tls"],
    "next_upgrade": None,
    "allowed_plugins": None,
}
PLUGIN = {
    "id": "66b1d20a4f0c2e0012ab1f01",
    "feature_name": "plugin-analysis-icu",
    "install_name": "analysis-icu",
    "display_name": "ICU analysis",
    "description": "Handles text of all languages",
}
OPERATION = {"id": "1", "type": "reindex", "status": "queued", "created_at": "2026-11-21T04:20:00.120Z"}


def faults(schema: str, instance: Any) -> list[str]:
    """Return what is wrong with ``instance`` as a component of the Database API."""
    document = documents.load("database-api")
    return errors(document, document["components"]["schemas"][schema], instance)


@pytest.mark.parametrize(
    "following", [None, "66b1d20a4f0c2e0012ab1003", {**VERSION, "next_upgrade": None}, {"id": "1"}]
)
def test_next_upgrade_is_an_object_an_id_or_null(following: object) -> None:
    assert faults("DatabaseTypeVersion", {**VERSION, "next_upgrade": following}) == []


@pytest.mark.parametrize("plugins", [None, [], ["analysis-icu"], [PLUGIN], [PLUGIN, "analysis-icu"]])
def test_plugins_are_objects_names_or_null(plugins: object) -> None:
    assert faults("DatabaseTypeVersion", {**VERSION, "allowed_plugins": plugins}) == []
    assert faults("UpgradeDatabaseAnswer", {"operation_id": "1", "allowed_plugins": plugins}) == []


def test_upgrade_has_to_tell_its_operation_only() -> None:
    assert faults("UpgradeDatabaseAnswer", {"operation_id": "1"}) == []
    assert faults("UpgradeDatabaseAnswer", {**VERSION}) != []


@pytest.mark.parametrize("answer", [{"operation_id": "1"}, {"operation": OPERATION}])
def test_restoration_tells_its_operation_in_two_forms(answer: object) -> None:
    assert faults("RestoreDatabasePitrAnswer", answer) == []


@pytest.mark.parametrize(
    "status",
    ["PENDING", "PENDING_TO_ACTIVATE", "PENDING_TO_REMOVE", "ACTIVATED", "FAILED", "PENDING_TO_MOVE"],
)
def test_feature_status_is_open(status: str) -> None:
    assert faults("Feature", {"name": "oplog", "status": status}) == []
    assert faults("EnableFeatureAnswer", {"name": "oplog", "status": status}) == []


@pytest.mark.parametrize("feature", [{"name": "force-ssl"}, {"name": "force-ssl", "status": ""}])
def test_feature_is_asked_for_with_or_without_a_status(feature: object) -> None:
    assert faults("EnableFeatureRequest", {"feature": feature}) == []


@pytest.mark.parametrize(
    "window", [{}, {"earliest_recoverable_at": None}, {"latest_recoverable_at": "2026-11-21T04:20:00Z"}]
)
def test_both_ends_of_the_recovery_window_can_be_missing(window: object) -> None:
    assert faults("RecoveryWindowAnswer", {"recovery_window": window}) == []


def test_all_known_final_words_end_an_operation() -> None:
    schemas = documents.load("database-api")["components"]["schemas"]
    terminal = schemas["DatabaseOperationStatus"]["x-terminal"]
    assert set(terminal["succeeded"]) == {"done", "finished"}
    assert set(terminal["failed"]) == {"error", "user-error", "cancelled"}


def test_both_ways_to_an_operation_have_the_same_answer() -> None:
    known = operations(documents.load("database-api"))
    nested, alone = known["get_database_operation"], known["get_operation"]
    assert nested["responses"] == alone["responses"]
