"""Every body that the official documentation shows validates against the schema of its operation."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases import documents

from .schemas import errors, operations, resolve

SAMPLES = Path(__file__).parent / "samples"
DOCUMENTS = [documents.load("database-api"), documents.load("scalingo-api")]

# Resource examples and payloads of events stand alone in the documentation; these are the schemas they show.
OBJECTS = {
    "addon_category_object": "AddonCategory",
    "addon_object": "Addon",
    "addon_plan_object": "AddonPlan",
    "addon_provider_object": "AddonProvider",
    "backup_object": "Backup",
    "data_access_consent_object": "DataAccessConsentAnswer",
    "database_object": "DatabaseAnswer",
    "database_type_version_object": "DatabaseTypeVersion",
    "database_user_object": "DatabaseUser",
    "dedicated_database_object": "DedicatedDatabase",
    "event_complete_database_maintenance": "Event",
    "event_database_add_feature": "Event",
    "event_database_backup_failed": "Event",
    "event_database_backup_succeeded": "Event",
    "event_database_remove_feature": "Event",
    "event_new_addon": "Event",
    "event_plan_database_maintenance": "Event",
    "event_start_database_maintenance": "Event",
    "list_events_paginated": "EventListAnswer",
    "maintenance_object": "MaintenanceAnswer",
    "operation_object": "AppOperation",
    "pagination_meta": "PageMeta",
    "project_object": "Project",
    "project_transfer_invitation_object": "TransferInvitation",
    "token_object": "ApiToken",
}
ERRORS = {
    "400": "Error",
    "402": "PaymentError",
    "404": "NotFoundError",
    "409": "Error",
    "422": "ValidationError",
    "500": "Error",
}

# Outlines with placeholders, which no schema can accept, each with the reason.
OUTLINES = {
    "databases/run_database_action.generic__request": "an outline: `name-of-the-action` is no action",
    "databases/run_database_action.generic__response": "an outline: no action answers `prop1`",
    "current/run_database_action.generic__request": "an outline: `name-of-the-action` is no action",
    "current/run_database_action.generic__response": "an outline: no action answers `prop1`",
    "current/pagination_meta__response": "an outline: texts such as `<previous page number>` for numbers",
    "current/list_events_paginated__response": "an outline: its one event is left out",
}

# Bodies where the operation has none, each with the reason.
BODILESS = {
    "current/delete_addon_log_drain__request": "the address goes in the query: DELETE takes no body",
    "current/delete_project__response_204": "the status 204 has no body",
}

EXCEPTIONS = {**OUTLINES, **BODILESS}

# Slips of the documentation: under reset-database they ask for delete-database. As that, they are valid.
SLIPS = {
    f"{page}/run_database_action.{technology}.reset-database__request": "delete-database"
    for page in ("databases", "current")
    for technology in ("mysql", "mongodb")
}


def sample_names() -> list[str]:
    return sorted(str(path.relative_to(SAMPLES).with_suffix("")) for path in SAMPLES.rglob("*.json"))


def schema_of(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the document and the schema that the sample ``name`` belongs to."""
    subject, body = name.partition("/")[2].rsplit("__", 1)
    shape = re.fullmatch(r"(request|response)(?:_(\d{3}))?(?:_\d)?", body)
    assert shape, f"{name}: not named after a request or a response"
    component = ERRORS[shape[2]] if subject == "error" else OBJECTS.get(subject)
    if component is not None:
        return _with_component(component)
    operation_id, _, action = subject.partition(".")
    document, operation = _with_operation(operation_id)
    if "." in action:
        technology, action_name = action.split(".")
        action_name = SLIPS.get(name, action_name)
        entry = operation["x-actions"][technology][action_name]
        named = entry["request" if shape[1] == "request" else "result"]
        return document, document["components"]["schemas"][named]
    if shape[1] == "request":
        return document, operation["requestBody"]["content"]["application/json"]["schema"]
    success = next(code for code in operation["responses"] if code.startswith("2"))
    response = resolve(document, operation["responses"][shape[2] or success])
    return document, response["content"]["application/json"]["schema"]


def _with_component(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    return next(
        (document, document["components"]["schemas"][name])
        for document in DOCUMENTS
        if name in document["components"]["schemas"]
    )


def _with_operation(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    return next(
        (document, operations(document)[name]) for document in DOCUMENTS if name in operations(document)
    )


def test_every_page_has_its_samples() -> None:
    assert len(sample_names()) == 211
    assert set(EXCEPTIONS) <= set(sample_names())
    assert len(EXCEPTIONS) <= 0.05 * len(sample_names())


@pytest.mark.parametrize("name", sorted(SLIPS))
def test_a_slip_asks_for_what_its_heading_does_not_say(name: str) -> None:
    instance = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    assert instance["action_name"] == SLIPS[name]


@pytest.mark.parametrize("name", [name for name in sample_names() if name not in EXCEPTIONS])
def test_sample_validates(name: str) -> None:
    document, schema = schema_of(name)
    instance = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    assert errors(document, schema, instance) == []


@pytest.mark.parametrize("name", sorted(OUTLINES))
def test_outline_does_not_validate(name: str) -> None:
    document, schema = schema_of(name)
    instance = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    assert errors(document, schema, instance) != []


@pytest.mark.parametrize("name", sorted(BODILESS))
def test_there_is_no_body_to_validate(name: str) -> None:
    with pytest.raises(KeyError, match=r"requestBody|content"):
        schema_of(name)
