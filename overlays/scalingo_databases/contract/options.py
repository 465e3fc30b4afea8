"""The command line."""

import argparse
import os
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NoReturn

from scalingo_databases.client.account import TOKEN_VARIABLE
from scalingo_databases.client.secret import API_TOKEN_PREFIX
from scalingo_databases.contract.documents.technologies import TECHNOLOGIES, technology_named
from scalingo_databases.contract.errors import UsageError
from scalingo_databases.contract.limits import PATIENCE

Api = Literal["database", "scalingo", "all"]
Layer = Literal["directed", "generative", "all"]

OTHER_TOKEN_VARIABLE = "SCALINGO_OTHER_API_TOKEN"  # noqa: S105 - the name of a variable

_DESCRIPTION = "Test a server against the published OpenAPI documents."
_EPILOG = """\
Without URL, --region or an address the reference server is started on a free loopback port, tested and
stopped. A target that is not on this machine gets GET requests only (beside the POSTs
that issue tokens), 60 a minute, unless --allow-writes or --allow-destructive is given. On
this machine a run writes as well; users, rules, apps and the like that were there before
are not deleted. 'cleanup LEDGER' in the place of URL deletes what a crashed run has left.
`explain CODE` in the place of URL tells what a code of a violation stands for, `explain` lists them all.
Exit status: 0 the target conforms, 1 it does not, 2 it could not be tested.
"""


@dataclass(frozen=True)
class Addresses:
    """Where the target's three services are; ``None`` where the region decides."""

    region: str | None = None
    auth_url: str | None = None
    api_url: str | None = None
    database_api_url: str | None = None

    def is_empty(self) -> bool:
        """Tell whether nothing was given, which means the reference server."""
        return not any((self.region, self.auth_url, self.api_url, self.database_api_url))


@dataclass(frozen=True)
class Options:
    """What the user asked for.

    ``rate_limit`` is in requests a minute. ``databases`` holds pairs of technology and addon id.
    ``max_examples`` is per operation and phase; ``None`` leaves it to the kind of run. ``allow_destructive``
    implies ``allow_writes``; ``confirm`` is the name that confirms it without a terminal. With ``strict``,
    drift counts as violations; what ``baseline`` accepts does not, ``write_baseline`` takes what there is.
    """

    addresses: Addresses
    api: Api = "all"
    app: str | None = None
    databases: tuple[tuple[str, str], ...] = ()
    only: frozenset[str] = frozenset()
    exclude: frozenset[str] = frozenset()
    overlays: tuple[Path, ...] = ()
    seed: int = 0
    max_examples: int | None = None
    rate_limit: int | None = None
    read_only: bool = False
    report_dir: Path | None = None
    token: str | None = None
    allow_writes: bool = False
    allow_destructive: bool = False
    confirm: str | None = None
    dry_run: bool = False
    ledger: Path | None = None
    other_token: str | None = None
    layer: Layer = "all"
    max_violations: int | None = None
    patience: int = PATIENCE
    strict: bool = False
    baseline: Path | None = None
    write_baseline: Path | None = None

    @property
    def has_api_token(self) -> bool:
        """Tell whether the token is an API token, which is exchanged for bearers."""
        return self.token is not None and self.token.startswith(API_TOKEN_PREFIX)

    @property
    def has_database_token(self) -> bool:
        """Tell whether the token opens the one database given with it, and nothing else."""
        return self.api == "database" and bool(self.databases) and not self.has_api_token

    def __repr__(self) -> str:
        """Show nothing: the token must not end up in an error."""
        return "Options(...)"


class Parser(argparse.ArgumentParser):
    """Reads a command line."""

    def error(self, message: str) -> NoReturn:
        """Raise :class:`UsageError` with ``message``."""
        raise UsageError(f"{message}; --help lists the options")


def parse(arguments: Sequence[str], environ: Mapping[str, str] = os.environ) -> Options:
    """Read the command line and the token's variable. Raises :class:`UsageError`."""
    given = _parser().parse_args(arguments)
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


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="python -m scalingo_databases.contract",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _add_target(parser)
    _add_run(parser)
    _add_safety(parser)
    _add_verdict(parser)
    return parser


