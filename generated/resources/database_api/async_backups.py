# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `backups`, to await."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ..protocol import Operation

if TYPE_CHECKING:
    import builtins

    from ...clients.database_api.models.backup_answer import BackupAnswer
    from ...clients.database_api.models.backup_archive_answer import BackupArchiveAnswer
    from ...clients.database_api.models.backup_list_answer import BackupListAnswer
    from ...clients.database_api.models.backup_restoration import BackupRestoration
    from ...clients.database_api.models.rooted_backup_restoration import RootedBackupRestoration
    from ...clients.database_api.types import File
    from ..protocol import AsyncCaller, CallOptions
    from .bound_backup import AsyncBoundBackup
    from .bound_backup_restoration import AsyncBoundBackupRestoration

_LIST = Operation(
    id="list_database_backups",
    method="GET",
    path="/api/databases/{db_id}/backups",
    retry_safe=True,
    effect="read",
)
_CREATE = Operation(
    id="create_database_backup",
    method="POST",
    path="/api/databases/{db_id}/backups",
    retry_safe=False,
    effect="write",
)
_GET = Operation(
    id="get_database_backup",
    method="GET",
    path="/api/databases/{db_id}/backups/{backup_id}",
    retry_safe=True,
    effect="read",
)
_GET_BACKUP = Operation(
    id="get_backup",
    method="GET",
    path="/api/backups/{backup_id}",
    retry_safe=True,
    effect="read",
)
_GET_ARCHIVE = Operation(
    id="get_database_backup_archive",
    method="GET",
    path="/api/databases/{db_id}/backups/{backup_id}/archive",
    retry_safe=True,
    effect="read",
)
_DOWNLOAD = Operation(
    id="download_database_backup",
    method="GET",
    path="/api/databases/{db_id}/backups/{backup_id}/download",
    retry_safe=True,
    effect="read",
)
_RESTORE = Operation(
    id="restore_database_backup",
    method="POST",
    path="/api/databases/{db_id}/backups/{backup_id}/restore",
    retry_safe=False,
    effect="destructive",
)
_GET_RESTORATION = Operation(
    id="get_database_backup_restoration",
    method="GET",
    path="/api/databases/{db_id}/backup_restorations/{restoration_id}",
    retry_safe=True,
    effect="read",
)


