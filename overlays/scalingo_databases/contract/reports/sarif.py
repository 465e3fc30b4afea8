"""``report.sarif``: SARIF 2.1.0 (OASIS standard), with the documents in ``spec/`` as the analysed files."""

import json
from typing import Any

from scalingo_databases.contract.findings.explain import is_drift
from scalingo_databases.contract.reports.entries import Entry, Gathered

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "PROJECTROOT"
_FINGERPRINT = "contractFinding/v1"


def sarif(gathered: Gathered) -> str:
    """Give the JSON text."""
    rules = {entry.violation.code: _rule(entry) for entry in gathered.entries}
    order = {code: index for index, code in enumerate(rules)}
    suppressed = bool(gathered.of("accepted"))
    run = {
        "tool": {"driver": {"name": "scalingo-databases contract", "rules": list(rules.values())}},
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the project with spec/."}}},
        "invocations": [_invocation(gathered)],
        "results": [_result(entry, order, suppressed=suppressed) for entry in gathered.entries],
        "properties": {"target": gathered.verdict.target, "seed": gathered.verdict.seed},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _invocation(gathered: Gathered) -> dict[str, Any]:
    verdict = gathered.verdict
    reasons = [text for text in (verdict.broken_off, *verdict.troubles) if text]
    if verdict.interrupted:
        reasons.append("interrupted")
    return {
        "executionSuccessful": not reasons,
        "exitCode": int(verdict.exit()),
        "exitCodeDescription": verdict.word(),
        "toolExecutionNotifications": [{"level": "error", "message": {"text": each}} for each in reasons],
    }


def _rule(entry: Entry) -> dict[str, Any]:
    code = entry.code
    texts = [entry.rule] if code is None else [code.rule, f"For example: {code.example}", code.advice]
    return {
        "id": entry.violation.code,
        "name": "".join(word.capitalize() for word in _words(entry.violation.rule)),
        "shortDescription": {"text": code.title if code is not None else entry.violation.rule},
        "fullDescription": {"text": entry.rule},
        "help": {"text": "\n".join(texts)},
        "defaultConfiguration": {"level": "warning" if is_drift(entry.violation.code) else "error"},
    }


def _words(title: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in title).split()


def _result(entry: Entry, order: dict[str, int], *, suppressed: bool) -> dict[str, Any]:
    violation = entry.violation
    result: dict[str, Any] = {
        "ruleId": violation.code,
        "ruleIndex": order[violation.code],
        "level": "warning" if entry.kind == "drift" else "error",
        "message": {"text": _message(entry)},
        "locations": [_location(entry)],
        "partialFingerprints": {_FINGERPRINT: entry.fingerprint},
        "occurrenceCount": violation.times,
        "properties": {
            "expected": violation.expected,
            "got": violation.got,
            "layer": violation.layer,
            "curl": list(entry.evidence.curl),
        },
    }
    # Either all results say something of suppression or none does (SARIF, section 3.27.23).
    if suppressed:
        result["suppressions"] = [_suppression(entry)] if entry.kind == "accepted" else []
    return result


def _message(entry: Entry) -> str:
    violation = entry.violation
    against = (
        f" Expected {violation.expected}, got {violation.got}." if violation.expected or violation.got else ""
    )
    sentence = f' The documents say: "{entry.cited.sentence}"' if entry.cited.sentence else ""
    return f"{violation.operation_id}: {violation.message}.{against}{sentence}"


def _location(entry: Entry) -> dict[str, Any]:
    violation = entry.violation
    location: dict[str, Any] = {
        "logicalLocations": [
            {
                "name": violation.operation_id,
                "fullyQualifiedName": f"{violation.method} {violation.path}",
                "kind": "resource",
            }
        ]
    }
    if entry.cited.file:
        location["physicalLocation"] = {
            "artifactLocation": {"uri": entry.cited.file, "uriBaseId": _ROOT},
            "region": {"startLine": entry.cited.line},
        }
    return location


def _suppression(entry: Entry) -> dict[str, str]:
    given = {"justification": entry.reason} if entry.reason else {}
    return {"kind": "external", "status": "accepted", **given}
