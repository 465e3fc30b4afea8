"""What is found in changed answers, and that each proposed edit settles its finding."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases.drift.compare import Comparison, compare
from scalingo_databases.drift.edits.apply import apply
from scalingo_databases.drift.edits.edit import changed
from scalingo_databases.drift.edits.propose import Proposer
from scalingo_databases.drift.findings import Finding
from scalingo_databases.drift.judging.spec import Spec
from scalingo_databases.drift.masking import Masker
from scalingo_databases.drift.recordings.reading import read
from scalingo_databases.drift.recordings.recorded import Recording

from .cases import CASES, Case
from .traffic import Entry, Har, har_of

Copied = Callable[[], Path]


def recording(folder: Path, entries: list[Entry]) -> Recording:
    path = folder / "changed.har"
    path.write_text(json.dumps(har_of(entries)))
    return read([path])


def key(finding: Finding, spec: Spec) -> tuple[Any, ...]:
    code, location, name = finding.key
    return code, location.path.relative_to(spec.folder), location.pointer, name


def found(comparison: Comparison) -> set[tuple[str, str, str]]:
    return {
        (each.code.code, each.evidence.name, each.place.location.path.name) for each in comparison.findings
    }


@pytest.mark.parametrize("case", CASES, ids=str)
def test_case(case: Case, har: Har, copied: Copied, tmp_path: Path) -> None:
    recorded = recording(tmp_path, case.made(har))
    spec = Spec(copied())
    comparison = compare(recorded, spec)
    assert found(comparison) == case.findings
    for finding in comparison.findings:
        edits = Proposer(spec, Masker()).edits(finding)
        texts = changed(edits, {})
        before = {path: path.read_bytes() for path in texts}
        assert texts
        for path, text in texts.items():
            path.write_text(text)
        edited = Spec(spec.folder)
        left = {key(each, edited) for each in compare(recorded, edited).findings}
        assert key(finding, spec) not in left
        for path, content in before.items():
            path.write_bytes(content)


def test_all_cases_at_once(har: Har, copied: Copied, tmp_path: Path) -> None:
    recorded = recording(tmp_path, [entry for case in CASES for entry in case.made(har)])
    spec = Spec(copied())
    _, left = apply(spec, compare(recorded, spec), Masker(), lambda other: compare(recorded, other))
    assert left == []
    assert compare(recorded, Spec(spec.folder)).findings == []
