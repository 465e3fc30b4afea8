"""Backups as the generated models show them."""

from datetime import datetime

from scalingo_databases.generated.models import database_api

from ..state.backups import Backup


def backup(backup: Backup, now: datetime) -> database_api.Backup:
    """Show a backup as it is at ``now``."""
    return database_api.Backup(
        id=backup.id,
        created_at=backup.created_at,
        started_at=backup.started_at(now),
        name=backup.name,
        size=backup.size(now),
        status=backup.status(now),
        database_id=backup.database_id,
        method=backup.method,
        type=backup.technology,
    )
