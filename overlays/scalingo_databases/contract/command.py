"""From the command line to the exit status."""

import os
import secrets
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import FrameType
from typing import NoReturn

from hypothesis.configuration import set_hypothesis_home_dir

from scalingo_databases.contract import reports
from scalingo_databases.contract.access import Access, access_for, platform_of
from scalingo_databases.contract.adapted import Documents
from scalingo_databases.contract.counts import Counts
from scalingo_databases.contract.engine import Engine
from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.findings import Findings
from scalingo_databases.contract.options import Addresses, Options, parse
from scalingo_databases.contract.overlay_file import read as read_overlay
from scalingo_databases.contract.parts import Part, Scope, parts_for
from scalingo_databases.contract.reader import Reader
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.safety import Gate, rules_for
from scalingo_databases.contract.selection import Selection
from scalingo_databases.contract.server_process import ReferenceServer
from scalingo_databases.contract.settings import LOCAL_EXAMPLES, REMOTE_EXAMPLES
from scalingo_databases.contract.target import Target, explore, locate
from scalingo_databases.contract.terminal import Terminal
from scalingo_databases.contract.verdict import Exit, Verdict

EMBEDDED_APP = "contract-test"
"""The name of the reference server's app when it is started for a run."""


def main(arguments: Sequence[str]) -> int:
    """Run the command with ``arguments`` and give its exit status; nothing but a defect of its own raises."""
    terminal = Terminal()
    try:
        with _terminable():
            return run(parse(arguments), terminal)
    except CannotTestError as error:
        terminal.error(str(error))
        return Exit.CANNOT_TEST
    except KeyboardInterrupt:
        terminal.error("interrupted before the tests")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # Nobody reads on. What Python would still write at its end must not fail either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.CANNOT_TEST


def run(options: Options, terminal: Terminal) -> Exit:
    """Test what ``options`` name. Raises :class:`CannotTestError` when there is nothing to report on."""
    if options.report_dir is not None:
        reports.prepare(options.report_dir)
    selection = Selection(
        Documents([read_overlay(path) for path in options.overlays]),
        options.api,
        options.only,
        options.exclude,
    )
    with ExitStack() as stack:
        name = None
        server = None
        if options.addresses.is_empty():
            token = "tk-us-" + secrets.token_urlsafe(24)
            server = stack.enter_context(ReferenceServer(token, options.app or EMBEDDED_APP))
            options, name = _at(options, server.url(), token)
        verdict = _test(options, selection, name, terminal)
        if verdict.broken_off and server is not None:
            verdict.broken_off += f"; the reference server: {server.last_words()}"
    terminal.verdict(verdict)
    return verdict.exit() if _reported(verdict, options.report_dir, terminal) else Exit.CANNOT_TEST


def _reported(verdict: Verdict, directory: Path | None, terminal: Terminal) -> bool:
    """Write the reports, if any are wanted; tell whether the verdict can stand as it is."""
    try:
        for path in reports.write(verdict, directory) if directory is not None else ():
            terminal.line(f"Report: {path}")
    except CannotTestError as error:
        terminal.error(str(error))
        return verdict.exit() is not Exit.CONFORMS
    return True


def _at(options: Options, url: str, token: str) -> tuple[Options, str]:
    """Give the options for the reference server at ``url``, and what to call it."""
    addresses = Addresses(auth_url=url, api_url=url, database_api_url=url)
    embedded = replace(options, addresses=addresses, token=token, app=options.app or EMBEDDED_APP)
    return embedded, f"the reference server, started at {url}"


def _test(options: Options, selection: Selection, name: str | None, terminal: Terminal) -> Verdict:
    started = time.monotonic()
    apis = selection.apis()
    if apis == {"scalingo"}:
        options = replace(options, api="scalingo")  # then nobody asks for databases and their tokens
    redactor = Redactor()
    platform = platform_of(options)
    target = locate(platform, options)
    target.notes += [f"the documents are adapted by {path}" for path in options.overlays]
    rules = rules_for(target.urls(), read_only=options.read_only, rate_limit=options.rate_limit)
    name = name or ", ".join(dict.fromkeys(target.urls()))
    terminal.rules(name, rules)
    gate = Gate(rules, target.urls())
    access = access_for(options, redactor)
    with _stopping(gate), gate.closed(), _private_storage():
        reader = Reader(platform, redactor)
        explore(target, reader, access, options, selection, redactor)
        scope = Scope(
            apis.pop() if len(apis) == 1 else options.api, selection, rules.reads_only, options.has_api_token
        )
        parts = _parts(target, reader, access, scope)
        verdict = Verdict(name, options.seed, parts, Findings(), Counts(), troubles=list(target.troubles))
        engine = Engine(access, redactor, verdict.findings, verdict.counts)
        try:
            terminal.scope(target, parts, options.seed)
            _run_parts(engine, verdict, options, terminal, reads_only=rules.reads_only)
        except KeyboardInterrupt:
            verdict.interrupted = True
    verdict.requests = gate.sent
    verdict.seconds = time.monotonic() - started
    return verdict


def _parts(target: Target, reader: Reader, access: Access, scope: Scope) -> list[Part]:
    parts = parts_for(target, reader, access, scope)
    if not any(part.operations for part in parts):
        reasons = dict.fromkeys(why for part in parts for why in part.untested.values())
        raise CannotTestError(f"nothing can be tested: {'; '.join(reasons)}")
    return parts


def _run_parts(
    engine: Engine, verdict: Verdict, options: Options, terminal: Terminal, *, reads_only: bool
) -> None:
    examples = options.max_examples or (REMOTE_EXAMPLES if reads_only else LOCAL_EXAMPLES)
    for part in verdict.parts:
        if not part.operations:
            continue
        outcome = engine.run(
            part,
            seed=options.seed,
            max_examples=examples,
            reads_only=reads_only,
            progress=partial(terminal.progress, part, findings=verdict.findings),
        )
        verdict.interrupted = outcome.interrupted
        if outcome.gone:
            verdict.broken_off = f"{part.base_url} stopped answering"
        if verdict.interrupted or verdict.broken_off:
            return
        verdict.troubles += outcome.troubles


@contextmanager
def _private_storage() -> Iterator[None]:
    """Give Hypothesis, which draws the cases, a folder that is gone afterwards, not one beside the user's."""
    with tempfile.TemporaryDirectory(prefix="contract-") as folder:
        set_hypothesis_home_dir(folder)
        yield


@contextmanager
def _terminable() -> Iterator[None]:
    """Let SIGTERM end the run as Ctrl-C does, so that the reference server is stopped."""

    def interrupt(number: int, frame: FrameType | None) -> NoReturn:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def _stopping(gate: Gate) -> Iterator[None]:
    """Let the first signal end all waiting for the rate limit, which happens on other threads."""
    numbers = (signal.SIGINT, signal.SIGTERM)

    def interrupt(number: int, frame: FrameType | None) -> NoReturn:
        gate.limiter.stop()
        raise KeyboardInterrupt

    before = [signal.signal(number, interrupt) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
