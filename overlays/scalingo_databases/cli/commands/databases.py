"""``databases``: which databases there are."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from scalingo_databases.cli import messages, options
from scalingo_databases.cli.cells import fields
from scalingo_databases.cli.output import Columns, column, print_json, print_table
from scalingo_databases.cli.session import Session, pass_session
from scalingo_databases.cli.technologies import DATABASES

if TYPE_CHECKING:
    from scalingo_databases.generated.clients.scalingo_api.models.addon import Addon

_ADDONS: Columns = {name: column(name) for name in ("id", "technology", "plan", "status")}
_DEDICATED: Columns = {name: column(name) for name in ("id", "name", "technology", "plan")}


@click.command(cls=options.Leaf)
@options.app(required=False, what="App whose databases are listed; else the dedicated ones are.")
@click.option("--dedicated", is_flag=True, help="The dedicated ones, even with SCALINGO_APP.")
@options.shared
@pass_session
def databases(session: Session, app: str | None, dedicated: bool) -> None:
    """List the databases of an app, or the dedicated ones of the account."""
    with session.scalingo() as scalingo:
        if app is None or dedicated:
            _show(session, scalingo.dedicated_databases.list(), _DEDICATED, "no dedicated databases")
        else:
            addons = [addon for addon in scalingo.addons(app).list() if _technology(addon) in DATABASES]
            _show(session, addons, _ADDONS, f"app {app} has no databases")


def _technology(addon: "Addon") -> str:
    from scalingo_databases.client.addons import technology_of

    return technology_of(addon.addon_provider)


def _of_addon(addon: "Addon") -> Mapping[str, object]:
    return {**fields(addon), "technology": _technology(addon), "plan": addon.plan.name}


def _show(session: Session, things: Sequence[Any], columns: Columns, nothing: str) -> None:
    if session.json:
        print_json(things)
    elif things:
        print_table(columns, map(_of_addon if columns is _ADDONS else fields, things))
    else:
        messages.note(nothing)
