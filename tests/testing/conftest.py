"""Runs of pytest as users of the plugin have them: in a folder and a process of their own."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

import pytest

CANARY = "tk-us-canary-of-the-developer"
# A name in the plugin's own entry point may or may not be installed here; the runs name what they load.
PLUGIN = ("-p", "scalingo_databases.testing.plugin")


@dataclass(frozen=True)
class Run:
    """What a run of pytest has said."""

    code: int
    output: str

    def passed(self, number: int) -> bool:
        """Tell whether this many tests have passed, and nothing else happened."""
        return self.code == 0 and f"{number} passed in" in self.output


Runner = Callable[..., Run]


@pytest.fixture
def run_pytest(tmp_path: Path) -> Runner:
    """Give what runs a test module, warnings being errors, among the settings of a developer."""

    def run(module: str, *arguments: str, conftest: str = "") -> Run:
        (tmp_path / "test_it.py").write_text(dedent(module), encoding="utf-8")
        (tmp_path / "conftest.py").write_text(dedent(conftest), encoding="utf-8")
        (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
        command = [sys.executable, "-m", "pytest", *PLUGIN, "-W", "error", *arguments]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment(tmp_path), capture_output=True, text=True
        )
        return Run(done.returncode, done.stdout + done.stderr)

    return run


def environment(home: Path) -> dict[str, str]:
    """Return an environment that leads elsewhere: a token, hosts that are nobody's, a proxy, a home."""
    nowhere = "https://api.nowhere.invalid"
    return {
        **os.environ,
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTEST_ADDOPTS": "",
        "HOME": str(home),
        "SCALINGO_API_TOKEN": CANARY,
        "SCALINGO_REGION": "no-such-region",
        "SCALINGO_AUTH_URL": nowhere,
        "SCALINGO_API_URL": nowhere,
        "SCALINGO_DB_URL": nowhere,
        "HTTP_PROXY": "http://proxy.nowhere.invalid:3128",
        "ALL_PROXY": "http://proxy.nowhere.invalid:3128",
    }
