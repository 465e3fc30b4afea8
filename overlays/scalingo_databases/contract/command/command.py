"""From the command line to the exit status."""

import os
import secrets
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import replace
from functools import partial
from types import FrameType
from typing import NoReturn

from scalingo_databases.contract import reports
from scalingo_databases.contract.command import cleanup
from scalingo_databases.contract.command.dry_run import LOOKING_AROUND, DrySender, generated
from scalingo_databases.contract.command.terminal import Terminal
from scalingo_databases.contract.coverage.counts import Counts
from scalingo_databases.contract.coverage.subject import coverage_of
from scalingo_databases.contract.directed.engine import DirectedEngine
from scalingo_databases.contract.documents.adapted import Documents
from scalingo_databases.contract.documents.overlay_file import read as read_overlay
from scalingo_databases.contract.documents.routes import Routes
from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.exchanges.credentials import Credentials
from scalingo_databases.contract.exchanges.sender import Sender
from scalingo_databases.contract.findings import explain
from scalingo_databases.contract.findings.findings import Findings
from scalingo_databases.contract.generative.engine import Engine
from scalingo_databases.contract.generative.settings import LOCAL_EXAMPLES, REMOTE_EXAMPLES
from scalingo_databases.contract.generative.storage import private_storage
from scalingo_databases.contract.options import Addresses, Options, parse
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.reports import Gathered
from scalingo_databases.contract.safety.cleaning import Cleaner, ledger_for
from scalingo_databases.contract.safety.confirmation import concerned, confirm
from scalingo_databases.contract.safety.gate import Gate
from scalingo_databases.contract.safety.pace import TargetClock
from scalingo_databases.contract.safety.rules import Rules, rules_for
from scalingo_databases.contract.target.access import Access, AccountAccess, access_for, platform_of
from scalingo_databases.contract.target.parts import Part, Scope, parts_for
from scalingo_databases.contract.target.reader import Reader
from scalingo_databases.contract.target.selection import Selection
from scalingo_databases.contract.target.server_process import ReferenceServer
from scalingo_databases.contract.target.target import Target, explore, locate
from scalingo_databases.contract.verdict import baseline as baselines
from scalingo_databases.contract.verdict.baseline import Baseline
from scalingo_databases.contract.verdict.evidence import proved_on
from scalingo_databases.contract.verdict.verdict import Exit, Verdict, count, renewed

EMBEDDED_APP = "contract-test"
"""The name of the reference server's app when it is started for a run."""


def main(arguments: Sequence[str]) -> int:
    """Run the command with ``arguments`` and give its exit status; nothing but a defect of its own raises."""
    terminal = Terminal()
    try:
        if arguments[:1] == [explain.WORD]:
            terminal.line(explain.explain(arguments[1:]))
            return Exit.CONFORMS
        with _terminable():
            if arguments[:1] == ["cleanup"]:
                return cleanup.main(arguments[1:], terminal)
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
    baseline = baselines.read(options.baseline) if options.baseline is not None else Baseline()
    former = baselines.prepare(options.write_baseline) if options.write_baseline is not None else None
    with ExitStack() as stack:
        name = None
        server = None
        if options.addresses.is_empty():
            token = "tk-us-" + secrets.token_urlsafe(24)
            other = "tk-us-" + secrets.token_urlsafe(24)
            server = stack.enter_context(ReferenceServer(token, options.app or EMBEDDED_APP, other))
            options, name = _at(options, server.url(), token, other)
        verdict = _test(options, selection, name, terminal)
        if options.dry_run:
            terminal.line(f"Nothing of this was sent; {count(verdict.requests, 'request')} looked around.")
            return Exit.INTERRUPTED if verdict.interrupted else Exit.CONFORMS
        if verdict.broken_off and server is not None:
            verdict.broken_off += f"; the reference server: {server.last_words()}"
    verdict.strict, verdict.baseline = options.strict, baseline
    gathered = reports.gather(verdict)
    terminal.verdict(gathered)
    return verdict.exit() if _reported(gathered, options, former, terminal) else Exit.CANNOT_TEST


def _reported(gathered: Gathered, options: Options, former: Baseline | None, terminal: Terminal) -> bool:
    """Write the reports, if any are wanted; tell whether the verdict can stand as it is."""
    verdict = gathered.verdict
    try:
        for path in reports.write(gathered, options.report_dir) if options.report_dir is not None else ():
            terminal.line(f"Report: {path}")
        if options.write_baseline is not None and former is not None:
            baselines.write(renewed(former, verdict), options.write_baseline)
            terminal.line(f"Baseline: {options.write_baseline}")
    except CannotTestError as error:
        terminal.error(str(error))
        return verdict.exit() is not Exit.CONFORMS
    return True


def _at(options: Options, url: str, token: str, other_token: str) -> tuple[Options, str]:
    """Give the options for the reference server at ``url``, and what to call it."""
    addresses = Addresses(auth_url=url, api_url=url, database_api_url=url)
    embedded = replace(
        options, addresses=addresses, token=token, other_token=other_token, app=options.app or EMBEDDED_APP
    )
    return embedded, f"the reference server, started at {url}"


