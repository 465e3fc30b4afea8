"""Copies of this project."""

import compileall
import shutil
from pathlib import Path

import pytest

from tests.changes.project import Project, released


@pytest.fixture(scope="session")
def _released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = released(tmp_path_factory.mktemp("released") / "project")
    # Copies of it then start as quickly as a checkout that has been used before.
    for folder in ("overlays", "generated"):
        compileall.compile_dir(project.root / folder, quiet=2)
    return project.root


@pytest.fixture
def project(_released: Path, tmp_path: Path) -> Project:
    """Give a copy of the project, with one release, that the test may do anything to."""
    shutil.copytree(_released, tmp_path / "project", symlinks=True)
    return Project(tmp_path / "project")
