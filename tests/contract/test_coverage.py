"""What a run has exercised, and what it has not."""

import threading
from typing import Any

import pytest

from scalingo_databases import documents
from scalingo_databases.contract.coverage import Coverage, Subject
from scalingo_databases.contract.coverage.summary import figures, lines
from scalingo_databases.contract.documents.document import at
from scalingo_databases.contract.exchanges.exchange import ABSENT

JSON = "application/json"
BACKUP = {
    "id": "5f2c1f4e-7d55-4f6e-9a44-0d6d3c1f7a11",
    "created_at": "2026-01-01T00:00:00Z",
    "name": "20260101000000_shop",
    "size": 5,
    "status": "done",
    "database_id": "ad-1",
}


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return at(documents.load("database-api.expanded"), "http://127.0.0.1:1")


@pytest.fixture
def coverage(document: dict[str, Any]) -> Coverage:
    return Coverage(Subject({"Database API": document}, {"ad-1": "mysql", "ad-2": "postgresql"}))


def take(
    coverage: Coverage, operation: str, status: int, answer: Any, body: Any = ABSENT, db: str = "ad-1"
) -> None:
    coverage.take(operation, {"path": {"db_id": db}}, body, status, JSON, lambda: answer)


def test_nothing_is_exercised_at_first(coverage: Coverage) -> None:
    told = figures(coverage, ())
    assert told["operations"]["tried"] == 0
    assert told["statuses"] == {}
    assert told["keywords"]["exercised"] == told["sentences"]["judged"] == 0
    assert told["keywords"]["all"] > 500
    assert told["sentences"]["all"] > 500


def test_statuses_are_counted_for_what_was_tried(coverage: Coverage) -> None:
    take(coverage, "list_database_backups", 200, {"database_backups": []})
    take(coverage, "list_database_backups", 404, {"error": "x"})
    take(coverage, "no_such_operation", 200, {})
    told = figures(coverage, {"list_database_backups"})
    row = told["statuses"]["list_database_backups"]
    assert row["seen"] == [200, 404]
    assert {"200", "401", "404", "500"} <= set(row["documented"])
    assert f"2 of {len(row['documented'])} documented statuses" in lines(told)[0]


def test_actions_are_tried_where_they_run_and_where_they_do_not(coverage: Coverage) -> None:
    answer = {"ok": 1, "result": []}
    take(coverage, "mysql_list_databases", 200, answer)
    take(coverage, "mysql_get_sqlmode", 200, {"ok": 0, "error": "no"}, db="ad-2")
    rows = figures(coverage, ())["actions"]
    assert rows["list-databases"] == {
        "mysql": {"expected": "run", "tried": True},
        "postgresql": {"expected": "refused", "tried": False},
    }
    assert rows["get-sqlmode"]["postgresql"] == {"expected": "refused", "tried": True}
    assert rows["get-sqlmode"]["mysql"] == {"expected": "run", "tried": False}
    assert "2 of 32 actions x technologies" in lines(figures(coverage, ()))[0]


def keyword(place: str, name: str) -> tuple[str, tuple[str, str]]:
    return "Database API", (f"/components/schemas/{place}", name)


def test_keywords_tell_values_that_keep_them_from_those_that_do_not(coverage: Coverage) -> None:
    take(coverage, "list_database_backups", 200, {"database_backups": [BACKUP]})
    assert keyword("Backup", "required") in coverage.kept
    assert keyword("Backup/properties/size", "type") in coverage.kept
    assert not coverage.broken
    take(coverage, "list_database_backups", 200, {"database_backups": [{**BACKUP, "size": "big"}]})
    assert coverage.broken == {keyword("Backup/properties/size", "type")}
    # A null is no number, so nothing was asked of it as one.
    size = coverage.plans[0].document["components"]["schemas"]["Backup"]["properties"]["size"]
    assert "minimum" in size
    take(coverage, "get_database_backup", 200, {"database_backup": {**BACKUP, "size": None}})
    assert keyword("Backup/properties/size", "type") in coverage.kept


def test_wrong_requests_exercise_the_schemas_of_requests(coverage: Coverage) -> None:
    take(
        coverage,
        "mysql_create_database",
        422,
        {"errors": {}},
        {"action_name": "create-database", "params": 5},
    )
    (broken,) = coverage.broken
    place, name = broken[1]
    assert name == "type"
    assert place == "/components/schemas/LogicalDatabaseParams"


def test_sentences_are_judged_where_something_was_seen(coverage: Coverage) -> None:
    take(coverage, "list_database_backups", 200, {"database_backups": [BACKUP]})
    places = {place for _, place in coverage.judged}
    operation = "/paths/~1api~1databases~1{db_id}~1backups/get"
    assert {operation, f"{operation}/responses/200", "/components/schemas/Backup/properties/size"} <= places
    assert f"{operation}/x-rules/0" in places
    assert "/components/parameters/db_id" in places or f"{operation}/parameters/0" in places
    assert not any("users" in place for place in places)


def test_rules_count_for_successes_alone(coverage: Coverage) -> None:
    take(coverage, "list_database_backups", 404, {"error": "x"})
    assert not any("x-rules" in place for _, place in coverage.judged)


@pytest.mark.parametrize("odd", [b"bytes", float("nan"), {"a": {1, 2}}, "\ud800"])
def test_what_json_cannot_hold_disturbs_nothing(coverage: Coverage, odd: Any) -> None:
    take(coverage, "mysql_create_database", 400, odd, odd)
    assert coverage.statuses["mysql_create_database"] == {400}


def test_only_a_few_answers_of_a_kind_are_read(coverage: Coverage) -> None:
    read = []

    def answer() -> Any:
        read.append(1)
        return {"database_backups": []}

    for _ in range(100):
        coverage.take("list_database_backups", {}, ABSENT, 200, JSON, answer)
    assert 0 < len(read) < 10


def test_many_threads_may_tell_at_once(coverage: Coverage) -> None:
    def tell(operation: str) -> None:
        for _ in range(50):
            take(coverage, operation, 200, {"ok": 1, "result": []})

    names = [name for name in coverage.plans[0].operations if name.startswith(("mysql", "mongodb"))]
    threads = [threading.Thread(target=tell, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(coverage.statuses) == set(names)
