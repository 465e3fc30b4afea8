"""The end of a run: what was tested, what was found, and the exit status."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import IntEnum

from scalingo_databases.contract.coverage.counts import Counts
from scalingo_databases.contract.findings.findings import Findings, Violation, operations_of
from scalingo_databases.contract.findings.identity import fingerprint, gist
from scalingo_databases.contract.targets.parts import Part
from scalingo_databases.contract.verdict.baseline import Accepted, Baseline
from scalingo_databases.contract.verdict.evidence import Prove, as_sent


class Exit(IntEnum):
    """Exit statuses of the command."""

    CONFORMS = 0
    VIOLATIONS = 1
    CANNOT_TEST = 2
    INTERRUPTED = 130


_WORDS = {
    Exit.CONFORMS: "conforms",
    Exit.VIOLATIONS: "does not conform",
    Exit.CANNOT_TEST: "no verdict",
    Exit.INTERRUPTED: "interrupted",
}


@dataclass
class Verdict:
    """All that is known when a run ends.

    ``seconds`` is how long it took, ``requests`` how many requests were sent. ``broken_off`` says why the run
    ended early, ``troubles`` what else could not be tested. With ``strict``, drift counts as violations; what
    the ``baseline`` accepts never does. ``unreached`` says what conversations could not try, by operation.
    ``prove`` makes the reproductions.
    """

    target: str
    seed: int
    parts: list[Part]
    findings: Findings
    counts: Counts
    requests: int = 0
    seconds: float = 0.0
    troubles: list[str] = field(default_factory=list)
    broken_off: str | None = None
    interrupted: bool = False
    max_violations: int | None = None
    unreached: dict[str, str] = field(default_factory=dict)
    strict: bool = False
    baseline: Baseline = field(default_factory=Baseline)
    prove: Prove = as_sent

    def has_enough(self) -> bool:
        """Tell whether the run has found as many violations as were wanted."""
        return self.max_violations is not None and len(self.violations()) >= self.max_violations

    def violations(self) -> list[Violation]:
        """Give what makes the run fail."""
        return [each for each in self._new() if self.strict or not each.drift]

    def drift(self) -> list[Violation]:
        """Give what is told as a warning only."""
        return [each for each in self._new() if each.drift and not self.strict]

    def accepted(self) -> list[tuple[Violation, Accepted]]:
        """Give what the baseline accepts, each with its entry there."""
        return [(each, entry) for each in self.findings if (entry := self.baseline.accepts(each)) is not None]

    def gone(self) -> list[Accepted]:
        """Give the entries of the baseline that a whole run over their operations has not found any more."""
        if self.interrupted or self.broken_off or self.troubles:
            return []
        found = {entry.fingerprint for _, entry in self.accepted()}
        return [
            each
            for key, each in self.baseline.entries.items()
            if key not in found and each.operation in self.counts.operations
        ]

    def exit(self) -> Exit:
        """Give the exit status: a violation stands whatever happened afterwards."""
        if self.interrupted:
            return Exit.INTERRUPTED
        if self.violations():
            return Exit.VIOLATIONS
        if self.broken_off or self.troubles or not self.counts.operations:
            return Exit.CANNOT_TEST
        return Exit.CONFORMS

    def word(self) -> str:
        """Give the verdict in the words of ``report.json``."""
        return _WORDS[self.exit()]

    def closing_line(self) -> str:
        """Give the verdict in one line."""
        done = (
            f"{count(len(self.counts.operations), 'operation')}, {count(self.counts.cases, 'case')}, "
            f"{count(self.counts.checks, 'check')}, {count(self.requests, 'request')} in {self.seconds:.1f} s"
        )
        violations = self.violations()
        if violations:
            found = count(len(violations), "violation")
            where = count(operations_of(violations), "operation")
            words = f"DOES NOT CONFORM: {found} in {where} ({done})"
        elif self.exit() is Exit.CONFORMS:
            words = f"CONFORMS: {done}, no violation"
        else:
            words = f"NO VERDICT: no violation so far ({done})"
        words += "".join(f", {text}" for text in self._besides())
        reason = "interrupted" if self.interrupted else self.broken_off
        if reason is None and self.has_enough():
            reason = f"stopped after {count(len(violations), 'violation')}, as asked"
        return f"{words}; {reason}" if reason else words

    def _new(self) -> Iterator[Violation]:
        return (each for each in self.findings if self.baseline.accepts(each) is None)

    def _besides(self) -> Iterator[str]:
        if drift := self.drift():
            yield count(len(drift), "warning")
        if accepted := self.accepted():
            yield f"{len(accepted)} accepted"


def renewed(former: Baseline, verdict: Verdict) -> dict[str, Accepted]:
    """Give the entries that accept all that ``verdict`` has found.

    Of ``former``, the file as it is, reasons are kept, and entries that the run could not look into.
    """
    known = replace(verdict, baseline=former)
    gone = {each.fingerprint for each in known.gone()}
    entries = {key: each for key, each in former.entries.items() if key not in gone}
    for violation in (*verdict.violations(), *(each for each, _ in verdict.accepted())):
        key = fingerprint(violation)
        entry = Accepted(key, violation.code, violation.operation_id, gist(violation.message))
        before = entries.get(key) or verdict.baseline.entries.get(key)
        entries[key] = entry if before is None else replace(entry, reason=before.reason)
    return entries


def count(number: int, noun: str) -> str:
    """Give ``number`` with ``noun`` in the singular or the plural."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
