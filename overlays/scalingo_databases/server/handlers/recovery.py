"""Point-in-time recovery of a PostgreSQL database."""

from scalingo_databases.generated.models.database_api import (
    RecoveryWindow,
    RecoveryWindowAnswer,
    RestoreDatabasePitrAnswer,
    RestoreDatabasePitrOperationId,
    RestoreDatabasePitrRequest,
)

from ..call import Answer, Call
from ..protocol.errors import conflict
from ..state.databases import Database


def get_database_pitr_recovery_window(call: Call) -> Answer:
    """Show to which moments the database can be restored; both are null before the first base backup."""
    database = call.database()
    _check_technology(database)
    window = database.recovery_window(call.now)
    shown = RecoveryWindow(
        earliest_recoverable_at=window and window.earliest, latest_recoverable_at=window and window.latest
    )
    return Answer(200, RecoveryWindowAnswer(recovery_window=shown))


def restore_database_pitr(call: Call) -> Answer:
    """Set a PostgreSQL database back to an earlier moment."""
    database = call.database()
    moment = call.body(RestoreDatabasePitrRequest).restore_time
    _check_technology(database)
    database.require_running(call.now)
    window = database.recovery_window(call.now)
    if window is None or not window.holds(moment):
        raise conflict("restore_time is outside of the recovery window")
    operation = database.restore(call.now)
    answer = RestoreDatabasePitrOperationId(operation_id=operation.id)
    return Answer(201, RestoreDatabasePitrAnswer(answer))


def _check_technology(database: Database) -> None:
    if not database.technology.pitr:
        raise conflict("Point-in-time recovery is only available for PostgreSQL")
