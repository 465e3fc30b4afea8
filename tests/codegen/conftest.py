"""Projects for the tests of code generation; the slow part, one full generation, is made once."""

import shutil
from pathlib import Path

import pytest

from .project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project in which nothing was generated yet."""
    return Project.create(tmp_path / "project")


@pytest.fixture(scope="session")
def generated_once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Generate from the small documents once; nobody changes the result."""
    project = Project.create(tmp_path_factory.mktemp("once") / "project")
    done = project.run()
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture
def generated(generated_once: Project, tmp_path: Path) -> Project:
    """Return a project of the test's own in which everything is generated and up to date."""
    shutil.copytree(generated_once.root, tmp_path / "project")
    return Project(tmp_path / "project")
