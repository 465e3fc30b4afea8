"""What every form of report tells, free of secrets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scalingo_databases.drift.compare import Comparison
from scalingo_databases.drift.edits.apply import diff
from scalingo_databases.drift.edits.propose import Proposer
from scalingo_databases.drift.findings import Finding
from scalingo_databases.drift.judging.codes import Code
from scalingo_databases.drift.masking import Masker, names_secret

_NAMED = frozenset(("DR101", "DR102", "DR103", "DR104", "DR203", "DR204", "DR209", "DR301", "DR302"))
_MOST_PLACES = 3
_MOST_CALLS = 10


@dataclass(frozen=True)
class Entry:
    """A finding as it is told. ``edit`` is a unified diff of ``spec/``, empty where nothing is proposed."""

    code: Code
    subject: str
    operations: tuple[str, ...]
    where: tuple[str, ...]
    file: str
    line: int
    expected: str
    seen: str
    times: int
    source: str
    edit: str

    @property
    def place(self) -> str:
        """File and line, which editors and terminals can open."""
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Report:
    """Everything that is told of a comparison."""

    entries: tuple[Entry, ...]
    compared: int
    operations: int
    passed: Mapping[str, int]
    unknown: Mapping[str, int]

    def summary(self) -> str:
        """Return the last line: what was compared, and what came out."""
        counts = [
            f"{count} {level}{'' if level != 'contradiction' or count == 1 else 's'}"
            for level in ("contradiction", "unknown", "unseen")
            if (count := sum(entry.code.level == level for entry in self.entries))
        ]
        exchanges = f"{self.compared} exchange{'' if self.compared == 1 else 's'}"
        operations = f"{self.operations} operation{'' if self.operations == 1 else 's'}"
        return f"{', '.join(counts) or 'No drift'}: {exchanges} with {operations} compared"


def told(comparison: Comparison, proposer: Proposer, masker: Masker, root: Path) -> Report:
    """Return what is told of ``comparison``; files are named from ``root``."""
    entries = tuple(_entry(each, proposer, masker, root) for each in comparison.findings)
    passed = dict(comparison.passed.most_common())
    unknown = {
        printable(masker.text(call)): count for call, count in comparison.unknown.most_common(_MOST_CALLS)
    }
    return Report(entries, comparison.compared, comparison.operations, passed, unknown)


def _entry(finding: Finding, proposer: Proposer, masker: Masker, root: Path) -> Entry:
    each = finding.evidence
    name = printable(masker.name(each.name)) if each.code in _NAMED else ""
    return Entry(
        code=finding.code,
        subject=name,
        operations=tuple(finding.operations),
        where=tuple(printable(masker.text(where)) for where in _places(finding)),
        file=finding.place.shown,
        line=finding.place.line,
        expected=printable(masker.text(each.expected)),
        seen=_seen(finding, masker),
        times=max(1, finding.times),
        source=printable(finding.source),
        edit=diff(proposer.edits(finding), root),
    )


def _places(finding: Finding) -> Iterator[str]:
    yield from finding.where[:_MOST_PLACES]
    if len(finding.where) > _MOST_PLACES:
        yield f"and {len(finding.where) - _MOST_PLACES} more"


def _seen(finding: Finding, masker: Masker) -> str:
    each = finding.evidence
    if each.code == "DR101":
        return each.name
    if each.code in ("DR301", "DR302"):
        return "never"
    if not each.given:
        return "nothing" if each.code in ("DR203", "DR208") else "its value is not in the report"
    field = each.where.rpartition("/")[2].rpartition(" ")[2]
    return masker.shown(
        each.value, next((step for step in each.where.split("/") if names_secret(step)), field)
    )


def printable(text: str) -> str:
    """Return ``text`` on one line, without what a terminal could take for a command."""
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in text)
