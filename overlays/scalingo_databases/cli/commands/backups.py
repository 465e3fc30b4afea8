"""``backups``: list, create and download."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scalingo_databases.cli import messages, options
from scalingo_databases.cli.cells import fields, size
from scalingo_databases.cli.exits import Exit
from scalingo_databases.cli.output import Columns, column, print_json, print_table
from scalingo_databases.cli.plain import plain
from scalingo_databases.cli.session import Session, pass_session

if TYPE_CHECKING:
    from scalingo_databases.generated.resources.database_api.bound_backup import BoundBackup

_COLUMNS: Columns = {
    "id": column("id"),
    "created": column("created_at"),
    "status": column("status"),
    "size": column("size", size),
    "method": column("method"),
    "name": column("name"),
}


@click.group()
def backups() -> None:
    """Backups of a database."""


@backups.command("list", cls=options.Leaf)
@options.on_database
@options.shared
@pass_session
def list_backups(session: Session, app: str, addon: str) -> None:
    """List the backups, newest first."""
    with session.scalingo() as scalingo:
        found = scalingo.database(app, addon).backups.list()
    if session.json:
        print_json(found)
    elif found:
        print_table(_COLUMNS, map(fields, found))
    else:
        messages.note("no backups")


@backups.command(cls=options.Leaf)
@options.on_database
@click.option("--wait/--no-wait", default=True, show_default=True, help="Stay until the backup is done.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0),
    default=3600,
    show_default=True,
    metavar="SECONDS",
    help="Stay no longer than this.",
)
@options.shared
@pass_session
def create(session: Session, app: str, addon: str, wait: bool, timeout: float) -> None:
    """Create a backup.

    It goes on by itself when the command does not wait for it, or is interrupted.
    """
    with session.scalingo() as scalingo:
        backup = scalingo.database(app, addon).backups.create()
        messages.note(f"backup {backup.id} was asked for")
        if wait:
            backup = backup.wait(timeout=timeout)
    if session.json:
        print_json(backup)
    else:
        print_table(_COLUMNS, [fields(backup)])


@backups.command(cls=options.Leaf)
@click.argument("backup_id", required=False)
@options.on_database
@click.option(
    "--output",
    "-o",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="File to write, or the folder for it; else its own name, here.",
)
@click.option("--overwrite", is_flag=True, help="Replace a file that is there already.")
@options.shared
@pass_session
def download(
    session: Session, backup_id: str | None, app: str, addon: str, output: Path | None, overwrite: bool
) -> None:
    """Download a backup: BACKUP_ID, or the newest one that is done. Prints the path of the file."""
    if output == Path("-"):
        raise click.UsageError("a backup is not written to standard output: give the path of a file")
    with session.scalingo() as scalingo:
        backups = scalingo.database(app, addon).backups
        backup = backups.get(backup_id) if backup_id else _newest_done(backups.list())
        if backup is None:
            messages.error("no backup is done yet: see 'backups list', or make one with 'backups create'")
            raise click.exceptions.Exit(Exit.NOT_FOUND)
        path = backup.download(_target(output, backup.name), progress=True, overwrite=overwrite)
    if session.json:
        print_json({**plain(backup), "path": str(path)})
    else:
        click.echo(str(path))


def _newest_done(backups: "Iterable[BoundBackup]") -> "BoundBackup | None":
    """Give the newest backup that can be downloaded."""
    done = [each for each in backups if each.status == "done"]
    return max(done, key=lambda each: each.created_at, default=None)


def _target(output: Path | None, name: str) -> Path:
    """Give the path to write; the backup's own name, which the API gives, cannot lead out of the folder."""
    own = f"{re.sub(r'[^A-Za-z0-9._+-]', '_', name).lstrip('.') or 'backup'}.tar.gz"
    if output is None:
        return Path(own)
    return output / own if output.is_dir() else output
