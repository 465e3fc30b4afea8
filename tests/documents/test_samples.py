"""Every body that the official documentation shows validates against the schema of its operation."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases import documents

from .schemas import errors, operations, resolve

SAMPLES = Path(__file__).parent / "samples"

# Resource examples stand alone in the documentation; these are the schemas that they show.
OBJECTS = {
    "databases/database_object": "DatabaseAnswer",
    "backups/backup_object": "Backup",
    "dedicated-databases/dedicated_database_object": "DedicatedDatabase",
    "databases-general/dedicated_database_object": "DedicatedDatabase",
}

# Bodies that cannot validate, each with the reason.
EXCEPTIONS = {
    "databases/run_database_action.generic__request": "an outline: `name-of-the-action` is no action",
    "databases/run_database_action.generic__response": "an outline: no action answers `prop1`",
    "databases/run_database_action.mysql.reset-database__request": "a slip: it names delete-database",
    "databases/run_database_action.mongodb.reset-database__request": "a slip: it names delete-database",
}


def sample_names() -> list[str]:
    return sorted(str(path.relative_to(SAMPLES).with_suffix("")) for path in SAMPLES.rglob("*.json"))


def schema_of(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the document and the schema that the sample ``name`` belongs to."""
    page = name.split("/")[0]
    database_api = page in ("databases", "backups")
    document = documents.load("database-api" if database_api else "scalingo-api")
    subject, body = name.rsplit("__", 1)
    schemas = document["components"]["schemas"]
    if subject in OBJECTS:
        return document, schemas[OBJECTS[subject]]
    operation_id, _, action = subject.split("/")[1].partition(".")
    operation = operations(document)[operation_id]
    if "." in action:
        technology, action_name = action.split(".")
        entry = operation["x-actions"][technology][action_name]
        return document, schemas[entry["request" if body.startswith("request") else "result"]]
    if body.startswith("request"):
        return document, operation["requestBody"]["content"]["application/json"]["schema"]
    status = re.fullmatch(r"response(?:_(\d{3}))?(?:_\d)?", body)
    assert status, f"{name}: not named after a request or a response"
    success = next(code for code in operation["responses"] if code.startswith("2"))
    response = resolve(document, operation["responses"][status[1] or success])
    return document, response["content"]["application/json"]["schema"]


def test_every_page_has_its_samples() -> None:
    assert len(sample_names()) == 63
    assert set(EXCEPTIONS) <= set(sample_names())


@pytest.mark.parametrize("name", [name for name in sample_names() if name not in EXCEPTIONS])
def test_sample_validates(name: str) -> None:
    document, schema = schema_of(name)
    instance = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    assert errors(document, schema, instance) == []


@pytest.mark.parametrize("name", sorted(EXCEPTIONS))
def test_exception_is_still_needed(name: str) -> None:
    document, schema = schema_of(name)
    instance = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    assert errors(document, schema, instance) != []
