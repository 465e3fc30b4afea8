"""For machines: JSON of our own, SARIF 2.1.0 (OASIS standard) and JUnit."""

import json
from typing import Any
from xml.etree import ElementTree as xml

from scalingo_databases.changes.compare.change import Change
from scalingo_databases.changes.reports.comparison import Comparison
from scalingo_databases.changes.rules import Level, Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_SARIF_LEVELS = {Level.BREAKING: "error", Level.WARNING: "warning", Level.INFO: "note"}


def as_json(comparison: Comparison) -> str:
    """Give the text of an object: both states, the versions, ``changes`` and ``python``."""
    python = comparison.python
    found = {
        "old": comparison.old,
        "new": comparison.new,
        "version": comparison.version and str(comparison.version),
        "next_version": comparison.next_version and str(comparison.next_version),
        "counts": {str(level): number for level, number in comparison.counts.items()},
        "changes": [_change(change) for change in comparison.changes],
        "python": None if python is None else [{"name": each.name, "what": each.what} for each in python],
        "python_not_compared": comparison.not_compared or None,
    }
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


def _change(change: Change) -> dict[str, Any]:
    return {
        "code": change.code,
        "level": str(change.level),
        "api": change.api,
        "name": change.name,
        "sentence": change.sentence,
        "why": change.rule.why,
        "operations": list(change.operations),
        "file": change.position.file,
        "line": change.position.line,
        "old_path": _pointer(change.old),
        "new_path": _pointer(change.new),
    }


def _pointer(steps: tuple[str, ...]) -> str:
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)


def sarif(comparison: Comparison) -> str:
    """Give the SARIF log, whose results point into the new documents; what is gone, into the old ones."""
    rules = {change.code: change.rule for change in comparison.changes}
    order = {code: number for number, code in enumerate(rules)}
    driver = {"name": "scalingo-databases diff", "rules": [_rule(rule) for rule in rules.values()]}
    run = {
        "tool": {"driver": driver},
        "results": [_result(change, order[change.code]) for change in comparison.changes],
        "properties": {"old": comparison.old, "new": comparison.new},
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.code.replace("-", " ")},
        "fullDescription": {"text": rule.why},
        "defaultConfiguration": {"level": _SARIF_LEVELS[rule.level]},
    }


def _result(change: Change, number: int) -> dict[str, Any]:
    region = {"startLine": change.position.line}
    file = {"uri": change.position.file}
    return {
        "ruleId": change.code,
        "ruleIndex": number,
        "level": _SARIF_LEVELS[change.level],
        "message": {"text": f"{change.sentence}. {change.rule.why}"},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": file, "region": region},
                "logicalLocations": [{"name": name, "kind": "function"} for name in change.operations],
            }
        ],
        "partialFingerprints": {"change/v1": f"{change.code} {_pointer(change.new)} {change.sentence}"},
    }


def junit(comparison: Comparison) -> str:
    """Give a JUnit document: a case for each change, which fails when it is breaking."""
    failures = comparison.counts[Level.BREAKING]
    root = xml.Element("testsuites", name="diff")
    count = str(len(comparison.changes))
    suite = xml.SubElement(root, "testsuite", name="changes", tests=count, failures=str(failures))
    for change in comparison.changes:
        name = f"{change.sentence} ({change.position})"
        case = xml.SubElement(suite, "testcase", classname=change.code, name=_clean(name))
        if change.level is Level.BREAKING:
            failure = xml.SubElement(case, "failure", type=change.code, message=_clean(change.sentence))
            failure.text = _clean(f"{change.rule.why}\n{', '.join(change.operations)}")
    xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + xml.tostring(root, encoding="unicode") + "\n"


def _clean(text: str) -> str:
    """Leave out what XML 1.0 cannot hold."""
    return "".join(
        letter for letter in text if letter in "\t\n" or (letter >= " " and letter not in "\ufffe\uffff")
    )
