"""Projects for the tests of the lint room."""

from pathlib import Path

import pytest

from .project import Project


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Project:
    """Return a project of the test's own, without a mistake."""
    return Project.create(tmp_path / "project", capsys)
