"""Runs the other rooms' commands as a user would, and keeps what they say."""

import re
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Lock

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


@dataclass(frozen=True)
class Steps:
    """The steps in the checkout ``root``. Several may run at the same time, each in a thread."""

    root: Path
    _running: list[subprocess.Popen[str]] = field(default_factory=list)
    _stopped: Event = field(default_factory=Event)
    _starting: Lock = field(default_factory=Lock)

    def generate(self) -> Step:
        """Write ``generated/`` anew."""
        return self._run("generate", "scalingo_databases.codegen")

    def lint(self) -> Step:
        """Look whether the documents keep the project's rules."""
        return self._run("lint", "scalingo_databases.lint")

    def docs(self) -> Step:
        """Write the reference docs."""
        return self._run("docs", "scalingo_databases.docs")

    def tests(self, names: Sequence[str]) -> Step:
        """Run the tests that have one of the operations in their names; with very many, all of some rooms."""
        chosen = ("-k", " or ".join(map(_word, names))) if len(names) <= MOST_NAMES else ()
        where = ("tests",) if chosen else ("tests/documents", "tests/server", "tests/client")
        ignored = [f"--ignore={folder}" for folder in _NOT_TOUCHED]
        step = self._run("tests", "pytest", "-q", "-p", "no:cacheprovider", *chosen, *ignored, *where)
        if "no tests ran" in step.result or re.fullmatch(r"\d+ deselected.*", step.result):
            return Step("tests", True, "no test has one of the operations in its name", "", step.seconds)
        return step

    def contract(self, names: Sequence[str]) -> Step:
        """Test the reference server on the operations that were touched."""
        only = [word for name in names for word in ("--only", name)] if len(names) <= MOST_NAMES else []
        return self._run("contract", "scalingo_databases.contract", *only)

    def stop(self) -> None:
        """End all steps, also those that begin at this moment."""
        with self._starting:
            self._stopped.set()
            for process in self._running:
                process.terminate()

    def _run(self, name: str, *words: str) -> Step:
        """Run a module of Python, and keep what it says."""
        start = time.monotonic()
        with self._started(words) as process:
            out, error = process.communicate()
        lines = [line for line in f"{out}\n{error}".splitlines() if line.strip()]
        output = "" if not process.returncode else "\n".join(lines[-_LAST_LINES:])
        said = [line for line in out.splitlines() if line.strip()]
        result = (said or lines or ["nothing"])[-1].strip("= ")
        return Step(name, process.returncode == 0, result, output, time.monotonic() - start)

    def _started(self, words: Sequence[str]) -> subprocess.Popen[str]:
        with self._starting:
            process = subprocess.Popen(  # noqa: S603 - no shell; names of modules and operations
                [sys.executable, "-m", *words],
                cwd=self.root,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
            )
            self._running.append(process)
            if self._stopped.is_set():
                process.terminate()
        return process


def _word(name: str) -> str:
    """Give a name as pytest's ``-k`` reads it."""
    return re.sub(r"\W", "_", name)
