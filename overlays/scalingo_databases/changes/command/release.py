"""``release``: which version the changes make, and what that version is told to be."""

import argparse
import difflib
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from scalingo_databases.changes.bases import released
from scalingo_databases.changes.bases.base import base, working_tree
from scalingo_databases.changes.bases.git import uncommitted
from scalingo_databases.changes.command.diff import since
from scalingo_databases.changes.command.output import say
from scalingo_databases.changes.command.usage import UsageError
from scalingo_databases.changes.releases import changelog
from scalingo_databases.changes.releases.release import (
    CHANGELOG,
    CannotReleaseError,
    Release,
    lines,
    missing_notes,
    planned,
    write,
)
from scalingo_databases.changes.version import Version

_DESCRIPTION = """Decides the next version by what has changed since the last release, writes it into the
documents, pyproject.toml and CHANGELOG.md, generates, and keeps the documents in spec/released/."""
_EPILOG = """Exit status: 0 made, or with --dry-run: could be made; 1 what breaks callers has no note
in CHANGELOG.md, or nothing has changed; 2 it could not be made, and nothing was written; 130 interrupted."""


def main(arguments: Sequence[str], root: Path) -> int:
    """Make a release of the checkout ``root``; give the exit status, 0 or 1.

    Raises :class:`UsageError`, ``NoSuchStateError`` or ``BadDocumentError`` when it cannot be made.
    """
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser("release", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=raw)
    parser.add_argument(
        "--dry-run", action="store_true", help="show what would be written, and write nothing"
    )
    given = parser.parse_args(arguments)
    dirty = uncommitted(root)
    if dirty and not given.dry_run:
        more = f" and {len(dirty) - 1} more" if len(dirty) > 1 else ""
        raise UsageError(
            f"{dirty[0]}{more} is not committed: commit it or put it aside, so that the tag has it"
        )
    try:
        return _release(root, dry_run=given.dry_run)
    except CannotReleaseError as error:
        raise UsageError(str(error)) from None


def _release(root: Path, *, dry_run: bool) -> int:
    text = changelog.read(root)
    released.check(root)
    new = working_tree(root)
    current = Version.read(new.version)
    if current is None:
        raise UsageError(f"the documents call themselves {new.version}: write a version such as 0.1.0")
    old = base(root, None) if released.versions(root) else None
    if old is None:
        return _made(root, planned(root, current, date.today(), []), "the first release", dry_run=dry_run)
    comparison = since(root, old, python=True, examples=True)
    if comparison.not_compared:
        raise UsageError(f"Python cannot be compared: {comparison.not_compared} (git fetch --tags)")
    missing = missing_notes(comparison, text)
    if missing:
        for each in missing:
            print(
                f"{CHANGELOG}: has no note under Unreleased ({', '.join(changelog.ANNOUNCING)}): {each}",
                file=sys.stderr,
            )
        return 1
    version = comparison.next_version
    if changelog.unreleased(text):
        least = (comparison.version or current).after(breaking=False, new=changelog.has_new(text))
        version = max(version or least, least)
    elif version is None or version == comparison.version:
        print(f"Nothing has changed since {old.name}: there is nothing to release.", file=sys.stderr)
        return 1
    plan = planned(root, version, date.today(), list(lines(comparison, old, new)))
    return _made(root, plan, comparison.summary, dry_run=dry_run)


def _made(root: Path, release: Release, why: str, *, dry_run: bool) -> int:
    say(f"{release.version}: {why}")
    if dry_run:
        say("\n".join(_difference(root, release)))
        say(f"With the documents in {released.FOLDER / str(release.version)}. Nothing was written.")
        return 0
    for path in write(root, release):
        say(f"wrote {path}")
    say(f"Now: git add -A && git commit -m 'Release {release.version}' && git tag v{release.version}")
    return 0


def _difference(root: Path, release: Release) -> Iterator[str]:
    for path, text in release.texts.items():
        before = (root / path).read_text("utf-8").splitlines()
        yield from difflib.unified_diff(before, text.splitlines(), str(path), str(path), lineterm="", n=1)
