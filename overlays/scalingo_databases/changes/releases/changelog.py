"""CHANGELOG.md, in the form of Keep a Changelog."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from scalingo_databases.changes.compare.change import Change
from scalingo_databases.changes.reports.comparison import Comparison, several
from scalingo_databases.changes.rules import Level
from scalingo_databases.changes.version import TEXTS, Version

PATH = Path("CHANGELOG.md")
UNRELEASED = "## Unreleased"
ANNOUNCING = ("Changed", "Removed", "Deprecated")
"""The parts in which people look for what breaks their programs."""
_HEADING = re.compile(r"^## Unreleased[^\S\n]*$", re.MULTILINE)
_CORRECTING = ("Fixed", "Security")
_BEFORE_AND_AFTER = "### Before and after"


class ChangelogError(Exception):
    """The changelog cannot be read; the message says why."""


def read(root: Path) -> str:
    """Give the changelog of the checkout ``root``. Raises :class:`ChangelogError`."""
    try:
        return (root / PATH).read_text("utf-8")
    except OSError as error:
        raise ChangelogError(f"{PATH}: cannot be read ({error.strerror}): bring it back") from None
    except UnicodeDecodeError as error:
        raise ChangelogError(f"{PATH}: byte {error.start} is no UTF-8: save it in that encoding") from None


def has_new(text: str) -> bool:
    """Tell whether the next release has more than corrections, by the parts of the section Unreleased."""
    parts = re.findall(r"^### (.*?)\s*$", unreleased(text), re.MULTILINE)
    return any(part not in _CORRECTING for part in parts)


def unreleased(text: str, parts: Sequence[str] = ()) -> str:
    """Give what a changelog says of the next release; only its ``parts``, if some are named."""
    start = _HEADING.search(text)
    if start is None:
        return ""
    section = re.split(r"^## ", text[start.end() :], maxsplit=1, flags=re.MULTILINE)[0]
    if not parts:
        return section.strip()
    found = re.split(r"^### ", section, flags=re.MULTILINE)[1:]
    return "\n".join(part for part in found if part.partition("\n")[0].strip() in parts)


def released(text: str, version: Version, day: date, before_and_after: Iterable[str]) -> str:
    """Give a changelog in which what was unreleased is ``version``, with lines for what breaks."""
    start = _HEADING.search(text)
    if start is None:
        raise ValueError("no section Unreleased")
    head, section = text[: start.start()], unreleased(text)
    rest = text[start.end() :]
    following = re.search(r"^## ", rest, re.MULTILINE)
    tail = rest[following.start() :] if following else ""
    lines = list(before_and_after)
    told = "\n\n".join(
        filter(
            None,
            [
                f"## {version} - {day}",
                section,
                "\n".join([f"{_BEFORE_AND_AFTER}\n", *lines]) if lines else "",
            ],
        )
    )
    return f"{head}{UNRELEASED}\n\n{told}\n" + (f"\n{tail}" if tail else "")


def suggested(comparison: Comparison) -> dict[str, list[str]]:
    """Give lines that a changelog could have for what has changed, by its parts."""
    found: dict[str, list[str]] = {}
    for change in comparison.changes:
        if not change.code.endswith(TEXTS):
            found.setdefault(_part(change), []).append(_line(change))
    for broken in comparison.python or ():
        found.setdefault("Changed", []).append(f"- Python: `{broken.name}`: {broken.what}.")
    order = ("Added", "Changed", "Deprecated", "Removed")
    return {part: found[part] for part in order if part in found}


def _part(change: Change) -> str:
    if re.search("deprecated|removal-date|replacement", change.code):
        return "Deprecated"
    if change.code.startswith("operation-removed"):
        return "Removed"
    if change.level is Level.INFO and "-added" in change.code:
        return "Added"
    return "Changed"


def _line(change: Change) -> str:
    name = next(iter(change.operations), "") if change.new[:1] == ("paths",) else ""
    where = f"`{name}`: " if name and name != change.name else f"`{change.name}`: " if name else ""
    others = f" ({several(change.operations)})" if not name and change.operations else ""
    breaking = "**Breaking.** " if change.level is Level.BREAKING else ""
    return f"- {breaking}{where}{change.sentence}{others}."
