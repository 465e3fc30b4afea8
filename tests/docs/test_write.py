"""A site is replaced as a whole, or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scalingo_databases.docs.errors import DocsError
from scalingo_databases.docs.site.write import MARK, write
from tests.docs.publishing import GOOD, ROOT, content, publish


def test_a_site_replaces_the_last_one(tmp_path: Path) -> None:
    write(tmp_path / "site", {"index.html": b"old", "gone.html": b"old"})
    write(tmp_path / "site", {"index.html": b"new", "a/b.html": b"new"})
    assert content(tmp_path / "site") == {"index.html": b"new", "a/b.html": b"new", MARK: b""}
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_an_empty_folder_may_be_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    write(tmp_path / "site", {"index.html": b"new"})
    assert (tmp_path / "site/index.html").read_bytes() == b"new"


def test_everybody_may_read_the_site(tmp_path: Path) -> None:
    write(tmp_path / "site", {"index.html": b"new"})
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_what_a_link_leads_to_is_replaced(tmp_path: Path) -> None:
    write(tmp_path / "real", {"index.html": b"old"})
    (tmp_path / "site").symlink_to("real")
    write(tmp_path / "site", {"index.html": b"new"})
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real/index.html").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["thesis.odt", "index.html", ".hidden"])
def test_a_folder_of_somebody_else(tmp_path: Path, name: str) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / name).write_text("years of work")
    with pytest.raises(DocsError, match="home: holds something else than a site: name another folder"):
        write(tmp_path / "home", {"index.html": b"new"})
    assert content(tmp_path / "home") == {name: b"years of work"}


def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    with pytest.raises(DocsError, match="holds something else"):
        write(tmp_path / "site", {"index.html": b"new"})
    assert (tmp_path / "site").read_text() == "a file"


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(DocsError, match=r"cannot be written \(.*\): name another folder with --output"):
        write(tmp_path / "file/site", {"index.html": b"new"})


def test_a_failure_in_between(tmp_path: Path) -> None:
    write(tmp_path / "site", {"index.html": b"old"})
    with pytest.raises(DocsError, match="cannot be written"):
        write(tmp_path / "site", {"index.html": b"new", "index.html/inside": b"impossible"})
    assert content(tmp_path / "site") == {"index.html": b"old", MARK: b""}
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_an_interruption_in_between(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "site", {"index.html": b"old"})
    real = os.rename
    seen: list[str] = []

    def interrupted(source: str, target: str) -> None:
        seen.append(str(source))
        if len(seen) == 2:
            raise KeyboardInterrupt
        real(source, target)

    monkeypatch.setattr(os, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(tmp_path / "site", {"index.html": b"new"})
    assert content(tmp_path / "site") == {"index.html": b"old", MARK: b""}
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


FULL = """
import resource, sys
from scalingo_databases.docs.command import main
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
sys.exit(main(sys.argv[1:]))
"""


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    """Stands for one: no file may have more than 2,000 bytes."""
    document = tmp_path / "pets.yaml"
    document.write_text(GOOD)
    assert publish(document, "--output", tmp_path / "site").code == 0
    before = content(tmp_path / "site")
    command = [sys.executable, "-B", "-c", FULL, str(document), "--output", str(tmp_path / "site")]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 1, done.stderr
    assert "make room, or name a folder on another disk" in done.stderr
    assert "Traceback" not in done.stderr
    assert content(tmp_path / "site") == before
    assert {each.name for each in tmp_path.iterdir()} == {"pets.yaml", "site"}
