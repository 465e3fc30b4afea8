"""Verdicts made by hand, for tests of what is told of them."""

from dataclasses import replace
from typing import Any

from scalingo_databases import documents
from scalingo_databases.contract.coverage import Coverage, Subject
from scalingo_databases.contract.coverage.counts import Counts
from scalingo_databases.contract.documents.document import at
from scalingo_databases.contract.findings.findings import Findings, Violation
from scalingo_databases.contract.targets.inventory import Inventory
from scalingo_databases.contract.targets.parts import Part
from scalingo_databases.contract.verdict.verdict import Verdict

URL = "http://127.0.0.1:1"
BACKUP = "/components/schemas/Backup"
BACKUPS = "/paths/~1api~1databases~1{db_id}~1backups"

BROKEN = Violation(
    part="Database API",
    operation_id="list_database_backups",
    method="GET",
    path="/api/databases/{db_id}/backups",
    code="CT103",
    rule="Body does not fit its schema",
    message='"size" is a required property (at /database_backups/*)',
    curl=f"curl -i -g {URL}/api/databases/ad-1/backups",
    layer="directed",
    expected="{'required': ['size']}",
    got="{'name': 'b'}",
    document="database-api.expanded",
    pointer=f"{BACKUP}/required",
)
DRIFT = replace(
    BROKEN,
    code="CT901",
    rule="Undocumented field",
    message="the field 'colour' is not documented (at /database_backups/*)",
    pointer=BACKUP,
    drift=True,
)
GENERATED = replace(
    BROKEN,
    operation_id="get_database",
    path="/api/databases/{db_id}",
    code="ST103",
    rule="Undocumented status code",
    message="Received: 418; Documented: 200, 401 <b>&\x00",
    layer="generative",
    expected="",
    got="",
    document=None,
    pointer="",
)


def part() -> Part:
    """The Database API, every operation of which is tested but one."""
    document = at(documents.load("database-api.expanded"), URL)
    names = [each["operationId"] for item in document["paths"].values() for each in _operations(item)]
    names.remove("get_database_backup")
    inventory = Inventory({}, lambda definition: {}, lambda path, binding: None)
    made = Part("Database API", "database", URL, document, document, inventory, operations=names)
    made.untested["get_database_backup"] = "no backup there"
    return made


def _operations(item: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for each in item.values() if isinstance(each, dict) and "operationId" in each]


def verdict(*violations: Violation, **more: Any) -> Verdict:
    """A verdict of a run that found the ``violations`` and tried these two operations."""
    findings = Findings()
    for each in violations:
        findings.add(replace(each))
    tested = part()
    counts = Counts(operations={"list_database_backups", "get_database"})
    counts.coverage = Coverage(Subject({tested.name: tested.original}, {"ad-1": "mysql", "ad-2": "redis"}))
    return Verdict(URL, 7, [tested], findings, counts, requests=3, seconds=1.25, **more)
