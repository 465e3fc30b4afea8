"""Findings for a pull request or an issue."""

import re
from collections.abc import Iterator

from scalingo_databases.drift.reports.entries import Entry, Report


def markdown(report: Report) -> str:
    """Return the whole text."""
    parts = ["# Drift", report.summary() + "."]
    if report.passed:
        parts.append("\n".join(f"- Passed over: {count} {reason}" for reason, count in report.passed.items()))
    if report.unknown:
        parts.append(
            "\n".join(f"- Not documented: {_code(call)}, {n} times" for call, n in report.unknown.items())
        )
    for entry in report.entries:
        parts += _parts(entry)
    return "\n\n".join(parts) + "\n"


def _parts(entry: Entry) -> Iterator[str]:
    yield f"## {entry.code.title}{': ' + _code(entry.subject) if entry.subject else ''}"
    yield "\n".join(
        (
            f"- Code: {entry.code.code} ({entry.code.level}), seen {entry.times} times",
            f"- Operations: {', '.join(map(_code, entry.operations))}",
            f"- Where: {', '.join(map(_code, entry.where))}",
            f"- Place: {_code(entry.place)}",
            f"- Expected: {_code(entry.expected)}",
            f"- Seen: {_code(entry.seen)} in {_code(entry.source)}",
        )
    )
    if entry.edit:
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", entry.edit)), default=0))
        yield f"{fence}diff\n{entry.edit}\n{fence}"


def _code(text: str) -> str:
    """Return ``text`` as code, whatever marks it holds."""
    marks = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    return f"{marks} {text} {marks}" if "`" in text else f"`{text or ' '}`"
