"""The command, run as its users run it."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from .serving import API_TOKEN, APP

TIMEOUT = 120
"""Seconds after which a run is taken for hung."""


@dataclass(frozen=True)
class Run:
    """How a run of the command ended."""

    status: int
    output: str
    errors: str

    @property
    def last_line(self) -> str:
        return self.output.splitlines()[-1]

    @property
    def text(self) -> str:
        return self.output + self.errors


Contract = Callable[..., Run]


def environment(token: str | None = API_TOKEN) -> dict[str, str]:
    """The environment without what could redirect a run; the token goes the way that hides it."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith("SCALINGO_")}
    return environ if token is None else {**environ, "SCALINGO_API_TOKEN": token}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "scalingo_databases.contract", *arguments]


def run_in(folder: Path, *arguments: str, token: str | None = API_TOKEN) -> Run:
    """Run the command in ``folder`` and check that it leaves nothing there that was not asked for."""
    done = subprocess.run(
        command(*arguments),
        cwd=folder,
        env=environment(token),
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert [path for path in folder.iterdir() if path.name != "reports"] == []
    return Run(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def contract(tmp_path: Path) -> Contract:
    """Run the command in an empty folder."""
    folder = tmp_path / "work"
    folder.mkdir()

    def run(*arguments: str, token: str | None = API_TOKEN) -> Run:
        return run_in(folder, *arguments, token=token)

    return run


@pytest.fixture
def quick() -> tuple[str, ...]:
    """Options that make a run short."""
    return ("--app", APP, "--seed", "1", "--max-examples", "1")
