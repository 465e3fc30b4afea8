"""Programs written for a release keep working, or the changelog tells their authors."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from scalingo_databases.changes.command import main

GIT = shutil.which("git") or "git"

BEFORE = '''"""The room."""

__all__ = ["Client", "connect"]


class Client:
    """A client."""

    timeout: float = 30.0

    def get(self, name: str, *, deep: bool = False) -> str:
        """Get it."""
        return name


def connect(region: str) -> Client:
    """Connect."""
    return Client()


def helper(number: int) -> int:
    """Nobody sees this."""
    return number
'''

Outcome = tuple[int, str]


class Checkout:
    """A repository with one release, ``v1.0.0``, and a working tree to change."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.room = folder / "overlays/scalingo_databases/client/__init__.py"
        self.room.parent.mkdir(parents=True)
        (self.room.parent.parent / "__init__.py").write_text("")
        self.room.write_text(BEFORE)
        self.changelog = folder / "CHANGELOG.md"
        self.changelog.write_text("# Changelog\n\n## Unreleased\n\n### Added\n\n- `Client`.\n")

    def git(self, *words: str) -> None:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
        subprocess.run([GIT, *who, *words], cwd=self.folder, check=True, capture_output=True)

    def release(self, tag: str) -> None:
        self.git("add", "-A")
        self.git("commit", "--allow-empty", "-m", tag)
        self.git("tag", tag)

    def edit(self, old: str, new: str) -> None:
        text = self.room.read_text()
        assert old in text
        self.room.write_text(text.replace(old, new))


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    made = Checkout(tmp_path)
    made.git("init", "--quiet")
    made.release("v1.0.0")
    return made


@pytest.fixture
def compare(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    def compared(*arguments: str) -> Outcome:
        code = main(["surface", *arguments], checkout.folder)
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return compared


def test_what_is_the_same_or_new_breaks_nothing(checkout: Checkout, compare: Callable[..., Outcome]) -> None:
    checkout.edit(
        "def get(self, name: str, *, deep: bool = False)",
        "def get(self, name: str, *, deep: bool = False, far: int = 0)",
    )
    checkout.edit("def helper(number: int)", "def helper(text: str)")
    assert compare() == (0, "0 breaking changes since v1.0.0, 0 of them unannounced.\n")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('["Client", "connect"]', '["Client"]', "connect: public object was removed"),
        ("def get(", "def fetch(", "Client.get: public object was removed"),
        ("def connect(region: str)", "def connect(place: str)", "connect: parameter was removed: region"),
        (
            "def connect(region: str)",
            "def connect(region: str, token: str)",
            "connect: parameter was added as required: token",
        ),
        (
            "deep: bool = False",
            "deep: bool = True",
            "Client.get: parameter default was changed: deep=False -> deep=True",
        ),
        (
            "def connect(region: str) -> Client:",
            "async def connect(region: str) -> Client:",
            "connect: its result must be awaited",
        ),
    ],
    ids=["export", "method", "renamed", "required", "default", "async"],
)
def test_what_breaks_is_named(
    checkout: Checkout, compare: Callable[..., Outcome], old: str, new: str, told: str
) -> None:
    checkout.edit(old, new)
    code, printed = compare()
    assert code == 1, printed
    assert told in printed
    assert "name each in CHANGELOG.md" in printed


def test_what_the_changelog_announces_may_break(checkout: Checkout, compare: Callable[..., Outcome]) -> None:
    checkout.edit("def get(", "def fetch(")
    added = checkout.changelog.read_text()
    assert compare()[0] == 1, "a name under Added announces no break"
    checkout.changelog.write_text(f"{added}\n### Changed\n\n- `Client.get` is called `Client.fetch`.\n")
    assert compare()[0] == 0


def test_the_newest_release_is_the_base(checkout: Checkout, compare: Callable[..., Outcome]) -> None:
    checkout.edit("def get(", "def fetch(")
    checkout.release("v1.10.0")
    checkout.edit("deep", "far")
    assert "since v1.10.0" in compare()[1]
    assert "Client.get: " in compare("v1.0.0")[1]


