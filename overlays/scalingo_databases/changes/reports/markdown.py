"""For a pull request: the changes by level, the worst first."""

from collections.abc import Iterator

from scalingo_databases.changes.compare.change import Change, printable
from scalingo_databases.changes.reports.comparison import Comparison, several
from scalingo_databases.changes.rules import Level

_TITLES = {Level.BREAKING: "Breaking", Level.WARNING: "Look at these", Level.INFO: "Harmless"}


def markdown(comparison: Comparison) -> str:
    """Give the text, which ends with a line feed."""
    return "\n".join(map(printable, [f"**{comparison.summary}**", *_lines(comparison)])) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    for level, number in comparison.counts.items():
        if number:
            yield from ("", f"### {_TITLES[level]} ({number})", "")
            yield from (_change(change) for change in comparison.changes if change.level is level)
    if comparison.python:
        yield from ("", f"### Breaking in Python ({len(comparison.python)})", "")
        yield from (f"- `{broken.name}`: {broken.what}" for broken in comparison.python)


def _change(change: Change) -> str:
    where = f" In {several(change.operations)}." if change.operations else ""
    return (
        f"- {change.sentence[:1].upper()}{change.sentence[1:]}. {change.rule.why}{where}"
        f" (`{change.code}`, {change.position})"
    )
