"""A server of another make, reached by its URL: mended it conforms, and exactly its mistakes are found."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run, environment, run_in
from .foreign.server import API_TOKEN, APP, Mistakes, foreign

LESS = str(Path(__file__).parent / "foreign" / "less.yaml")

SHOWN_BY = {
    "hides_new_users": "list_database_users",
    "takes_long_names": "mysql_create_database",
    "shows_backups_to_others": "list_database_backups",
}
"""The operation that shows each mistake."""


@dataclass
class Outcome:
    """The server with all its mistakes, still running, and what the run over it said."""

    mistakes: Mistakes
    run: Run
    reports: Path

    def violations(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads((self.reports / "report.json").read_text())["violations"]
        return found


def run_over(url: str, folder: Path) -> Run:
    folder.mkdir()
    arguments = ("--app", APP, "--overlay", LESS, "--seed", "1", "--report-dir", str(folder / "reports"))
    return run_in(folder, url, *arguments, token=API_TOKEN)


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcome]:
    mistakes = Mistakes(hides_new_users=True, takes_long_names=True, shows_backups_to_others=True)
    folder = tmp_path_factory.mktemp("foreign") / "work"
    with foreign(mistakes) as url:
        yield Outcome(mistakes, run_over(url, folder), folder / "reports")


@pytest.fixture(params=SHOWN_BY)
def mistake(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def passes(reproduction: Path, folder: Path) -> bool:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-p",
            "no:randomly",
            str(reproduction),
        ],
        cwd=folder,
        env=environment(API_TOKEN),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if done.returncode == 0:
        return True
    # A promise that is not kept, and not a mistake of the reproduction itself.
    assert re.search(r"^E\s+(assert |AssertionError|Failed: )", done.stdout, re.MULTILINE), done.stdout
    return False


def test_the_mended_server_conforms(tmp_path: Path) -> None:
    with foreign(Mistakes()) as url:
        run = run_over(url, tmp_path / "work")
    assert run.status == 0, run.text
    assert "Database API: 9 operations.\n" in run.output
    assert "Scalingo API: 3 operations.\n" in run.output
    assert "Left: " not in run.output
    closing = next(line for line in run.output.splitlines() if line.startswith("CONFORMS: "))
    assert closing.startswith("CONFORMS: 12 operations, ")


def test_exactly_the_three_mistakes_are_reported(faulty: Outcome) -> None:
    assert {field.name for field in fields(Mistakes)} == SHOWN_BY.keys()
    assert faulty.run.status == 1, faulty.run.text
    found = faulty.violations()
    assert {violation["operation"] for violation in found} == set(SHOWN_BY.values())
    assert all(violation["severity"] == "violation" for violation in found)
    assert all(violation["spec"]["file"].startswith("spec/database-api/") for violation in found)
    assert API_TOKEN not in faulty.run.text + (faulty.reports / "report.json").read_text()


def test_each_reproduction_fails_until_its_mistake_is_mended(
    faulty: Outcome, mistake: str, tmp_path: Path
) -> None:
    found = [each for each in faulty.violations() if each["operation"] == SHOWN_BY[mistake]]
    reproductions = [faulty.reports / violation["pytest"] for violation in found]
    assert reproductions
    assert [passes(each, tmp_path) for each in reproductions] == [False] * len(found)
    setattr(faulty.mistakes, mistake, False)
    try:
        assert [passes(each, tmp_path) for each in reproductions] == [True] * len(found)
    finally:
        setattr(faulty.mistakes, mistake, True)
