"""The command ``cleanup LEDGER``: ends what a run has made that could not do so itself."""

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from scalingo_databases.client.account import TOKEN_VARIABLE
from scalingo_databases.contract.command.terminal import Terminal
from scalingo_databases.contract.documents.routes import Routes
from scalingo_databases.contract.errors import UsageError
from scalingo_databases.contract.options.options import Addresses, Options
from scalingo_databases.contract.options.parser import Parser, add_addresses
from scalingo_databases.contract.options.values import positive
from scalingo_databases.contract.redact import Redactor
from scalingo_databases.contract.safety.cleaning import Cleaner
from scalingo_databases.contract.safety.gate import Gate
from scalingo_databases.contract.safety.ledger import Ledger
from scalingo_databases.contract.safety.rules import rules_for
from scalingo_databases.contract.targets.access import access_for, platform_of
from scalingo_databases.contract.targets.target import Target, locate
from scalingo_databases.contract.verdict.verdict import Exit, count

_URLS = ("auth_url", "api_url", "database_api_url")


def main(arguments: Sequence[str], terminal: Terminal, environ: Mapping[str, str] = os.environ) -> Exit:
    """End what the ledger named in ``arguments`` lists; those follow the word ``cleanup``.

    Raises :class:`CannotTestError` when the ledger cannot be read or the target not be asked.
    """
    given = _parser().parse_args(arguments)
    ledger = Ledger.opened(given.ledger)
    try:
        return _clean(ledger, given, terminal, environ)
    finally:
        ledger.close()


def _clean(ledger: Ledger, given: argparse.Namespace, terminal: Terminal, environ: Mapping[str, str]) -> Exit:
    entries = ledger.newest_first()
    if not entries:
        terminal.line(f"{given.ledger}: nothing is left of that run.")
        return Exit.CONFORMS
    options = _options(ledger.book.target, given, environ)
    redactor = Redactor()
    platform = platform_of(options)
    target = locate(platform, options)
    _move(ledger, target)
    rules = rules_for(target.urls(), read_only=False, rate_limit=options.rate_limit, allow_destructive=True)
    routes = Routes(target.database_api_url, target.api_url, target.auth_url)
    gate = Gate(rules, target.urls(), routes, ledger)
    access = access_for(options, redactor, gate.clock)
    where = ", ".join(dict.fromkeys(target.urls()))
    terminal.line(f"Target: {where}: {count(len(entries), 'thing')} of {given.ledger} to be deleted.")
    with gate.closed(), gate.cleaning():
        left = Cleaner(platform, access, redactor, routes, ledger).clean()
    for each in left:
        terminal.line(f"Left: {each}")
    terminal.line(f"{count(len(entries) - len(left), 'thing')} deleted, {len(left)} left.")
    return Exit.CANNOT_TEST if left else Exit.CONFORMS


def _parser() -> Parser:
    parser = Parser(
        prog="python -m scalingo_databases.contract cleanup",
        description="Delete what a run has made and could not delete itself, as its ledger says. Exit status:"
        " 0 all is gone, 2 something is left, and the ledger too.",
        allow_abbrev=False,
    )
    parser.add_argument("ledger", type=Path, metavar="LEDGER", help="the file that the run has named")
    add_addresses(parser.add_argument_group("target, if it is not where it was"))
    parser.add_argument(
        "--token", help=f"the token of that run; better in the environment, as {TOKEN_VARIABLE}"
    )
    parser.add_argument("--app", help="the app of that run")
    parser.add_argument("--rate-limit", type=positive, metavar="N", help="requests a minute at most")
    return parser


def _options(target: Mapping[str, Any], given: argparse.Namespace, environ: Mapping[str, str]) -> Options:
    token = given.token or environ.get(TOKEN_VARIABLE, "").strip() or None
    if token is None:
        raise UsageError(f"there is no token: set {TOKEN_VARIABLE} or give --token")
    addresses = Addresses(
        region=given.region,
        auth_url=given.auth_url or given.url or _text(target, "auth_url", given.region),
        api_url=given.scalingo_url or given.url or _text(target, "api_url", given.region),
        database_api_url=given.database_url or given.url or _text(target, "database_api_url", given.region),
    )
    databases = tuple((str(technology), str(addon)) for technology, addon in target.get("databases", ()))
    return Options(
        addresses=addresses,
        api=target.get("api", "all"),
        app=given.app or target.get("app"),
        databases=databases,
        rate_limit=given.rate_limit,
        token=token,
    )


def _text(target: Mapping[str, Any], name: str, region: str | None) -> str | None:
    return None if region is not None else target.get(name)


def _move(ledger: Ledger, target: Target) -> None:
    """Look for the things where the target is now."""
    before = {ledger.book.target.get(name): getattr(target, name) for name in _URLS}
    for entry in ledger.book.open.values():
        if entry.thing is not None and (now := before.get(entry.thing.base_url)) is not None:
            entry.thing = replace(entry.thing, base_url=now)
