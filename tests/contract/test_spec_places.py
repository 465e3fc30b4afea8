"""The sentence that is broken, and the place where it was written."""

from pathlib import Path

import pytest

from scalingo_databases import documents
from scalingo_databases.contract.documents.spec_places import Cited, Spec

from .verdicts import BACKUP, BACKUPS

ROOT = Path(__file__).parents[2]
DOCUMENT: documents.Name = "database-api.expanded"


@pytest.mark.parametrize(
    ("pointer", "file"),
    [
        (f"{BACKUP}/properties/size/type", "spec/database-api/schemas/Backup.yaml"),
        (f"{BACKUPS}/get", "spec/database-api/paths/backups.yaml"),
        (f"{BACKUPS}/get/responses/404/content", "spec/common/errors.yaml"),
        (f"{BACKUPS}/get/parameters/0/schema", "spec/database-api/parameters/db_id.yaml"),
        (f"{BACKUPS}/get/nothing/there", "spec/database-api/paths/backups.yaml"),
        (
            "/paths/~1api~1databases~1{db_id}~1action#mysql.get-sqlmode/post",
            "spec/database-api/actions/mysql.yaml",
        ),
    ],
)
def test_a_place_is_found_through_references(pointer: str, file: str) -> None:
    cited = Spec().cited(DOCUMENT, pointer)
    assert cited.file == file
    lines = (ROOT / file).read_text().splitlines()
    assert 1 <= cited.line <= len(lines)
    assert cited.sentence
    words = cited.sentence.rstrip(".…").split()[:3]
    assert " ".join(words) in " ".join((ROOT / file).read_text().split())


def test_the_message_of_a_rule_is_its_sentence() -> None:
    document = documents.load(DOCUMENT)
    rules = document["paths"]["/api/databases/{db_id}/backups"]["post"]["x-effects"]
    for index, rule in enumerate(rules):
        assert Spec().cited(DOCUMENT, f"{BACKUPS}/post/x-effects/{index}").sentence == rule["message"]


def test_what_is_nowhere_has_no_place() -> None:
    assert Spec().cited("scalingo-api", "/nowhere/at/all") == Cited()
    assert str(Cited()) == ""


def test_the_tested_document_is_what_speaks() -> None:
    changed = documents.load(DOCUMENT)
    changed["components"]["schemas"]["Backup"]["properties"]["size"]["description"] = (
        "Told otherwise. And more."
    )
    cited = Spec({DOCUMENT: changed}).cited(DOCUMENT, f"{BACKUP}/properties/size")
    assert cited.sentence == "Told otherwise."


def test_every_operation_has_a_sentence_and_a_place() -> None:
    spec = Spec()
    for name in ("database-api.expanded", "scalingo-api"):
        document = documents.load(name)
        for item in document["paths"].values():
            for definition in item.values():
                if isinstance(definition, dict) and "operationId" in definition:
                    pointer = spec.operation(name, definition["operationId"])
                    cited = spec.cited(name, pointer)
                    assert cited.sentence, definition["operationId"]
                    assert (ROOT / cited.file).is_file(), definition["operationId"]
