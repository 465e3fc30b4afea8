"""Findings for programs."""

import json
from typing import Any

from scalingo_databases.drift.reports.entries import Entry, Report

FORMAT = 1
"""The version of the form. New fields may come; those that are there keep their meaning."""


def data(report: Report) -> str:
    """Return the JSON text."""
    content = {
        "format": FORMAT,
        "compared": report.compared,
        "operations": report.operations,
        "passed": report.passed,
        "unknown": report.unknown,
        "findings": [_entry(entry) for entry in report.entries],
    }
    return json.dumps(content, indent=2) + "\n"


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "code": entry.code.code,
        "level": entry.code.level,
        "title": entry.code.title,
        "subject": entry.subject,
        "operations": list(entry.operations),
        "where": list(entry.where),
        "spec": {"file": entry.file, "line": entry.line},
        "expected": entry.expected,
        "seen": entry.seen,
        "times": entry.times,
        "source": entry.source,
        "edit": entry.edit or None,
    }
