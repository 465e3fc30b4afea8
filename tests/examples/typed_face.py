"""What type checkers make of the face: never run, only checked."""

from datetime import timedelta
from pathlib import Path
from typing import assert_type

from scalingo_databases import AsyncScalingo, Scalingo
from scalingo_databases.client import Database, NotFoundError
from scalingo_databases.generated.clients.database_api.models.backup import Backup
from scalingo_databases.generated.clients.database_api.models.backup_status import BackupStatus


def sync(scalingo: Scalingo) -> None:
    """Hold what calls give back against the types that programs were told."""
    db = scalingo.database(app="my-app", addon="postgresql")
    assert_type(db, Database)
    for query in db.postgresql.list_queries():
        assert_type(query.query_duration, timedelta | None)
        db.postgresql.cancel_query(pid=query.pid)
    backup = db.backups.create(timeout=5, headers={"X-Mine": "1"}).wait(timeout=600)
    plain: Backup = backup
    assert_type(plain.status, BackupStatus | str)
    assert_type(backup.download("x.tar.gz", progress=True), Path)
    try:
        db.get()
    except NotFoundError as error:
        assert_type(error.request_id, str | None)


async def awaited(scalingo: AsyncScalingo) -> None:
    """Hold the same of the other front."""
    db = await scalingo.database(app="my-app", addon="postgresql")
    backup = await (await db.backups.create()).wait(timeout=600)
    assert_type(await backup.download("x.tar.gz"), Path)
    assert_type(len(await db.backups.list()), int)
