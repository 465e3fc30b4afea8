"""A run, with what stands around the tests: files that are read, the reference server, and the reports."""

import secrets
from contextlib import ExitStack
from dataclasses import replace

from scalingo_databases.contract import reports
from scalingo_databases.contract.command.terminal import Terminal
from scalingo_databases.contract.command.trial import test
from scalingo_databases.contract.documents.adapted import Documents
from scalingo_databases.contract.documents.overlay_file import read as read_overlay
from scalingo_databases.contract.errors import CannotTestError
from scalingo_databases.contract.options.options import Addresses, Options
from scalingo_databases.contract.reports import Gathered
from scalingo_databases.contract.targets.selection import Selection
from scalingo_databases.contract.targets.server_process import ReferenceServer
from scalingo_databases.contract.verdict import baseline as baselines
from scalingo_databases.contract.verdict.baseline import Baseline
from scalingo_databases.contract.verdict.verdict import Exit, count, renewed

EMBEDDED_APP = "contract-test"
"""The name of the reference server's app when it is started for a run."""


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
        verdict = test(options, selection, name, terminal)
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
