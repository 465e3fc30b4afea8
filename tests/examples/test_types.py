"""The face and the example programs, as two type checkers in strict mode see them."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAMS = sorted(
    path for path in Path(__file__).parent.glob("*.py") if not path.stem.startswith(("test_", "__"))
)
README = dict(
    zip(
        ("sync", "async", "test"),
        re.findall(r"^```python\n(.*?)^```$", (ROOT / "README.md").read_text(), re.MULTILINE | re.DOTALL),
        strict=True,
    )
)

BEGINNING = """
from scalingo_databases import AsyncScalingo, Scalingo

scalingo = Scalingo()
loop = AsyncScalingo()
"""

MISTAKES = {
    "other_technology": 'scalingo.database("a", "mysql").mysql.list_queries()',
    "no_such_argument": 'scalingo.database("a", "b").backups.create(name="x")',
    "number_for_duration": 'print(scalingo.database("a", "b").status.get_replication_lag() > 5)',
    "not_awaited": 'print(loop.addons("a").list()[0])',
    "seconds_as_text": 'scalingo.database("a", "b").get(timeout="5")',
}


@pytest.fixture(params=["mypy", "pyright"])
def mistakes_of(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Callable[[dict[str, str]], dict[str, list[str]]]:
    """Give what a checker says of programs, by their names; what has no mistake is left out."""
    name, folder = str(request.param), tmp_path / "programs"
    folder.mkdir()

    def found(programs: dict[str, str]) -> dict[str, list[str]]:
        for program, text in programs.items():
            (folder / f"{program}.py").write_text(text)
        said = mypy(folder) if name == "mypy" else pyright(folder, len(programs))
        by_program: dict[str, list[str]] = {}
        for program, message in said:
            by_program.setdefault(program, []).append(message)
        return by_program

    return found


def mypy(folder: Path) -> list[tuple[str, str]]:
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--cache-dir",
        str(folder.parent / "cache"),
        str(folder),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return re.findall(r"^.*?(\w+)\.py:\d+: error: (.*)$", done.stdout, re.MULTILINE)


def pyright(folder: Path, programs: int) -> list[tuple[str, str]]:
    settings = {"include": ["."], "strict": ["."], "extraPaths": [str(ROOT / "overlays")]}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    command = [sys.executable, "-m", "pyright", "--project", str(folder), "--outputjson"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] == programs
    errors = [each for each in report["generalDiagnostics"] if each["severity"] == "error"]
    return [(Path(each["file"]).stem, each["message"]) for each in errors]


MistakesOf = Callable[[dict[str, str]], dict[str, list[str]]]


def test_the_example_programs_are_typed(mistakes_of: MistakesOf) -> None:
    assert mistakes_of(README | {path.stem: path.read_text() for path in PROGRAMS}) == {}


def test_mistakes_are_noticed(mistakes_of: MistakesOf) -> None:
    programs = {name: f"{BEGINNING}{line}\n" for name, line in MISTAKES.items()}
    assert mistakes_of(programs).keys() == MISTAKES.keys()