def _test(options: Options, selection: Selection, name: str | None, terminal: Terminal) -> Verdict:
    started = time.monotonic()
    if selection.apis() == {"scalingo"}:
        options = replace(options, api="scalingo")  # then nobody asks for databases and their tokens
    redactor = Redactor()
    platform = platform_of(options)
    confirm(options)
    target = locate(platform, options)
    target.notes += [f"the documents are adapted by {path}" for path in options.overlays]
    rules = rules_for(
        target.urls(),
        read_only=options.read_only,
        rate_limit=options.rate_limit,
        allow_writes=options.allow_writes,
        allow_destructive=options.allow_destructive,
    )
    embedded = name is not None
    name = name or ", ".join(dict.fromkeys(target.urls()))
    terminal.rules(name, rules)
    if options.dry_run:
        terminal.line(LOOKING_AROUND)
    routes = Routes(target.database_api_url, target.api_url, target.auth_url, having=selection.documents)
    ledger = ledger_for(options, rules, target)
    terminal.ledger(ledger.path)
    gate = Gate(rules, target.urls(), routes, ledger)
    access = access_for(options, redactor, gate.clock)
    cleaner = Cleaner(platform, access, redactor, routes, ledger)
    # The embedded server takes with it what was made there.
    cleaned = nullcontext() if embedded else cleaner.at_the_end(gate, terminal.left)
    with _stopping(gate), gate.closed(), cleaned, private_storage():
        reader = Reader(platform, redactor)
        explore(target, reader, access, options, selection, redactor)
        gate.concern(concerned(options, target))
        parts = _parts(target, reader, access, _scope(options, selection, rules))
        verdict = Verdict(name, options.seed, parts, Findings(), Counts(), troubles=list(target.troubles))
        verdict.counts.coverage = coverage_of(target, parts)
        verdict.max_violations, verdict.strict = options.max_violations, options.strict
        verdict.prove = proved_on(target, parts, options, redactor)
        engine = Engine(access, redactor, verdict.findings, verdict.counts)
        try:
            terminal.scope(target, parts, options.seed)
            # What the conversations show of documented answers is nothing that the target did.
            findings = Findings() if options.dry_run else verdict.findings
            if options.layer != "generative":
                others = _other(options, redactor, gate.clock)
                directed = DirectedEngine(platform, access, others, redactor, findings)
                dry = partial(DrySender, platform, redactor=redactor, gate=gate, line=terminal.line)
                _converse(
                    directed,
                    target,
                    verdict,
                    options,
                    terminal,
                    dry if options.dry_run else None,
                    gate,
                )
            if options.dry_run and options.layer != "directed":
                _plan(parts, options, terminal, reads_only=rules.generates_reads_only)
            elif options.layer != "directed" and not verdict.broken_off and not verdict.has_enough():
                _run_parts(engine, verdict, options, terminal, reads_only=rules.generates_reads_only)
        except KeyboardInterrupt:
            verdict.interrupted = True
    verdict.requests = gate.sent
    verdict.seconds = time.monotonic() - started
    return verdict


def _scope(options: Options, selection: Selection, rules: Rules) -> Scope:
    apis = selection.apis()
    return Scope(
        apis.pop() if len(apis) == 1 else options.api,
        selection,
        rules.reads_only,
        options.has_api_token,
        rules.generates_reads_only,
    )


def _parts(target: Target, reader: Reader, access: Access, scope: Scope) -> list[Part]:
    parts = parts_for(target, reader, access, scope)
    if not any(part.operations for part in parts):
        reasons = dict.fromkeys(why for part in parts for why in part.untested.values())
        raise CannotTestError(f"nothing can be tested: {'; '.join(reasons)}")
    return parts


def _other(options: Options, redactor: Redactor, clock: TargetClock) -> Access | None:
    """Give the access of the second account, if there is one."""
    if options.other_token is None:
        return None
    return AccountAccess(replace(options, token=options.other_token), redactor, clock)


def _converse(
    engine: DirectedEngine,
    target: Target,
    verdict: Verdict,
    options: Options,
    terminal: Terminal,
    dry: Callable[[Credentials], Sender] | None,
    gate: Gate,
) -> None:
    """Have the conversations of the directed layer."""

    def progress() -> None:
        if verdict.parts:
            terminal.progress(verdict.parts[0], "conversations", verdict.counts, findings=verdict.findings)

    parts = [part for part in verdict.parts if part.operations]
    outcome = engine.run(
        target,
        parts,
        seed=options.seed,
        permission=gate.permission,
        counts=verdict.counts,
        progress=progress,
        dry=dry,
        enough=verdict.has_enough,
        hidden=gate.hidden,
        patience=options.patience,
        clock=gate.clock.monotonic,
    )
    verdict.unreached = outcome.untested
    if outcome.gone:
        verdict.broken_off = f"{verdict.target} stopped answering: {outcome.gone}"


def _plan(parts: list[Part], options: Options, terminal: Terminal, *, reads_only: bool) -> None:
    """Say what the generative layer would send."""
    examples = options.max_examples or (REMOTE_EXAMPLES if reads_only else LOCAL_EXAMPLES)
    for line in generated(parts, max_examples=examples, reads_only=reads_only):
        terminal.line(line)


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
            enough=verdict.has_enough,
        )
        verdict.interrupted = outcome.interrupted
        if outcome.gone:
            verdict.broken_off = f"{part.base_url} stopped answering"
        if verdict.interrupted or verdict.broken_off or verdict.has_enough():
            return
        verdict.troubles += outcome.troubles


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

    def interrupt(number: int, frame: FrameType | None) -> None:
        gate.interrupt()

    before = [signal.signal(number, interrupt) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)
