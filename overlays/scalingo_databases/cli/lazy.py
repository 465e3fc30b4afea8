"""Commands that are loaded when they are called, so that each pays, and needs, only its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import click

from scalingo_databases.extras import explain


@dataclass(frozen=True)
class Entry:
    """A command: what ``--help`` says of it, where it is, and the extra that it needs besides ``cli``."""

    help: str
    module: str
    name: str
    extra: str = "cli"


class MissingExtraError(click.ClickException):
    """A command cannot run because the extra that it needs is not installed."""


class LazyGroup(click.Group):
    """A group that knows its commands by a table."""

    def __init__(self, *args: Any, entries: Mapping[str, Entry], **more: Any) -> None:
        """Offer ``entries``, and otherwise be what :class:`click.Group` is."""
        super().__init__(*args, **more)
        self._entries = entries

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give the names in the order of the table."""
        return list(self._entries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command. Raises :class:`MissingExtraError`."""
        entry = self._entries.get(cmd_name)
        if entry is None:
            return None
        try:
            command: click.Command = getattr(import_module(entry.module), entry.name)
        except ModuleNotFoundError as missing:
            raise MissingExtraError(explain(missing, entry.extra).removeprefix("error: ")) from None
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in self._entries.items()])
