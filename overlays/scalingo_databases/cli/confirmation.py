"""The question before something is lost."""

import sys

import click

from scalingo_databases.cli import messages
from scalingo_databases.cli.exits import Exit


def confirm(what: str, *, yes: bool) -> None:
    """Ask whether to do ``what``, a sentence about what is lost, unless ``yes`` says so.

    Ends the command when the answer is no, and when there is no terminal to ask at.
    """
    if yes:
        return
    if not sys.stdin.isatty():
        raise click.UsageError(f"{what} There is no terminal to ask at: add --yes if that is wanted")
    click.echo(f"{messages.printable(what)} Go on? [y/N] ", nl=False, err=True)
    if sys.stdin.readline().strip().lower() not in {"y", "yes"}:
        messages.note("not done")
        raise click.exceptions.Exit(Exit.FAILED)
