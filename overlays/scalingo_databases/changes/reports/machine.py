"""For machines: JSON of our own, SARIF 2.1.0 (OASIS standard) and JUnit."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as xml

from scalingo_databases.changes.compare.change import Change
from scalingo_databases.changes.reports.comparison import Comparison, PythonBreak
from scalingo_databases.changes.rules import Level

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_PYTHON = "python-break"
_PYTHON_WHY = (
    "Programs that were written for the old state may not run with the new one, or do something else."
)
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
    told = [_rule(rule.code, rule.why, rule.level) for rule in rules.values()]
    results = [_result(change, order[change.code], comparison.old) for change in comparison.changes]
    if comparison.python:
        results += [_python_result(each, len(told)) for each in comparison.python]
        told.append(_rule(_PYTHON, _PYTHON_WHY, Level.BREAKING))
    driver = {"name": "scalingo-databases diff", "rules": told}
    properties = {"old": comparison.old, "new": comparison.new}
    if comparison.not_compared:
        properties["python_not_compared"] = comparison.not_compared
    run = {
        "tool": {"driver": driver},
        "results": results,
        "properties": properties,
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: str, why: str, level: Level) -> dict[str, Any]:
    return {
        "id": code,
        "shortDescription": {"text": code.replace("-", " ")},
        "fullDescription": {"text": why},
        "defaultConfiguration": {"level": _SARIF_LEVELS[level]},
    }


def _artifact(file: str, old: str) -> dict[str, Any]:
    """Give where a file is; of one that only the ``old`` revision has, its path there and the revision."""
    path = file.removeprefix(f"{old}:")
    uri = Path(path).as_uri() if Path(path).is_absolute() else quote(path)
    return {"uri": uri} if path == file else {"uri": uri, "properties": {"revision": old}}


def _python_result(broken: PythonBreak, number: int) -> dict[str, Any]:
    return {
        "ruleId": _PYTHON,
        "ruleIndex": number,
        "level": "error",
        "message": {"text": f"{broken.name}: {broken.what}"},
        "locations": [{"logicalLocations": [{"fullyQualifiedName": broken.name}]}],
        "partialFingerprints": {"change/v1": f"{_PYTHON} {broken.name} {broken.what}"},
    }


def _result(change: Change, number: int, old: str) -> dict[str, Any]:
    region = {"startLine": change.position.line}
    file = _artifact(change.position.file, old)
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
    python = comparison.python or ()
    failures = comparison.counts[Level.BREAKING] + len(python)
    root = xml.Element("testsuites", name="diff")
    count = str(len(comparison.changes) + len(python))
    suite = xml.SubElement(root, "testsuite", name="changes", tests=count, failures=str(failures))
    for change in comparison.changes:
        name = f"{change.sentence} ({change.position})"
        case = xml.SubElement(suite, "testcase", classname=change.code, name=_clean(name))
        if change.level is Level.BREAKING:
            failure = xml.SubElement(case, "failure", type=change.code, message=_clean(change.sentence))
            failure.text = _clean(f"{change.rule.why}\n{', '.join(change.operations)}")
    for broken in python:
        case = xml.SubElement(suite, "testcase", classname=_PYTHON, name=_clean(broken.name))
        failure = xml.SubElement(case, "failure", type=_PYTHON, message=_clean(broken.what))
        failure.text = _PYTHON_WHY
    if comparison.not_compared:
        output = xml.SubElement(suite, "system-out")
        output.text = _clean(f"Python was not compared: {comparison.not_compared}.")
    xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + xml.tostring(root, encoding="unicode") + "\n"


def _clean(text: str) -> str:
    """Leave out what XML 1.0 cannot hold."""
    return "".join(
        letter for letter in text if letter in "\t\n" or (letter >= " " and letter not in "\ufffe\uffff")
    )
