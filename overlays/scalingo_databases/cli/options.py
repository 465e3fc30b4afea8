"""Options that several commands have, and the kind of command that all of them are."""

from collections.abc import Callable
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from scalingo_databases.cli.session import Session
from scalingo_databases.cli.technologies import DATABASES

_WORDS = f"{__name__}.words"

F = TypeVar("F", bound=Callable[..., Any])


class Leaf(click.Command):
    """A command that does not quote what it cannot place on its command line: it may be a password."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse arguments that are left over."""
        ctx.allow_extra_args = True
        ctx.meta[_WORDS] = tuple(args)
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            ctx.fail(f"{len(rest)} arguments too many" if len(rest) > 1 else "one argument too many")
        return rest


def words_of(ctx: click.Context) -> tuple[str, ...]:
    """Give the words of the command line behind the command, also when they are no whole command line yet."""
    words: tuple[str, ...] = ctx.meta.get(_WORDS, ())
    return words


def shared(function: F) -> F:
    """Add the options that mean the same before and after the name of a command."""
    for option in reversed(_SHARED):
        function = option(function)
    return function


def on_database(function: F) -> F:
    """Add what says which database: ``--app`` and ``--addon``."""
    return app(required=True)(addon(required=True)(function))


def app(
    *, required: bool, what: str = "App, by name or id; a dedicated database is one."
) -> Callable[[F], F]:
    """Add ``--app``."""
    return click.option(
        "--app", "-a", metavar="APP", envvar="SCALINGO_APP", show_envvar=True, required=required, help=what
    )


def addon(*, required: bool) -> Callable[[F], F]:
    """Add ``--addon``."""
    return click.option(
        "--addon",
        metavar="ADDON",
        envvar="SCALINGO_ADDON",
        show_envvar=True,
        required=required,
        help="Addon, by id or by technology, such as postgresql.",
        shell_complete=_technologies,
    )


def yes(function: F) -> F:
    """Add the option that answers the question before something destructive."""
    return click.option("--yes", "-y", is_flag=True, help="Do not ask before something is lost.")(function)


def _technologies(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in DATABASES if name.startswith(incomplete)]


def _regions(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    from scalingo_databases.client.regions import BUILT_IN_REGIONS

    return [CompletionItem(region.name) for region in BUILT_IN_REGIONS if region.name.startswith(incomplete)]


def keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    """Put a shared option into the session; one that was not given changes nothing there."""
    if value is not None and value is not False:
        setattr(ctx.ensure_object(Session), param.name, value)


_SHARED = (
    click.option(
        "--region",
        metavar="REGION",
        expose_value=False,
        callback=keep,
        shell_complete=_regions,
        help="Region; else SCALINGO_REGION, else that of the official command line, else the default one.",
    ),
    click.option(
        "--json", is_flag=True, expose_value=False, callback=keep, help="Print one JSON document, no table."
    ),
    click.option(
        "--verbose", is_flag=True, expose_value=False, callback=keep, help="Log the calls to standard error."
    ),
)
