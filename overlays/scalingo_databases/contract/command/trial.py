"""The tests of one target: looked at first, kept safe throughout, cleaned up at the end."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from types import FrameType

from scalingo_databases.contract.command.dry_run import LOOKING_AROUND
from scalingo_databases.contract.command.layers import Layers
from scalingo_databases.contract.command.terminal import Terminal
from scalingo_databases.contract.coverage.counts import Counts
from scalingo_databases.contract.coverage.subject import coverage_of
from scalingo_databases.contract.documents.routes import Routes
from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.findings.findings import Findings
from scalingo_databases.contract.generative.storage import private_storage
from scalingo_databases.contract.options.options import Options
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.safety.cleaning import Cleaner, ledger_for
from scalingo_databases.contract.safety.confirmation import concerned, confirm
from scalingo_databases.contract.safety.gate import Gate
from scalingo_databases.contract.safety.rules import Rules, rules_for
from scalingo_databases.contract.targets.access import Access, access_for, platform_of
from scalingo_databases.contract.targets.parts import Part, Scope, parts_for
from scalingo_databases.contract.targets.reader import Reader
from scalingo_databases.contract.targets.selection import Selection
from scalingo_databases.contract.targets.target import Target, explore, locate
from scalingo_databases.contract.verdict.evidence import proved_on
from scalingo_databases.contract.verdict.verdict import Verdict


def test(options: Options, selection: Selection, name: str | None, terminal: Terminal) -> Verdict:
    """Test the target of ``options``; ``name`` is what the reference server is called when it is the target.

    Raises :class:`CannotTestError` when nothing can be tested.
    """
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
        layers = Layers(options, platform, access, redactor, gate, terminal)
        with noting_interruption(verdict):
            terminal.scope(target, parts, options.seed)
            layers.test(target, verdict)
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


@contextmanager
def noting_interruption(verdict: Verdict) -> Iterator[None]:
    """End what stands inside at an interruption, which the verdict then tells.

    One that comes while a thread is waited for can make Python complain of the lock of that wait instead.
    """
    try:
        yield
    except KeyboardInterrupt:
        verdict.interrupted = True
    except RuntimeError as error:
        if not isinstance(error.__context__, KeyboardInterrupt):
            raise
        verdict.interrupted = True


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