class AsyncBackups:
    """Copies of a database, made every day by the platform or on request, and their archives to
    download."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: AsyncCaller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    async def list(self, **call_options: Unpack[CallOptions]) -> builtins.list[AsyncBoundBackup]:
        """List the backups of a database.

        Lists all backups, newest first, whatever their state; only one that is `done` can be downloaded
        or put back. The list is not paginated.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `list_database_backups` (GET /api/databases/{db_id}/backups), documented (docs, go, js,
        ruby, cli).
        """
        from ...clients.database_api.api.backups import list_database_backups as _endpoint
        from ..bound import drained
        from .bound_backup import AsyncBoundBackup

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return [
            AsyncBoundBackup._bind(_one, self)
            for _one in drained(
                cast(
                    "BackupListAnswer",
                    await self._caller.call(_LIST, _request, _endpoint._parse_response, call_options),
                ).database_backups
            )
        ]

    async def create(self, **call_options: Unpack[CallOptions]) -> AsyncBoundBackup:
        """Create a backup of a database.

        Schedules a backup and answers at once; `size` and `started_at` are null until it runs. Poll
        `get_database_backup` every few seconds until its `status` is `done`, `error` or `cancelled`.
        Sending it twice makes two backups, and manual backups push older manual ones out: do not retry
        it blindly.

        Refused with 409: a database that is being provisioned, restored or upgraded, and one that is
        suspended.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `create_database_backup` (POST /api/databases/{db_id}/backups), documented (docs, go,
        js, ruby, cli).
        """
        from ...clients.database_api.api.backups import create_database_backup as _endpoint
        from .bound_backup import AsyncBoundBackup

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return AsyncBoundBackup._bind(
            cast(
                "BackupAnswer",
                await self._caller.call(_CREATE, _request, _endpoint._parse_response, call_options),
            ).database_backup,
            self,
        )

    async def get(self, backup_id: str, **call_options: Unpack[CallOptions]) -> AsyncBoundBackup:
        """Show a backup.

        Shows one backup as it is now. Poll it after `create_database_backup`, every few seconds, until
        its `status` is `done`, `error` or `cancelled`. A backup of another database answers 404, and so
        does one that a newer backup has pushed out.

        Args:
            backup_id: Id of the backup, from `list_database_backups` or from the answer that created it
                (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_database_backup` (GET /api/databases/{db_id}/backups/{backup_id}), observed (js).
        """
        from ...clients.database_api.api.backups import get_database_backup as _endpoint
        from .bound_backup import AsyncBoundBackup

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            backup_id,
        )
        return AsyncBoundBackup._bind(
            cast(
                "BackupAnswer",
                await self._caller.call(_GET, _request, _endpoint._parse_response, call_options),
            ).database_backup,
            self,
        )

    async def get_backup(self, backup_id: str, **call_options: Unpack[CallOptions]) -> AsyncBoundBackup:
        """Show a backup by its id alone.

        The same as `get_database_backup` without naming the database. A backup of a database that the token does not open answers
        403. Prefer `get_database_backup` in new code.

        Args:
            backup_id: Id of the backup, from `list_database_backups` or from the answer that created it
                (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_backup` (GET /api/backups/{backup_id}), observed (go, cli).
        """
        from ...clients.database_api.api.backups import get_backup as _endpoint
        from .bound_backup import AsyncBoundBackup

        _request = self._caller.request(
            _endpoint._get_kwargs,
            backup_id,
        )
        return AsyncBoundBackup._bind(
            cast(
                "BackupAnswer",
                await self._caller.call(_GET_BACKUP, _request, _endpoint._parse_response, call_options),
            ).database_backup,
            self,
        )

    async def get_archive(self, backup_id: str, **call_options: Unpack[CallOptions]) -> BackupArchiveAnswer:
        """Get a link to download a backup.

        Gives a pre-signed link to the archive of a backup. Follow it at once and without an
        `Authorization` header.

        Refused with 409: a backup that is not `done`, and those of Elasticsearch and OpenSearch, which
        cannot be downloaded.

        Args:
            backup_id: Id of the backup, from `list_database_backups` or from the answer that created it
                (1 to 128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `get_database_backup_archive` (GET /api/databases/{db_id}/backups/{backup_id}/archive),
        documented (docs, go, js, ruby, cli).
        """
        from ...clients.database_api.api.backups import get_database_backup_archive as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            backup_id,
        )
        return cast(
            "BackupArchiveAnswer",
            await self._caller.call(_GET_ARCHIVE, _request, _endpoint._parse_response, call_options),
        )

    async def download(self, backup_id: str, *, token: str, **call_options: Unpack[CallOptions]) -> bytes:
        """Download a backup.

        Sends the archive, a gzipped tar file. The address comes from `get_database_backup_archive` and
        carries its own `token`; send no `Authorization` header. The answer may be a redirect to the
        storage behind the platform, so follow redirects. Archives can be many gigabytes: write them to
        disk piece by piece. A link that no longer works answers 401: get a new one.

        Args:
            backup_id: Id of the backup, from `list_database_backups` or from the answer that created it
                (1 to 128 characters).
            token: Token that the platform put into the link. It opens this one archive for a short
                time, so treat the link as a password (1 to 4096 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `download_database_backup` (GET /api/databases/{db_id}/backups/{backup_id}/download),
        observed (docs, go, cli).
        """
        from ...clients.database_api.api.backups import download_database_backup as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            backup_id,
            token=token,
        )
        return cast(
            "File", await self._caller.call(_DOWNLOAD, _request, _endpoint._parse_response, call_options)
        ).payload.read()

    async def restore(
        self, backup_id: str, **call_options: Unpack[CallOptions]
    ) -> AsyncBoundBackupRestoration:
        """Restore a database from a backup.

        Replaces all data of the database by that of one of its own backups. Everything written since
        that backup is lost; a backup made just before is the only way back. The answer comes at once
        and the restoration goes on, with the database `stopped`: poll `get_database_backup_restoration`
        until its `status` is `done` or `error`.

        Refused with 409: a backup that is not `done`, and a database that is not `running`.

        Args:
            backup_id: Id of the backup, from `list_database_backups` or from the answer that created it
                (1 to 128 characters).

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `restore_database_backup` (POST /api/databases/{db_id}/backups/{backup_id}/restore),
        observed (js).
        """
        from ...clients.database_api.api.backups import restore_database_backup as _endpoint
        from ...clients.database_api.models.rooted_backup_restoration import RootedBackupRestoration
        from .bound_backup_restoration import AsyncBoundBackupRestoration

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            backup_id,
        )
        _answer = cast(
            "RootedBackupRestoration | BackupRestoration",
            await self._caller.call(_RESTORE, _request, _endpoint._parse_response, call_options),
        )
        if isinstance(_answer, RootedBackupRestoration):
            return AsyncBoundBackupRestoration._bind(_answer.backup_restoration, self)
        return AsyncBoundBackupRestoration._bind(_answer, self)

    async def get_restoration(
        self, restoration_id: str, **call_options: Unpack[CallOptions]
    ) -> AsyncBoundBackupRestoration:
        """Show a restoration from a backup.

        Shows how far a restoration is. Poll it every few seconds until its `status` is `done` or
        `error`. After an `error` the state of the data is not known: restore another backup, or ask the
        support team.

        Args:
            restoration_id: Id of the restoration, from the answer of `restore_database_backup` (1 to
                128 characters).

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_database_backup_restoration` (GET
        /api/databases/{db_id}/backup_restorations/{restoration_id}), observed (js).
        """
        from ...clients.database_api.api.backups import get_database_backup_restoration as _endpoint
        from ...clients.database_api.models.rooted_backup_restoration import RootedBackupRestoration
        from .bound_backup_restoration import AsyncBoundBackupRestoration

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            restoration_id,
        )
        _answer = cast(
            "RootedBackupRestoration | BackupRestoration",
            await self._caller.call(_GET_RESTORATION, _request, _endpoint._parse_response, call_options),
        )
        if isinstance(_answer, RootedBackupRestoration):
            return AsyncBoundBackupRestoration._bind(_answer.backup_restoration, self)
        return AsyncBoundBackupRestoration._bind(_answer, self)
