"""What git knows of the checkout."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from scalingo_databases.changes.version import Version


class NoSuchStateError(Exception):
    """A state to compare with cannot be read; the message says what to give instead."""


def refuse_option(revision: str) -> None:
    """Raise :class:`NoSuchStateError` for a revision that git would take for one of its options."""
    if revision.startswith("-"):
        raise NoSuchStateError(f"{revision} is no revision: give a commit, a tag or a branch")


def show(root: Path, revision: str, path: str) -> str:
    """Give the text of a file as a revision has it.

    Raises :class:`NoSuchStateError` when there is none, or outside a checkout.
    """
    refuse_option(revision)
    done = _git(root, "show", f"{revision}:{path}")
    if done.returncode:
        _said(root, "rev-parse", "--git-dir")
        raise NoSuchStateError(
            f"{revision} is no revision with {path}: give a commit, a tag or a branch that has it"
        )
    return done.stdout


def newest_tag(root: Path) -> str | None:
    """Give the tag of the newest version, such as ``v1.2.3``; ``None`` without one.

    Other tags that begin with ``v`` are no releases. Raises :class:`NoSuchStateError` outside a checkout.
    """
    tags = _said(root, "tag", "--list", "v*").split()
    versions = [version for version in (Version.read(tag[1:]) for tag in tags) if version is not None]
    return f"v{max(versions)}" if versions else None


def has_tag(root: Path, name: str) -> bool:
    """Tell whether git has a tag of this name; outside a checkout it has none."""
    return _git(root, "rev-parse", "--verify", "--quiet", f"refs/tags/{name}").returncode == 0


def uncommitted(root: Path) -> list[str]:
    """Give the files that differ from the last commit, or that git does not know.

    Raises :class:`NoSuchStateError` outside a checkout.
    """
    return [line[3:] for line in _said(root, "status", "--porcelain").splitlines()]


def listed(root: Path, revision: str, folder: str) -> list[str]:
    """Give the paths of the files that a revision has below a folder.

    Raises :class:`NoSuchStateError` when git does not know the revision.
    """
    refuse_option(revision)
    return _said(root, "ls-tree", "-r", "--name-only", revision, "--", folder).splitlines()


def restore(root: Path, paths: Iterable[Path]) -> None:
    """Bring files and folders back to the last commit; what it does not have in them goes.

    Raises :class:`NoSuchStateError` when git cannot do it.
    """
    words = ["--", *map(str, paths)]
    _said(root, "checkout", "--quiet", "HEAD", *words)
    _said(root, "clean", "--quiet", "--force", "-d", *words)


def _said(root: Path, *words: str) -> str:
    """Give what git prints. Raises :class:`NoSuchStateError` with the reason when it refuses."""
    done = _git(root, *words)
    if done.returncode:
        why = next(iter(done.stderr.strip().splitlines()), f"status {done.returncode}")
        raise NoSuchStateError(f"git {words[0]} failed ({why}): run this in a checkout that git can read")
    return done.stdout


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    git = shutil.which("git")
    if git is None:
        raise NoSuchStateError("git is not installed: give it, or compare on a machine that has it")
    command = [git, "-c", "core.quotePath=false", *words]
    return subprocess.run(  # noqa: S603 - no shell; a revision that looks like an option is refused before
        command,
        cwd=root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="backslashreplace",
        check=False,
    )
