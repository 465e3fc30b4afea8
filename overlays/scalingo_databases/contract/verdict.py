"""The end of a run: what was tested, what was found, and the exit status."""

from dataclasses import dataclass, field
from enum import IntEnum

from scalingo_databases.contract.counts import Counts
from scalingo_databases.contract.findings import Findings
from scalingo_databases.contract.parts import Part


class Exit(IntEnum):
    """Exit statuses of the command."""

    CONFORMS = 0
    VIOLATIONS = 1
    CANNOT_TEST = 2
    INTERRUPTED = 130


@dataclass
class Verdict:
    """All that is known when a run ends.

    ``seconds`` is how long it took, ``requests`` how many requests were sent. ``broken_off`` says why the run
    ended early, ``troubles`` what else could not be tested.
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
    unreached: dict[str, str] = field(default_factory=dict)

    def exit(self) -> Exit:
        """Give the exit status: a violation stands whatever happened afterwards."""
        if self.interrupted:
            return Exit.INTERRUPTED
        if len(self.findings):
            return Exit.VIOLATIONS
        if self.broken_off or self.troubles or not self.counts.operations:
            return Exit.CANNOT_TEST
        return Exit.CONFORMS

    def closing_line(self) -> str:
        """Give the verdict in one line."""
        done = (
            f"{count(len(self.counts.operations), 'operation')}, {count(self.counts.cases, 'case')}, "
            f"{count(self.counts.checks, 'check')}, {count(self.requests, 'request')} in {self.seconds:.1f} s"
        )
        if len(self.findings):
            found = count(len(self.findings), "violation")
            where = count(self.findings.operations(), "operation")
            words = f"DOES NOT CONFORM: {found} in {where} ({done})"
        elif self.exit() is Exit.CONFORMS:
            words = f"CONFORMS: {done}, no violation"
        else:
            words = f"NO VERDICT: no violation so far ({done})"
        reason = "interrupted" if self.interrupted else self.broken_off
        return f"{words}; {reason}" if reason else words


def count(number: int, noun: str) -> str:
    """Give ``number`` with ``noun`` in the singular or the plural."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
