"""``drift``: hands its arguments over to the drift room's own command."""

from importlib import import_module

import click

# By its name, because this room knows the client alone. Without the extra the group says what to install.
_main = import_module("scalingo_databases.drift.command").main


@click.command(
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def drift(arguments: tuple[str, ...]) -> None:
    """Compare recorded traffic with the documents."""
    raise click.exceptions.Exit(_main(list(arguments)))
