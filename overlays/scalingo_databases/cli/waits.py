"""Backups that are waited for and downloaded."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scalingo_databases.client.database import Database
    from scalingo_databases.generated.clients.database_api.models.backup import Backup

DONE, FAILED = "done", ("error", "cancelled")


def finished(db: "Database", backup: "Backup", seconds: float) -> "Backup":
    """Wait until ``backup`` is done. Raises :class:`WaitError`, and what a call raises."""
    from scalingo_databases.client import wait_until

    return wait_until(
        lambda: db.backups.get(backup.id),
        succeeded=(DONE,),
        failed=FAILED,
        timeout=seconds,
        what=f"backup {backup.id}",
    )


def fetched(db: "Database", backup: "Backup", path: Path, *, overwrite: bool) -> Path:
    """Download ``backup``, with a line on the terminal that says how far it is. Raises what that raises."""
    from scalingo_databases.client import download

    def link() -> str:
        return db.backups.get_archive(backup.id).download_url

    return download(link(), path, progress=True, overwrite=overwrite, renew=link)


def newest_done(backups: "Iterable[Backup]") -> "Backup | None":
    """Give the newest backup that can be downloaded."""
    return max(
        (each for each in backups if each.status == DONE), key=lambda each: each.created_at, default=None
    )
