"""What is accepted does not fail a run, and hides nothing else."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases.contract.errors import UsageError
from scalingo_databases.contract.findings.findings import Violation
from scalingo_databases.contract.verdict import baseline as baselines
from scalingo_databases.contract.verdict.baseline import Baseline
from scalingo_databases.contract.verdict.verdict import renewed

from ..serving import served
from .conftest import Contract
from .serving import faithful
from .verdicts import BROKEN, DRIFT, GENERATED, verdict
from .wrappers import Exchange, Mutant


def written(path: Path, *violations: Violation, **more: Any) -> Baseline:
    made = verdict(*violations, **more)
    baselines.write(renewed(Baseline(), made), path)
    return baselines.read(path)


def test_accepted_violations_do_not_fail_the_run(tmp_path: Path) -> None:
    accepted = written(tmp_path / "b.json", BROKEN, GENERATED)
    made = verdict(BROKEN, GENERATED, baseline=accepted)
    assert made.exit() == 0
    assert made.closing_line().endswith(", no violation, 2 accepted")
    assert made.gone() == []


@pytest.mark.parametrize(
    "new",
    [
        replace(BROKEN, message='"name" is a required property (at /database_backups/*)'),
        replace(BROKEN, code="CT104"),
        replace(BROKEN, operation_id="get_database"),
        replace(GENERATED, message="Received: 409; Documented: 200, 401"),
    ],
)
def test_an_accepted_violation_hides_no_new_one(tmp_path: Path, new: Violation) -> None:
    accepted = written(tmp_path / "b.json", BROKEN, GENERATED)
    made = verdict(BROKEN, GENERATED, new, baseline=accepted)
    assert made.exit() == 1
    assert made.violations() == [new]


def test_drift_fails_a_strict_run_alone(tmp_path: Path) -> None:
    assert verdict(DRIFT).exit() == 0
    assert verdict(DRIFT).closing_line().endswith(", no violation, 1 warning")
    strict = verdict(DRIFT, strict=True)
    assert strict.exit() == 1
    assert strict.closing_line().startswith("DOES NOT CONFORM: 1 violation in 1 operation (")
    assert written(tmp_path / "loose.json", DRIFT).entries == {}
    accepted = written(tmp_path / "strict.json", DRIFT, strict=True)
    assert verdict(DRIFT, strict=True, baseline=accepted).exit() == 0


def test_what_no_longer_occurs_can_go_if_it_was_looked_for(tmp_path: Path) -> None:
    elsewhere = replace(BROKEN, operation_id="list_database_users")
    accepted = written(tmp_path / "b.json", BROKEN, GENERATED, elsewhere)
    made = verdict(BROKEN, baseline=accepted)
    assert [each.operation for each in made.gone()] == ["get_database"]
    for ended in ({"interrupted": True}, {"broken_off": "gone"}, {"troubles": ["one"]}):
        assert verdict(BROKEN, baseline=accepted, **ended).gone() == []


def test_rewriting_keeps_reasons_and_what_was_not_looked_for(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    elsewhere = replace(BROKEN, operation_id="list_database_users")
    written(path, BROKEN, GENERATED, elsewhere)
    content = json.loads(path.read_text())
    for each in content["accepted"]:
        each["reason"] = f"because of {each['operation']}"
    path.write_text(json.dumps(content))
    former = baselines.prepare(path)
    new = replace(BROKEN, code="CT104")
    baselines.write(renewed(former, verdict(BROKEN, new)), path)
    kept = [
        (each["operation"], each["code"], each["reason"]) for each in json.loads(path.read_text())["accepted"]
    ]
    assert kept == [
        ("list_database_backups", "CT103", "because of list_database_backups"),
        ("list_database_backups", "CT104", ""),
        ("list_database_users", "CT103", "because of list_database_users"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (None, "cannot be read: No such file"),
        ("{", "is not JSON: line 1: "),
        ("[" * 100_000, "is not JSON: it is nested too deeply"),
        ("[]", 'does not begin with "format": 1'),
        ('{"format": 2, "accepted": []}', 'does not begin with "format": 1'),
        ('{"format": 1}', 'no list called "accepted"'),
        ('{"format": 1, "accepted": [5]}', "entry 1 of the baseline"),
        ('{"format": 1, "accepted": [{"fingerprint": 5}]}', "no text called 'fingerprint'"),
    ],
)
def test_a_wrong_file_is_told_in_one_line(tmp_path: Path, text: str | None, words: str) -> None:
    path = tmp_path / "b.json"
    if text is not None:
        path.write_text(text)
    with pytest.raises(UsageError) as caught:
        baselines.read(path)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_nothing_is_written_over_that_is_no_baseline(tmp_path: Path) -> None:
    path = tmp_path / "notes.json"
    path.write_text('{"my": "notes"}')
    with pytest.raises(UsageError, match="is none"):
        baselines.prepare(path)
    with pytest.raises(UsageError, match="cannot be written: No such file"):
        baselines.prepare(tmp_path / "no" / "folder.json")
    assert baselines.prepare(tmp_path / "new.json").entries == {}
    assert not (tmp_path / "new.json").exists()


def test_a_run_writes_what_the_next_one_accepts(
    contract: Contract, quick: tuple[str, ...], tmp_path: Path
) -> None:
    def odd_status(exchange: Exchange) -> None:
        if "regions" in exchange.answer:
            exchange.status = 203

    path = tmp_path / "accepted.json"
    options = (*quick, "--only", "list_regions")
    with served(Mutant(faithful(), odd_status)) as server:
        first = contract(server.url, *options, "--write-baseline", str(path))
        second = contract(server.url, *options, "--baseline", str(path))
    assert first.status == 1, first.text
    assert f"Baseline: {path}\n" in first.output
    assert second.status == 0, second.text
    assert f"Accepted by {path}:\n  list_regions [" in second.output
    mended = contract("--only", "list_regions", "--baseline", str(path), token=None)
    assert mended.status == 0, mended.text
    assert f"Can go from {path}, as they did not occur any more:\n  list_regions [" in mended.output
    wrong = contract("--baseline", str(tmp_path), token=None)
    assert wrong.status == 2
    assert wrong.errors == f"error: the baseline {tmp_path} cannot be read: Is a directory\n"
