"""The project's own site, made once for each process that runs tests. Tests only read it."""

import subprocess
import sys
from pathlib import Path

import pytest

from scalingo_databases.docs.build import Built, Plan, build
from tests.docs.publishing import ROOT


@pytest.fixture(scope="session")
def own() -> Built:
    """Give the site as its publisher has it in memory, with a base URL."""
    return build(Plan(ROOT, base_url="https://docs.example.com/api/"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the site, as the command writes it."""
    folder = tmp_path_factory.mktemp("docs") / "site"
    command = [sys.executable, "-m", "scalingo_databases.docs", "--output", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Be in an empty folder, so that messages name files as they are given."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
