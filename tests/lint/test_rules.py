"""Every rule finds the mistake it is for, at its place, and says what to write instead."""

from pathlib import Path

import pytest

from scalingo_databases.lint import fingerprints
from scalingo_databases.lint.rules import ALL

from .mistakes import MISTAKES
from .project import Project

PAGE = "This text has more than ten words, and every one of them stands on a page."
LESSONS = {rule.id: rule for rule in ALL}


@pytest.fixture
def page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the path of the fingerprints of a page that the copied sentences stand on."""
    text, stored = tmp_path / "page.md", tmp_path / "page.txt"
    text.write_text(PAGE)
    assert fingerprints.main([str(text)]) == 0
    stored.write_text(capsys.readouterr().out)
    return str(stored)


def test_small_documents_have_no_mistake(project: Project, page: str) -> None:
    assert project.lint("--fingerprints", page) == (0, [])


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_is_reported_where_it_is(project: Project, page: str, name: str) -> None:
    mistake = MISTAKES[name]
    project.edit(mistake.file, mistake.old, mistake.new)
    if mistake.also:
        project.edit(*mistake.also)
    code, found = project.lint("--fingerprints", page)
    assert code == 1
    place = project.place(mistake.at or mistake.file, mistake.line)
    matching = [one for one in found if (one.place, one.rule) == (place, mistake.rule)]
    assert matching, found
    assert any(mistake.what in one.what for one in matching), matching
    lesson = LESSONS[mistake.rule]
    told = {"why": lesson.why, "write": lesson.preferred, "example": lesson.example}
    assert all(one.lesson == told for one in matching)


def test_every_rule_has_a_mistake() -> None:
    assert {mistake.rule for mistake in MISTAKES.values()} == LESSONS.keys()


def test_rules_have_names_of_their_own() -> None:
    assert len(LESSONS) == len(ALL)
