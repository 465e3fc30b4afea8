"""Warnings are accepted by name only, and only as long as they occur."""

from pathlib import Path

import pytest

from .accepted import Accepted, ListError, judge, load
from .remarks import Finding, Remark, Severity

ENTRY = "- {tool: redocly, pattern: 'a/b: some-[rule]+', reason: It is so.}\n"


@pytest.fixture
def known(tmp_path: Path) -> list[Accepted]:
    return load(written(tmp_path, ENTRY))


def written(folder: Path, text: str) -> Path:
    path = folder / "accepted.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def finding(
    what: str = "some-rule: Wrong.", *, severity: Severity = "warning", tool: str = "redocly"
) -> Finding:
    return Finding(tool, "database-api", Remark(severity, "/a/b", what))


def test_listed_warning_passes_in_every_document(known: list[Accepted]) -> None:
    other = Finding("redocly", "scalingo-api", Remark("warning", "/x/a/b", "some-rule: Wrong again."))
    verdict = judge([finding(), other], known)
    assert verdict
    assert verdict.accepted == [finding(), other]


@pytest.mark.parametrize(
    "wrong",
    [finding("other-rule: Wrong."), finding(severity="error"), finding(tool="spectral")],
    ids=["another warning", "an error", "another tool"],
)
def test_anything_else_is_refused(known: list[Accepted], wrong: Finding) -> None:
    verdict = judge([finding(), wrong], known)
    assert not verdict
    assert verdict.refused == [wrong]


def test_entry_that_fits_nothing_any_more_is_refused(known: list[Accepted]) -> None:
    verdict = judge([], known)
    assert not verdict
    assert verdict.vanished == known


def test_nothing_has_vanished_from_a_tool_that_stopped(known: list[Accepted]) -> None:
    verdict = judge([finding("It stopped.", severity="error")], known)
    assert verdict.vanished == []
    assert not verdict


def test_finding_names_tool_document_place_and_matter() -> None:
    assert str(finding()) == "redocly: database-api: /a/b: warning: some-rule: Wrong."


@pytest.mark.parametrize(
    "text",
    [
        "- {tool: redocly, pattern: a}",
        "- {tool: redocly, pattern: a, reason: ''}",
        "- {tool: redocly, pattern: a, reason: b, count: 3}",
        "- {tool: redocly, pattern: '(', reason: b}",
        "- redocly",
        "{",
        "3",
    ],
)
def test_list_that_cannot_be_used_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ListError, match=r"accepted\.yaml"):
        load(written(tmp_path, text))


def test_real_list_can_be_used() -> None:
    assert all(len(entry.reason.split()) >= 4 for entry in load())
