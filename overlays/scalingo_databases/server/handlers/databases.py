"""A database of the Database API: show it, change its settings, restore it."""

from scalingo_databases.generated.models.database_api import (
    DatabaseAnswer,
    DatabaseSettings,
    HourOfDay,
    HoursOfDay,
    RestoreDatabasePitrAnswer,
    RestoreDatabasePitrOperationId,
    RestoreDatabasePitrRequest,
    UpdateDatabaseRequest,
)

from ..call import Answer, Call
from ..errors import conflict
from ..state.databases import NOT_RUNNING, Database
from ..views import databases as views


def get_database(call: Call) -> Answer:
    """Show the database."""
    return _shown(call, call.database())


def update_database(call: Call) -> Answer:
    """Change the settings that the body names."""
    database = call.database()
    settings = call.body(UpdateDatabaseRequest).database
    hours = _hours(settings)
    if hours is not None:
        _check_hours(database, hours)
        database.periodic_backups_scheduled_at = hours
    if settings.periodic_backups_enabled is not None:
        database.periodic_backups_enabled = settings.periodic_backups_enabled
    if window := settings.maintenance_window:
        database.set_maintenance_window(window.weekday_utc, window.starting_hour_utc, call.now)
    return _shown(call, database)


def replace_database(call: Call) -> Answer:
    """The same as ``update_database``: the document makes PUT another name of PATCH."""
    return update_database(call)


def restore_database_pitr(call: Call) -> Answer:
    """Set a PostgreSQL database back to an earlier moment."""
    database = call.database()
    moment = call.body(RestoreDatabasePitrRequest).restore_time
    if not database.technology.pitr:
        raise conflict("Point-in-time recovery is only available for PostgreSQL")
    if database.status(call.now) != "running":
        raise conflict(f"{NOT_RUNNING}; try again when its current operation is over")
    if not database.recoverable(moment, call.now):
        raise conflict("restore_time is outside of the recovery window")
    operation_id = call.world.ids.object_id()
    database.restore(operation_id, call.now)
    answer = RestoreDatabasePitrOperationId(operation_id=operation_id)
    return Answer(201, RestoreDatabasePitrAnswer(answer))


def _shown(call: Call, database: Database) -> Answer:
    return Answer(200, DatabaseAnswer(database=views.database(database, call.now)))


def _hours(settings: DatabaseSettings) -> list[int] | None:
    """Return the hours that the body names, which can be one number or a list, or None."""
    hours = settings.periodic_backups_scheduled_at
    if isinstance(hours, HourOfDay):
        return [hours.root]
    if isinstance(hours, HoursOfDay):
        return [hour.root for hour in hours.root]
    return None


def _check_hours(database: Database, hours: list[int]) -> None:
    """Raise the error 409 where several hours are involved: only the support team can set or change them."""
    if len(database.periodic_backups_scheduled_at) > 1 or len(hours) > 1:
        raise conflict("More than one backup hour can only be set or changed by the support team")
