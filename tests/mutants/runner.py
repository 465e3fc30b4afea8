"""Runs the contract command on mutants, as a user would run it on any server."""

import contextlib
import io
import json
import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scalingo_databases.contract.command import main

from ..serving import served
from .catalogue import CONTROLS, MUTANTS
from .keys import API_TOKEN, APP, OTHER_API_TOKEN
from .matching import operations
from .mutant import Mutant, MutantServer

LAYERS = (("directed", "--max-violations", "1"), ("directed",), ("generative",))
"""What is run: each only when the one before has not found the mutant. The first stops at what it finds.

Before all of them comes what a whole run says about the operation of the mutant alone.
"""

LONGEST = 180.0
"""Seconds after which a run is taken for hung."""

TASKS_PER_PROCESS = 40
"""Runs after which a process is replaced, so that what one leaves in memory does not add up."""

ENVIRONMENT = {"SCALINGO_API_TOKEN": API_TOKEN, "SCALINGO_OTHER_API_TOKEN": OTHER_API_TOKEN}


class Result(StrEnum):
    """What became of a mutant or a control."""

    FOUND = "found"
    MISSED = "MISSED"
    ELSEWHERE = "ELSEWHERE"
    SILENT = "NEVER TRIGGERED"
    BROKEN = "NO VERDICT"
    PASSED = "not reported"
    REPORTED = "REPORTED"


GOOD = frozenset({Result.FOUND, Result.PASSED})


@dataclass(frozen=True)
class Outcome:
    """How a mutant fared; ``by`` are the codes that found it, or what went wrong instead."""

    id: str
    result: Result
    layer: str
    by: str
    seconds: float


@dataclass(frozen=True)
class Run:
    """One run of the command: its exit status, its report, and whether the mutant did anything."""

    status: int
    violations: Sequence[dict[str, Any]]
    triggered: bool
    last_words: str


def known(name: str) -> Mutant:
    """Give the mutant or control with this id; a ``KeyError`` when there is none."""
    return {mutant.id: mutant for mutant in (*MUTANTS, *CONTROLS)}[name]


def outcomes(names: Sequence[str], jobs: int) -> Iterator[Outcome]:
    """Examine mutants and controls in ``jobs`` processes; give each as it is done."""
    with get_context("spawn").Pool(jobs, maxtasksperchild=TASKS_PER_PROCESS) as pool:
        yield from pool.imap_unordered(examine, names)


def examine(name: str) -> Outcome:
    """Run the command on one mutant or control, with each layer until it is found."""
    mutant = known(name)
    started = time.monotonic()
    layers = (("all",),) if mutant.category == "control" else (*_first(mutant), *LAYERS)
    result, by = Result.ELSEWHERE, ""
    for layer, *more in layers:
        if (layer, more) == ("directed", []) and result is not Result.ELSEWHERE:
            continue  # the run before was not cut short
        result, by = judged(mutant, _run(mutant, layer, more))
        if result in (Result.FOUND, Result.REPORTED) or (result is Result.BROKEN and "--only" not in more):
            break
    return Outcome(name, result, layer, by, time.monotonic() - started)


def _first(mutant: Mutant) -> Iterator[tuple[str, ...]]:
    if mutant.operation in {operation.id for operation in operations()}:
        yield "directed", "--max-violations", "1", "--only", mutant.operation


def judged(mutant: Mutant, run: Run) -> tuple[Result, str]:
    """Tell what a run says about a mutant, and by which codes."""
    if mutant.category == "control":
        return _judged_control(run)
    here = [violation for violation in run.violations if mutant.shows(violation["operation"])]
    if run.status == 1 and here:
        return Result.FOUND, _codes(here)
    if run.status == 1:
        places = {str(violation["operation"]) for violation in run.violations}
        return Result.ELSEWHERE, ", ".join(sorted(places))
    if run.status != 0:
        return Result.BROKEN, run.last_words
    return (Result.MISSED, "") if run.triggered else (Result.SILENT, "")


def _judged_control(run: Run) -> tuple[Result, str]:
    if run.status == 0:
        return (Result.PASSED, "") if run.triggered else (Result.SILENT, "")
    if run.status == 1:
        return Result.REPORTED, _codes(run.violations)
    return Result.BROKEN, run.last_words


def _codes(violations: Sequence[dict[str, Any]]) -> str:
    return ", ".join(sorted({str(violation["code"]) for violation in violations}))


def _run(mutant: Mutant, layer: str, more: Sequence[str]) -> Run:
    server = MutantServer(mutant)
    with served(server) as running, TemporaryDirectory(prefix="mutant-") as folder:
        arguments = [running.url, "--app", APP, "--seed", "1", "--layer", layer, "--report-dir", folder]
        status, output = _command([*arguments, *more, *mutant.arguments])
        report = Path(folder, "report.json")
        told = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
    violations = list(told.get("violations", ()))
    if "--strict" in mutant.arguments:
        violations += told.get("drift", ())
    lines = output.strip().splitlines()
    return Run(status, violations, server.triggered > 0, lines[-1] if lines else "")


def _command(arguments: Sequence[str]) -> tuple[int, str]:
    """Run the command in this process, which saves its imports; give its exit status and what it printed."""
    output = io.StringIO()
    alarm = threading.Timer(LONGEST, os.kill, (os.getpid(), signal.SIGTERM))
    os.environ.update(ENVIRONMENT)
    alarm.start()
    try:
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            return main(arguments), output.getvalue()
    finally:
        alarm.cancel()