def test_only_versions_are_releases(checkout: Checkout, compare: Callable[..., Outcome]) -> None:
    for tag in ("vendor", "v9.9", "v2.0.0-rc.1"):
        checkout.release(tag)
    assert "since v1.0.0" in compare()[1]


@pytest.mark.parametrize("text", ["[]", '{"info": []}', "{", "\xff"])
def test_a_revision_without_documents_is_told(
    checkout: Checkout, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    folder = checkout.folder / "generated/documents"
    folder.mkdir(parents=True)
    for name in ("scalingo-api", "database-api.expanded"):
        (folder / f"{name}.json").write_bytes(text.encode("latin-1"))
    checkout.release("v1.1.0")
    assert main(["diff", "v1.1.0"], checkout.folder) == 2
    assert capsys.readouterr().err.startswith("error: v1.1.0: a document of it cannot be read (")


@pytest.mark.parametrize("damage", ["folder", "sums", "changed"])
def test_what_is_kept_and_is_not_as_released_is_told(
    checkout: Checkout, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    kept = checkout.folder / "spec/released/1.0.0"
    kept.mkdir(parents=True)
    (kept / "SHA256SUMS").write_bytes(b"\xff" if damage == "sums" else b"0  scalingo-api.json\n")
    if damage == "folder":
        (kept / "scalingo-api.json").mkdir()
    else:
        (kept / "scalingo-api.json").write_text("{}")
    assert main(["diff"], checkout.folder) == 2
    assert "differs from what was released" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["surface", "release", "update"])
@pytest.mark.parametrize("damage", ["missing", "encoding"])
def test_a_changelog_that_cannot_be_read_is_told_first(
    checkout: Checkout, capsys: pytest.CaptureFixture[str], command: str, damage: str
) -> None:
    if damage == "missing":
        checkout.changelog.unlink()
    else:
        checkout.changelog.write_bytes(b"\xff")
    checkout.release("v1.1.0")
    assert main([command], checkout.folder) == 2
    printed = capsys.readouterr()
    assert printed.err.startswith("error: CHANGELOG.md: ")
    assert printed.out == ""


def test_a_revision_that_is_none_is_told(compare: Callable[..., Outcome]) -> None:
    code, printed = compare("nowhere")
    assert code == 2
    assert printed == (
        "error: nowhere is no revision with overlays/scalingo_databases: give a commit or a tag that has it\n"
    )


def test_before_the_first_release_there_is_nothing_to_compare(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Checkout(tmp_path).git("init", "--quiet")
    assert main(["surface"], tmp_path) == 0
    assert "Nothing has been released yet" in capsys.readouterr().out


def test_nothing_stays_in_the_repository(checkout: Checkout, compare: Callable[..., Outcome]) -> None:
    compare()
    branches = subprocess.run(
        [GIT, "branch"], cwd=checkout.folder, check=True, capture_output=True, text=True
    )
    assert len(branches.stdout.splitlines()) == 1


PROGRAM = """from scalingo_databases.client import Client, connect

client: Client = connect(\"osc-fr1\")
print(client.get(\"x\"))
"""


def test_programs_of_the_release_are_held_against_the_client(
    checkout: Checkout, compare: Callable[..., Outcome]
) -> None:
    program = checkout.folder / "tests/examples/show.py"
    program.parent.mkdir(parents=True)
    program.write_text(PROGRAM)
    checkout.release("v1.1.0")
    assert compare() == (0, "0 breaking changes since v1.1.0, 0 of them unannounced.\n")
    # griffe has nothing against another type; the program has.
    checkout.edit("def connect(region: str)", "def connect(region: int)")
    code, told = compare()
    assert code == 1
    assert told.startswith(
        'tests/examples/show.py: Argument 1 to "connect" has incompatible type "str"; expected "int"'
    )
    checkout.changelog.write_text(
        "## Unreleased\n\n### Changed\n\n- Regions have numbers, see `tests/examples/show.py`.\n"
    )
    assert compare()[0] == 0
