"""The command ``python -m tests.portability``: give the published documents to tools of others.

First each tool gets a document (the compiler: a file) with a fault and must complain, which shows that it is
called and read properly. Then the published documents must pass, but for the warnings in accepted.yaml.
"""

import argparse
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from . import tools
from .accepted import Accepted, ListError, Verdict, judge, load
from .machine import HERE, MachineError, check, install, run
from .readers import read
from .remarks import Finding, Remark

PASSED, REFUSED, IMPOSSIBLE = 0, 1, 2

ROOT = HERE.parents[1]
CANONICAL = ("database-api", "scalingo-api")
# Paths with fragments are the project's own idea: linters accept them, generators of code need not know.
EXPANDED = "database-api.expanded"
PLANTED = "the document with a fault"


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0 (all is well), 1 (a tool complains) or 2 (the tools cannot be run)."""
    parser = argparse.ArgumentParser(prog="python -m tests.portability", description=__doc__)
    parser.add_argument(
        "--work", type=Path, metavar="DIR", help="where to install and write (default: a new folder)"
    )
    documents = ROOT / "generated" / "documents"
    parser.add_argument(
        "--documents", type=Path, metavar="DIR", default=documents, help="default: generated/documents"
    )
    options = parser.parse_args(arguments)
    try:
        known = load()
        check()
        if options.work:
            return _run(options.documents.resolve(), options.work.resolve(), known)
        with tempfile.TemporaryDirectory(prefix="portability-") as work:
            return _run(options.documents.resolve(), Path(work), known)
    except (MachineError, ListError) as error:
        print(f"portability: {error}", file=sys.stderr)
        return IMPOSSIBLE


def _run(documents: Path, work: Path, known: list[Accepted]) -> int:
    if missing := [name for name in (*CANONICAL, EXPANDED) if not (documents / f"{name}.json").is_file()]:
        raise MachineError(f"{documents} has no {missing[0]}.json; run `nox -s generate`")
    install(work)
    silent = _silent_tools(work)
    findings = [finding for name in CANONICAL for finding in _ask(name, documents, work)]
    for step in tools.linters(documents / f"{EXPANDED}.json", work):
        findings += _take(step, EXPANDED, work)
    verdict = judge(findings, known)
    _report(verdict, silent)
    return PASSED if verdict and not silent else REFUSED


def _silent_tools(work: Path) -> list[str]:
    """Return the tools that have nothing against a document with a fault."""
    document, output = HERE / "broken" / "openapi.json", _fresh(work / "out" / "broken")
    shutil.copy(HERE / "broken" / "broken.ts", output / "typescript")
    steps = [*tools.linters(document, work), *tools.generators(document, work, output)]
    found = {step.tool: _take(step, PLANTED, work) for step in steps}
    return [tool for tool, said in found.items() if not any(f.remark.severity == "error" for f in said)]


def _ask(name: str, documents: Path, work: Path) -> list[Finding]:
    document, output = documents / f"{name}.json", _fresh(work / "out" / name)
    steps = [*tools.linters(document, work), *tools.generators(document, work, output)]
    return [finding for step in steps for finding in _take(step, name, work)]


def _fresh(output: Path) -> Path:
    """Empty the folder that generators write to, and put the compiler's settings there."""
    shutil.rmtree(output, ignore_errors=True)
    (output / "typescript").mkdir(parents=True)
    shutil.copy(HERE / "tsconfig.json", output / "typescript")
    return output


def _take(step: tools.Step, document: str, work: Path) -> list[Finding]:
    """Run one step and print a line about it."""
    remarks = read(step.reader, run(step.command, work))
    print(f"{step.tool}: {document}: {_counted(remarks)}", flush=True)
    return [Finding(step.tool, document, remark) for remark in remarks]


def _counted(remarks: Iterable[Remark]) -> str:
    count = Counter(remark.severity for remark in remarks)
    return ", ".join(f"{count[word]} {word}{'s' * (count[word] != 1)}" for word in ("error", "warning"))


def _report(verdict: Verdict, silent: list[str]) -> None:
    for finding in verdict.refused:
        print(finding)
    for entry in verdict.vanished:
        print(
            f"{entry.tool}: no warning fits `{entry.pattern.pattern}` any more: remove it from accepted.yaml"
        )
    for tool in silent:
        print(f"{tool}: it has nothing against {PLANTED}, so its silence says nothing")
    left = _counted(finding.remark for finding in verdict.refused)
    print(f"portability: {left}; {len(verdict.accepted)} warnings accepted")


if __name__ == "__main__":
    sys.exit(main())
