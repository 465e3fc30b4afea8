"""``surface``: does the client fit the programs that were written for the last release?"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from scalingo_databases.changes.bases.git import newest_tag
from scalingo_databases.changes.command.output import say
from scalingo_databases.changes.python.examples import broken_examples
from scalingo_databases.changes.python.surface import (
    Break,
    breaks,
    checkout_surface,
    committed_surface,
)
from scalingo_databases.changes.releases import changelog
from scalingo_databases.changes.releases.notes import is_named, python_names

_DESCRIPTION = """Compares what programs see of the client with a released state, and names what breaks them;
then holds that state's example programs against the client as it is, with mypy.
Exit codes: 0 nothing breaks, or CHANGELOG.md says so under Unreleased, in Changed or Removed; 1 something
breaks without a word; 2 there is no such state."""


def main(arguments: Sequence[str], folder: Path) -> int:
    """Compare the checkout ``folder`` with the revision named in ``arguments``; give the exit code.

    Raises ``NoSuchStateError`` when there is no such revision.
    """
    parser = argparse.ArgumentParser(prog="nox -s surface --", description=_DESCRIPTION)
    parser.add_argument("base", nargs="?", help="a git revision; without it the newest tag v*")
    given = parser.parse_args(arguments)
    text = changelog.read(folder)
    base = given.base or newest_tag(folder)
    if base is None:
        say("Nothing has been released yet: there is nothing to compare with.")
        return 0
    found = breaks(committed_surface(folder, base), checkout_surface(folder))
    found += broken_examples(folder, base)
    return _told(found, base, changelog.unreleased(text, ("Changed", "Removed")))


def _told(found: Sequence[Break], base: str, announcements: str) -> int:
    """Print what was ``found``; give the exit code."""
    silent = [each for each in found if not is_named(_names(each), announcements)]
    for each in found:
        say(f"{each.name}: {each.what}{' (unannounced)' if each in silent else ''}")
    say(f"{len(found)} breaking changes since {base}, {len(silent)} of them unannounced.")
    if silent:
        say("Take them back, or tell people: name each in CHANGELOG.md, Unreleased, Changed or Removed.")
    return 1 if silent else 0


def _names(change: Break) -> list[str]:
    """Give the names by which the changelog can mean it; a program has its path alone."""
    return [change.name] if change.name.endswith(".py") else python_names(change.name)
