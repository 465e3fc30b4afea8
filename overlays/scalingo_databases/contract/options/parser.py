"""The options that there are, in their groups, with what `--help` says of them."""

import argparse
from pathlib import Path
from typing import NoReturn

from scalingo_databases.client.account import TOKEN_VARIABLE
from scalingo_databases.client.secret import API_TOKEN_PREFIX
from scalingo_databases.contract.errors import UsageError
from scalingo_databases.contract.limits import PATIENCE
from scalingo_databases.contract.options.values import database, natural, positive

OTHER_TOKEN_VARIABLE = "SCALINGO_OTHER_API_TOKEN"  # noqa: S105 - the name of an environment variable, no secret

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


class Parser(argparse.ArgumentParser):
    """Reads a command line."""

    def error(self, message: str) -> NoReturn:
        """Raise :class:`UsageError` with ``message``."""
        raise UsageError(f"{message}; --help lists the options")


def parser_of_runs() -> Parser:
    """Give the parser of the command line of a run."""
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
        type=database,
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
    group.add_argument("--seed", type=natural, metavar="N", help="repeat the run that printed this number")
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
