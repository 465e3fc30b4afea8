"""``surface``: does the client fit the programs that were written for the last release?"""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from scalingo_databases.changes.bases.git import newest_tag
from scalingo_databases.changes.python.surface import (
    Break,
    breaks,
    checkout_surface,
    committed_surface,
)

_DESCRIPTION = """Compares what programs see of the client with a released state, and names what breaks them.
Exit codes: 0 nothing breaks, or CHANGELOG.md says so under Unreleased, in Changed or Removed; 1 something
breaks without a word; 2 there is no such state."""


def main(arguments: Sequence[str], folder: Path) -> int:
    """Compare the checkout ``folder`` with the revision named in ``arguments``; give the exit code.

    Raises ``NoSuchStateError`` when there is no such revision.
    """
    parser = argparse.ArgumentParser(prog="nox -s surface --", description=_DESCRIPTION)
    parser.add_argument("base", nargs="?", help="a git revision; without it the newest tag v*")
    given = parser.parse_args(arguments)
    base = given.base or newest_tag(folder)
    if base is None:
        print("Nothing has been released yet: there is nothing to compare with.")
        return 0
    found = breaks(committed_surface(folder, base), checkout_surface(folder))
    return _told(found, base, _announcements(folder))


def _told(found: Sequence[Break], base: str, announcements: str) -> int:
    """Print what was ``found``; give the exit code."""
    silent = [each for each in found if not _is_announced(each, announcements)]
    for each in found:
        print(f"{each.name}: {each.what}{' (unannounced)' if each in silent else ''}")
    print(f"{len(found)} breaking changes since {base}, {len(silent)} of them unannounced.")
    if silent:
        print("Take them back, or tell people: name each in CHANGELOG.md, Unreleased, Changed or Removed.")
    return 1 if silent else 0


def _announcements(folder: Path) -> str:
    """Give what the changelog says of the next release under Changed and Removed."""
    text = (folder / "CHANGELOG.md").read_text("utf-8")
    section = re.search(r"^## Unreleased$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    parts = re.findall(
        r"^### (?:Changed|Removed)$(.*?)(?=^### |\Z)", section[1] if section else "", re.MULTILINE | re.DOTALL
    )
    return "".join(parts)


def _is_announced(change: Break, text: str) -> bool:
    """Tell whether ``text`` names it, or the class or function that it is in."""
    name = re.sub(r"\(.*", "", change.name)
    parts = name.split(".")
    return any(f"`{'.'.join(parts[: length + 1])}`" in text for length in range(len(parts)))
