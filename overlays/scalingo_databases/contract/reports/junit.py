"""``junit.xml``: a suite per part, a test case per operation, a failure per violation."""

from collections.abc import Iterator
from xml.etree import ElementTree as xml

from scalingo_databases.contract.reports.entries import Entry, Gathered
from scalingo_databases.contract.reports.operations import exercised, untested
from scalingo_databases.contract.reports.text import clean
from scalingo_databases.contract.targets.parts import Part


def junit(gathered: Gathered) -> str:
    """Give the JUnit document."""
    verdict = gathered.verdict
    root = xml.Element("testsuites", name="contract", time=f"{verdict.seconds:.3f}")
    for part in verdict.parts:
        root.append(_suite(part, gathered))
    trouble = [text for text in (verdict.broken_off, *verdict.troubles) if text]
    if verdict.interrupted:
        trouble.append("interrupted")
    if trouble:
        suite = xml.SubElement(
            root, "testsuite", name="run", tests="1", failures="0", errors="1", skipped="0"
        )
        case = xml.SubElement(suite, "testcase", classname="run", name="complete")
        xml.SubElement(case, "error", message=clean("; ".join(trouble)))
    xml.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + xml.tostring(root, encoding="unicode") + "\n"


def _suite(part: Part, gathered: Gathered) -> xml.Element:
    entries: dict[str, list[Entry]] = {}
    for entry in gathered.entries:
        if entry.violation.part == part.name:
            entries.setdefault(entry.violation.operation_id, []).append(entry)
    suite = xml.Element("testsuite", name=part.name)
    skipped = untested(part, gathered.verdict)
    names = (*part.operations, *part.untested)
    # A sequence of requests can fail as a whole; then the operation is not known.
    for name in (*names, *(name for name in entries if name not in names)):
        case = xml.SubElement(suite, "testcase", classname=part.name, name=name)
        for entry in entries.get(name, []):
            if entry.kind == "violation":
                failure = xml.SubElement(
                    case, "failure", type=entry.violation.code, message=clean(entry.violation.rule)
                )
                failure.text = clean("\n".join(_failure(entry)))
        if name in skipped and name not in entries:
            xml.SubElement(case, "skipped", message=skipped[name])
        notes = list(_notes(part, name, gathered, entries.get(name, [])))
        if notes and name not in skipped:
            xml.SubElement(case, "system-out").text = clean("\n".join(notes))
    suite.attrib.update(
        tests=str(len(suite)),
        failures=str(len(suite.findall("testcase[failure]"))),
        errors="0",
        skipped=str(len(suite.findall("testcase/skipped"))),
    )
    return suite


def _failure(entry: Entry) -> Iterator[str]:
    violation = entry.violation
    yield violation.message
    yield f"rule: {entry.rule}"
    if str(entry.cited):
        yield f"spec: {entry.cited}"
    if violation.expected or violation.got:
        yield f"expected: {violation.expected}"
        yield f"got: {violation.got}"
    yield from entry.evidence.curl


def _notes(part: Part, name: str, gathered: Gathered, entries: list[Entry]) -> Iterator[str]:
    if name in part.limited:
        yield f"tested in part: {part.limited[name]}"
    for what, words in exercised(part, name, gathered.verdict).items():
        if words:
            yield f"{what}: {', '.join(words)}"
    for entry in entries:
        if entry.kind != "violation":
            word = "warning" if entry.kind == "drift" else "accepted"
            yield f"{word}: [{entry.violation.code}] {entry.violation.message}"
