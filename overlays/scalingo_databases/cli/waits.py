"""Backups that are waited for and downloaded."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scalingo_databases.generated.clients.database_api.models.backup import Backup
    from scalingo_databases.generated.resources.database_api import Backups

DONE, FAILED = "done", ("error", "cancelled")


def finished(backups: "Backups", backup: "Backup", seconds: float) -> "Backup":
    """Wait until ``backup`` is done. Raises :class:`WaitError`, and what a call raises."""
    from scalingo_databases.client import wait_until

    return wait_until(
        lambda: backups.get(backup.id),
        succeeded=(DONE,),
        failed=FAILED,
        timeout=seconds,
        what=f"backup {backup.id}",
    )


def fetched(backups: "Backups", backup: "Backup", path: Path, *, overwrite: bool) -> Path:
    """Download ``backup``, with a line on the terminal that says how far it is. Raises what that raises."""
    from scalingo_databases.client import download

    def link() -> str:
        return backups.get_archive(backup.id).download_url

    return download(link(), path, progress=True, overwrite=overwrite, renew=link)


def newest_done(backups: "Iterable[Backup]") -> "Backup | None":
    """Give the newest backup that can be downloaded."""
    done = [each for each in backups if each.status == DONE]
    return max(done, key=lambda each: each.created_at, default=None)
