"""What Hypothesis finds in the folder that it gets for a run."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis.configuration import set_hypothesis_home_dir, storage_directory
from hypothesis.internal.charmap import intervals_from_codec

from scalingo_databases.contract.generative.storage import ENCODABLE, private_storage

read = intervals_from_codec.__wrapped__  # not what this process has read before


@pytest.fixture(autouse=True)
def usual_folder() -> Iterator[None]:
    yield
    set_hypothesis_home_dir(None)


def _files() -> set[Path]:
    return {path for path in storage_directory().path.rglob("*") if path.is_file()}


@pytest.mark.parametrize("encoding", sorted(ENCODABLE))
def test_it_finds_the_characters_that_it_would_find_itself(encoding: str, tmp_path: Path) -> None:
    set_hypothesis_home_dir(tmp_path)
    itself = read(encoding)

    with private_storage():
        there = _files()
        assert read(encoding) == itself
        assert _files() == there  # or it has made its own table

    assert len(there) == len(ENCODABLE)


def test_the_folder_is_gone_afterwards() -> None:
    with private_storage():
        folder = storage_directory().path
        assert folder.is_dir()

    assert not folder.exists()
