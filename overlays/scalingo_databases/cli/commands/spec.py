"""``spec``: hands its arguments over to the changes room's own command."""

from importlib import import_module

import click

# By its name, because this room knows the client alone. Without the extra the group says what to install.
_main = import_module("scalingo_databases.changes.command").main


@click.group()
def spec() -> None:
    """Work with OpenAPI documents."""


@spec.command(
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def diff(arguments: tuple[str, ...]) -> None:
    """Tell what has changed between two documents, and who is hurt."""
    raise click.exceptions.Exit(_main(["diff", *arguments]))