def _add_target(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("target")
    add_addresses(group)
    group.add_argument(
        "--token",
        help=f"API token ({API_TOKEN_PREFIX}...), or a bearer; with --api database and --database, the "
        f"token of that database. Better in the environment, as {TOKEN_VARIABLE}",
    )
    group.add_argument(
        "--other-token",
        help="API token or bearer of a second account, to try what it must not do. Better in the "
        f"environment, as {OTHER_TOKEN_VARIABLE}",
    )
    group.add_argument("--app", help="app whose databases are tested; a dedicated database's name works too")
    group.add_argument(
        "--database",
        action="append",
        default=[],
        type=_database,
        metavar="TECHNOLOGY=ID",
        help="test this database (addon id) and not all those of the app; may be repeated",
    )


def add_addresses(group: argparse._ArgumentGroup) -> None:
    """Let ``group`` take what says where the target is."""
    group.add_argument("url", nargs="?", metavar="URL", help="one address that serves all that is tested")
    group.add_argument("--region", help="a region of the platform instead of a URL, such as osc-fr1")
    group.add_argument(
        "--auth-url", metavar="URL", help="the authentication service, if it has its own address"
    )
    group.add_argument("--scalingo-url", metavar="URL", help="the Scalingo API, if it has its own address")
    group.add_argument("--database-url", metavar="URL", help="the Database API, if it has its own address")


def _add_safety(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("safety")
    group.add_argument(
        "--read-only", action="store_true", help="treat the target as one that is not on this machine"
    )
    group.add_argument(
        "--allow-writes",
        action="store_true",
        help="make things on a target that is not on this machine, change them, and delete them again",
    )
    group.add_argument(
        "--allow-destructive",
        action="store_true",
        help="also delete, restore, upgrade and change what was there before; asks for the name of the app or"
        " database",
    )
    group.add_argument("--confirm", metavar="NAME", help="the name that would be asked for")
    group.add_argument(
        "--ledger",
        type=Path,
        metavar="FILE",
        help="list there what the run has made and not yet deleted, for 'cleanup FILE' after a crash; a"
        " target that is not on this machine always gets such a file",
    )
    group.add_argument(
        "--dry-run", action="store_true", help="list the requests; send only those that look around"
    )


def _add_run(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("run")
    group.add_argument(
        "--api", choices=("database", "scalingo", "all"), default="all", help="documents (default: all)"
    )
    group.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="NAME",
        help="test this alone: an operation, by its id, a tag of the documents, or a technology; "
        "may be repeated",
    )
    group.add_argument(
        "--exclude",
        action="append",
        default=[],
        metavar="NAME",
        help="leave this out: an operation, a tag or a technology; may be repeated",
    )
    group.add_argument(
        "--overlay",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="OpenAPI Overlay 1.0 that adapts the documents to a server with less or more; may be repeated",
    )
    group.add_argument("--seed", type=_natural, metavar="N", help="repeat the run that printed this number")
    group.add_argument(
        "--max-violations", type=positive, metavar="N", help="stop when so many different ones were found"
    )
    group.add_argument(
        "--max-examples", type=positive, metavar="N", help="random cases per operation and phase"
    )
    group.add_argument(
        "--patience",
        type=positive,
        default=PATIENCE,
        metavar="S",
        help=f"seconds to wait for what takes its time, such as a restoration (default: {PATIENCE})",
    )
    group.add_argument("--rate-limit", type=positive, metavar="N", help="requests a minute at most")
    group.add_argument(
        "--layer",
        choices=("directed", "generative", "all"),
        default="all",
        help="directed: short conversations about what operations mean; generative: requests drawn from the "
        "schemas; all: one after the other (default)",
    )


def _add_verdict(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("verdict")
    group.add_argument(
        "--strict", action="store_true", help="let drift, such as undocumented fields, count as violations"
    )
    group.add_argument(
        "--baseline", type=Path, metavar="FILE", help="accept the violations that this file names"
    )
    group.add_argument(
        "--write-baseline", type=Path, metavar="FILE", help="write the violations found, to accept them later"
    )
    group.add_argument(
        "--report-dir",
        type=Path,
        metavar="DIR",
        help="write junit.xml, report.html, report.sarif, report.json and reproductions there",
    )


def _database(text: str) -> tuple[str, str]:
    name, separator, addon_id = text.partition("=")
    technology = technology_named(name)
    if not separator or not re.fullmatch(r"[\w.-]+", addon_id) or not addon_id.strip("."):
        raise argparse.ArgumentTypeError(f"{text!r} is not TECHNOLOGY=ID, as in postgresql=ad-0e1d6a2c-...")
    if technology is None:
        raise argparse.ArgumentTypeError(f"{name!r} is not one of {', '.join(TECHNOLOGIES)}")
    return technology, addon_id


def _natural(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 40:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 0")
    return int(text)


def positive(text: str) -> int:
    """Read a number from 1 to 999999."""
    if not text.isascii() or not text.isdigit() or int(text[:7]) == 0 or len(text) > 6:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 999999")
    return int(text)


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
