"""``report.json``: everything, for programs."""

import json
from typing import Any

from scalingo_databases.contract.reports.entries import Entry, Gathered
from scalingo_databases.contract.reports.operations import untested

FORMAT = 1
"""The version of the form. New fields may come; those that are there keep their meaning."""


def data(gathered: Gathered) -> str:
    """Give the JSON text."""
    verdict = gathered.verdict
    content = {
        "format": FORMAT,
        "verdict": verdict.word(),
        "exit": int(verdict.exit()),
        "target": verdict.target,
        "seed": verdict.seed,
        "seconds": round(verdict.seconds, 3),
        "requests": verdict.requests,
        "violations": [_entry(each) for each in gathered.of("violation")],
        "drift": [_entry(each) for each in gathered.of("drift")],
        "accepted": [{**_entry(each), "reason": each.reason} for each in gathered.of("accepted")],
        "untested": [
            {"operation": name, "reason": reason}
            for part in verdict.parts
            for name, reason in untested(part, verdict).items()
        ]
        + [{"operation": name, "reason": reason} for name, reason in verdict.unreached.items()],
        "troubles": [text for text in (verdict.broken_off, *verdict.troubles) if text],
        "coverage": gathered.coverage,
    }
    return json.dumps(content, indent=2) + "\n"


def _entry(entry: Entry) -> dict[str, Any]:
    violation, cited = entry.violation, entry.cited
    return {
        "code": violation.code,
        "title": violation.rule,
        "rule": entry.rule,
        "severity": "drift" if violation.drift else "violation",
        "layer": violation.layer,
        "operation": violation.operation_id,
        "method": violation.method,
        "path": violation.path,
        "message": violation.message,
        "expected": violation.expected,
        "got": violation.got,
        "spec": {"file": cited.file, "line": cited.line, "sentence": cited.sentence},
        "times": violation.times,
        "fingerprint": entry.fingerprint,
        "curl": list(entry.evidence.curl),
        "pytest": f"reproductions/{entry.stem}.py" if entry.evidence.pytest is not None else None,
    }
