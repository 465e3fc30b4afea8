"""The script, what it loads, and what it says when something is not installed."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from .conftest import COMMAND, Shell

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"


def python(shell: Shell, code: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", code], env=shell.env, capture_output=True, text=True, check=False
    )


def test_the_script_is_the_command() -> None:
    project = tomllib.loads(PYPROJECT.read_text())["project"]
    assert project["scripts"] == {"scalingo-databases": "scalingo_databases.cli:main"}
    assert "cli" in project["optional-dependencies"]


@pytest.mark.parametrize(
    ("missing", "arguments", "extra"),
    [("click", ["--help"], "cli"), ("schemathesis", ["contract", "--help"], "contract")],
)
def test_without_an_extra(lonely: Shell, missing: str, arguments: list[str], extra: str) -> None:
    run = python(
        lonely,
        f"import sys; sys.modules[{missing!r}] = None\n"
        f"from scalingo_databases.cli import main; sys.exit(main({arguments}))",
    )
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == f"error: {missing} is not installed: pip install 'scalingo-databases[{extra}]'\n"


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["backups", "create", "--help"]])
def test_help_loads_nothing_that_it_does_not_need(lonely: Shell, arguments: list[str]) -> None:
    run = python(
        lonely,
        f"import sys; from scalingo_databases.cli import main; code = main({arguments})\n"
        "print(*sorted(name for name in sys.modules if 'generated' in name or name in "
        "('httpx', 'attr', 'scalingo_databases.client.scalingo')), file=sys.stderr); sys.exit(code)",
    )
    assert (run.returncode, run.stderr) == (0, "\n")
    assert run.stdout


def test_version_and_help(lonely: Shell) -> None:
    version = tomllib.loads(PYPROJECT.read_text())["project"]["version"]
    assert lonely("--version").out == f"scalingo-databases {version}\n"
    listed = lonely("-h").out
    assert all(name in listed for name in ("databases", "backups", "users", "action", "completion"))
    nothing = lonely()
    assert (nothing.code, nothing.out) == (2, "")
    assert "Usage:" in nothing.err
    assert "pg-terminate-query* pid=" in lonely("action", "--help").out


def test_as_a_module(lonely: Shell) -> None:
    run = subprocess.run([*COMMAND, "-h"], env=lonely.env, capture_output=True, text=True, check=True)
    assert "Usage: scalingo-databases" in run.stdout
