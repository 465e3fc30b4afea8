"""Backups of a database: list, show, request, download and restore them."""

from urllib.parse import quote

from scalingo_databases.generated.models.database_api import (
    BackupAnswer,
    BackupArchiveAnswer,
    BackupListAnswer,
    BackupRestorationAnswer,
    EmptyRequest,
    RootedBackupRestoration,
)

from ..call import Answer, Call, File
from ..protocol.errors import conflict, forbidden, not_found, unauthorized
from ..state.backups import Backup
from ..state.databases import Database
from ..tokens import InvalidToken
from ..views import backups as views
from ..views.restorations import restoration


def list_database_backups(call: Call) -> Answer:
    """List the backups, newest first."""
    shelf = call.database().backups
    backups = [views.backup(backup, call.now) for backup in shelf.newest_first()]
    return Answer(200, BackupListAnswer(database_backups=backups))


def create_database_backup(call: Call) -> Answer:
    """Schedule a backup, unless the engine cannot be used at the moment."""
    database = call.database()
    call.refuse_content(EmptyRequest)
    database.require_engine(call.now)
    backup = database.backups.request(call.now)
    return Answer(201, BackupAnswer(database_backup=views.backup(backup, call.now)))


def get_database_backup(call: Call) -> Answer:
    """Show one backup of the database."""
    return _shown(call, _backup(call, call.database()))


def get_backup(call: Call) -> Answer:
    """Show one backup of the database that the token opens."""
    backup_id, store = call.path["backup_id"], call.world.store
    opened = store.database(call.identity.addon_id or "")
    if opened is not None and (backup := opened.backups.find(backup_id)):
        return _shown(call, backup)
    if any(database.backups.find(backup_id) for database in store.databases()):
        raise forbidden("This token does not give access to this backup")
    raise not_found("backup")


def restore_database_backup(call: Call) -> Answer:
    """Put the data of a finished backup back, unless something else is done to the database."""
    database = call.database()
    backup = _backup(call, database)
    call.refuse_content(EmptyRequest)
    if backup.status(call.now) != "done":
        raise conflict(f"The backup cannot be restored: its status is {backup.status(call.now)}")
    database.require_running(call.now)
    begun = database.restore_backup(backup, call.now)
    return Answer(201, BackupRestorationAnswer(restoration(begun, call.now)))


def get_database_backup_restoration(call: Call) -> Answer:
    """Show one restoration, under its root key."""
    found = call.database().backup_restorations.find(call.path["restoration_id"])
    if found is None:
        raise not_found("backup_restoration")
    rooted = RootedBackupRestoration(backup_restoration=restoration(found, call.now))
    return Answer(200, BackupRestorationAnswer(rooted))


def get_database_backup_archive(call: Call) -> Answer:
    """Give a link to the archive, on the host that the client asked."""
    database = call.database()
    backup = _backup(call, database)
    if not database.technology.downloads:
        raise conflict(f"Backups of {database.technology.title} cannot be downloaded")
    if backup.status(call.now) != "done":
        raise conflict(f"The backup has no archive: its status is {backup.status(call.now)}")
    addon_id = call.path["db_id"]
    token = call.world.tokens.download(addon_id, backup.id)
    path = f"/api/databases/{quote(addon_id, safe='')}/backups/{quote(backup.id, safe='')}/download"
    return Answer(
        200, BackupArchiveAnswer.model_validate({"download_url": f"{call.base_url}{path}?token={token}"})
    )


def download_database_backup(call: Call) -> File:
    """Send the archive to whom has the link."""
    addon_id, backup_id = call.path["db_id"], call.path["backup_id"]
    try:
        opened = call.world.tokens.read_download(call.credentials.get("token", ""))
    except InvalidToken:
        raise unauthorized("The link is not valid or has expired; ask for a new one") from None
    database = call.world.store.database(addon_id)
    backup = database and database.backups.find(backup_id)
    if not backup:
        raise not_found("backup")
    if opened != (addon_id, backup_id):
        raise forbidden("This link is meant for another backup")
    return File(backup.archive, f"{backup.name}.tar.gz")


def _backup(call: Call, database: Database) -> Backup:
    """Return the backup of the path, which ``database`` must have, or raise the error 404."""
    backup = database.backups.find(call.path["backup_id"])
    if backup is None:
        raise not_found("backup")
    return backup


def _shown(call: Call, backup: Backup) -> Answer:
    return Answer(200, BackupAnswer(database_backup=views.backup(backup, call.now)))
