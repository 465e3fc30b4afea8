"""The command itself: its options and the table of its commands."""

import click

from scalingo_databases.cli.exits import HELP
from scalingo_databases.cli.lazy import Entry, LazyGroup
from scalingo_databases.cli.options import keep, shared

PROGRAM = "scalingo-databases"
_COMMANDS = "scalingo_databases.cli.commands"

ENTRIES = {
    "databases": Entry("List databases.", f"{_COMMANDS}.databases", "databases"),
    "backups": Entry("List, create and download backups.", f"{_COMMANDS}.backups", "backups"),
    "users": Entry("List, create, change and delete users.", f"{_COMMANDS}.users", "users"),
    "action": Entry("Run an action inside a database.", f"{_COMMANDS}.action", "action"),
    "completion": Entry("Print the completion script of a shell.", f"{_COMMANDS}.completion", "completion"),
    "contract": Entry("Contract-test a server.", f"{_COMMANDS}.contract", "contract", extra="contract"),
    "spec": Entry("Compare OpenAPI documents.", f"{_COMMANDS}.spec", "spec", extra="changes"),
    "drift": Entry(
        "Compare recorded traffic with the documents.", f"{_COMMANDS}.drift", "drift", extra="drift"
    ),
}
"""A command that needs another extra names it here; its module is loaded when the command is called."""


@click.group(
    cls=LazyGroup,
    entries=ENTRIES,
    epilog=HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@shared
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    expose_value=False,
    callback=keep,
    help="Time limit of each network step; 30 when not given.",
)
@click.version_option(package_name=PROGRAM, message="%(prog)s %(version)s")
def root() -> None:
    """Databases at Scalingo, from the command line.

    The token is no option, because others can read command lines: set SCALINGO_API_TOKEN, or log in with the
    official command line, whose file is read. Data goes to standard output, all else to standard error.
    """
