"""The command as people call it, in an environment of its own, against a running reference server."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from scalingo_databases.cli import main

from ..conftest import Reference

COMMAND = (sys.executable, "-m", "scalingo_databases.cli")


@dataclass(frozen=True)
class Result:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


@dataclass
class Shell:
    """Runs the command, with ``env`` and nothing of the environment of the tests but what Python needs."""

    env: dict[str, str]
    home: Path
    monkeypatch: pytest.MonkeyPatch = field(repr=False)
    capsys: pytest.CaptureFixture[str] = field(repr=False)

    def __call__(self, *arguments: str, stdin: str = "", env: Mapping[str, str] | None = None) -> Result:
        """Run it in this process."""
        with self.monkeypatch.context() as patch:
            for name in list(os.environ):
                patch.delenv(name)
            for name, value in {**self.env, **(env or {})}.items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", StringIO(stdin))
            patch.chdir(self.home)
            self.capsys.readouterr()
            code = main(arguments)
        return Result(code, *self.capsys.readouterr())

    def process(self, *arguments: str, **more: Any) -> "subprocess.Popen[str]":
        """Start it as a process of its own."""
        options: dict[str, Any] = {"env": self.env, "cwd": self.home, "text": True}
        return subprocess.Popen([*COMMAND, *arguments], **(options | more))


@pytest.fixture
def lonely(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    """Give a shell that knows no server and no token."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "LANG") if name in os.environ}
    nobody = "http://127.0.0.1:1"
    urls = {f"SCALINGO_{name}_URL": nobody for name in ("AUTH", "API", "DB_API")}
    return Shell({**kept, **urls, "HOME": str(tmp_path)}, tmp_path, monkeypatch, capsys)


@pytest.fixture
def shell(lonely: Shell, reference: Reference) -> Shell:
    """Give a shell that may use the reference server."""
    for name in ("AUTH", "API", "DB_API"):
        lonely.env[f"SCALINGO_{name}_URL"] = reference.url
    lonely.env["SCALINGO_API_TOKEN"] = reference.api_token
    lonely.env["SCALINGO_APP"] = reference.app
    return lonely
