"""What the hosting service runs: who may publish, and what has to pass before."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def workflow(name: str) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load((ROOT / ".github/workflows" / name).read_text())
    return loaded


def test_publishing_needs_no_token_and_every_check_before() -> None:
    jobs = workflow("release.yml")["jobs"]
    publish = jobs["publish"]
    assert publish["permissions"] == {"id-token": "write"}
    assert publish["needs"] == "build"
    assert all("with" not in step or "password" not in step["with"] for step in publish["steps"])
    commands = [step.get("run") for step in jobs["build"]["steps"]]
    assert commands.index(".ci/run") < len(commands) - 2, "the checks come before what is published is kept"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_workflow_has_a_secret_or_more_rights_than_it_needs(path: Path) -> None:
    text = path.read_text()
    assert "secrets." not in text
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}


def test_a_release_has_the_version_of_its_tag() -> None:
    step = next(
        step for step in workflow("release.yml")["jobs"]["build"]["steps"] if "tag" in step.get("name", "")
    )
    code = re.search(r"-c '([^']*)'", step["run"])
    assert code is not None
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert exit_code(code[1], f"v{version}") == 0
    assert exit_code(code[1], "v0.0.0") == 1


def exit_code(code: str, tag: str) -> int:

    return subprocess.run([sys.executable, "-c", code, tag], cwd=ROOT, check=False).returncode
