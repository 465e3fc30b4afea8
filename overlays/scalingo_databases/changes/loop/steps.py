"""Runs the other rooms' commands as a user would, and keeps what they say."""

import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MOST_NAMES = 25
"""With more operations than this the tests are not chosen by name any more."""

_LAST_LINES = 30
# They drive browsers, break servers on purpose, or run this very loop.
_NOT_TOUCHED = ("tests/mutants", "tests/docs/browser", "tests/changes", "tests/benchmarks")


@dataclass(frozen=True)
class Step:
    """What one command did: its ``name``, whether it was well, its last line, and more when it was not."""

    name: str
    ok: bool
    result: str
    output: str
    seconds: float


def run(name: str, root: Path, *words: str) -> Step:
    """Run a module of Python in the checkout ``root``, and keep what it says."""
    start = time.monotonic()
    done = subprocess.run(  # noqa: S603 - no shell; names of modules and operations
        [sys.executable, "-m", *words],
        cwd=root,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    lines = [line for line in f"{done.stdout}\n{done.stderr}".splitlines() if line.strip()]
    output = "" if not done.returncode else "\n".join(lines[-_LAST_LINES:])
    said = [line for line in done.stdout.splitlines() if line.strip()]
    result = (said or lines or ["nothing"])[-1].strip("= ")
    return Step(name, done.returncode == 0, result, output, time.monotonic() - start)


def generate(root: Path) -> Step:
    """Write ``generated/`` anew."""
    return run("generate", root, "scalingo_databases.codegen")


def lint(root: Path) -> Step:
    """Look whether the documents keep the project's rules."""
    return run("lint", root, "scalingo_databases.lint")


def docs(root: Path) -> Step:
    """Write the reference docs."""
    return run("docs", root, "scalingo_databases.docs")


def tests(root: Path, names: Sequence[str]) -> Step:
    """Run the tests that have one of the operations in their names; with very many, all of some rooms."""
    chosen = ("-k", " or ".join(map(_word, names))) if len(names) <= MOST_NAMES else ()
    where = ("tests",) if chosen else ("tests/documents", "tests/server", "tests/client")
    ignored = [f"--ignore={folder}" for folder in _NOT_TOUCHED]
    step = run("tests", root, "pytest", "-q", "-p", "no:cacheprovider", *chosen, *ignored, *where)
    if "no tests ran" in step.result or re.fullmatch(r"\d+ deselected.*", step.result):
        return Step("tests", True, "no test has one of the operations in its name", "", step.seconds)
    return step


def contract(root: Path, names: Sequence[str]) -> Step:
    """Test the reference server on the operations that were touched."""
    only = [word for name in names for word in ("--only", name)] if len(names) <= MOST_NAMES else []
    return run("contract", root, "scalingo_databases.contract", *only)


def _word(name: str) -> str:
    """Give a name as pytest's ``-k`` reads it."""
    return re.sub(r"\W", "_", name)
