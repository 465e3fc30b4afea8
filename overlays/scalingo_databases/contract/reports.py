"""Reports on disk: JUnit for machines, one HTML page for people. Both are made of texts without secrets."""

import html
import os
import re
from pathlib import Path
from xml.etree import ElementTree as xml

from scalingo_databases.contract.document import operations
from scalingo_databases.contract.errors import CannotTestError, UsageError
from scalingo_databases.contract.findings import Violation
from scalingo_databases.contract.parts import Part
from scalingo_databases.contract.verdict import Exit, Verdict, count

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; }
pre { background: #f2f2f2; color: #111; padding: .7rem; overflow-x: auto; }
table { border-collapse: collapse; } td, th { text-align: left; padding-right: 1rem; }
.bad { color: #a40000; } .good { color: #006a1e; }
"""


def prepare(directory: Path) -> None:
    """Make sure, before the run, that reports can be written. Raises :class:`UsageError`."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"no report can be written to {directory}: {error.strerror}") from None
    if not os.access(directory, os.W_OK):
        raise UsageError(f"no report can be written to {directory}: its permissions do not allow it")


def write(verdict: Verdict, directory: Path) -> list[Path]:
    """Write ``junit.xml`` and ``report.html``. Raises :class:`CannotTestError`."""
    texts = {directory / "junit.xml": junit(verdict), directory / "report.html": page(verdict)}
    try:
        for path, text in texts.items():
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CannotTestError(f"the reports could not be written to {directory}: {error.strerror}") from None
    return list(texts)


def junit(verdict: Verdict) -> str:
    """Give the JUnit document: a suite per part, a test case per operation, a failure per violation."""
    root = xml.Element("testsuites", name="contract", time=f"{verdict.seconds:.3f}")
    for part in verdict.parts:
        root.append(_suite(part, verdict))
    trouble = [text for text in (verdict.broken_off, *verdict.troubles) if text]
    if trouble:
        suite = xml.SubElement(
            root, "testsuite", name="run", tests="1", failures="0", errors="1", skipped="0"
        )
        case = xml.SubElement(suite, "testcase", classname="run", name="complete")
        xml.SubElement(case, "error", message=_clean("; ".join(trouble)))
    xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + xml.tostring(root, encoding="unicode") + "\n"


def _suite(part: Part, verdict: Verdict) -> xml.Element:
    violations: dict[str, list[Violation]] = {}
    for violation in verdict.findings:
        if violation.part == part.name:
            violations.setdefault(violation.operation_id, []).append(violation)
    suite = xml.Element("testsuite", name=part.name)
    skipped = _untested(part, verdict)
    for name in (*part.operations, *part.untested):
        case = xml.SubElement(suite, "testcase", classname=part.name, name=name)
        for violation in violations.get(name, []):
            failure = xml.SubElement(case, "failure", type=violation.code, message=_clean(violation.rule))
            failure.text = _clean(f"{violation.message}\n{violation.curl}")
        if name in skipped and name not in violations:
            xml.SubElement(case, "skipped", message=skipped[name])
        notes = [f"tested in part: {part.limited[name]}"] if name in part.limited else []
        notes += [
            f"{what}: {', '.join(words)}" for what, words in _exercised(part, name, verdict).items() if words
        ]
        if notes and name not in skipped:
            xml.SubElement(case, "system-out").text = _clean("\n".join(notes))
    suite.attrib.update(
        tests=str(len(part.operations) + len(part.untested)),
        failures=str(len(violations)),
        errors="0",
        skipped=str(len(suite.findall("testcase/skipped"))),
    )
    return suite


def _untested(part: Part, verdict: Verdict) -> dict[str, str]:
    """Give the reason for each operation that was not tested."""
    missed = [name for name in part.operations if name not in verdict.counts.operations]
    return {**part.untested, **dict.fromkeys(missed, "the run ended before")}


def _exercised(part: Part, name: str, verdict: Verdict) -> dict[str, list[str]]:
    """Give the statuses, with media types, that the operation has answered, and those still to be seen."""
    answers = sorted(verdict.counts.answers.get(name, ()))
    seen = {str(status) for status, _ in answers}
    documented = [
        status
        for _, _, each in operations(part.document)
        if each["operationId"] == name and name in verdict.counts.operations
        for status in each["responses"]
    ]
    return {
        "answered": [f"{status} {media}".strip() for status, media in answers],
        "documented, not seen": [status for status in documented if status not in seen],
    }


def page(verdict: Verdict) -> str:
    """Give the HTML page."""
    good = verdict.exit() is Exit.CONFORMS
    body = [
        "<h1>Contract test</h1>",
        f'<p class="{"good" if good else "bad"}"><strong>{_text(verdict.closing_line())}</strong></p>',
        f"<p>Target: {_text(verdict.target)}. Seed: {verdict.seed}.</p>",
        *(f"<p>Could not be tested: {_text(trouble)}</p>" for trouble in verdict.troubles),
        *(_violation(number, violation) for number, violation in enumerate(verdict.findings, 1)),
        *(_table(part, verdict) for part in verdict.parts),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Contract test</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n" + "\n".join(body) + "\n</body>\n</html>\n"
    )


def _violation(number: int, violation: Violation) -> str:
    seen = count(violation.times, "time")
    return (
        f"<h2>{number}. {_text(violation.operation_id)}</h2>"
        f"<p><code>{_text(violation.method)} {_text(violation.path)}</code></p>"
        f"<p>{_text(violation.rule)} [{_text(violation.code)}], seen {seen}: {_text(violation.message)}</p>"
        f"<pre>{_text(violation.curl)}</pre>"
    )


def _table(part: Part, verdict: Verdict) -> str:
    broken = {violation.operation_id for violation in verdict.findings if violation.part == part.name}
    untested = _untested(part, verdict)
    rows = []
    for name in (*part.operations, *part.untested):
        how_far = f" (tested in part: {_text(part.limited[name])})" if name in part.limited else ""
        if name in broken:
            state = f'<td class="bad">violations{how_far}</td>'
        elif name in untested:
            state = f"<td>not tested: {_text(untested[name])}</td>"
        else:
            state = f'<td class="good">conforms{how_far}</td>'
        answers = "".join(
            f"<td>{_text(', '.join(words))}</td>" for words in _exercised(part, name, verdict).values()
        )
        rows.append(f"<tr><td><code>{_text(name)}</code></td>{state}{answers}</tr>")
    heads = "".join(f"<th>{head}</th>" for head in ("Operation", "State", "Answered", "Documented, not seen"))
    return f"<h2>{_text(part.name)}</h2><table><tr>{heads}</tr>{''.join(rows)}</table>"


def _text(text: str) -> str:
    return html.escape(_clean(text))


def _clean(text: str) -> str:
    """Replace what cannot stand in XML."""
    return _NOT_IN_XML.sub(lambda match: ascii(match[0])[1:-1], text)
