"""Findings for people at a terminal."""

from collections.abc import Iterator

from scalingo_databases.drift.reports.entries import Entry, Report


def terminal(report: Report) -> str:
    """Return the whole text."""
    blocks = ["\n".join(_lines(number, entry)) for number, entry in enumerate(report.entries, 1)]
    passed = [f"Passed over: {count} {reason}" for reason, count in report.passed.items()]
    passed += [f"  not documented: {call}, {count} times" for call, count in report.unknown.items()]
    return "\n\n".join([*blocks, "\n".join([*passed, report.summary()])]) + "\n"


def _lines(number: int, entry: Entry) -> Iterator[str]:
    subject = f" {entry.subject}" if entry.subject else ""
    times = "once" if entry.times == 1 else f"{entry.times} times"
    yield f"{number}. {entry.code.title}{subject} [{entry.code.code}, {entry.code.level}], {times}"
    yield f"   {', '.join(entry.operations)}: {'; '.join(entry.where)}"
    yield f"   {entry.place}"
    yield f"   expected: {entry.expected}"
    yield f"   seen: {entry.seen} ({entry.source})"
    if not entry.edit:
        yield "   No edit is proposed: what was seen cannot be written down as it is."
    yield from (f"   {line}".rstrip() for line in entry.edit.splitlines())
