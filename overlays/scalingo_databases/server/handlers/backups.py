"""Backups of a database: list, request, and download them."""

from urllib.parse import quote

from scalingo_databases.generated.models.database_api import (
    BackupAnswer,
    BackupArchiveAnswer,
    BackupListAnswer,
    CreateBackupRequest,
)

from ..call import Answer, Call, File
from ..errors import conflict, forbidden, not_found, unauthorized
from ..state.databases import NOT_RUNNING, OUT_OF_SERVICE
from ..tokens import InvalidToken
from ..views import backups as views


def list_database_backups(call: Call) -> Answer:
    """List the backups, newest first."""
    shelf = call.database().backups
    backups = [views.backup(backup, call.now) for backup in shelf.newest_first()]
    return Answer(200, BackupListAnswer(database_backups=backups))


def create_database_backup(call: Call) -> Answer:
    """Schedule a backup, unless the database is being provisioned, restored or upgraded."""
    database = call.database()
    call.refuse_content(CreateBackupRequest)
    if database.status(call.now) == "creating":
        raise conflict("The database is being provisioned; there is nothing to back up yet")
    if database.status(call.now) in OUT_OF_SERVICE:
        raise conflict(f"{NOT_RUNNING}; try again when its current operation is over")
    backup = database.backups.request(call.now)
    return Answer(201, BackupAnswer(database_backup=views.backup(backup, call.now)))


def get_database_backup_archive(call: Call) -> Answer:
    """Give a link to the archive, on the host that the client asked."""
    database = call.database()
    backup = database.backups.find(call.path["backup_id"])
    if backup is None:
        raise not_found("backup")
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
