"""The table of operations says what lacks, and its exit status with it."""

from pathlib import Path
from typing import Any

import pytest

from scalingo_databases import documents
from scalingo_databases.server.handlers import HANDLERS

from .. import operation_coverage
from ..operation_coverage import known_operations, main


def exercised(folder: Path, *lines: str) -> str:
    path = folder / "exercised"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return str(path)


def successes() -> list[str]:
    return [f"{each['operation']} 200" for each in known_operations()]


def test_everything_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([exercised(tmp_path, *successes())]) == 0
    assert "complete: 102 of 102 operations" in capsys.readouterr().out


def test_an_operation_that_only_failed_was_not_exercised(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [line.replace("ping_database 200", "ping_database 404") for line in successes()]
    assert main([exercised(tmp_path, *lines)]) == 1
    table = capsys.readouterr().out
    assert "complete: 101 of 102 operations" in table
    (row,) = [line for line in table.splitlines() if line.startswith("ping_database ")]
    assert row.endswith("-")


def test_an_operation_that_the_documents_lack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    more = tmp_path / "operations.tsv"
    more.write_text(
        operation_coverage.KNOWN.read_text(encoding="utf-8")
        + "database-api\tGET\t/api/databases/{db_id}/secret\tget_database_secret\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(operation_coverage, "KNOWN", more)
    assert main([exercised(tmp_path, *successes(), "get_database_secret 200")]) == 1
    table = capsys.readouterr().out
    assert "in spec 102, with provenance 102, with examples for each status 102, handled 102" in table
    assert "complete: 102 of 103 operations" in table


def test_an_operation_that_nobody_handles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(HANDLERS, "ping_database")
    assert main([exercised(tmp_path, *successes())]) == 1
    assert "handled 101, exercised 102\ncomplete: 101 of 102 operations" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("key", "totals"),
    [
        ("x-provenance", "with provenance 101, with examples for each status 102"),
        ("responses", "with provenance 102, with examples for each status 101"),
    ],
)
def test_an_operation_without_provenance_or_examples(
    key: str,
    totals: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def load(name: documents.Name) -> dict[str, Any]:
        document = documents.load(name)
        if name == "database-api":
            ping = document["paths"]["/api/databases/{db_id}/ping"]["post"]
            ping[key] = {"503": {"content": {"application/json": {}}}} if key == "responses" else {}
        return document

    monkeypatch.setattr(operation_coverage, "load", load)
    assert main([exercised(tmp_path, *successes())]) == 1
    assert totals in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["no-such-file"], ["one", "two"]])
def test_without_the_file_nothing_can_be_said(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("error: ")
