"""Restorations from backups as the generated models show them."""

from datetime import datetime

from scalingo_databases.generated.models import database_api

from ..state.restorations import BackupRestoration


def restoration(restoration: BackupRestoration, now: datetime) -> database_api.BackupRestoration:
    """Show a restoration as it is at ``now``."""
    return database_api.BackupRestoration(
        id=restoration.id,
        created_at=restoration.created_at,
        started_at=restoration.started_at(now),
        ended_at=restoration.ended_at(now),
        method="backup",
        status=restoration.status(now),
        database_id=restoration.database_id,
        source_backup_id=restoration.backup_id,
    )
