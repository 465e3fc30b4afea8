"""What the user sees."""

import shutil
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from scalingo_databases.contract.coverage.counts import Counts
from scalingo_databases.contract.coverage.summary import lines
from scalingo_databases.contract.findings.findings import Findings, grouped
from scalingo_databases.contract.reports.entries import Entry, Gathered
from scalingo_databases.contract.safety.rules import Rules
from scalingo_databases.contract.targets.parts import Part
from scalingo_databases.contract.targets.target import Target
from scalingo_databases.contract.verdict.verdict import count
from scalingo_databases.technologies import TECHNOLOGIES

REFRESH = 0.1
"""Seconds between two states of the progress line."""


NAMED = 8
"""Operations with one reason that are named one by one; of more, the number is enough."""


class Terminal:
    """Writes lines to standard output and, on a real terminal, one line of progress to standard error."""

    def __init__(self, output: TextIO | None = None, errors: TextIO | None = None) -> None:
        """Write to ``output`` and ``errors``, by default the process' own."""
        self._output = output or sys.stdout
        self._errors = errors or sys.stderr
        self._live = self._errors.isatty()
        self._shown_at = 0.0
        self._drawn = False

    def line(self, text: str = "") -> None:
        """Write one line."""
        self._clear()
        print(text, file=self._output, flush=True)

    def error(self, text: str) -> None:
        """Write one line to standard error."""
        self._clear()
        print(f"error: {text}", file=self._errors, flush=True)

    def rules(self, name: str, rules: Rules) -> None:
        """Say what is tested and what may be sent to it."""
        self.line(rules.stated(name))

    def ledger(self, path: Path | None) -> None:
        """Say where what the run makes is listed until it is deleted."""
        if path is not None:
            self.line(f"Ledger: {path}, of what the run has made and not yet deleted.")

    def left(self, reasons: list[str], path: Path | None) -> None:
        """Say what could not be deleted, and what to do about it."""
        for reason in reasons:
            self.line(f"Left: {reason}")
        if reasons and path is not None:
            self.line(f"To delete it: python -m scalingo_databases.contract cleanup {path}")

    def scope(self, target: Target, parts: list[Part], seed: int) -> None:
        """Say what there is to test, and what cannot be tested for which reason."""
        if target.database_api_url is not None:
            found = ", ".join(f"{TECHNOLOGIES[each.technology]} {each.addon_id}" for each in target.databases)
            self.line(f"Databases: {found or 'none'}.")
        for note in target.notes:
            self.line(f"Note: {note}.")
        for part in parts:
            self.line(f"{part.name}: {count(len(part.operations), 'operation')}.")
            self._reasons("not tested", part.untested)
            self._reasons("tested in part", part.limited)
        self.line(f"Seed: {seed}.")

    def _reasons(self, what: str, reasons: dict[str, str]) -> None:
        """Say how many operations, and which, are ``what`` for each reason."""
        operations: dict[str, list[str]] = {}
        for name, reason in reasons.items():
            operations.setdefault(reason, []).append(name)
        for reason, names in operations.items():
            which = f": {', '.join(names)}" if len(names) <= NAMED else ""
            self.line(f"  {len(names)} {what}, {reason}{which}")

    def progress(self, part: Part, phase: str, counts: Counts, findings: Findings) -> None:
        """Show how far the run is."""
        now = time.monotonic()
        if not self._live or now - self._shown_at < REFRESH:
            return
        self._shown_at = now
        self._drawn = True
        text = (
            f"{part.name}, {phase}: {count(len(counts.operations), 'operation')}, "
            f"{count(counts.cases, 'case')}, {count(len(findings), 'violation')}"
        )
        width = shutil.get_terminal_size().columns - 1
        print(f"\r{text[:width]}\x1b[K", end="", file=self._errors, flush=True)

    def verdict(self, gathered: Gathered) -> None:
        """Show the violations, the drift, what is accepted, the coverage and the verdict."""
        verdict = gathered.verdict
        entries = {id(entry.violation): entry for entry in gathered.entries}
        for number, group in enumerate(grouped(entry.violation for entry in gathered.of("violation")), 1):
            first = group[0][0]
            self.line()
            self.line(f"{number}. {first.operation_id} ({first.method} {first.path})")
            for violation, more in group:
                self._violation(entries[id(violation)], more)
        self._briefly("Drift, not counted without --strict:", gathered.of("drift"))
        self._briefly(f"Accepted by {verdict.baseline.name}:", gathered.of("accepted"))
        if gone := verdict.gone():
            self.line()
            self.line(f"Can go from {verdict.baseline.name}, as they did not occur any more:")
            for each in gone:
                self.line(f"  {each.operation} [{each.code}]: {each.gist}")
        for trouble in verdict.troubles:
            self.line(f"Could not be tested: {trouble}")
        for line in lines(gathered.coverage) if gathered.coverage is not None else ():
            self.line(line)
        self.line(verdict.closing_line())

    def _violation(self, entry: Entry, more: int) -> None:
        violation = entry.violation
        self.line(f"   {violation.rule} [{violation.code}]{_times(entry)}: {violation.message}")
        # The message of a rule is its sentence; once is enough.
        cited = (
            entry.cited if entry.cited.sentence != violation.message else replace(entry.cited, sentence="")
        )
        if str(cited):
            self.line(f"   {cited}")
        if violation.expected or violation.got:
            self.line(f"   expected: {violation.expected}; got: {violation.got}")
        steps = violation.reproduction.steps if violation.reproduction is not None else ()
        # How to get the tokens is in the reports; one request needs no more words than itself.
        for line in entry.evidence.curl if len(steps) > 1 else (violation.curl,):
            self.line(f"   {line}")
        if more:
            self.line(f"   and {more} more of this rule and operation")

    def _briefly(self, head: str, entries: list[Entry]) -> None:
        """Show a line for each of the ``entries``."""
        if not entries:
            return
        self.line()
        self.line(head)
        for entry in entries:
            violation = entry.violation
            reason = f" ({entry.reason})" if entry.reason else ""
            self.line(
                f"  {violation.operation_id} [{violation.code}]{_times(entry)}: {violation.message}{reason}"
            )

    def _clear(self) -> None:
        if self._drawn:
            print("\r\x1b[K", end="", file=self._errors, flush=True)
            self._drawn = False


def _times(entry: Entry) -> str:
    return f", {entry.violation.times} times" if entry.violation.times > 1 else ""
