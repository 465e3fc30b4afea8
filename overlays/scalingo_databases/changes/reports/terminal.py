"""For a terminal: a line that editors can jump from, and who is hurt, for each change."""

from collections.abc import Iterator

from scalingo_databases.changes.compare.change import Change, printable
from scalingo_databases.changes.reports.comparison import Comparison, several


def terminal(comparison: Comparison) -> str:
    """Give the text, which ends with a line feed."""
    return "\n".join(map(printable, [*_lines(comparison), comparison.summary])) + "\n"


def _lines(comparison: Comparison) -> Iterator[str]:
    for change in comparison.changes:
        yield from _change(change)
    for broken in comparison.python or ():
        yield f"Python: breaking: {broken.name}: {broken.what}"
    if comparison.changes or comparison.python:
        yield ""


def _change(change: Change) -> Iterator[str]:
    yield f"{change.position}: {change.level}: {change.sentence} [{change.code}]"
    yield f"    {change.rule.why}"
    where = several(change.operations)
    yield f"    at {'/'.join(change.new)}{f' in {where}' if where else ''}"
