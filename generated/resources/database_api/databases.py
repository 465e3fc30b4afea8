# Generated from spec/database-api/ (documents/database-api.expanded.json) by: nox -s generate
# pyright: reportPrivateUsage=false
"""The operations of the tag `databases`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from ...clients.database_api.types import UNSET
from ..protocol import Operation

if TYPE_CHECKING:
    import datetime

    from ...clients.database_api.models.database_answer import DatabaseAnswer
    from ...clients.database_api.models.database_operation_answer import DatabaseOperationAnswer
    from ...clients.database_api.models.maintenance_window_settings import MaintenanceWindowSettings
    from ...clients.database_api.models.recovery_window import RecoveryWindow
    from ...clients.database_api.models.recovery_window_answer import RecoveryWindowAnswer
    from ...clients.database_api.models.restore_database_pitr_operation_id import (
        RestoreDatabasePitrOperationId,
    )
    from ...clients.database_api.models.upgrade_database_answer import UpgradeDatabaseAnswer
    from ...clients.database_api.types import Unset
    from ..protocol import Caller, CallOptions
    from .bound_database import BoundDatabase
    from .bound_database_operation import BoundDatabaseOperation
    from .bound_restore_database_pitr_operation_id import BoundRestoreDatabasePitrOperationId
    from .bound_upgrade_database_answer import BoundUpgradeDatabaseAnswer

_GET = Operation(
    id="get_database",
    method="GET",
    path="/api/databases/{db_id}",
    retry_safe=True,
    effect="read",
)
_REPLACE = Operation(
    id="replace_database",
    method="PUT",
    path="/api/databases/{db_id}",
    retry_safe=True,
    effect="write",
)
_UPDATE = Operation(
    id="update_database",
    method="PATCH",
    path="/api/databases/{db_id}",
    retry_safe=True,
    effect="write",
)
_UPGRADE = Operation(
    id="upgrade_database",
    method="POST",
    path="/api/databases/{db_id}/upgrade",
    retry_safe=False,
    effect="destructive",
)
_GET_PITR_RECOVERY_WINDOW = Operation(
    id="get_database_pitr_recovery_window",
    method="GET",
    path="/api/databases/{db_id}/pitr/recovery_window",
    retry_safe=True,
    effect="read",
)
_RESTORE_PITR = Operation(
    id="restore_database_pitr",
    method="POST",
    path="/api/databases/{db_id}/pitr/restore",
    retry_safe=False,
    effect="destructive",
)


class Databases:
    """One database: its settings, its instances, and its restoration to an earlier moment."""

    __slots__ = (
        "_db_id",
        "_caller",
    )

    def __init__(self, caller: Caller, db_id: str) -> None:
        """Bind the operations to who makes their requests, and to the ids in their paths."""
        self._caller = caller
        self._db_id = db_id

    def get(self, **call_options: Unpack[CallOptions]) -> BoundDatabase:
        """Show a database.

        Shows the settings, the state and the instances of the database. Poll it to follow a change that
        takes time: `status`, `current_operation_id` and the `status` of each feature say when it is
        over.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 429 Too Many Requests, 500 Internal
        Server Error, 503 Service Unavailable.

        Source: `get_database` (GET /api/databases/{db_id}), documented (docs, go, js, ruby, cli).
        """
        from ...clients.database_api.api.databases import get_database as _endpoint
        from .bound_database import BoundDatabase

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return BoundDatabase._bind(
            cast(
                "DatabaseAnswer", self._caller.call(_GET, _request, _endpoint._parse_response, call_options)
            ).database,
            self,
        )

    def replace(
        self,
        *,
        periodic_backups_enabled: bool | Unset = UNSET,
        periodic_backups_scheduled_at: int | list[int] | Unset = UNSET,
        maintenance_window: MaintenanceWindowSettings | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> BoundDatabase:
        """Change settings of a database (PUT).

        The same as `update_database` under another method: settings that the body does not name are
        kept. Prefer `update_database`, which every official client uses.

        Args:
            periodic_backups_enabled: Whether the platform makes a backup every day.
            periodic_backups_scheduled_at: Hour of the day at which the periodic backups start, or a
                list of hours. Send a single number when it is one hour.
            maintenance_window: When the maintenance window begins. Its length cannot be changed.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `replace_database` (PUT /api/databases/{db_id}), documented (docs).
        """
        from ...clients.database_api.api.databases import replace_database as _endpoint
        from ...clients.database_api.models.database_settings import DatabaseSettings
        from ...clients.database_api.models.update_database_request import UpdateDatabaseRequest
        from .bound_database import BoundDatabase

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=UpdateDatabaseRequest(
                database=DatabaseSettings(
                    periodic_backups_enabled=periodic_backups_enabled,
                    periodic_backups_scheduled_at=periodic_backups_scheduled_at,
                    maintenance_window=maintenance_window,
                )
            ),
        )
        return BoundDatabase._bind(
            cast(
                "DatabaseAnswer",
                self._caller.call(_REPLACE, _request, _endpoint._parse_response, call_options),
            ).database,
            self,
        )

    def update(
        self,
        *,
        periodic_backups_enabled: bool | Unset = UNSET,
        periodic_backups_scheduled_at: int | list[int] | Unset = UNSET,
        maintenance_window: MaintenanceWindowSettings | Unset = UNSET,
        **call_options: Unpack[CallOptions],
    ) -> BoundDatabase:
        """Change settings of a database.

        Changes the settings that the body names and keeps all others. The answer shows the database
        with its new settings.

        Refused with 409: several hours for backups, and any change of the hour of a database that has
        several. Only the support team can do that.

        Args:
            periodic_backups_enabled: Whether the platform makes a backup every day.
            periodic_backups_scheduled_at: Hour of the day at which the periodic backups start, or a
                list of hours. Send a single number when it is one hour.
            maintenance_window: When the maintenance window begins. Its length cannot be changed.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `update_database` (PATCH /api/databases/{db_id}), documented (docs, go, js, cli).
        """
        from ...clients.database_api.api.databases import update_database as _endpoint
        from ...clients.database_api.models.database_settings import DatabaseSettings
        from ...clients.database_api.models.update_database_request import UpdateDatabaseRequest
        from .bound_database import BoundDatabase

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=UpdateDatabaseRequest(
                database=DatabaseSettings(
                    periodic_backups_enabled=periodic_backups_enabled,
                    periodic_backups_scheduled_at=periodic_backups_scheduled_at,
                    maintenance_window=maintenance_window,
                )
            ),
        )
        return BoundDatabase._bind(
            cast(
                "DatabaseAnswer",
                self._caller.call(_UPDATE, _request, _endpoint._parse_response, call_options),
            ).database,
            self,
        )

    def upgrade(self, **call_options: Unpack[CallOptions]) -> BoundUpgradeDatabaseAnswer:
        """Upgrade a database to its next version.

        Installs the version that `next_version_id` of the database names; no other one can be chosen,
        and there is no way back. Expect interruptions while it runs. The answer comes at once, with the
        new version and the id of an operation: poll `get_database_operation`, or the address in
        `Location`, until its `status` is `finished`, `done`, `error`, `user-error` or `cancelled`. The
        `id` of the answer is the version's, not the database's.

        Refused with 409: a database that has no next version, and one that is not `running`.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `upgrade_database` (POST /api/databases/{db_id}/upgrade), documented (docs, js, ruby).
        """
        from ...clients.database_api.api.databases import upgrade_database as _endpoint
        from .bound_upgrade_database_answer import BoundUpgradeDatabaseAnswer
        from .operations import Operations

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return BoundUpgradeDatabaseAnswer._bind(
            cast(
                "UpgradeDatabaseAnswer",
                self._caller.call(_UPGRADE, _request, _endpoint._parse_response, call_options),
            ),
            Operations(self._caller, self._db_id),
        )

    def get_pitr_recovery_window(self, **call_options: Unpack[CallOptions]) -> RecoveryWindow:
        """Show the recovery window of a PostgreSQL database.

        Shows the earliest and the latest moment that `restore_database_pitr` accepts. Both are absent
        or null until the first base backup exists, which takes up to a day after the creation. How far
        back the window reaches depends on the plan: 7, 14 or 30 days.

        Refused with 409: a technology other than PostgreSQL.

        Errors: 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 429 Too Many Requests, 500
        Internal Server Error, 503 Service Unavailable.

        Source: `get_database_pitr_recovery_window` (GET /api/databases/{db_id}/pitr/recovery_window),
        observed (go, cli, pub).
        """
        from ...clients.database_api.api.databases import get_database_pitr_recovery_window as _endpoint

        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
        )
        return cast(
            "RecoveryWindowAnswer",
            self._caller.call(_GET_PITR_RECOVERY_WINDOW, _request, _endpoint._parse_response, call_options),
        ).recovery_window

    def restore_pitr(
        self, *, restore_time: datetime.datetime, **call_options: Unpack[CallOptions]
    ) -> BoundRestoreDatabasePitrOperationId | BoundDatabaseOperation:
        """Restore a PostgreSQL database to a moment in time.

        Stops the database, sets all its data back to `restore_time` and starts it again. Everything
        written after that moment is lost and cannot be brought back. The answer comes at once and the
        restoration goes on: poll `get_database_operation` until its `status` is `finished`, `done`,
        `error`, `user-error` or `cancelled`. Afterwards the recovery window begins anew.

        Refused with 409: a technology other than PostgreSQL, a moment outside of what
        `get_database_pitr_recovery_window` shows, and a database that is not `running`.

        Args:
            restore_time: The moment to which all data is set back, with any offset.

        Errors: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 409 Conflict, 422
        Unprocessable Entity, 429 Too Many Requests, 500 Internal Server Error, 503 Service Unavailable.

        Source: `restore_database_pitr` (POST /api/databases/{db_id}/pitr/restore), documented (docs,
        go, js, cli, pub).
        """
        from ...clients.database_api.api.databases import restore_database_pitr as _endpoint
        from ...clients.database_api.models.database_operation_answer import DatabaseOperationAnswer
        from ...clients.database_api.models.restore_database_pitr_request import RestoreDatabasePitrRequest
        from ..moments import check_offsets
        from .bound_database_operation import BoundDatabaseOperation
        from .bound_restore_database_pitr_operation_id import BoundRestoreDatabasePitrOperationId
        from .operations import Operations

        check_offsets(UNSET, restore_time=restore_time)
        _request = self._caller.request(
            _endpoint._get_kwargs,
            self._db_id,
            body=RestoreDatabasePitrRequest(restore_time=restore_time),
        )
        _answer = cast(
            "RestoreDatabasePitrOperationId | DatabaseOperationAnswer",
            self._caller.call(_RESTORE_PITR, _request, _endpoint._parse_response, call_options),
        )
        if isinstance(_answer, DatabaseOperationAnswer):
            return BoundDatabaseOperation._bind(_answer.operation, Operations(self._caller, self._db_id))
        return BoundRestoreDatabasePitrOperationId._bind(_answer, Operations(self._caller, self._db_id))
