"""What every report tells of a finding, whatever its form."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from scalingo_databases import documents
from scalingo_databases.contract.coverage.summary import Figures, figures
from scalingo_databases.contract.documents.document import DOCUMENT_OF, Document
from scalingo_databases.contract.documents.spec_places import Cited, Spec, escaped
from scalingo_databases.contract.findings.codes import Code
from scalingo_databases.contract.findings.findings import Violation
from scalingo_databases.contract.findings.identity import fingerprint
from scalingo_databases.contract.findings.stock_codes import ALL_CODES
from scalingo_databases.contract.targets.parts import Part
from scalingo_databases.contract.verdict.evidence import Evidence, Prove
from scalingo_databases.contract.verdict.verdict import Verdict

Kind = Literal["violation", "drift", "accepted"]


@dataclass(frozen=True)
class Entry:
    """A finding with all that is told of it.

    ``number`` counts from 1 within a run. ``reason`` is why it is accepted.
    """

    number: int
    kind: Kind
    violation: Violation
    code: Code | None
    cited: Cited
    evidence: Evidence
    fingerprint: str
    reason: str = ""

    @property
    def rule(self) -> str:
        """What the rule asks for, or its name where that is all that is known."""
        return self.code.rule if self.code is not None else self.violation.rule

    @property
    def stem(self) -> str:
        """The name of its reproductions, without an ending; also the name of a Python module's file."""
        operation = re.sub(r"\W", "_", self.violation.operation_id)[:80] or "operation"
        code = re.sub(r"[^\w-]", "_", self.violation.code)
        return f"{self.number:02}-{operation}-{code}"


@dataclass(frozen=True)
class Gathered:
    """A verdict with everything that the reports need."""

    verdict: Verdict
    entries: tuple[Entry, ...]
    coverage: Figures | None

    def of(self, kind: Kind) -> list[Entry]:
        """Give the entries of one kind."""
        return [entry for entry in self.entries if entry.kind == kind]


def gather(verdict: Verdict, prove: Prove | None = None) -> Gathered:
    """Look up all that is told of each finding; ``prove`` makes the evidence, else the verdict's own."""
    prove = prove or verdict.prove
    parts = {part.name: part for part in verdict.parts}
    spec = Spec(_tested(verdict.parts))
    entries = []
    for number, (kind, violation, reason) in enumerate(_sorted(verdict), 1):
        cited = _cited(spec, violation, parts.get(violation.part))
        known = ALL_CODES.get(violation.code)
        evidence = prove(violation, cited)
        entry = Entry(number, kind, violation, known, cited, evidence, fingerprint(violation), reason)
        entries.append(entry)
    book = verdict.counts.coverage
    return Gathered(
        verdict, tuple(entries), None if book is None else figures(book, verdict.counts.operations)
    )


def _tested(parts: Iterable[Part]) -> dict[documents.Name, Document]:
    """Give the documents as they were tested; two parts can share one."""
    tested: dict[documents.Name, Document] = {}
    for part in parts:
        name = DOCUMENT_OF[part.api]
        paths = {**tested.get(name, {}).get("paths", {}), **part.original["paths"]}
        tested[name] = {**part.original, "paths": paths}
    return tested


def _sorted(verdict: Verdict) -> Iterator[tuple[Kind, Violation, str]]:
    yield from (("violation", each, "") for each in verdict.violations())
    yield from (("drift", each, "") for each in verdict.drift())
    yield from (("accepted", each, entry.reason) for each, entry in verdict.accepted())


def _cited(spec: Spec, violation: Violation, part: Part | None) -> Cited:
    name = violation.document or (None if part is None else DOCUMENT_OF[part.api])
    if name is None:
        return Cited()
    pointer = violation.pointer or spec.operation(name, violation.operation_id)
    return spec.cited(name, _missing(pointer, violation.message))


def _missing(pointer: str, message: str) -> str:
    """Point to a required field that is missing rather than to the list of all that are required."""
    found = re.match(r'"([^"]+)" is a required property', message)
    if found is None or not pointer.endswith("/required"):
        return pointer
    return f"{pointer.removesuffix('/required')}/properties/{escaped(found[1])}"
