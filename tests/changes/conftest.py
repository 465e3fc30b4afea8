"""Copies of this project."""

import shutil
from pathlib import Path

import pytest

from tests.changes.project import Project, released


@pytest.fixture(scope="session")
def _released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return released(tmp_path_factory.mktemp("released") / "project").root


@pytest.fixture
def project(_released: Path, tmp_path: Path) -> Project:
    """Give a copy of the project, with one release, that the test may do anything to."""
    shutil.copytree(_released, tmp_path / "project", symlinks=True)
    return Project(tmp_path / "project")
