"""The command line of a run, read and checked."""

import argparse
import os
import secrets
from collections.abc import Mapping, Sequence

from scalingo_databases.client.account import TOKEN_VARIABLE
from scalingo_databases.contract.errors import UsageError
from scalingo_databases.contract.options.options import Addresses, Options
from scalingo_databases.contract.options.parser import OTHER_TOKEN_VARIABLE, parser_of_runs


def parse(arguments: Sequence[str], environ: Mapping[str, str] = os.environ) -> Options:
    """Read the command line and the token's variable. Raises :class:`UsageError`."""
    given = parser_of_runs().parse_args(arguments)
    addresses = _addresses(given)
    token = given.token or (None if addresses.is_empty() else environ.get(TOKEN_VARIABLE, "").strip() or None)
    options = Options(
        addresses=addresses,
        api=given.api,
        app=given.app,
        databases=tuple(given.database),
        only=frozenset(given.only),
        exclude=frozenset(given.exclude),
        overlays=tuple(given.overlay),
        seed=secrets.randbelow(2**32) if given.seed is None else given.seed,
        max_examples=given.max_examples,
        max_violations=given.max_violations,
        patience=given.patience,
        rate_limit=given.rate_limit,
        read_only=given.read_only,
        report_dir=given.report_dir,
        token=token,
        allow_writes=given.allow_writes or given.allow_destructive,
        allow_destructive=given.allow_destructive,
        confirm=given.confirm,
        dry_run=given.dry_run,
        ledger=given.ledger,
        other_token=given.other_token or environ.get(OTHER_TOKEN_VARIABLE, "").strip() or None,
        layer=given.layer,
        strict=given.strict,
        baseline=given.baseline,
        write_baseline=given.write_baseline,
    )
    _check(options)
    return options


def _addresses(given: argparse.Namespace) -> Addresses:
    if given.url is not None and given.region is not None:
        raise UsageError("URL and --region both say where the target is: give one of them")
    return Addresses(
        region=given.region,
        auth_url=given.auth_url or given.url,
        api_url=given.scalingo_url or given.url,
        database_api_url=given.database_url or given.url,
    )


def _check(options: Options) -> None:
    """Refuse combinations that could only fail later, or less clearly."""
    if options.read_only and options.allow_writes:
        raise UsageError("--read-only and --allow-writes or --allow-destructive contradict each other")
    if options.confirm is not None and not options.allow_destructive:
        raise UsageError("--confirm belongs to --allow-destructive")
    if options.addresses.is_empty():
        _check_embedded(options)
        return
    if options.token is None:
        raise UsageError(f"there is no token: set {TOKEN_VARIABLE} or give --token")
    if options.has_database_token:
        if len(options.databases) > 1:
            raise UsageError(
                "a database's token opens one database: give one --database, or an API token and --app"
            )
    elif options.app is None and options.api != "scalingo":
        raise UsageError(
            "the databases cannot be found: give --app, or --api database with --database and its token"
        )


def _check_embedded(options: Options) -> None:
    for name, value in (("--token", options.token), ("--database", options.databases)):
        if value:
            raise UsageError(f"{name} belongs to a target of your own: give its URL too, or leave {name} out")
