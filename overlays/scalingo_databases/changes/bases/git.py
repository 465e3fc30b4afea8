"""What git knows of the checkout."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path


class NoSuchStateError(Exception):
    """A state to compare with cannot be read; the message says what to give instead."""


def show(root: Path, revision: str, path: str) -> str:
    """Give the text of a file as a revision has it. Raises :class:`NoSuchStateError` without one."""
    done = _git(root, "show", f"{revision}:{path}")
    if done.returncode:
        raise NoSuchStateError(
            f"{revision} is no revision with {path}: give a commit, a tag or a branch that has it"
        )
    return done.stdout


def newest_tag(root: Path) -> str | None:
    """Give the newest tag ``v*`` by its version; ``None`` without one."""
    done = _git(root, "tag", "--list", "v*", "--sort=-version:refname")
    return next(iter(done.stdout.split()), None)


def has_tag(root: Path, name: str) -> bool:
    """Tell whether there is a tag of this name."""
    return _git(root, "rev-parse", "--verify", "--quiet", f"refs/tags/{name}").returncode == 0


def uncommitted(root: Path) -> list[str]:
    """Give the files that differ from the last commit, or that git does not know."""
    return [line[3:] for line in _git(root, "status", "--porcelain").stdout.splitlines()]


def listed(root: Path, revision: str, folder: str) -> list[str]:
    """Give the paths of the files that a revision has below a folder; none without it."""
    return _git(root, "ls-tree", "-r", "--name-only", revision, "--", folder).stdout.splitlines()


def restore(root: Path, paths: Iterable[Path]) -> None:
    """Bring files and folders back to the last commit; what it does not have in them goes."""
    words = ["--", *map(str, paths)]
    _git(root, "checkout", "--quiet", "HEAD", *words)
    _git(root, "clean", "--quiet", "--force", "-d", *words)


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    git = shutil.which("git")
    if git is None:
        raise NoSuchStateError("git is not installed: give it, or compare on a machine that has it")
    command = [git, "-c", "core.quotePath=false", *words]
    return subprocess.run(  # noqa: S603 - no shell; what a user gives is one word for git, never an option
        command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False
    )
