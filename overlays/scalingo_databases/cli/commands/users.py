"""``users``: list, create, change and delete."""

from collections.abc import Mapping
from typing import Any

import click

from scalingo_databases.cli import messages, options
from scalingo_databases.cli.cells import fields
from scalingo_databases.cli.confirmation import confirm
from scalingo_databases.cli.output import Columns, column, print_json, print_table
from scalingo_databases.cli.passwords import read_password
from scalingo_databases.cli.plain import plain
from scalingo_databases.cli.session import Session, pass_session

_COLUMNS: Columns = {
    "name": column("name"),
    "read only": column("read_only"),
    "protected": column("protected"),
}
_PASSWORD: Columns = {"password": column("password")}

show_password = click.option(
    "--show-password", is_flag=True, help="Show the password that the platform makes, which it does once."
)


@click.group()
def users() -> None:
    """Users of a database. Passwords are shown only where --show-password asks for them."""


@users.command("list", cls=options.Leaf)
@options.on_database
@options.shared
@pass_session
def list_users(session: Session, app: str, addon: str) -> None:
    """List the users, without their passwords: no one can read those."""
    with session.scalingo() as scalingo:
        found = scalingo.database(app, addon).users.list()
    if session.json:
        print_json([_without_password(user) for user in found])
    elif found:
        print_table(_COLUMNS, map(fields, found))
    else:
        messages.note("no users")


@users.command(cls=options.Leaf)
@click.argument("name")
@options.on_database
@click.option("--read-only", is_flag=True, help="The user may only read.")
@click.option(
    "--own-password",
    is_flag=True,
    help="Give the password yourself: at the terminal, else in the first line of standard input.",
)
@show_password
@options.shared
@pass_session
def create(
    session: Session,
    name: str,
    app: str,
    addon: str,
    read_only: bool,
    own_password: bool,
    show_password: bool,
) -> None:
    """Create the user NAME, with a password that the platform makes or with your own."""
    password: dict[str, Any] = {}
    if own_password:
        text = read_password()
        password = {"password": text, "password_confirmation": text}
    elif not show_password:
        raise click.UsageError(
            "the platform makes a password and shows it once: add --show-password, or --own-password"
        )
    with session.scalingo() as scalingo:
        user = scalingo.database(app, addon).users.create(name=name, read_only=read_only, **password)
    _show(session, user, show_password)


@users.command(cls=options.Leaf)
@click.argument("name")
@options.on_database
@options.yes
@options.shared
@pass_session
def delete(session: Session, name: str, app: str, addon: str, yes: bool) -> None:
    """Delete the user NAME. Whoever connects with it is locked out."""
    confirm(f"User {name} of {app}, {addon} will be deleted; whoever uses it is locked out.", yes=yes)
    with session.scalingo() as scalingo:
        scalingo.database(app, addon).users.delete(name)
    messages.note(f"user {name} is deleted")
    if session.json:
        print_json(None)


@users.command("set-password", cls=options.Leaf)
@click.argument("name")
@options.on_database
@options.yes
@options.shared
@pass_session
def set_password(session: Session, name: str, app: str, addon: str, yes: bool) -> None:
    """Set the password of the user NAME, asked for at the terminal, else the first line of standard input."""
    confirm(_old_password(name, app, addon), yes=yes)
    password = read_password()
    with session.scalingo() as scalingo:
        user = scalingo.database(app, addon).users.update(
            name, password=password, password_confirmation=password
        )
    _show(session, user, False)


@users.command("reset-password", cls=options.Leaf)
@click.argument("name")
@options.on_database
@options.yes
@show_password
@options.shared
@pass_session
def reset_password(session: Session, name: str, app: str, addon: str, yes: bool, show_password: bool) -> None:
    """Let the platform make a new password for the user NAME."""
    if not show_password:
        raise click.UsageError("the platform makes a password and shows it once: add --show-password")
    confirm(_old_password(name, app, addon), yes=yes)
    with session.scalingo() as scalingo:
        user = scalingo.database(app, addon).users.reset_password(name)
    _show(session, user, show_password)


def _old_password(name: str, app: str, addon: str) -> str:
    return f"The password of user {name} of {app}, {addon} will stop working."


def _show(session: Session, user: Any, show_password: bool) -> None:
    if session.json:
        print_json(user if show_password else _without_password(user))
    else:
        columns = {**_COLUMNS, **_PASSWORD} if show_password else _COLUMNS
        print_table(columns, [fields(user)])


def _without_password(user: Any) -> Mapping[str, object]:
    return {name: value for name, value in plain(user).items() if name != "password"}
