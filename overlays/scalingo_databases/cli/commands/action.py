"""``action``: what runs inside a database."""

from collections.abc import Mapping
from typing import Any, cast

import click
from click.shell_completion import CompletionItem

from scalingo_databases.cli import messages, options, parameters
from scalingo_databases.cli.catalogue import Action, actions
from scalingo_databases.cli.cells import cell, fields
from scalingo_databases.cli.confirmation import confirm
from scalingo_databases.cli.output import column, print_fields, print_json, print_table
from scalingo_databases.cli.session import Session, pass_session

_LONG = 40  # characters


class _ActionCommand(options.Leaf):
    """Lists the actions at the end of its help."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write a list for each technology."""
        for technology, offered in actions().items():
            with formatter.section(f"Actions of {technology} (* asks before it runs)"):
                formatter.write_dl([(_signature(each), each.summary) for each in offered.values()])


def _complete_technology(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    return [technology for technology in actions() if technology.startswith(incomplete)]


def _complete_action(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    found = [each for name, each in _typed_technology(ctx).items() if name.startswith(incomplete)]
    return [CompletionItem(each.name, help=each.summary) for each in found]


def _complete_parameter(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    offered = _typed_technology(ctx)
    chosen = next((offered[word] for word in options.words_of(ctx) if word in offered), None)
    names = chosen.parameters if chosen else ()
    return [CompletionItem(f"{name}=") for name in names if name.startswith(incomplete)]


def _typed_technology(ctx: click.Context) -> Mapping[str, Action]:
    """Give the actions of the technology that stands on the unfinished command line."""
    nothing: Mapping[str, Action] = {}
    return next((actions()[word] for word in options.words_of(ctx) if word in actions()), nothing)


@click.command(cls=_ActionCommand)
@click.argument("technology", shell_complete=_complete_technology)
@click.argument("action", shell_complete=_complete_action)
@options.app(required=True)
@options.addon(required=False)
@click.option(
    "--param",
    "-p",
    "given",
    metavar="NAME=VALUE",
    multiple=True,
    shell_complete=_complete_parameter,
    help="A parameter of the action.",
)
@options.yes
@options.shared
@pass_session
def action(
    session: Session,
    technology: str,
    action: str,
    app: str,
    addon: str | None,
    given: tuple[str, ...],
    yes: bool,
) -> None:
    """Run ACTION inside a database of TECHNOLOGY. Without --addon it is the app's one of that technology."""
    chosen = _chosen(technology, action)
    values = parameters.read(chosen, given)
    addon = addon or chosen.technology
    if chosen.destructive:
        confirm(f"{chosen.name} in {app}, {addon}: something is lost. {chosen.summary}", yes=yes)
    with session.scalingo() as scalingo:
        resource = getattr(scalingo.database(app, addon), chosen.technology)
        result = getattr(resource, chosen.method)(**values)
    _show(session, chosen, result)


def _chosen(technology: str, name: str) -> Action:
    offered = actions().get(technology.lower())
    if offered is None:
        raise click.UsageError(f"{technology} has no actions; these have: {', '.join(actions())}")
    chosen = offered.get(name.lower())
    if chosen is None:
        raise click.UsageError(f"{technology} has no action {name}; it has {', '.join(offered)}")
    return chosen


def _show(session: Session, chosen: Action, result: Any) -> None:
    if session.json:
        print_json(result)
    elif result is None:
        messages.note(f"{chosen.name} is done")
    elif isinstance(result, list):
        _show_all(chosen, cast(list[object], result))
    elif hasattr(result, "to_dict"):
        print_fields(fields(result))
    else:
        click.echo(cell(result))


def _show_all(chosen: Action, results: list[Any]) -> None:
    if not results:
        messages.note(f"{chosen.name} gives nothing")
        return
    rows = [fields(each) for each in results]
    names = dict.fromkeys(name for row in rows for name in row)
    longest = {name: max(len(cell(row.get(name))) for row in rows) for name in names}
    # Long texts last, so that the rest stays in sight.
    ordered = sorted(names, key=lambda name: longest[name] > _LONG)
    print_table({name.replace("_", " "): column(name) for name in ordered}, rows)


def _signature(each: Action) -> str:
    mark = "*" if each.destructive else ""
    return " ".join([each.name + mark, *(f"{name}=" for name in each.parameters)])
