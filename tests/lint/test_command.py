"""The command: exit codes, order, and no traceback whatever the documents hold."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scalingo_databases.lint import fingerprints
from scalingo_databases.lint.__main__ import main

from .project import SPEC, Project

REAL = Path(__file__).parents[2] / "spec"
ODD: st.SearchStrategy[object] = st.sampled_from(
    [None, True, 0, -1.5, "", "odd", [], ["odd"], [[]], {}, {"odd": "odd"}, {"type": "odd"}]
)


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scalingo_databases.lint", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=60, check=False)


def test_our_documents_keep_the_rules() -> None:
    done = run("--spec", str(REAL), cwd=REAL.parent)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_help_tells_the_exit_codes(project: Project) -> None:
    done = run("--help", cwd=project.root)
    assert done.returncode == 0
    assert "exit code: 0 nothing is wrong; 1 findings" in done.stdout


def test_no_such_folder(project: Project) -> None:
    done = run("--spec", "specs", cwd=project.root)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no folder specs" in done.stderr


def test_unknown_option(project: Project) -> None:
    assert run("--fix", cwd=project.root).returncode == 2


def test_no_table_of_extensions(project: Project) -> None:
    (project.root / "spec" / "EXTENSIONS.md").unlink()
    done = run(cwd=project.root)
    assert (done.returncode, done.stdout) == (2, "")
    assert "spec/EXTENSIONS.md cannot be read" in done.stderr


def test_broken_yaml(project: Project) -> None:
    project.edit("scalingo-api/paths/regions.yaml", "summary: List", "summary: [List")
    done = run(cwd=project.root)
    assert done.returncode == 1
    place = project.place("scalingo-api/paths/regions.yaml", "description: Lists")
    assert done.stdout.startswith(f"{place}: document: YAML syntax")
    assert "once the documents can be put together" in done.stderr
    assert "Traceback" not in done.stderr


def test_unreadable_file(project: Project) -> None:
    (project.root / "spec" / "common" / "errors.yaml").write_bytes(b"a: \xff\n")
    code, found = project.lint()
    assert code == 1
    assert ("spec/common/errors.yaml:1", "document") in [(one.place, one.rule) for one in found]


def test_problem_of_the_bundler_is_passed_on(project: Project) -> None:
    project.edit("database-api/schemas/DatabaseAnswer.yaml", "Database.yaml", "Databse.yaml")
    code, found = project.lint()
    assert code == 1
    assert [(one.place, one.rule) for one in found] == [
        (project.place("database-api/schemas/DatabaseAnswer.yaml", "Databse.yaml"), "document")
    ]
    assert "did you mean `Database.yaml`?" in found[0].what
    assert found[0].lesson.keys() == {"why", "write", "example"}


def test_all_findings_come_at_once_in_order(project: Project) -> None:
    project.edit("scalingo-api/paths/regions.yaml", "summary: List", "summary: Lists")
    project.edit("scalingo-api/paths/regions.yaml", "x-effect: read", "x-effect: write")
    project.edit("common/schemas/Error.yaml", "description: What went wrong.\n", "")
    code, found = project.lint()
    assert code == 1
    assert [(one.place, one.rule) for one in found] == [
        ("spec/common/schemas/Error.yaml:1", "schema-description"),
        ("spec/scalingo-api/paths/regions.yaml:4", "operation-summary"),
        ("spec/scalingo-api/paths/regions.yaml:7", "operation-effect"),
    ]


def test_renewed_fingerprints_are_those_that_are_used(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    page, renewed = project.root / "page.md", project.root / "renewed.txt"
    page.write_text("Some words of *ours* that are [long](https://x.example) enough to be more than ten.")
    assert fingerprints.main([str(page)]) == 0
    printed = capsys.readouterr().out
    renewed.write_text(printed)
    assert printed.split() == sorted(set(printed.split()))
    text = "description: Some words of ours that are long enough to be more than ten."
    project.edit("common/schemas/Error.yaml", "description: What went wrong.", text)
    assert project.lint() == (0, [])
    code, found = project.lint("--fingerprints", str(renewed))
    assert (code, [one.rule for one in found]) == (1, ["prose-own-words"])


@pytest.mark.parametrize("arguments", [[], ["missing.md"]])
def test_fingerprints_of_nothing(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert fingerprints.main(arguments) == 2
    assert capsys.readouterr().out == ""


def places(value: Any, pointer: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield every place in ``value``."""
    yield pointer
    for key, item in value.items() if isinstance(value, dict) else ():
        yield from places(item, (*pointer, key))
    for index, item in enumerate(value) if isinstance(value, list) else ():
        yield from places(item, (*pointer, index))


FILES = sorted(SPEC.rglob("*.yaml"))
PLACES = [(path, place) for path in FILES for place in places(yaml.safe_load(path.read_text())) if place]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], database=None
)
@given(place=st.sampled_from(PLACES), odd=ODD)
def test_no_traceback_whatever_stands_anywhere(
    project: Project, place: tuple[Path, tuple[str | int, ...]], odd: object
) -> None:
    path, pointer = place
    original = path.read_text()
    copy = project.root / "spec" / path.relative_to(SPEC)
    value = yaml.safe_load(original)
    inner = value
    for step in pointer[:-1]:
        inner = inner[step]
    inner[pointer[-1]] = odd
    copy.write_text(json.dumps(value))
    try:
        assert main(["--spec", str(project.root / "spec")]) in (0, 1)
    finally:
        copy.write_text(original)
