"""One recording for all tests of this folder; nobody changes it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .traffic import Har, at_provider, record

SPEC = Path(__file__).parents[2] / "spec"


@pytest.fixture(scope="session")
def recorded() -> tuple[Har, str]:
    """What was recorded, and the address of the server."""
    return record()


@pytest.fixture(scope="session")
def har(recorded: tuple[Har, str]) -> Har:
    """The same as if the provider had answered."""
    return at_provider(*recorded)


@pytest.fixture
def copied(tmp_path: Path) -> Callable[[], Path]:
    """Make copies of the documents."""
    made: list[Path] = []

    def copy() -> Path:
        made.append(tmp_path / f"copy-{len(made)}" / "spec")
        shutil.copytree(SPEC, made[-1])
        return made[-1]

    return copy
